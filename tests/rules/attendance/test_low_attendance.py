from datetime import date, timedelta

import pytest

from migtrack.model.activities import ATTENDING
from migtrack.model.attendance import Attendance, attendance_by_day, attendance_of
from migtrack.model.seats import Seats
from migtrack.rules.attendance._tally import tally
from tests.sample import SAMPLE, edited, expect, findings, loaded

WORKSHOP = "activities/workshop-1.yaml"
SEMINAR = "activities/seminar-1.yaml"
MOFA = "participants/mofa.yaml"
MARKS = "attendance:\n  2021-05-04:\n    present: others\n"
SECOND = "gender: male, nominated: 2020-12-10, confirmed: 2021-01-10}"
REASON = "reason: Accepted, approved_by: The manager, approved: 2021-05-10"


def policy(percent: int) -> dict[str, str]:
    return edited(
        "project.yaml", ("groups:", f"policy: {{attendance_percent: {percent}}}\ngroups:")
    )


def seminar(marks: str, comment: str = "  # expect: MT505") -> dict[str, str]:
    return edited(SEMINAR, (MARKS, f"attendance:{comment}\n  2021-05-04:\n{marks}"))


def test_an_activity_under_the_policy() -> None:
    [finding] = expect(seminar("    present: others\n    absent: [mofa-02]\n"))
    assert finding.message == (
        "attendance of seminar-1 is 75 percent (3 of 4 official-days), under the policy's 80"
    )
    assert (finding.place.column, finding.place.end_column) == (1, 11)


@pytest.mark.parametrize(("percent", "low"), [(75, False), (76, True)])
def test_exactly_the_policy_is_enough(percent: int, low: bool) -> None:  # noqa: FBT001  # a case
    files = seminar("    present: [mofa-01]\n    online: [moi-01, moi-02]\n    excused: others\n")
    if not low:
        files = {path: text.replace("  # expect: MT505", "") for path, text in files.items()}
    expect(files | policy(percent))


def test_a_day_without_a_list_does_not_count() -> None:
    dates = "dates: {start: 2021-05-04, end: 2021-05-04}"
    files = edited(SEMINAR, (dates, "dates: {start: 2021-05-04, end: 2021-05-05}  # expect: MT402"))
    expect(files)


def test_an_official_over_all_activities() -> None:
    """mofa-02 misses two of three days; moi-02 one, which says nothing yet."""
    files = {
        **edited(WORKSHOP, ("excused: [moi-02]", "excused: [moi-02, mofa-02]")),
        **seminar("    present: others\n    absent: [mofa-02]\n", comment=""),
        MOFA: SAMPLE[MOFA].replace(SECOND, SECOND + "  # expect: MT505"),
    }
    [finding] = expect(files | policy(70))
    assert finding.message == (
        "attendance of mofa-02 over all activities is under the policy's 70 percent"
    )
    assert finding.place.column == 10
    files[MOFA] = SAMPLE[MOFA]
    expect(files | policy(33))


def test_only_days_in_the_seat_count_for_an_official() -> None:
    """She left after the first of the three days: the others are not hers."""
    first = "gender: female, nominated: 2020-12-10, confirmed: 2021-01-10}"
    leaving = first[:-1] + ", left: {date: 2021-03-02, reason: Retired}}"
    project = loaded(edited(MOFA, (first, leaving))).project
    counted = tally(project, Seats(project.participants))
    assert (counted.attended["mofa-01"], counted.expected["mofa-01"]) == (1, 1)
    assert (counted.attended["mofa-02"], counted.expected["mofa-02"]) == (3, 3)


def test_a_waiver_silences_its_own_subject_and_nothing_else() -> None:
    files = {
        **edited(WORKSHOP, ("excused: [moi-02]", "excused: [moi-02, mofa-02]")),
        **seminar("    present: others\n    absent: [mofa-02]\n", comment=""),
    }
    for subject, left in (
        ("seminar-1", {"workshop-1", "mofa-02"}),
        ("workshop-1", {"seminar-1", "mofa-02"}),
        ("mofa-02", {"workshop-1", "seminar-1"}),
    ):
        waivers = f"waivers:\n  - {{rule: low-attendance, subject: {subject}, {REASON}}}\n"
        found = findings({**files, "waivers.yaml": waivers})
        assert {one.subjects[0][1] for one in found if one.waived is None} == left
        assert {one.subjects[0][1] for one in found if one.waived} == {subject}


