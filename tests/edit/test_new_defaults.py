"""What a new record has where nobody says otherwise."""

import pytest

from migtrack.edit.new_record.defaults import lowest_vacant_seat, next_place_in_reserve, open_group
from migtrack.model.activities import Activity
from tests.model.records import contract, ending, official, project, team

LEFT = ending("2021-06-30")


@pytest.mark.parametrize(
    ("people", "seat", "reserve"),
    [
        ([], 1, 1),
        ([official("a-1", seat="1")], 2, 1),
        ([official("a-2", seat="2")], 1, 1),
        ([official("a-1", seat="1"), official("a-2", seat="2")], None, 1),
        ([official("a-1", seat="1", left=LEFT), official("a-2", seat="2")], 1, 1),
        ([official("a-1", reserve="1"), official("a-2", reserve="3")], 1, 4),
        (
            [
                official("a-1", seat="1", left=LEFT),
                official("a-2", seat="2"),
                official("a-3", seat="1"),  # the successor
            ],
            None,
            1,
        ),
    ],
)
def test_the_lowest_seat_for_which_nobody_is_named(
    people: list[object], seat: int | None, reserve: int
) -> None:
    sample = project(team("mofa", *people))  # type: ignore[arg-type]  # officials
    assert lowest_vacant_seat(sample, sample.ministries[0]) == seat
    assert next_place_in_reserve(sample, "mofa") == reserve


def workshop(number: int, group: str = "1", **fields: object) -> Activity:
    facts = {"id": f"workshop-{number}", "kind": "workshop", "group": group, "title": "W"}
    return Activity.model_validate({**facts, **fields})


GROUPS = [
    {"id": "1", "title": "One", "planned": {"workshop": "1"}},
    {"id": "2", "title": "Two", "planned": {"workshop": "2", "seminar": "1"}},
]


@pytest.mark.parametrize(
    ("activities", "kind", "group"),
    [
        ([], "workshop", "1"),
        ([workshop(1)], "workshop", "2"),
        ([workshop(1, cancelled=ending("2021-06-30"))], "workshop", "1"),
        ([workshop(1), workshop(2, "2"), workshop(3, "2")], "workshop", "2"),  # all are there
        ([workshop(1)], "seminar", "2"),
        ([workshop(1)], "visit", ""),  # nobody can know
    ],
)
def test_the_group_that_promises_more_than_there_are(
    activities: list[Activity], kind: str, group: str
) -> None:
    sample = project(of=contract(groups=GROUPS), activities=tuple(activities))
    assert open_group(sample, kind) == group


def test_what_an_amendment_promises_counts() -> None:
    amended = {
        "signed": "2021-03-01",
        "kind": "change",
        "groups": [{"id": "1", "planned": {"workshop": "2"}}],
        "reason": "More",
    }
    sample = project(of=contract(groups=GROUPS, amendments=[amended]), activities=(workshop(1),))
    assert open_group(sample, "workshop") == "1"


def test_the_only_group_is_meant() -> None:
    sample = project(of=contract(groups=[{"id": "7", "title": "All"}]))
    assert open_group(sample, "visit") == "7"
