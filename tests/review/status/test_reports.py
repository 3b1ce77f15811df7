"""The tasks about the reports to the funder."""

from datetime import date, timedelta

import pytest

from migtrack.review.status.status import review_status
from migtrack.review.status.tasks import Task
from tests.review.story import TEAM, due, sample
from tests.snapshot.test_reports import INTERIM

REPORT = ("report", "interim-1")
FILES = {"reports.yaml": f"reports:\n{INTERIM}"}
UNSENT = {"reports.yaml": FILES["reports.yaml"].partition("    submitted")[0]}
DUE = date(2021, 6, 30)


def test_a_report_comes_up_thirty_days_before_it_is_due() -> None:
    task = Task("report-due", REPORT, by=DUE, who=(TEAM,))
    for days, shown in ((31, False), (30, True), (1, True), (0, False)):
        tasks = review_status(sample(FILES), DUE - timedelta(days=days)).next
        assert (task in tasks) is shown, days


def test_what_is_due_already_does_not_come_up_as_well() -> None:
    status = review_status(
        sample(FILES), date(2021, 6, 20), [due("report-due", DUE, TEAM, REPORT, message="Late")]
    )
    assert REPORT not in [task.subject for task in status.next]
    [task] = status.due
    assert (task.subject, task.by, task.who, task.message) == (REPORT, DUE, (TEAM,), "")


@pytest.mark.parametrize(
    ("files", "as_of", "expected"),
    [
        (UNSENT, date(2022, 1, 1), ("submit", DUE)),
        (FILES, date(2022, 1, 1), None),
        (
            {"reports.yaml": FILES["reports.yaml"].replace("    accepted: 2021-07-19\n", "")},
            date(2022, 1, 1),
            ("accept", None),
        ),
        (UNSENT, date(2021, 12, 31), None),
    ],
)
def test_what_was_left_open(
    files: dict[str, str], as_of: date, expected: tuple[str, date | None] | None
) -> None:
    tasks = review_status(sample(files), as_of).unfinished
    left = [(task.step, task.by) for task in tasks if task.subject == REPORT]
    assert left == [expected] * (expected is not None)