def test_the_figure_of_an_official_is_not_printed() -> None:
    files = {
        **edited(WORKSHOP, ("excused: [moi-02]", "excused: [moi-02, mofa-02]")),
        **seminar("    present: others\n    absent: [mofa-02]\n", comment=""),
    }
    [finding] = [one for one in findings(files | policy(70)) if one.code == "MT505"]
    assert "33" not in f"{finding.message} {finding.help} {finding.label}"


def test_a_mistyped_name_comes_first() -> None:
    """With moi-01 in place of moi-11 it would be 75 percent; with the slip it looks like 50."""
    expect(
        seminar(
            "    present: [mofa-01, moi-02, moi-11]  # expect: MT202\n    absent: others\n",
            comment="",
        )
    )


def test_a_list_that_cannot_be_read_says_nothing_of_officials() -> None:
    files = {
        **edited(WORKSHOP, ("excused: [moi-02]", "excused: [moi-02, mofa-02]")),
        SEMINAR: SAMPLE[SEMINAR].replace("present: others", "present: others\n    absent: {}"),
    }
    assert [one.code for one in findings(files | policy(70))] == ["MT103"]


def test_an_official_who_cannot_be_read_says_nothing_of_the_team() -> None:
    files = seminar("    present: others\n    absent: [mofa-01]\n", comment="")
    broken = edited(MOFA, (SECOND, SECOND.replace("2021-01-10", "soon")))
    assert [one.code for one in findings(files | broken)] == ["MT105"]


def test_nobody_expected_is_no_attendance() -> None:
    conference = """\
id: video-conference-1
kind: video-conference
group: 3
seminar: seminar-1
title: Preparing the drafting
dates: {start: 2021-04-06, end: 2021-04-06}
attendance:
  2021-04-06: {guests: 3}
"""
    expect({"activities/video-conference-1.yaml": conference})


def test_the_tally_is_that_of_the_model() -> None:
    """Counted day by day and official by official, as the reports do it, it comes to the same."""
    files = {
        **edited(
            WORKSHOP,
            (
                "present: [mofa-01, mofa-02, moi-01, moi-02]",
                "present: [mofa-01, mofa-03]\n    online: [moi-02]\n    absent: [mofa-01]",
            ),
        ),
        **edited(MOFA, (SECOND, SECOND[:-1] + ", left: {date: 2021-03-02, reason: R}}")),
        "activities/video-conference-1.yaml": """\
id: video-conference-1
kind: video-conference
group: 3
seminar: seminar-1
title: Preparing the drafting
dates: {start: 2021-03-03, end: 2021-03-03}
invited: [moi-01, moi-03]
attendance:
  2021-03-03: {excused: others, present: [moi-03]}
""",
    }
    project = loaded(files).project
    counted = tally(project, Seats(project.participants))
    people: dict[str, tuple[int, int]] = {}
    for activity, attendance in counted.activities:
        assert attendance == attendance_of(project, activity)
        for _, marks in attendance_by_day(project, activity):
            for name, mark in marks.items():
                attended, expected = people.get(name, (0, 0))
                people[name] = (attended + (mark in ATTENDING), expected + 1)
    assert {
        n: (counted.attended[n], days) for n, days in counted.expected.items() if days
    } == people


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
    counted = tally(project, Seats(project.participants))
    # of the workshop's two days the first has no `others`
    assert (counted.attended["mofa-7"], counted.expected["mofa-7"]) == (1, 202)
    assert (counted.attended["mofa-8"], counted.expected["mofa-8"]) == (201, 202)
    assert counted.activities[0][1] == Attendance(2001 * 200, 2002 * 200)
