"""What the accounts say of the money on a day."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from migtrack.base.money import money, with_cents
from migtrack.model.project import Project
from migtrack.snapshot.money import MoneyStatus, review_money
from migtrack.snapshot.snapshot import SnapshotCache
from tests.rules.results._budgets import LINES, MARCH, amended, budget, statement
from tests.sample import Files, loaded

APRIL = statement("2021-04-30", "fees: 18000, travel: 900.0001", "travel: 8000")


def project(files: Files) -> Project:
    return loaded(files).project


def on(day: str, files: Files) -> MoneyStatus:
    found = review_money(project(files), date.fromisoformat(day))
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("day", "statement", "spent", "committed", "left"),
    [
        ("2021-03-30", None, "0", "0", "100000"),
        ("2021-03-31", "2021-03-31", "13200.50", "0", "86799.50"),
        ("2021-04-30", "2021-04-30", "18900.0001", "8000", "73099.9999"),
        ("2030-01-01", "2021-04-30", "18900.0001", "8000", "73099.9999"),
    ],
)
def test_the_latest_statement_of_the_day_counts(
    day: str, statement: str | None, spent: str, committed: str, left: str
) -> None:
    found = on(day, budget(APRIL, MARCH))  # in whatever order they stand
    assert found.statement == (date.fromisoformat(statement) if statement else None)
    assert (found.spent, found.committed, found.left) == (
        Decimal(spent),
        Decimal(committed),
        Decimal(left),
    )
    assert sum(line.left for line in found.lines) == found.left


def test_of_two_of_the_same_day_the_second() -> None:
    assert on("2021-06-01", budget(MARCH, MARCH.replace("800", "900"))).spent == Decimal("13300.50")


def test_amounts_are_exact() -> None:
    found = on("2021-06-01", budget(statement("2021-03-31", "fees: 0.1, travel: 0.2")))
    assert found.spent == Decimal("0.3")
    most = "999999999999999.9999"
    found = on("2021-06-01", budget(statement("2021-03-31", f"fees: {most}, travel: {most}")))
    assert found.spent == Decimal("1999999999999999.9998")
    assert found.left == Decimal("-1999999999899999.9998")


def test_the_whole_is_the_contract_in_force() -> None:
    files = {**budget(MARCH), **amended("120000.25")}
    for day, amount in (("2021-05-19", "100000"), ("2021-05-20", "120000.25")):
        figures = SnapshotCache(project(files)).on(date.fromisoformat(day)).figures
        assert {each.of for each in figures if each.currency == "EUR"} == {Decimal(amount)}


def test_what_a_statement_spends_on_an_unknown_line_is_spent() -> None:
    found = on("2021-06-01", budget(statement("2021-03-31", "fees: 5, venues: 7", "food: 1")))
    assert [(each.id, each.title is None, str(each.spent)) for each in found.lines] == [
        ("fees", False, "5"),
        ("travel", False, "0"),
        ("venues", True, "7"),
        ("food", True, "0"),
    ]
    assert (str(found.spent), str(found.committed)) == ("12", "1")


def test_of_two_lines_of_one_id_the_first_has_what_is_spent() -> None:
    twice = f"{LINES}  - {{id: fees, title: Again, amount: 1}}\n"
    found = on("2021-06-01", budget(MARCH, lines=twice))
    assert [str(each.spent) for each in found.lines] == ["12400.50", "800", "0"]


def test_a_project_has_the_figures_with_a_budget_on_every_day_and_else_on_none() -> None:
    for day in (date(1, 1, 1), date(2021, 6, 1), date.max):
        names = [
            [name for name in SnapshotCache(project(files)).on(day).figure_names if "money" in name]
            for files in ({}, budget(MARCH), {"budget.yaml": "lines: []\n"})
        ]
        assert names == [[], *(["money-spent", "money-committed", "money-left"],) * 2]


@pytest.mark.parametrize(
    ("amount", "shown"),
    [
        ("0", "0"),
        ("0.0000", "0"),
        ("303280", "303,280"),
        ("303280.00", "303,280"),
        ("12400.5", "12,400.50"),
        ("12400.50", "12,400.50"),
        ("0.125", "0.125"),
        ("0.0001", "0.0001"),
        ("0.1200", "0.12"),
        ("-1200.5", "-1,200.50"),
        ("999999999999999.9999", "999,999,999,999,999.9999"),
    ],
)
def test_amounts_as_text(amount: str, shown: str) -> None:
    assert money(Decimal(amount), "EUR") == f"EUR {shown}"


@given(st.decimals(-(10**16), 10**16, places=4))
def test_no_amount_is_rounded(amount: Decimal) -> None:
    assert with_cents(amount) == amount
