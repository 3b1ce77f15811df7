"""The amounts behind the figures of the money."""

from datetime import date
from decimal import Decimal

import pytest

from migtrack.load.build import Loaded, load
from migtrack.load.files.sources import WorkingTree
from migtrack.review.why.trace import trace
from migtrack.review.why.values import Scope, Trace
from migtrack.snapshot.snapshot import SnapshotCache
from tests.command import run
from tests.rules.results._budgets import MARCH, amended, budget, statement
from tests.sample import ROOT, loaded

FIGURES = ("money-spent", "money-committed", "money-left")


def traced(found: Loaded, name: str, day: date) -> Trace:
    [figure] = [each for each in SnapshotCache(found.project).on(day).figures if each.name == name]
    result = trace(found, day, figure, Scope(), {"open"})
    assert result.figure == figure
    return result


@pytest.mark.parametrize("name", FIGURES)
def test_every_amount_adds_up_on_every_day(name: str) -> None:
    shipped = load(WorkingTree(str(ROOT)))
    days = [date(2020, 1, 1), *(each.date for each in shipped.project.budget.statements)]  # type: ignore[union-attr]  # it has one
    for day in days:
        traced(shipped, name, day)


def test_what_counts_and_what_does_not() -> None:
    files = budget(MARCH, statement("2021-04-30", "fees: 13000, travel: 0", "travel: 9"))
    found = traced(loaded(files), "money-spent", date(2021, 4, 1))
    assert [(one.reason, one.subject, one.value) for one in found.counted] == [
        ("spent", ("budget-line", "fees"), Decimal("12400.50")),
        ("spent", ("budget-line", "travel"), Decimal(800)),
    ]
    assert [(one.reason, one.subject[1]) for one in found.left_out] == [
        ("statement-ahead", "2021-04-30")
    ]
    found = traced(loaded(files), "money-left", date(2021, 5, 1))
    assert [(one.reason, one.value) for one in found.counted] == [
        ("to-spend", 100000),
        ("less-spent", -13000),
        ("less-committed", -9),
    ]
    assert [one.reason for one in found.left_out] == ["less-spent", "statement-before"]


def test_the_whole_stands_in_the_contract_or_in_its_amendment() -> None:
    found = loaded({**budget(MARCH), **amended("120000")})
    for day, reason, route in (
        (date(2021, 5, 19), "contract-amount", ("budget", "amount")),
        (date(2021, 5, 20), "amended-amount", ("amendments", 0, "budget", "amount")),
    ):
        [whole] = traced(found, "money-spent", day).denominator
        assert (whole.reason, whole.spot.route) == (reason, route)


def test_the_money_cannot_be_narrowed_to_a_ministry() -> None:
    done = run("why", "money-spent", "--ministry", "mofa")
    assert done.returncode == 2
    assert "money-spent cannot be narrowed" in done.stderr
