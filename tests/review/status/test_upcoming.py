"""What falls due within 30 days, and what comes."""

from datetime import date

import pytest

from migtrack.model.fields import Interval
from migtrack.model.project import days_of
from migtrack.review.status.status import review_status
from migtrack.review.status.tasks import Task
from tests.review.story import TEAM, due, sample, shipped
from tests.sample import Files, edited

POSTPONED = edited(
    "activities/workshop-1.yaml", ("dates: {start: 2021-03-02, end: 2021-03-03}\n", "")
)
NO_EXPERT = edited("activities/seminar-1.yaml", ("experts:\n  - {name: Expert 2}\n", ""))
BOOKED = """\
  - participant: moi-01
    invited: 2021-05-10
    passport_valid_until: 2024-02-28
    visa: {applied: 2021-05-20, decided: 2021-06-10, outcome: granted}
"""
NOT_APPLIED = edited(
    "activities/visit-1.yaml", (BOOKED, "  - {participant: moi-01, invited: 2021-05-10}\n")
)
VACANT = edited(
    "participants/moi.yaml",
    (
        "gender: male, nominated: 2020-12-10, confirmed: 2021-01-10}",
        "gender: male, nominated: 2020-12-10, confirmed: 2021-01-10, left: {date: 2021-06-01, reason: retired}}",
    ),
)


def upcoming(files: Files, name: str, day: date) -> list[Task]:
    return [task for task in review_status(sample(files), day).next if task.name == name]


UNDELIVERED = edited("requests.yaml", ("    delivered: 2021-06-08\n", ""))


@pytest.mark.parametrize(
    ("files", "name", "step", "by", "seen"),
    [  # a cause that is older is seen from 30 days before on, a younger one from its own day
        (POSTPONED, "unscheduled-activity", "", "2021-07-02", ("2021-06-02", "2021-07-01")),
        (NO_EXPERT, "no-expert", "", "2021-04-20", ("2021-03-21", "2021-04-19")),
        (NOT_APPLIED, "visa-due", "apply", "2021-07-23", ("2021-06-23", "2021-07-22")),
        ({}, "sop-stalled", "review", "2021-07-09", (None, None)),  # reviewed in time
        ({}, "sop-stalled", "adopt", "2021-07-31", ("2021-07-01", "2021-07-30")),
        (VACANT, "seat-vacant", "", "2021-07-02", ("2021-06-02", "2021-07-01")),
        ({}, "request-waiting", "decide", "2021-05-26", ("2021-05-12", "2021-05-19")),  # decided
        (UNDELIVERED, "request-waiting", "deliver", "2021-06-17", ("2021-05-20", "2021-06-16")),
    ],
)
def test_what_falls_due_is_seen_within_30_days_until_it_is_due(
    files: Files, name: str, step: str, by: str, seen: tuple[str | None, str | None]
) -> None:
    project = sample(files)
    days = [
        day.isoformat()
        for day in days_of(Interval(start=date(2021, 1, 1), end=date(2021, 12, 31)))
        for task in review_status(project, day).next
        if (task.name, task.step, str(task.by)) == (name, step, by)
    ]
    assert (min(days, default=None), max(days, default=None)) == seen


def test_what_is_due_already_is_not_named_twice() -> None:
    found = due(
        "visa-due", date(2021, 7, 23), "moi", ("activity", "visit-1"), ("participant", "moi-01")
    )
    day = date(2021, 6, 25)
    assert [task.name for task in review_status(sample(NOT_APPLIED), day).next] == ["visa-due"]
    assert review_status(sample(NOT_APPLIED), day, [found]).next == ()


def test_only_what_is_visible_counts() -> None:
    assert not upcoming(NOT_APPLIED, "visa-due", date(2021, 5, 9))
    assert upcoming(VACANT, "seat-vacant", date(2021, 6, 2))
    assert not upcoming(VACANT, "seat-vacant", date(2021, 6, 1))


def test_the_reserve_and_the_ministry_are_named_for_a_seat() -> None:
    (task,) = upcoming(VACANT, "seat-vacant", date(2021, 6, 15))
    assert (task.who, task.people, task.seats) == (("moi",), ("moi-03",), ((2, 2),))


def test_the_end_of_the_project_is_named_in_its_last_month_and_on_its_last_day() -> None:
    assert upcoming({}, "project-ends", date(2021, 12, 1))
    assert upcoming({}, "project-ends", date(2021, 12, 31))
    assert not upcoming({}, "project-ends", date(2021, 11, 30))
    assert not upcoming({}, "project-ends", date(2022, 1, 1))


@pytest.mark.parametrize(
    ("day", "ids"),
    [
        (date(2021, 3, 20), ["seminar-1"]),  # nothing within 30 days: the very next
        (date(2021, 5, 25), ["workshop-3", "video-conference-1", "seminar-1"]),  # the first runs
        (date(2021, 6, 15), ["seminar-1", "workshop-4"]),
        (date(2021, 11, 14), []),
        (date(2021, 11, 15), []),
    ],
)
def test_coming_activities(day: date, ids: list[str]) -> None:
    assert [activity.id for activity in review_status(shipped(), day).coming] == ids


def test_the_ministries_that_are_to_adopt_must_act_before_it_is_due_as_well() -> None:
    (task,) = upcoming({}, "sop-stalled", date(2021, 7, 15))
    assert task.step == "adopt"
    assert task.who == task.ministries != ()


def test_a_request_without_an_answer_waits_for_the_project_team() -> None:
    (task,) = upcoming({}, "request-waiting", date(2021, 5, 15))
    assert (task.who, task.subject) == ((TEAM,), ("request", "request-1"))
