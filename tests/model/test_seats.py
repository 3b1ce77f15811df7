"""How many held a seat on a day, against the officials asked one by one."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from migtrack.model.seats import Seats, seats_of
from migtrack.model.states import holds_seat
from migtrack.model.team import Participant
from tests.model.records import ending, official, project, team

DAY = date(2021, 3, 2)
AROUND = [DAY + timedelta(days=n) for n in (-1, 0, 1)]

STAYING = official("staying", seat="1", confirmed="2021-03-02")
GOING = official("going", seat="1", confirmed="2021-01-01", left=ending("2021-03-02"))
ONE_DAY = official("one-day", seat="1", confirmed="2021-03-02", left=ending("2021-03-02"))
REVERSED = official("reversed", seat="1", confirmed="2021-03-02", left=ending("2021-03-01"))
NOMINATED = official("nominated", seat="1", nominated="2021-03-02")
IN_RESERVE = official("in-reserve", reserve="1", confirmed="2021-03-02")


def test_a_seat_counts_from_the_first_day_to_the_last() -> None:
    assert [Seats([STAYING]).count(day) for day in AROUND] == [0, 1, 1]
    assert [Seats([GOING]).count(day) for day in AROUND] == [1, 1, 0]
    assert [Seats([ONE_DAY]).count(day) for day in AROUND] == [0, 1, 0]
    assert [Seats([STAYING, GOING, ONE_DAY]).count(day) for day in AROUND] == [1, 3, 1]


def test_who_never_held_a_seat_is_not_counted() -> None:
    seats = Seats([REVERSED, NOMINATED, IN_RESERVE])
    assert [seats.count(day) for day in AROUND] == [0, 0, 0]
    assert list(seats.stays()) == []
    assert not any(seats.held(name, DAY) for name in ("reversed", "nominated", "in-reserve"))


def test_an_official_held_a_seat_on_the_days_of_the_stay() -> None:
    seats = Seats([STAYING, GOING])
    assert [seats.held("staying", day) for day in AROUND] == [False, True, True]
    assert [seats.held("going", day) for day in AROUND] == [True, True, False]
    assert not seats.held("nobody", DAY)


def test_a_stay_without_an_end_lasts() -> None:
    assert list(Seats([STAYING, GOING]).stays()) == [
        ("staying", DAY, date.max),
        ("going", date(2021, 1, 1), DAY),
    ]


def test_of_doubled_ids_the_first_counts() -> None:
    twice = official("going", seat="2", confirmed="2021-01-01")
    seats = seats_of(project(team("mofa", GOING), team("moi", twice)))
    assert [seats.count(day) for day in AROUND] == [1, 1, 0]


DAYS = st.none() | st.dates(date(2021, 2, 27), date(2021, 3, 5)).map(date.isoformat)


@st.composite
def people(draw: st.DrawFn) -> list[Participant]:
    facts = draw(st.lists(st.tuples(st.sampled_from(["seat", "reserve"]), DAYS, DAYS), max_size=6))
    return [
        official(
            f"a-{number}",
            **{place: "1"},
            confirmed=confirmed,
            left=ending(left) if left else None,
        )
        for number, (place, confirmed, left) in enumerate(facts)
    ]


@given(people(), st.dates(date(2021, 2, 26), date(2021, 3, 6)))
def test_it_is_the_same_official_by_official(everyone: list[Participant], day: date) -> None:
    seats = Seats(everyone)
    held = {one.id for one in everyone if holds_seat(one, day)}
    assert seats.count(day) == len(held)
    assert {one.id for one in everyone if seats.held(one.id, day)} == held
    assert {name for name, first, last in seats.stays() if first <= day <= last} == held
