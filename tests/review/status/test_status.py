"""The figures, against counts made by hand; the laws that hold on any day."""

from collections import Counter
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from migtrack.base.finding import Severity
from migtrack.base.ranges import range_size
from migtrack.model.attendance import expected_on, listed_days, marks_on
from migtrack.model.day_lists import ATTENDING
from migtrack.review.status.status import FindingCounts, Status, review_status
from tests.review.story import found, sample, shipped
from tests.sample import edited

COUNTED: dict[date, dict[str, tuple[int, int | None]]] = {
    date(2021, 1, 26): {"seats-held": (17, 20)},
    date(2021, 3, 20): {
        "seats-held": (20, 20),
        "women": (8, 20),
        "officials-trained": (20, None),
        "attendance": (62, 74),
        "workshops-held": (2, 6),
        "visits-held": (0, 1),
        "seminars-held": (0, 2),
        "video-conferences-held": (0, None),
        "visit-seats-taken": (0, 10),
        "sops-adopted": (0, 5),
        "requests-received": (0, None),
    },
    date(2021, 6, 15): {
        "seats-held": (20, 20),
        "women": (8, 20),
        "officials-trained": (21, None),
        "attendance": (98, 114),
        "workshops-held": (3, 6),
        "visits-held": (0, 1),
        "visit-seats-taken": (9, 10),
        "requests-received": (0, None),
    },
    date(2021, 7, 6): {"seats-held": (19, 20)},
    date(2021, 11, 14): {
        "seats-held": (20, 20),
        "women": (7, 20),
        "officials-trained": (22, None),
        "attendance": (345, 381),
        "workshops-held": (6, 6),
        "visits-held": (1, 1),
        "seminars-held": (2, 2),
        "video-conferences-held": (2, 3),
        "visit-seats-taken": (10, 10),
        "sops-adopted": (3, 5),
        "sops-applied": (1, 5),
        "requests-received": (4, None),
        "requests-answered": (3, 4),
        "requests-accepted": (2, 4),
        "requests-delivered": (2, 2),
    },
}
WOMEN = {
    date(2021, 3, 20): {"mofa": 2, "moi": 1, "momd": 2, "molsa": 2, "mop": 1},
    date(2021, 11, 14): {"mofa": 2, "moi": 1, "momd": 1, "molsa": 2, "mop": 1},
}
HELD = {
    date(2021, 1, 26): {"mofa": 4, "moi": 3, "momd": 4, "molsa": 3, "mop": 3},
    date(2021, 3, 20): dict.fromkeys(("mofa", "moi", "momd", "molsa", "mop"), 4),
    date(2021, 7, 6): {"mofa": 4, "moi": 4, "momd": 3, "molsa": 4, "mop": 4},
}
STATES: dict[date, dict[str, str]] = {
    date(2021, 3, 20): {
        "held": "workshop-1 workshop-2",
        "postponed": "workshop-3",
        "scheduled": "seminar-1",
        "planned": "workshop-4 workshop-5 workshop-6 visit-1 seminar-2 "
        "video-conference-1 video-conference-2",
    },
    date(2021, 6, 15): {
        "held": "workshop-1 workshop-2 workshop-3",
        "unrecorded": "video-conference-1",
        "scheduled": "workshop-4 seminar-1 seminar-2 video-conference-2 visit-1",
        "planned": "workshop-5 workshop-6",
    },
}


@pytest.mark.parametrize("day", COUNTED, ids=str)
def test_figures_are_those_counted_by_hand(day: date) -> None:
    status = review_status(shipped(), day)
    figures = {figure.name: (figure.value, figure.of) for figure in status.figures}
    assert {name: figures[name] for name in COUNTED[day]} == COUNTED[day]


@pytest.mark.parametrize("day", HELD, ids=str)
def test_seats_of_each_ministry(day: date) -> None:
    assert {
        ministry.id: ministry.held for ministry in review_status(shipped(), day).ministries
    } == HELD[day]


@pytest.mark.parametrize("day", WOMEN, ids=str)
def test_women_of_each_ministry(day: date) -> None:
    assert {
        ministry.id: ministry.women for ministry in review_status(shipped(), day).ministries
    } == WOMEN[day]


@pytest.mark.parametrize("day", STATES, ids=str)
def test_states_of_activities(day: date) -> None:
    states = {activity.id: activity.state for activity in review_status(shipped(), day).activities}
    assert states == {
        identity: state for state, ids in STATES[day].items() for identity in ids.split()
    }


def test_the_last_day_has_eleven_activities_held_and_one_without_its_list() -> None:
    states = Counter(
        activity.state for activity in review_status(shipped(), date(2021, 11, 14)).activities
    )
    assert states == {"held": 11, "unrecorded": 1}


def test_the_visit_midway() -> None:
    visit = review_status(shipped(), date(2021, 6, 15)).visits[0]
    assert (visit.taken, visit.seats, visit.reserve) == (9, 10, "mop-04")
    assert visit.travellers == (("granted", 3), ("applied", 3), ("invited", 3))


def test_the_next_reserve_is_who_has_not_moved_up() -> None:
    reserves = {
        ministry.id: ministry.reserve
        for ministry in review_status(shipped(), date(2021, 6, 15)).ministries
    }
    assert reserves["mop"] == "mop-06"
    reserves = {
        ministry.id: ministry.reserve
        for ministry in review_status(shipped(), date(2021, 4, 14)).ministries
    }
    assert reserves["mop"] == "mop-05"


