"""Findings of severity *due* become tasks with values instead of words."""

from datetime import date, timedelta

import pytest

from migtrack.base.finding import Finding, Key, Severity
from migtrack.base.ranges import merged_ranges
from migtrack.model.project import Project
from migtrack.review.status.status import review_status
from migtrack.review.status.tasks import Task, is_overdue
from tests.review.story import MIDWAY, TEAM, due, midway, sample, shipped
from tests.sample import SAMPLE, edited

BY = date(2021, 6, 10)


def tasks(project: Project, *findings: Finding, as_of: date = MIDWAY) -> list[Task]:
    return list(review_status(project, as_of, findings).due)


def test_midway_the_longest_overdue_comes_first_and_travellers_share_a_line() -> None:
    due_now = midway().due
    assert [(task.name, task.step, task.who, task.people, task.number) for task in due_now] == [
        ("unscheduled-activity", "", (TEAM,), (), 0),
        ("unscheduled-activity", "", (TEAM,), (), 0),
        ("outcome-missing", "", (TEAM,), (), 0),
        ("visa-due", "apply", ("moi", "mop"), ("moi-01", "moi-02", "mop-01"), 3),
        ("visit-seats-open", "", (TEAM,), ("mop-04",), 1),
        ("visa-due", "decide", ("momd",), ("momd-04",), 1),
    ]
    assert [is_overdue(task, MIDWAY) for task in due_now] == [True] * 4 + [False] * 2
    assert due_now[2].days == (date(2021, 6, 3),)


def test_a_task_is_overdue_from_the_day_after() -> None:
    task = Task("no-expert", ("activity", "workshop-1"), by=BY)
    assert not is_overdue(task, BY)
    assert is_overdue(task, BY + timedelta(days=1))
    assert not is_overdue(Task("no-expert", ("activity", "workshop-1")), date.max)


def test_vacant_seats_of_a_ministry_share_a_line_and_name_the_reserve() -> None:
    team = "ministry: mofa\nparticipants:\n  - {id: mofa-03, reserve: 1, name: A, position: B, gender: male}\nvacant_seats: [1, 2]\n"
    found = [
        due("seat-vacant", BY, "mofa", ("seat", f"mofa/{number}"), ("ministry", "mofa"))
        for number in (1, 2)
    ]
    (task,) = tasks(sample({"participants/mofa.yaml": team}), *found)
    assert (task.subject, task.seats, task.since) == (
        ("ministry", "mofa"),
        ((1, 2),),
        date(2021, 1, 1),
    )
    assert (task.who, task.people) == (("mofa",), ("mofa-03",))


def test_a_procedure_wants_its_next_step() -> None:
    found = due("sop-stalled", BY, TEAM, ("sop", "sop-1"))
    steps = {}
    for day in (date(2021, 4, 1), date(2021, 5, 10), date(2021, 6, 1)):
        (task,) = tasks(sample(), found, as_of=day)
        steps[task.step] = task.ministries
    assert steps == {"draft": (), "review": (), "adopt": ("mofa", "moi")}
    (task,) = tasks(shipped(), found, as_of=date(2021, 10, 30))
    assert (task.step, task.ministries) == ("adopt", ("molsa", "mop"))


def test_a_request_wants_a_decision_or_what_was_decided() -> None:
    found = due("request-waiting", BY, TEAM, ("request", "request-1"))
    steps = [tasks(sample(), found, as_of=date(2021, 5, day))[0].step for day in (19, 20)]
    assert steps == ["decide", "deliver"]


def test_an_officials_id_becomes_the_ministry_that_must_act() -> None:
    (task,) = tasks(sample(), due("some-rule", BY, "moi-01", ("activity", "visit-1"), message="m"))
    assert (task.who, task.people, task.message) == (("moi",), ("moi-01",), "m")


def test_all_who_must_act_are_named_one_by_one() -> None:
    found = due("sop-stalled", BY, "mofa, moi", ("sop", "sop-1"))
    (task,) = tasks(sample(), found, as_of=date(2021, 6, 15))
    assert (task.who, task.people) == (("mofa", "moi"), ())


