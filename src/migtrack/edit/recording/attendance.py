"""The list of a day as it stands in the file of an activity, in the shortest form of the format."""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from migtrack.model.day_lists import ATTENDING, LISTED, Mark
from migtrack.model.fields import OTHERS


class DayAnswers(NamedTuple):
    """What is known of a day: who came, who did not."""

    marks: Mapping[str, Mark]
    """By the ids of officials who are expected."""
    deputies: Mapping[str, str]
    """The deputy's id by that of the official who is excused."""
    guests: int = 0
    others: Mark | None = "present"
    """The mark of everyone expected of whom nothing is said; none where nobody may be left."""


def unmarked(answers: DayAnswers, expected: Sequence[str]) -> list[str]:
    """Those expected of whom nothing is said, and for whom no mark of the others stands."""
    if answers.others is not None:
        return []
    return [name for name in expected if name not in answers.marks and name not in answers.deputies]


def day_list(answers: DayAnswers, expected: Sequence[str]) -> dict[str, Any]:
    """The plain data of the list: `others` for most of those who came, names for all the rest.

    Where nobody came, `others` are most of the rest.
    """
    marks = {
        name: answers.marks.get(name) or answers.others
        for name in expected
        if name not in answers.deputies
    }
    counts = Counter(mark for mark in marks.values() if mark is not None)
    came = [mark for mark in ATTENDING if counts[mark]]
    others = max(came or LISTED, key=lambda mark: counts[mark])
    found: dict[str, Any] = {}
    for mark in LISTED:
        if mark == others and counts[mark]:
            found[mark] = OTHERS
        elif names := [name for name, each in marks.items() if each == mark]:
            found[mark] = names
    if answers.deputies:
        found["deputies"] = dict(answers.deputies)
    if answers.guests:
        found["guests"] = str(answers.guests)
    return found


def write_day(activity: dict[str, Any], day: str, listed: Mapping[str, Any]) -> None:
    """Put the list of a day into the plain data of an activity, in the order of the days."""
    lists = activity.get("attendance")
    lists = lists if isinstance(lists, dict) else {}
    activity["attendance"] = dict(sorted({**lists, day: dict(listed)}.items()))
