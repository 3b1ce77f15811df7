"""Attendance, counted at once for the whole team, against marks looked up one by one."""

from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from migtrack.model.attendance import (
    NOBODY,
    Attendance,
    Tally,
    expected_on,
    listed_days,
    marks_on,
    read_list,
)
from migtrack.model.day_lists import ATTENDING
from migtrack.model.project import Project
from migtrack.model.seats import seats_of
from tests.sample import SAMPLE, edited, loaded

WORKSHOP = "activities/workshop-1.yaml"
SEMINAR = "activities/seminar-1.yaml"
MOFA = "participants/mofa.yaml"
FIRST = "gender: female, nominated: 2020-12-10, confirmed: 2021-01-10}"
SECOND = "gender: male, nominated: 2020-12-10, confirmed: 2021-01-10}"
PRESENT = "present: [mofa-01, mofa-02, moi-01, moi-02]"
CALL = """\
id: call-1
kind: video-conference
group: 3
activity: seminar-1
title: Preparing the drafting
dates: {start: 2021-03-03, end: 2021-03-03}
"""


def by_activity(project: Project) -> dict[str, Attendance]:
    tally = Tally(project, seats_of(project))
    return {
        one.id: sum(
            (tally.of_list(one, read_list(one, day)) for day in listed_days(one, date.max)), NOBODY
        )
        for one in project.activities
        if one.attendance
    }


def by_official(project: Project) -> dict[str, Attendance]:
    lists = [(one, read_list(one, day)) for one in project.activities for day in one.attendance]
    days = Tally(project, seats_of(project)).of_officials(lists)
    return {name: days.of(name) for name in days.expected}


def test_only_days_in_the_seat_count() -> None:
    """She left after the first of the three days: the others are not hers."""
    leaving = FIRST[:-1] + ", left: {date: 2021-03-02, reason: Retired}}"
    project = loaded(edited(MOFA, (FIRST, leaving))).project
    officials = by_official(project)
    assert officials["mofa-01"] == Attendance(1, 1)
    assert officials["mofa-02"] == Attendance(3, 3)
    assert by_activity(project) == {
        "workshop-1": Attendance(6, 7),
        "seminar-1": Attendance(3, 3),
    }


def test_the_first_mark_counts_and_who_is_not_expected_does_not() -> None:
    marks = "present: [mofa-01, mofa-03]\n    online: [moi-02]\n    absent: [mofa-01]"
    project = loaded(edited(WORKSHOP, (PRESENT, marks))).project
    officials = by_official(project)
    # mofa-03 is in reserve; mofa-02 and moi-01 have no mark on the first of two days
    assert by_activity(project)["workshop-1"] == Attendance(5, 8)
    assert officials["mofa-01"] == Attendance(3, 3)
    assert officials["mofa-02"] == Attendance(2, 3)
    assert "mofa-03" not in officials


def test_a_video_conference_is_for_those_invited() -> None:
    invited = "invited: [moi-01, moi-03, moi-01, nobody-knows]\n"
    lists = "attendance: {2021-03-03: {excused: others, present: [moi-03, mofa-01]}}\n"
    project = loaded({"activities/call-1.yaml": CALL + invited + lists}).project
    assert by_activity(project)["call-1"] == Attendance(1, 2)
    officials = by_official(project)
    assert officials["moi-03"] == Attendance(1, 1)
    assert officials["moi-01"] == Attendance(3, 4)


def test_nobody_expected_is_no_attendance() -> None:
    call = CALL + "attendance: {2021-03-03: {present: [moi-01], guests: 3}}\n"
    assert by_activity(loaded({"activities/call-1.yaml": call}).project)["call-1"] == NOBODY


def test_lists_with_others_count_everyone() -> None:
    people = "".join(
        f"  - {{id: mofa-{n}, seat: {n}, name: N, position: P, gender: male,"
        " confirmed: 2021-01-10}\n"
        for n in range(1, 2001)
    )
    days = [date(2021, 3, 4) + timedelta(n) for n in range(200)]
    lists = "".join(f"  {day}:\n    present: others\n    absent: [mofa-7]\n" for day in days)
    files = {
        MOFA: f"ministry: mofa\nparticipants:\n{people}",
        SEMINAR: SAMPLE[SEMINAR]
        .replace("start: 2021-05-04, end: 2021-05-04", f"start: {days[0]}, end: {days[-1]}")
        .replace("  2021-05-04:\n    present: others\n", lists),
    }
    project = loaded(files).project
    officials = by_official(project)
    # of the workshop's two days the first has no `others`
    assert officials["mofa-7"] == Attendance(1, 202)
    assert officials["mofa-8"] == Attendance(201, 202)
    assert by_activity(project)["seminar-1"] == Attendance(2001 * 200, 2002 * 200)


DAYS = st.dates(date(2021, 3, 1), date(2021, 3, 4))
NAMES = st.lists(
    st.sampled_from(["mofa-01", "mofa-02", "mofa-03", "moi-01", "moi-02", "others"]), unique=True
)


@settings(deadline=None)
@given(DAYS, DAYS, st.lists(NAMES, min_size=4, max_size=4))
def test_it_comes_to_the_same_official_by_official(
    confirmed: date, left: date, names: list[list[str]]
) -> None:
    marks = ", ".join(
        f"{mark}: [{', '.join(them)}]"
        for mark, them in zip(("present", "online", "excused", "absent"), names, strict=True)
    )
    moving = SECOND.replace("2021-01-10", f"{confirmed}, left: {{date: {left}, reason: R}}")
    files = {
        **edited(MOFA, (SECOND, moving)),
        WORKSHOP: SAMPLE[WORKSHOP].partition("attendance:")[0]
        + f"attendance:\n  2021-03-02: {{{marks}}}\n  2021-03-03: {{{marks}}}\n",
    }
    project = loaded(files).project
    everyone = {name: NOBODY for name, *_ in seats_of(project).stays()}
    for activity in project.activities:
        total = NOBODY
        for day in activity.attendance:
            stands = marks_on(project, activity, day)
            for name in expected_on(project, activity, day):
                one = Attendance(int(stands.get(name) in ATTENDING), 1)
                total += one
                everyone[name] += one
        assert by_activity(project).get(activity.id, NOBODY) == total
    assert by_official(project) == everyone
