"""Travellers who apply again, need no visa or return, and reserves who decline, in the report."""

from datetime import date

import pytest

from migtrack.render.report.page import report_page
from migtrack.render.status.json import status_json
from migtrack.render.translator import Translator
from tests.render.report.common import both, report_of
from tests.sample import Files, edited, loaded

VISA = "{applied: 2021-05-20, decided: 2021-06-10, outcome: granted}"
AGAIN = "[{applied: 2021-05-12, decided: 2021-05-19, outcome: refused}, " + VISA + "]"
PASSPORT = "    passport_valid_until: 2024-02-28\n    visa: "
RETURNED = "\n    returned: {date: 2021-09-08, reason: A death in the family}"
FILES: Files = edited(
    "activities/visit-1.yaml",
    (f"{PASSPORT}{VISA}\n  -", f"{PASSPORT}{AGAIN}{RETURNED}\n  -"),
    (f"{PASSPORT}{VISA}\nres", f"{PASSPORT}not-required\nres"),
    ("[mofa-02]", "[{participant: mofa-02, declined: 2021-06-10}, moi-02]"),
)


def rows(day: str, language: str = "en") -> dict[str, list[str]]:
    """The state and the remarks of everyone in the table of travellers."""
    page = report_page(report_of(loaded(FILES), date.fromisoformat(day)), Translator(language))
    [section] = [each for each in page.sections if each.name == "visits"]
    table = section.tables[1]
    return {row[0].text: [row[-2].text, row[-1].text] for row in table.rows}


def test_the_table_of_travellers() -> None:
    before, after = rows("2021-06-09"), rows("2021-09-08")
    assert list(before.values()) == [
        ["visa applied for", "2 applications for a visa"],
        ["no visa required", "–"],
    ]
    assert list(after.values()) == [
        ["returned early", "returned on 8 Sep 2021"],
        ["no visa required", "–"],
        ["declined the seat", "since 10 Jun 2021"],
    ]
    assert list(rows("2021-09-08", "ar").values()) == [
        ["عودة قبل نهاية الزيارة", "العودة في ٨ سبتمبر ٢٠٢١"],
        ["لا تلزمه تأشيرة", "–"],
        ["اعتذار عن المقعد", "منذ ١٠ يونيو ٢٠٢١"],
    ]


@pytest.mark.parametrize("language", ["en", "ar"])
def test_a_redacted_report_says_nothing_of_them(language: str) -> None:
    for output in both(report_of(loaded(FILES), date(2021, 9, 9), redact=True), language):
        assert "A death in the family" not in output
        assert "mofa-0" not in output
        assert "since 10 Jun" not in output


def test_the_status_counts_them_and_redacted_tells_them_not_apart() -> None:
    status = report_of(loaded(FILES), date(2021, 9, 9)).status
    [visit] = status_json(status)["visits"]
    assert visit["travellers"] == [["not-required", 1], ["returned", 1]]
    assert (visit["taken"], visit["reserve"]) == (2, "moi-02")
    [redacted] = status_json(status, redact=True)["visits"]
    assert redacted["travellers"] == []
    assert redacted["reserve"] == "withheld"
    merged = [(each["states"], each["number"]) for each in redacted["merged"]]
    assert merged[0] == (["granted", "not-required", "applied", "invited", "returned"], 2)
