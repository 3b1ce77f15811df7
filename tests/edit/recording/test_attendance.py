"""The list of a day in the shortest form of the format."""

from typing import Any

import pytest

from migtrack.edit.recording.attendance import DayAnswers, day_list, unmarked, write_day
from migtrack.model.day_lists import Mark

EXPECTED = ["a", "b", "c", "d"]


def answers(others: Mark | None = "present", guests: int = 0, **marks: Mark) -> DayAnswers:
    return DayAnswers(marks, {}, guests, others)


@pytest.mark.parametrize(
    ("known", "listed"),
    [
        (answers(), {"present": "others"}),
        (answers(b="excused"), {"present": "others", "excused": ["b"]}),
        (
            answers(d="absent", a="absent", b="online", guests=3),
            {"present": "others", "online": ["b"], "absent": ["a", "d"], "guests": "3"},
        ),
        (
            answers(None, a="present", b="present", c="excused", d="present"),
            {"present": "others", "excused": ["c"]},
        ),
        (answers("absent", a="present"), {"present": "others", "absent": ["b", "c", "d"]}),
        (answers("online", a="present"), {"present": ["a"], "online": "others"}),
        (answers(None, a="present", b="present"), {"present": "others"}),
        (answers("absent"), {"absent": "others"}),
        (answers("absent", a="excused"), {"excused": ["a"], "absent": "others"}),
        (
            answers(a="excused", b="excused", c="absent", d="absent"),
            {"excused": "others", "absent": ["c", "d"]},
        ),
    ],
)
def test_others_stand_for_most_of_those_who_came(known: DayAnswers, listed: dict[str, Any]) -> None:
    assert day_list(known, EXPECTED) == listed


def test_deputised_official_stands_there_alone() -> None:
    known = DayAnswers({"b": "excused"}, {"c": "x"})
    assert day_list(known, EXPECTED) == {
        "present": "others",
        "excused": ["b"],
        "deputies": {"c": "x"},
    }


def test_who_is_not_named_is_known() -> None:
    known = DayAnswers({"b": "excused"}, {"c": "x"}, others=None)
    assert unmarked(known, EXPECTED) == ["a", "d"]
    assert unmarked(known._replace(others="absent"), EXPECTED) == []


@pytest.mark.parametrize("before", [{}, {"attendance": None}, {"attendance": {"2021-05-05": {}}}])
def test_lists_stand_in_the_order_of_their_days(before: dict[str, Any]) -> None:
    write_day(before, "2021-05-04", {"present": "others"})
    write_day(before, "2021-05-06", {"present": "others"})
    assert list(before["attendance"]) == sorted(before["attendance"])