def test_requests_are_there_from_the_day_they_came_in() -> None:
    assert review_status(shipped(), date(2021, 7, 27)).requests == ()
    states = {
        request.id: request.state
        for request in review_status(shipped(), date(2021, 8, 10)).requests
    }
    assert states == {"request-1": "accepted", "request-2": "declined"}


def test_groups_say_what_the_contract_promises() -> None:
    groups = review_status(shipped(), date(2021, 11, 14)).groups
    assert {
        group.id: [(p.kind, p.held, p.planned) for p in group.promises] for group in groups
    } == {
        "1": [("workshop", 6, 6)],
        "2": [("visit", 1, 1)],
        "3": [("seminar", 2, 2), ("video-conference", 2, 3)],
    }


def test_activities_come_by_group_then_by_day_then_by_number() -> None:
    ids = [activity.id for activity in review_status(shipped(), date(2021, 6, 15)).activities]
    assert ids[:7] == [*(f"workshop-{number}" for number in range(1, 7)), "visit-1"]
    assert ids[7:10] == ["video-conference-1", "seminar-1", "seminar-2"]


def test_findings_are_counted_the_waived_ones_apart() -> None:
    findings = [
        *[found(Severity.ERROR)] * 3,
        *[found(Severity.WARNING)] * 2,
        found(Severity.DUE),
    ]
    status = review_status(sample(), date(2021, 6, 15), findings, 1)
    assert status.findings == FindingCounts(3, 2, 1, 1)


def test_who_is_marked_though_nobody_expected_them_is_trained_but_no_attendance() -> None:
    project = sample(
        {
            "activities/call-1.yaml": """\
id: call-1
kind: video-conference
group: 3
activity: seminar-1
title: A call
dates: {start: 2021-05-10, end: 2021-05-10}
attendance: {2021-05-10: {present: [mofa-03, nobody-knows]}}
"""
        }
    )
    before, after = (
        review_status(sample(), date(2021, 6, 1)),
        review_status(project, date(2021, 6, 1)),
    )
    trained = [status.figure("officials-trained") for status in (before, after)]
    assert [figure and figure.value for figure in trained] == [4, 5]
    assert before.figure("attendance") == after.figure("attendance")


def test_a_ministry_with_seats_beyond_counting_takes_no_time() -> None:
    project = sample(
        edited("project.yaml", ("officials_per_ministry: 2", "officials_per_ministry: 999999"))
    )
    ministry = review_status(project, date(2021, 6, 15)).ministries[0]
    assert (ministry.held, ministry.vacancies[0].seats) == (2, ((3, 999999),))
    assert range_size(ministry.vacancies[0].seats) == 999997


def laws(status: Status) -> None:
    for ministry in status.ministries:
        assert (
            ministry.held + sum(range_size(vacancy.seats) for vacancy in ministry.vacancies)
            == ministry.seats
        )
        assert 0 <= (ministry.women or 0) <= ministry.held
        assert all(range_size(vacancy.seats) > 0 for vacancy in ministry.vacancies)
    for figure in status.figures:
        assert figure.value >= 0
        assert figure.of is None or figure.value <= figure.of
    assert 0 <= status.period.percent <= 100
    assert not (status.due and status.period.closed)
    assert not (status.unfinished and not status.period.closed)
    assert not (status.period.closed and (status.next or status.coming))
    assert list(status.next) == sorted(status.next, key=lambda task: task.by or date.max)


@settings(deadline=None)
@given(st.dates())
def test_any_day_can_be_reviewed(day: date) -> None:
    laws(review_status(shipped(), day))


@settings(deadline=None)
@given(st.dates(date(2020, 11, 1), date(2021, 12, 1)))
def test_attendance_is_counted_official_by_official(day: date) -> None:
    project = shipped()
    marks = [
        marks_on(project, activity, listed).get(official)
        for activity in project.activities
        for listed in listed_days(activity, day)
        for official in expected_on(project, activity, listed)
    ]
    figure = review_status(project, day).figure("attendance")
    assert figure is not None
    assert (figure.value, figure.of) == (
        sum(mark in (*ATTENDING, "deputised") for mark in marks),
        len(marks),
    )


@settings(deadline=None)
@given(st.dates(), st.dates(), st.dates(), st.integers(0, 999_999))
def test_absurd_dates_and_policies_can_be_reviewed(
    start: date, end: date, as_of: date, days: int
) -> None:
    policy = "\n".join(
        ["policy:"]
        + [
            f"  {name}: {days}"
            for name in (
                "vacancy_days",
                "expert_days_before",
                "request_answer_days",
                "sop_stalled_days",
                "visa_apply_days_before",
            )
        ]
    )
    files = {
        **edited(
            "project.yaml",
            ("{start: 2021-01-01, end: 2021-12-31}", f"{{start: {start}, end: {end}}}"),
            ("core_team:", f"{policy}\ncore_team:"),
        ),
        **edited("activities/visit-1.yaml", ("start: 2021-09-06", f"start: {start}")),
        **edited("activities/workshop-1.yaml", ("end: 2021-03-03", f"end: {end}")),
        **edited("requests.yaml", ("received: 2021-05-12", f"received: {start}")),
        **edited("sops.yaml", ("drafted: 2021-05-10", f"drafted: {end}")),
    }
    laws(review_status(sample(files), as_of))


@pytest.mark.parametrize("file", ["ministries.yaml", "participants/moi.yaml", "sops.yaml"])
def test_what_could_not_be_read_is_just_not_there(file: str) -> None:
    laws(review_status(sample({file: "- ["}), date(2021, 6, 15)))
    laws(review_status(sample({file: None}), date(2021, 6, 15)))
