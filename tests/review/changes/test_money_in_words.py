"""Statements and budget lines that changed, in words."""

import pytest

from migtrack.render.changes.formatter import ChangeFormatter
from migtrack.render.changes.lines import figure, sections
from migtrack.render.translator import Translator
from tests.review.changes.states import changes
from tests.rules.results._budgets import LINES, MARCH, budget, statement
from tests.sample import SAMPLE, Files

APRIL = statement("2021-04-30", "fees: 18000.25, travel: 800", "travel: 8000")


def lines(before: Files, after: Files, language: str = "en") -> list[str]:
    found = changes({**SAMPLE, **before}, {**SAMPLE, **after})
    formatter = ChangeFormatter(found, Translator(language))
    return [f"{line.head}: {line.text}" for _, part in sections(formatter) for line in part]


def test_a_new_statement_is_one_sentence() -> None:
    assert lines(budget(MARCH), budget(MARCH, APRIL)) == [
        "Accounts: EUR 18,800.25 spent in all by 30 Apr 2021, EUR 5,599.75 more than by 31 Mar 2021"
    ]
    assert lines(budget(), budget(MARCH)) == [
        "Accounts of March: EUR 13,200.50 spent in all by 31 Mar 2021"
    ]


def test_one_with_less_than_before_says_so() -> None:
    less = statement("2021-04-30", "fees: 12000")
    assert lines(budget(MARCH), budget(MARCH, less)) == [
        "Accounts: EUR 12,000 spent in all by 30 Apr 2021, EUR 1,200.50 less than by 31 Mar 2021"
    ]


def test_one_that_is_put_before_others_is_compared_with_what_came_before_it() -> None:
    february = statement("2021-02-28", "fees: 5")
    assert lines(budget(MARCH), budget(february, MARCH)) == [
        "Accounts: EUR 5 spent in all by 28 Feb 2021"
    ]


@pytest.mark.parametrize(
    ("before", "after", "line"),
    [
        ("amount: 40000", "amount: 40000.5", "travel: amount: EUR 40,000 → EUR 40,000.50"),
        (
            "fees: 12400.50",
            "fees: 12500",
            "Accounts of March: spent of fees: EUR 12,400.50 → EUR 12,500",
        ),
        (", travel: 800", "", "Accounts of March: spent of travel removed: EUR 800"),
    ],
)
def test_a_changed_amount_is_money(before: str, after: str, line: str) -> None:
    text = budget(MARCH, lines=LINES)["budget.yaml"]
    assert text.count(before) == 1
    assert lines({"budget.yaml": text}, {"budget.yaml": text.replace(before, after)}) == [line]


def test_the_figures_are_money() -> None:
    found = changes({**SAMPLE, **budget(MARCH)}, {**SAMPLE, **budget(MARCH, APRIL)})
    formatter = ChangeFormatter(found, Translator("en"))
    assert [figure(formatter, each) for each in found.figures] == [
        "money spent EUR 13,200.50 → EUR 18,800.25",
        "money committed EUR 0 → EUR 8,000",
        "money left EUR 86,799.50 → EUR 73,199.75",
    ]


def test_without_a_budget_no_amount_is_made_up() -> None:
    for before, after, told in (
        ({}, budget(MARCH), "money left – → EUR 86,799.50 of 100,000"),
        (budget(MARCH), {}, "money left EUR 86,799.50 of 100,000 → –"),
    ):
        found = changes({**SAMPLE, **before}, {**SAMPLE, **after})
        formatter = ChangeFormatter(found, Translator("en"))
        assert figure(formatter, found.figures[-1]) == told


def test_in_arabic_the_day_stands_before_the_sentence() -> None:
    [line] = lines(budget(MARCH), budget(MARCH, APRIL), "ar")
    assert line.startswith("2021-04-30: Accounts: ")
    assert "١٨٬٨٠٠٫٢٥ يورو" in line
