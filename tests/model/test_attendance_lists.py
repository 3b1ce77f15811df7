"""What one attendance list says: who was expected, under which mark, where it stands."""

from datetime import date

import pytest

from migtrack.model.activities import Activity
from migtrack.model.attendance import (
    NOBODY,
    Attendance,
    OfficialDays,
    Tally,
    expected_on,
    is_for_the_team,
    listed_days,
    marks_on,
    read_list,
)
from migtrack.model.project import Project
from migtrack.model.seats import seats_of
from tests.model.records import activity, ending, official, project, team

DAY = date(2021, 3, 2)
DATES = {"start": "2021-03-02", "end": "2021-03-03"}
TEAM = project(
    team(
        "mofa",
        official("a", seat="1", confirmed="2021-01-01"),
        official("b", seat="2", confirmed="2021-03-03"),
        official("c", reserve="1"),
        official("d", seat="3", confirmed="2021-01-01", left=ending("2021-03-02")),
    ),
)


EXPECTED: dict[str, dict[str, object]] = {
    "visit": {
        "travellers": [
            {"participant": "c"},
            {"participant": "a", "withdrawn": ending("2021-03-02")},
            {"participant": "d", "withdrawn": ending("2021-03-03")},
            {"participant": "unknown"},
        ]
    },
    "video-conference": {"invited": ["d", "c", "unknown", "d"]},
}
"""Who is expected at activities that are not for the whole team."""


def listed(kind: str = "workshop", **marks: object) -> Activity:
    more = EXPECTED.get(kind, {})
    return activity(kind, dates=DATES, attendance={"2021-03-02": marks}, **more)


@pytest.mark.parametrize(
    ("kind", "whole_team", "expected"),
    [
        ("workshop", True, ["a", "d"]),
        ("seminar", True, ["a", "d"]),
        ("visit", False, ["c", "d"]),
        ("video-conference", False, ["d", "c"]),
    ],
)
def test_who_is_expected(kind: str, expected: list[str], *, whole_team: bool) -> None:
    one = listed(kind)
    assert is_for_the_team(one) is whole_team
    assert expected_on(TEAM, one, DAY) == expected


def test_days_with_a_list_up_to_a_day() -> None:
    lists: dict[str, object] = {
        day: {} for day in ("2021-03-01", "2021-03-02", "2021-03-03", "2021-03-04")
    }
    one = activity(dates=DATES, attendance=lists)
    found = [list(listed_days(one, date(2021, 3, day))) for day in (1, 2, 3, 5)]
    assert found == [[], [DAY], [DAY, date(2021, 3, 3)], [DAY, date(2021, 3, 3)]]
    assert list(listed_days(activity(attendance=lists), date.max)) == []
    later = activity(dates=DATES | {"fixed": "2021-03-03"}, attendance=lists)
    assert [list(listed_days(later, date(2021, 3, day))) for day in (2, 3)] == [
        [],
        [DAY, date(2021, 3, 3)],
    ]
    gap = activity(dates=DATES, attendance={"2021-03-03": {}})
    assert list(listed_days(gap, date.max)) == [date(2021, 3, 3)]


def test_the_first_mark_counts_and_the_rest_is_known() -> None:
    marks = read_list(listed(present=["a", "a"], online=["b"], absent=["a", "d"]), DAY)
    assert marks.day == DAY
    assert marks.first == {"a": ("present", 0), "b": ("online", 0), "d": ("absent", 1)}
    assert marks.again == [
        ("a", ("attendance", DAY, "present", 1)),
        ("a", ("attendance", DAY, "absent", 0)),
    ]
    assert marks.others is None


def test_where_a_mark_stands() -> None:
    marks = read_list(listed(present="others", excused=["a", "b"]), DAY)
    assert marks.others == "present"
    assert marks.route("b") == ("attendance", DAY, "excused", 1)
    assert marks.route("d") == ("attendance", DAY, "present", 0)


def test_others_are_those_expected_who_are_not_named() -> None:
    assert marks_on(TEAM, listed(excused=["a", "x"], absent="others"), DAY) == {
        "a": "excused",
        "x": "excused",
        "d": "absent",
    }
    assert marks_on(TEAM, listed(online=["b"]), DAY) == {"b": "online"}


def counted(one: Activity, whole: Project = TEAM) -> Attendance:
    return Tally(whole, seats_of(whole)).of_list(one, read_list(one, DAY))


@pytest.mark.parametrize(
    ("kind", "marks", "attended"),
    [
        ("workshop", {}, 0),
        ("workshop", {"present": "others"}, 2),
        ("workshop", {"online": "others"}, 2),
        ("workshop", {"absent": "others"}, 0),
        ("workshop", {"present": ["a"]}, 1),
        ("workshop", {"present": ["a", "b", "c", "x"]}, 1),
        ("workshop", {"present": "others", "excused": ["a"]}, 1),
        ("workshop", {"present": "others", "excused": ["b", "c"]}, 2),
        ("workshop", {"excused": "others", "online": ["d"]}, 1),
        ("visit", {"present": "others"}, 2),
        ("visit", {"present": "others", "absent": ["c"]}, 1),
        ("visit", {"present": ["a"]}, 0),
        ("video-conference", {"online": ["d"], "excused": "others"}, 1),
    ],
)
def test_who_came_of_those_expected(kind: str, marks: dict[str, object], attended: int) -> None:
    assert counted(listed(kind, **marks)) == Attendance(attended, 2)


def test_the_days_of_each_official() -> None:
    lists = [
        (one, read_list(one, DAY))
        for one in (
            listed(present="others", absent=["d"]),
            listed("seminar", excused="others", online=["d"]),
            listed("visit", present=["c"]),
        )
    ]
    days = Tally(TEAM, seats_of(TEAM)).of_officials(lists)
    assert {name: days.of(name) for name in "abcdx"} == {
        "a": Attendance(1, 2),
        "b": NOBODY,
        "c": Attendance(1, 1),
        "d": Attendance(1, 3),
        "x": NOBODY,
    }


def test_attendance_adds_up() -> None:
    assert Attendance(1, 2) + Attendance(3, 4) == Attendance(4, 6)
    assert Attendance(0, 0) == NOBODY
    assert OfficialDays().of("nobody") == NOBODY