def test_a_waiver_for_an_official_is_about_that_official() -> None:
    found = [
        due("expired-waiver", BY, TEAM, ("waiver", subject)) for subject in ("moi-01", "workshop-1")
    ]
    assert [(task.subject, task.people) for task in tasks(sample(), *found)] == [
        (("participant", "moi-01"), ("moi-01",)),
        (("waiver", "workshop-1"), ()),
    ]


@pytest.mark.parametrize(
    "name",
    [
        "seat-vacant",
        "unscheduled-activity",
        "outcome-missing",
        "no-expert",
        "visa-due",
        "visit-seats-open",
        "sop-stalled",
        "request-waiting",
        "expired-waiver",
        "a-rule-of-tomorrow",
    ],
)
@pytest.mark.parametrize(
    "subjects",
    [(), (("team", "mofa"),), (("activity", "no-such"), ("seat", "x/y"), ("sop", "no-such"))],
)
def test_where_the_records_are_not_there_the_findings_own_words_stay(
    name: str, subjects: tuple[Key, ...]
) -> None:
    (task,) = tasks(sample(), due(name, None, "", *subjects, message="the words"))
    assert (task.name, task.message, task.who, task.by) == (name, "the words", (), None)


def test_a_visit_that_is_full_or_a_list_that_is_there_keeps_the_findings_words() -> None:
    found = [
        due("visit-seats-open", BY, TEAM, ("activity", "visit-1"), message="full"),
        due("outcome-missing", BY, TEAM, ("activity", "workshop-1"), message="there"),
        due("visa-due", BY, TEAM, ("activity", "workshop-1"), message="nobody"),
    ]
    assert {task.message for task in tasks(sample(), *found)} == {"full", "there", "nobody"}


def test_lists_missing_for_several_days_are_one_task_by_the_earliest() -> None:
    """Each day's finding would tell all of them again."""
    path, subject = "activities/workshop-1.yaml", ("activity", "workshop-1")
    without, _, _ = SAMPLE[path].partition("attendance:")
    days = [date(2021, 3, 2), date(2021, 3, 3)]
    found = [due("outcome-missing", day + timedelta(days=1), TEAM, subject) for day in days]
    (task,) = tasks(sample({path: without}), *reversed(found))
    assert (task.by, task.days) == (date(2021, 3, 3), tuple(days))


def test_the_reserve_to_be_asked_is_who_was_not_invited_yet() -> None:
    changed = edited(
        "activities/visit-1.yaml", ("reserves: [mofa-02]", "seats: 3\nreserves: [moi-01, mofa-02]")
    )
    (task,) = tasks(sample(changed), due("visit-seats-open", BY, TEAM, ("activity", "visit-1")))
    assert (task.number, task.people) == (1, ("mofa-02",))


def test_ranges_that_touch_are_one() -> None:
    assert merged_ranges([(4, 4), (1, 2), (3, 3), (9, 12), (10, 11)]) == ((1, 4), (9, 12))


def test_many_findings_take_linear_time() -> None:
    people = "\n".join(
        f"  - {{participant: mofa-01, invited: 2021-05-{number % 28 + 1:02}}}"
        for number in range(3000)
    )
    head = SAMPLE["activities/visit-1.yaml"].partition("travellers:")[0]
    project = sample({"activities/visit-1.yaml": f"{head}travellers:\n{people}\n"})
    found = [
        due("visa-due", BY, "mofa", ("activity", "visit-1"), ("participant", "mofa-01"))
    ] * 3000
    (task,) = tasks(project, *found)
    assert task.people == ("mofa-01",)


@pytest.mark.parametrize("severity", list(Severity))
def test_only_what_is_due_is_a_task(severity: Severity) -> None:
    found = due("no-expert", BY, TEAM, ("activity", "seminar-2"))._replace(severity=severity)
    names = [task.name for task in tasks(shipped(), found)]
    assert names == (["no-expert"] if severity is Severity.DUE else [])
