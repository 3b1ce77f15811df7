"""The look-ups of a project, the seats that it has, and the days of an interval."""

from datetime import date

import pytest

from migtrack.model.fields import Interval
from migtrack.model.project import days_of
from tests.model.records import activity, contract, ministry, official, project, team

WHOLE = project(
    team("mofa", official("a", seat="1"), official("b", reserve="1")),
    team("moi", official("a", seat="2"), official("c", seat="1")),
    team("mofa", official("d", seat="1")),
)


def test_officials_stand_in_the_order_of_the_files() -> None:
    assert [one.id for one in WHOLE.participants] == ["a", "b", "a", "c", "d"]


def test_of_doubled_ids_the_first_is_found() -> None:
    assert WHOLE.participant_by_id["a"].seat == 1
    assert list(WHOLE.participant_by_id) == ["a", "b", "c", "d"]
    assert WHOLE.ministry_of == {"a": "mofa", "b": "mofa", "c": "moi", "d": "mofa"}
    two = project(activities=(activity(venue="Bern"), activity(venue="Baghdad")))
    assert two.activity_by_id["workshop-1"].venue == {"en": "Bern"}
    doubled = project(ministries=(ministry(officials="3"), ministry(officials="4")))
    assert doubled.ministry_by_id["mofa"].officials == 3


def test_a_ministry_may_have_two_files() -> None:
    assert {name: len(teams) for name, teams in WHOLE.teams_of.items()} == {"mofa": 2, "moi": 1}
    assert [one.id for one in WHOLE.teams_of["mofa"][1].participants] == ["d"]


def test_who_was_named_for_a_seat_by_confirmation_the_unconfirmed_last() -> None:
    people = [
        official("never", seat="1"),
        official("late", seat="1", confirmed="2021-06-01"),
        official("early", seat="1", confirmed="2021-01-10"),
        official("alone", seat="2"),
        official("reserve", reserve="1"),
    ]
    holders = project(team("mofa", *people[:2]), team("mofa", *people[2:])).holders
    assert {seat: [one.id for one in them] for seat, them in holders.items()} == {
        ("mofa", 1): ["early", "late", "never"],
        ("mofa", 2): ["alone"],
    }


@pytest.mark.parametrize(("officials", "count"), [(None, 2), ("3", 3), ("0", 0)])
def test_a_ministry_has_its_own_seats_or_the_contracts(officials: str | None, count: int) -> None:
    assert project().seat_count(ministry(officials=officials)) == count


def test_a_group_is_found_by_its_id() -> None:
    group = contract().group("2")
    assert group is not None
    assert group.visit_seats == 3
    assert contract().group("3") is None


@pytest.mark.parametrize(
    ("start", "end", "count"),
    [
        ("2021-03-02", "2021-03-02", 1),
        ("2021-02-28", "2021-03-02", 3),
        ("2021-03-02", "2021-03-01", 0),
        ("2021-01-01", "2021-12-31", 365),
        ("2021-01-01", "2022-01-01", 366),
        ("2021-01-01", "2022-01-02", 366),
        ("9999-12-31", "9999-12-31", 1),
    ],
)
def test_the_days_of_an_interval(start: str, end: str, count: int) -> None:
    days = days_of(Interval.model_validate({"start": start, "end": end}))
    assert len(days) == count
    if days:
        assert days[0].isoformat() == start
    if 0 < count < 366:
        assert days[-1] == date.fromisoformat(end)
    assert sorted(set(days)) == days
