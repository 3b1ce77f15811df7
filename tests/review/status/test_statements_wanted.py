"""The next statement of the accounts: due, soon due, and left open."""

from datetime import date

import pytest

from migtrack.base.finding import PROJECT_TEAM
from migtrack.check import check
from migtrack.model.keys import contract_key
from migtrack.review.status.status import Status, review_status
from migtrack.review.status.tasks import Task
from tests.rules.results._budgets import MARCH, budget, statement
from tests.sample import Files, loaded

WANTED = Task("statement-due", contract_key("sample"), by=date(2021, 7, 29), who=(PROJECT_TEAM,))


def status(files: Files, day: date) -> Status:
    found = loaded(files)
    return review_status(found.project, day, check(found, day, date(2022, 6, 1)).open)


def named(tasks: tuple[Task, ...]) -> list[Task]:
    return [task for task in tasks if task.name.startswith("statement-")]


@pytest.mark.parametrize(
    ("day", "is_next", "is_due"),
    [
        ("2021-06-28", False, False),
        ("2021-06-29", True, False),
        ("2021-07-28", True, False),
        ("2021-07-29", False, True),
        ("2021-12-31", False, True),
    ],
)
def test_it_falls_due_and_is_due(day: str, *, is_next: bool, is_due: bool) -> None:
    found = status(budget(MARCH), date.fromisoformat(day))
    assert named(found.next) == ([WANTED] if is_next else [])
    assert [(each.subject, each.by, each.who, each.message) for each in named(found.due)] == (
        [(WANTED.subject, WANTED.by, WANTED.who, "")] if is_due else []
    )


def test_without_final_accounts_these_were_left_open() -> None:
    files = budget(MARCH)
    final = statement("2021-12-31", "fees: 60000, travel: 40000")
    closed = date(2022, 1, 1)
    assert named(status(files, closed).unfinished) == [
        Task("statement-open", contract_key("sample"))
    ]
    assert not named(status(budget(MARCH, final), closed).unfinished)
    assert not named(status({}, closed).unfinished)
    assert not named(status(budget(MARCH, final), date(2021, 12, 31)).due)
