"""The money on the screen and in the report."""

from datetime import date

import pytest

from migtrack.render.report.page import report_page
from migtrack.render.report.values import Section
from migtrack.render.status.json import status_json
from migtrack.render.status.text import render_status
from migtrack.render.translator import Translator
from migtrack.review.status.status import Status, review_status
from tests.render.report.common import report_of
from tests.review.story import shipped
from tests.rules.results._budgets import MARCH, amended, budget, statement
from tests.sample import Files, loaded

DAY = date(2021, 6, 15)


def status(files: Files, day: date = DAY) -> Status:
    return review_status(loaded(files).project, day)


def screen(status: Status, language: str = "en") -> list[str]:
    """The lines of the section."""
    text = render_status(status, Translator(language))
    [part] = [part for part in text.split("\n\n") if part.startswith(("Money", "الأموال"))]
    return part.splitlines()


def section(files: Files, language: str = "en", *, redact: bool = False) -> Section:
    page = report_page(report_of(loaded(files), DAY, redact=redact), Translator(language))
    return next(each for each in page.sections if each.name == "money")


def test_the_lines_of_the_status() -> None:
    assert screen(review_status(shipped(), DAY)) == [
        "Money",
        "  spent EUR 71,090.40 of 303,280 · committed EUR 8,000 · left EUR 224,189.60",
        "  23 % of the money spent, 58 % of the time passed · by the accounts of",
        "  31 Mar 2021: Accounts of March 2021",
    ]


def test_before_the_first_statement() -> None:
    lines = screen(status(budget(MARCH), date(2021, 3, 1)))
    assert lines[0].endswith("spent EUR 0 of 100,000 · committed EUR 0 · left EUR 100,000")
    assert "no statement of the accounts yet" in " ".join(map(str.strip, lines[1:]))


def test_a_project_without_a_budget_has_no_such_section() -> None:
    found = status({})
    assert "Money" not in render_status(found, Translator())
    assert "money" not in status_json(found)
    page = report_page(report_of(loaded(), DAY), Translator())
    assert "money" not in {each.name for each in page.sections}


def test_json() -> None:
    found = status_json(status(budget(statement("2021-03-31", "fees: 12400.5", "travel: 8000"))))
    money = found["money"]
    assert {key: money[key] for key in money if key != "lines"} == {
        "amount": 100000,
        "currency": "EUR",
        "spent": 12400.5,
        "committed": 8000,
        "left": 79599.5,
        "statement": "2021-03-31",
        "source": {"en": "Accounts"},
        "percent_spent": 12.4,
        "percent_of_time": 45.5,
    }
    assert [line["left"] for line in money["lines"]] == [47599.5, 32000]


def test_the_section_of_the_report() -> None:
    found = section(budget(statement("2021-03-31", "fees: 12400.5", "travel: 8000")))
    assert found.lead == "By the accounts of 31 Mar 2021: Accounts."
    assert [(card.label, card.value, card.of) for card in found.cards] == [
        ("money spent", "12 %", "EUR 12,400.50 of 100,000"),
        ("time passed", "45 %", "day 166 of 365"),
        ("money committed", "8 %", "EUR 8,000 of 100,000"),
        ("money left", "80 %", "EUR 79,599.50 of 100,000"),
    ]
    [table] = found.tables
    assert [[cell.text for cell in row] for row in (*table.rows, *table.groups[0].totals)] == [
        ["Experts' fees", "60,000", "12,400.50", "0", "47,599.50", "21 %"],
        ["Travel and venues", "40,000", "0", "8,000", "32,000", "0 %"],
        ["All lines", "100,000", "12,400.50", "8,000", "79,599.50", "12 %"],
    ]


def test_where_the_lines_are_not_the_contract_both_are_there() -> None:
    """Before its amendment the contract is another than that of which the lines are."""
    files = {**budget(MARCH), **amended("100000", "2021-07-01")}
    contract = files["project.yaml"].replace(
        "{amount: 100000, currency", "{amount: 90000, currency"
    )
    [table] = section({**files, "project.yaml": contract}).tables
    assert [(row[0].text, row[1].text, row[4].text) for row in table.groups[0].totals] == [
        ("All lines", "100,000", "86,799.50"),
        ("The contract", "90,000", "76,799.50"),
    ]


def test_more_than_everything_is_no_longer_bar() -> None:
    found = section(budget(statement("2021-03-31", "fees: 150000")))
    assert [card.share for card in found.cards if card.name != "time-passed"] == [100, 0, 0]
    assert found.cards[0].value == "150 %"
    assert found.cards[-1].of == "EUR \N{MINUS SIGN}50,000 of 100,000"


def test_redacted_no_id_in_the_place_of_a_line_is_shown() -> None:
    files = budget(statement("2021-03-31", "fees: 5, mofa-01: 7, moi-02: 1"))
    [table] = section(files, redact=True).tables
    assert [row[0].text for row in table.rows[2:]] == ["?1", "?2"]
    lines = status_json(status(files), redact=True)["money"]["lines"]
    assert [line["id"] for line in lines] == ["fees", "travel", "?1", "?2"]


@pytest.mark.parametrize("language", ["en", "ar"])
def test_redacted_it_is_the_same(language: str) -> None:
    files = budget(MARCH)
    assert section(files, language, redact=True) == section(files, language)
