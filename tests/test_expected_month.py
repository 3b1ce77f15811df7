"""The month in which an activity is expected while it has no dates: `expected: 2021-10`."""

import json
from datetime import date
from pathlib import Path

import pytest

from migtrack.base.days import Month
from migtrack.base.finding import Finding
from migtrack.render.changes.formatter import ChangeFormatter
from migtrack.render.translator import Translator
from tests.command import run
from tests.review.changes.states import changes
from tests.sample import SAMPLE, edited, expect, findings, write_to

SEMINAR = "activities/seminar-1.yaml"
DATES = "dates: {start: 2021-05-04, end: 2021-05-04}"
GIVEN_UP = "postponed: [{{date: {}, from: {{start: 2021-05-04, end: 2021-05-04}}, reason: Snow}}]"


def seminar(lines: str) -> dict[str, str]:
    """The seminar with other lines than its dates, and without a list."""
    text = edited(SEMINAR, (DATES, lines))[SEMINAR]
    return {SEMINAR: text.partition("attendance:")[0]}


def due(lines: str, as_of: str) -> list[Finding]:
    found = findings(seminar(lines), as_of=date.fromisoformat(as_of))
    return [one for one in found if one.code == "MT401"]


@pytest.mark.parametrize(
    ("lines", "as_of", "by"),
    [
        ("expected: 2021-10", "2021-09-30", None),
        ("expected: 2021-10", "2021-10-01", "2021-10-01"),
        ("expected: 2021-03", "2021-03-01", "2021-03-01"),
        ("expected: 2021-03", "2021-02-28", None),
        (f"{GIVEN_UP.format('2021-05-01')}\nexpected: 2021-10", "2021-09-30", None),
        (f"{GIVEN_UP.format('2021-05-01')}\nexpected: 2021-10", "2021-10-05", "2021-10-01"),
        (f"{GIVEN_UP.format('2021-05-01')}\nexpected: 2021-05", "2021-05-02", "2021-05-01"),
        (f"{GIVEN_UP.format('2021-05-01')}\nexpected: 2021-04", "2021-05-02", "2021-05-01"),
        (f"expected: 2021-03\n{DATES}", "2021-03-02", None),
        (f"expected: 2021-03\n{DATES[:-1]}, fixed: 2021-04-01}}", "2021-03-02", "2021-03-01"),
    ],
)
def test_dates_are_due_by_the_first_of_the_month(lines: str, as_of: str, by: str | None) -> None:
    assert [str(one.by) for one in due(lines, as_of)] == ([by] if by else [])


def test_what_is_said() -> None:
    [finding] = due("expected: 2021-03", "2021-03-04")
    assert finding.message == "seminar-1 is expected in 2021-03, and has no date yet"
    assert (finding.place.line, finding.place.column) == (5, 11)


@pytest.mark.parametrize(
    ("month", "message"),
    [
        ("2022-01", "is expected in 2022-01, after the project's end on 2021-12-31"),
        ("2020-12", "is expected in 2020-12, before the project's start on 2021-01-01"),
    ],
)
def test_a_month_outside_the_period(month: str, message: str) -> None:
    [finding] = expect(seminar(f"expected: {month}  # expect: MT307"), as_of=date(2021, 2, 1))
    assert message in finding.message


def test_beside_dates_it_is_history() -> None:
    expect(edited(SEMINAR, (DATES, f"{DATES}\nexpected: 2022-03")))


@pytest.mark.parametrize(
    ("text", "help_"),
    [
        ("2021-13", "the month runs from 01 to 12: YYYY-MM"),
        ("Oct 2021", "write 2021-10"),
        ("October 2021", "write 2021-10"),
        ("تشرين الأول ٢٠٢١", "write 2021-10"),
        ("2021-10-01", "write 2021-10"),
        ("2021-1", "write 2021-01"),
        ("10/2021", "write 2021-10"),
        ("2021/10", "write 2021-10"),
        ("Q3 2021", "write the month as YYYY-MM, such as 2021-10"),
        ("tbc", "leave this line out until the month is known"),
    ],
)
def test_what_is_no_month(text: str, help_: str) -> None:
    [finding] = [one for one in findings(seminar(f"expected: {text}")) if one.code == "MT105"]
    assert finding.help == help_


def test_a_month_of_the_hijri_calendar() -> None:
    [finding] = [one for one in findings(seminar("expected: 1443-02")) if one.code == "MT105"]
    assert "Hijri" in finding.help


@pytest.mark.parametrize("name", ["month", "expected_in", "planned_for", "expectd"])
def test_other_words_for_it(name: str) -> None:
    [finding] = [one for one in findings(seminar(f"{name}: 2021-10")) if one.code == "MT102"]
    assert finding.help == "write `expected`"


@pytest.mark.parametrize(
    ("month", "last"),
    [("2021-02", "2021-02-28"), ("2020-02", "2020-02-29"), ("2021-12", "2021-12-31")],
)
def test_a_month_ends(month: str, last: str) -> None:
    assert Month(month).last_day == date.fromisoformat(last)


def test_a_change_in_words() -> None:
    olds, news = seminar("expected: 2021-10"), seminar("expected: 2021-11")
    found = changes({**SAMPLE, **olds}, {**SAMPLE, **news})
    [record] = found.records
    [statement] = record.statements
    shown = [ChangeFormatter(found, Translator(code)) for code in ("en", "ar")]
    assert shown[0].statement(record, statement) == "expected: Oct 2021 → Nov 2021"
    assert "أكتوبر ٢٠٢١" in shown[1].statement(record, statement)


def test_every_screen_names_the_month(tmp_path: Path) -> None:
    languages = edited("project.yaml", ("languages: [en]", "languages: [en, ar]"))
    folder = write_to(tmp_path, {**SAMPLE, **seminar("expected: 2021-07"), **languages})

    def shown(*words: str) -> str:
        return run(*words, folder=folder, today="2021-06-15").stdout

    assert "expected Jul 2021  planned" in shown("status")
    assert "1 Jul 2021 seminar-1 project team: set the dates" in " ".join(shown("status").split())
    assert "متوقع في يوليو ٢٠٢١" in shown("status", "--lang", "ar")
    status = json.loads(shown("status", "--format", "json"))
    months = {one["id"]: one.get("expected_month") for one in status["activities"]}
    assert months == {"workshop-1": None, "visit-1": None, "seminar-1": "2021-07"}
    for name in ("report.html", "report.md"):
        shown("report", "--lang", "en", "--output", name)
    page = (folder / "report.html").read_text(encoding="utf-8")
    assert "expected Jul 2021" in page
    assert "month expected" in page
    markdown = (folder / "report.md").read_text(encoding="utf-8")
    assert "seminar-1 month expected :2021-07-01, 31d" in markdown
