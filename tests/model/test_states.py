"""What dated facts amount to, the day before each of them, on it and the day after."""

from collections.abc import Iterator
from datetime import date

import pytest

from migtrack.model.activities import Activity
from migtrack.model.states import (
    ONE_DAY,
    activity_state,
    adopters,
    appliers,
    dates_on,
    days_without_list,
    effective_end,
    holders_on,
    holds_seat,
    is_closed,
    next_reserve,
    participant_state,
    past,
    request_state,
    seat_state,
    sop_stage,
    visit_seats,
)
from migtrack.model.team import Participant
from migtrack.model.travel import seats_taken, takes_seat, traveller_state
from tests.model.records import (
    activity,
    contract,
    ending,
    official,
    project,
    request,
    sop,
    team,
    traveller,
)

Story = str
"""`state, 03-02 state, …`: what holds from the beginning, then from each day of 2021 on."""


def day(text: str) -> date:
    return date.fromisoformat(f"2021-{text}")


def turns(story: Story) -> Iterator[tuple[date, str]]:
    """The day before each change, the day itself and the day after, and what holds on them."""
    first, *changes = (step.strip().split() for step in story.split(","))
    states = {date.min: first[0]} | {day(since): state for since, state in changes}
    for change in [day(since) for since, _ in changes] or [day("03-02")]:
        for around in (change - ONE_DAY, change, change + ONE_DAY):
            yield around, states[max(since for since in states if since <= around)]


# The contract


def test_a_fact_is_visible_from_its_own_day_on() -> None:
    assert [past(day("03-02"), day(one)) for one in ("03-01", "03-02", "03-03")] == [
        False,
        True,
        True,
    ]
    assert not past(None, day("03-02"))


AMENDMENTS = [
    {"signed": "2021-06-01", "kind": "extension", "end": "2022-03-31", "reason": "More"},
    {"signed": "2021-09-01", "kind": "extension", "end": "2022-01-31", "reason": "Less again"},
    {"signed": "2021-07-01", "kind": "extension", "end": "2022-06-30", "reason": "Most"},
]


@pytest.mark.parametrize(
    ("as_of", "end"),
    [
        ("2021-05-31", "2021-12-31"),
        ("2021-06-01", "2022-03-31"),
        ("2021-06-30", "2022-03-31"),
        ("2021-07-01", "2022-06-30"),
        ("2021-08-31", "2022-06-30"),
        ("2021-09-01", "2022-01-31"),
    ],
)
def test_the_end_is_that_of_the_amendment_signed_last(as_of: str, end: str) -> None:
    amended = contract(amendments=AMENDMENTS)
    assert effective_end(amended, date.fromisoformat(as_of)) == date.fromisoformat(end)


def test_without_a_day_every_amendment_counts() -> None:
    assert effective_end(contract(amendments=AMENDMENTS)) == date(2022, 1, 31)
    assert effective_end(contract()) == date(2021, 12, 31)


def test_a_project_is_closed_from_the_day_after_its_last() -> None:
    assert not is_closed(contract(), date(2021, 12, 31))
    assert is_closed(contract(), date(2022, 1, 1))
    amended = contract(amendments=AMENDMENTS)
    assert not is_closed(amended, date(2022, 1, 31))
    assert is_closed(amended, date(2022, 2, 1))


def test_an_amendment_that_is_signed_late_opens_the_project_again() -> None:
    late = {"signed": "2022-01-15", "kind": "extension", "end": "2022-03-31", "reason": "Late"}
    amended = contract(amendments=[late])
    days = [date(2021, 12, 31), date(2022, 1, 1), date(2022, 1, 14), date(2022, 1, 15)]
    assert [is_closed(amended, one) for one in days] == [False, True, True, False]


# The core team

CONFIRMED = {"seat": "1", "nominated": "2021-02-01", "confirmed": "2021-03-02"}
LEFT = CONFIRMED | {"left": ending("2021-05-31")}


@pytest.mark.parametrize(
    ("facts", "story"),
    [
        (CONFIRMED, "no, 03-02 yes"),
        (LEFT, "no, 03-02 yes, 06-01 no"),
        (CONFIRMED | {"left": ending("2021-03-02")}, "no, 03-02 yes, 03-03 no"),
        ({"seat": "1"}, "no"),
        ({"reserve": "1", "confirmed": "2021-03-02"}, "no"),
    ],
)
def test_a_seat_is_held_from_the_confirmation_to_the_last_day(
    facts: dict[str, object], story: Story
) -> None:
    for as_of, held in turns(story):
        assert holds_seat(official(**facts), as_of) is (held == "yes"), as_of


@pytest.mark.parametrize(
    ("facts", "story"),
    [
        (CONFIRMED, "not-nominated, 02-01 nominated, 03-02 confirmed"),
        (LEFT, "not-nominated, 02-01 nominated, 03-02 confirmed, 06-01 withdrawn"),
        ({"seat": "1"}, "not-nominated"),
        ({"seat": "1", "confirmed": "2021-03-02"}, "not-nominated, 03-02 confirmed"),
        ({"reserve": "1"}, "reserve"),
        ({"reserve": "1", "nominated": "2021-02-01"}, "not-nominated, 02-01 reserve"),
        (
            {"reserve": "1", "nominated": "2021-02-01", "left": ending("2021-05-31")},
            "not-nominated, 02-01 reserve, 06-01 withdrawn",
        ),
    ],
)
def test_where_an_official_stands(facts: dict[str, object], story: Story) -> None:
    one = official(**facts)
    alone = project(team("mofa", one))
    for as_of, state in turns(story):
        assert participant_state(alone, one, as_of) == state, as_of


@pytest.mark.parametrize(
    ("follower", "story"),
    [
        ({"seat": "1", "confirmed": "2021-07-01"}, "confirmed, 06-01 withdrawn, 07-01 replaced"),
        ({"seat": "1", "confirmed": "2021-06-01"}, "confirmed, 06-01 replaced"),
        ({"seat": "1", "confirmed": "2021-05-31"}, "confirmed, 06-01 replaced"),
        ({"seat": "1", "confirmed": "2021-05-30"}, "confirmed, 06-01 withdrawn"),
        ({"seat": "2", "confirmed": "2021-07-01"}, "confirmed, 06-01 withdrawn"),
        ({"seat": "1", "nominated": "2021-07-01"}, "confirmed, 06-01 withdrawn"),
    ],
)
def test_who_left_is_replaced_once_another_has_the_seat(
    follower: dict[str, object], story: Story
) -> None:
    first = official(seat="1", confirmed="2021-01-01", left=ending("2021-05-31"))
    whole = project(team("mofa", first, official("mofa-02", **follower)))
    for as_of, state in turns(story):
        assert participant_state(whole, first, as_of) == state, as_of


def test_a_seat_of_the_same_number_elsewhere_replaces_nobody() -> None:
    first = official(seat="1", confirmed="2021-01-01", left=ending("2021-05-31"))
    other = official("moi-01", seat="1", confirmed="2021-06-01")
    whole = project(team("mofa", first), team("moi", other))
    assert participant_state(whole, first, day("06-02")) == "withdrawn"


def test_a_reserve_who_left_is_replaced_by_nobody() -> None:
    gone = official(reserve="1", left=ending("2021-05-31"))
    zero = official("mofa-02", seat="1", confirmed="2021-06-02")
    whole = project(team("mofa", gone, zero))
    assert participant_state(whole, gone, day("06-10")) == "withdrawn"


def test_the_holders_of_a_day_stand_in_the_order_of_the_files() -> None:
    people = [
        official("mofa-02", seat="2", confirmed="2021-03-02"),
        official("mofa-01", seat="1", confirmed="2021-01-01", left=ending("2021-03-02")),
    ]
    whole = project(team("mofa", *people))
    held = {
        one: [person.id for person in holders_on(whole, day(one))]
        for one in ("03-01", "03-02", "03-03")
    }
    assert held == {"03-01": ["mofa-01"], "03-02": ["mofa-02", "mofa-01"], "03-03": ["mofa-02"]}


FIRST = official("mofa-01", seat="1", confirmed="2021-02-01", left=ending("2021-04-30"))
SECOND = official("mofa-02", seat="1", confirmed="2021-06-01", left=ending("2021-08-31"))
THIRD = official("mofa-03", seat="1", nominated="2021-09-15")


@pytest.mark.parametrize(
    ("as_of", "holder", "since"),
    [
        ("01-31", None, "01-01"),  # nobody yet: vacant since the project began
        ("02-01", "mofa-01", None),
        ("04-30", "mofa-01", None),
        ("05-01", None, "05-01"),
        ("05-31", None, "05-01"),
        ("06-01", "mofa-02", None),
        ("08-31", "mofa-02", None),
        ("09-01", None, "09-01"),
        ("12-31", None, "09-01"),  # a nomination fills no seat
    ],
)
def test_a_seat_has_a_holder_or_a_first_vacant_day(
    as_of: str, holder: str | None, since: str | None
) -> None:
    state = seat_state(project(team("mofa", SECOND, FIRST, THIRD)), ("mofa", 1), day(as_of))
    assert state.seat == ("mofa", 1)
    assert (state.holder.id if state.holder else None) == holder
    assert state.vacant_since == (day(since) if since else None)


def test_who_left_before_the_project_began_leaves_it_vacant_from_its_start() -> None:
    early = official(seat="1", confirmed="2020-01-01", left=ending("2020-06-30"))
    assert seat_state(project(team("mofa", early)), ("mofa", 1), day("03-01")).vacant_since == day(
        "01-01"
    )


def test_a_departure_of_somebody_never_confirmed_vacates_nothing() -> None:
    never = official(seat="1", nominated="2021-02-01", left=ending("2021-04-30"))
    later = official("mofa-02", seat="1", confirmed="2021-08-01", left=ending("2021-04-30"))
    whole = project(team("mofa", never, later))
    assert seat_state(whole, ("mofa", 1), day("07-31")).vacant_since == day("01-01")


def test_a_seat_that_nobody_was_named_for_is_vacant_from_the_start() -> None:
    assert seat_state(project(), ("mofa", 9), day("03-01")) == (("mofa", 9), None, day("01-01"))


def test_a_departure_on_the_last_day_of_the_calendar_breaks_nothing() -> None:
    last = official(seat="1", confirmed="2021-02-01", left=ending("9999-12-31"))
    state = seat_state(project(team("mofa", last)), ("mofa", 1), date.max)
    assert state.holder is last


def reserves(*people: Participant, as_of: str = "03-02") -> str | None:
    found = next_reserve(project(team("mofa", *people)), "mofa", day(as_of))
    return found.id if found else None


def test_the_first_reserve_is_asked_first() -> None:
    third, first = official("a", reserve="3"), official("b", reserve="1")
    seated = official("c", reserve="0", seat="1", confirmed="2021-01-01")
    assert reserves(third, first, seated) == "b"
    assert reserves(third) == "a"
    assert reserves(first, official("e", reserve="0")) == "e"
    assert reserves(official("f", reserve="1", left=ending("2021-03-01")), third) == "a"
    assert reserves(seated) is None
    assert reserves(official("d", seat="1")) is None
    assert next_reserve(project(team("moi", first)), "mofa", day("03-02")) is None


def test_a_reserve_counts_from_the_nomination_on() -> None:
    one = official(reserve="1", nominated="2021-03-02")
    assert reserves(one, as_of="03-01") is None
    assert reserves(one, as_of="03-02") == "mofa-01"


# Activities

DATES = {"start": "2021-03-02", "end": "2021-03-03"}
LISTS: dict[str, object] = {"2021-03-02": {"present": "others"}, "2021-03-03": {"absent": "others"}}
PUT_OFF = {
    "date": "2021-02-10",
    "from": {"start": "2021-02-20", "end": "2021-02-21"},
    "reason": "Elections",
}
AGAIN = {
    "date": "2021-02-25",
    "from": {"start": "2021-03-15", "end": "2021-03-15"},
    "reason": "Elections",
}


@pytest.mark.parametrize(
    ("facts", "story"),
    [
        ({}, "planned"),
        ({"dates": DATES}, "scheduled, 03-02 under-way, 03-04 unrecorded"),
        ({"dates": DATES, "attendance": LISTS}, "scheduled, 03-02 under-way, 03-04 held"),
        (
            {"dates": DATES, "attendance": {"2021-03-02": {"present": "others"}}},
            "scheduled, 03-02 under-way, 03-04 unrecorded",
        ),
        (
            {"dates": DATES, "attendance": {"2021-03-03": {"present": "others"}}},
            "scheduled, 03-02 under-way, 03-04 unrecorded",
        ),
        (
            {"dates": DATES | {"fixed": "2021-02-01"}},
            "planned, 02-01 scheduled, 03-02 under-way, 03-04 unrecorded",
        ),
        (
            {"dates": DATES, "cancelled": ending("2021-02-15")},
            "scheduled, 02-15 cancelled",
        ),
        (
            {"dates": DATES, "attendance": LISTS, "cancelled": ending("2021-03-03")},
            "scheduled, 03-02 under-way, 03-03 cancelled",
        ),
        ({"postponed": [PUT_OFF]}, "scheduled, 02-10 postponed"),
        (
            {"dates": DATES | {"fixed": "2021-02-20"}, "postponed": [PUT_OFF]},
            "scheduled, 02-10 postponed, 02-20 scheduled, 03-02 under-way, 03-04 unrecorded",
        ),
        (
            {"dates": DATES, "postponed": [PUT_OFF]},
            "scheduled, 02-10 scheduled, 03-02 under-way, 03-04 unrecorded",
        ),
        (
            {"postponed": [PUT_OFF | {"date": "2021-02-21"}]},
            "scheduled, 02-20 under-way, 02-21 postponed",
        ),
        (
            {"postponed": [PUT_OFF, AGAIN]},
            "scheduled, 02-10 scheduled, 02-25 postponed",
        ),
    ],
)
def test_where_an_activity_stands(facts: dict[str, object], story: Story) -> None:
    for as_of, state in turns(story):
        assert activity_state(activity(**facts), as_of) == state, as_of


def shown(one: Activity, as_of: str) -> str | None:
    dates = dates_on(one, day(as_of))
    return f"{dates.start:%m-%d}/{dates.end:%m-%d}" if dates else None


def test_until_it_is_given_up_a_date_stands() -> None:
    moved = activity(dates=DATES | {"fixed": "2021-02-27"}, postponed=[PUT_OFF, AGAIN])
    assert [shown(moved, one) for one in ("02-09", "02-10", "02-24")] == [
        "02-20/02-21",
        "03-15/03-15",
        "03-15/03-15",
    ]
    assert [shown(moved, one) for one in ("02-25", "02-26", "02-27")] == [
        None,
        None,
        "03-02/03-03",
    ]


@pytest.mark.parametrize(
    ("facts", "as_of", "days"),
    [
        ({}, "03-02", []),
        ({}, "03-03", ["03-02"]),
        ({}, "03-04", ["03-02", "03-03"]),
        ({"attendance": {"2021-03-02": {"present": "others"}}}, "03-04", ["03-03"]),
        ({"attendance": LISTS}, "03-04", []),
        ({"cancelled": ending("2021-03-04")}, "03-03", ["03-02"]),
        ({"cancelled": ending("2021-03-04")}, "03-04", []),
        ({"cancelled": ending("2021-03-04")}, "03-05", []),
        ({"dates": None}, "03-04", []),
        ({"postponed": [PUT_OFF]}, "02-09", []),
        ({"postponed": [PUT_OFF | {"date": "2021-02-22"}]}, "02-21", ["02-20"]),
        ({"postponed": [PUT_OFF]}, "03-03", ["03-02"]),
    ],
)
def test_lists_are_missing_of_days_that_are_over(
    facts: dict[str, object], as_of: str, days: list[str]
) -> None:
    one = activity(**({"dates": DATES} | facts))
    assert days_without_list(one, day(as_of)) == [day(text) for text in days]


# Visits

APPLIED = {"applied": "2021-03-02"}
GRANTED = APPLIED | {"decided": "2021-04-01", "outcome": "granted"}
REFUSED = GRANTED | {"outcome": "refused"}


@pytest.mark.parametrize(
    ("facts", "story", "seat"),
    [
        ({}, "invited", "yes"),
        ({"invited": "2021-02-01"}, "not-invited, 02-01 invited", "no, 02-01 yes"),
        (
            {"invited": "2021-02-01", "visa": GRANTED},
            "not-invited, 02-01 invited, 03-02 applied, 04-01 granted",
            "no, 02-01 yes",
        ),
        ({"visa": REFUSED}, "invited, 03-02 applied, 04-01 refused", "yes, 04-01 no"),
        ({"visa": {"outcome": "granted"}}, "granted", "yes"),
        ({"visa": {"outcome": "refused"}}, "refused", "no"),
        ({"visa": APPLIED | {"decided": "2021-04-01"}}, "invited, 03-02 applied", "yes"),
        ({"visa": {}}, "invited", "yes"),
        (
            {"visa": GRANTED, "withdrawn": ending("2021-03-15")},
            "invited, 03-02 applied, 03-15 withdrawn",
            "yes, 03-15 no",
        ),
        (
            {"invited": "2021-05-01", "visa": APPLIED},
            "not-invited, 03-02 applied",
            "no, 03-02 yes",
        ),
    ],
)
def test_where_a_traveller_stands(facts: dict[str, object], story: Story, seat: Story) -> None:
    one = traveller(**facts)
    for as_of, state in turns(story):
        assert traveller_state(one, as_of) == state, as_of
    for as_of, takes in turns(seat):
        assert takes_seat(one, as_of) is (takes == "yes"), as_of


def test_a_visit_has_its_own_seats_or_those_of_its_group() -> None:
    whole = project()
    assert visit_seats(whole, activity("visit", group="2")) == 3
    assert visit_seats(whole, activity("visit", group="2", seats="1")) == 1
    assert visit_seats(whole, activity("visit", group="2", seats="0")) == 0
    assert visit_seats(whole, activity("visit", group="1")) == 0
    assert visit_seats(whole, activity("visit", group="9")) == 0


def test_the_seats_taken_are_those_of_the_day() -> None:
    visit = activity(
        "visit",
        travellers=[
            {"participant": "a", "invited": "2021-03-02"},
            {"participant": "b", "withdrawn": ending("2021-03-03")},
            {"participant": "c", "visa": REFUSED},
        ],
    )
    taken = {
        text: "".join(one.participant for one in seats_taken(visit, day(text)))
        for text in ("03-01", "03-02", "03-03", "04-01")
    }
    assert taken == {"03-01": "bc", "03-02": "abc", "03-03": "ac", "04-01": "a"}
    assert [one.participant for one in seats_taken(visit)] == ["a"]


# Procedures and requests


def adopted(ministry: str, on: str) -> dict[str, str]:
    return {"ministry": ministry, "date": on, "instrument": "A letter"}


def applied(ministry: str, on: str) -> dict[str, str]:
    return {"ministry": ministry, "date": on, "evidence": "A report"}


@pytest.mark.parametrize(
    ("facts", "story"),
    [
        ({}, "planned"),
        ({"drafted": "2021-03-02"}, "planned, 03-02 drafted"),
        (
            {"drafted": "2021-03-02", "reviewed": "2021-04-02"},
            "planned, 03-02 drafted, 04-02 reviewed",
        ),
        (
            {"reviewed": "2021-04-02", "adopted": [adopted("a", "2021-05-02")]},
            "planned, 04-02 reviewed, 05-02 adopted",
        ),
        (
            {
                "adopted": [adopted("a", "2021-06-02"), adopted("b", "2021-05-02")],
                "applied": [applied("a", "2021-07-02"), applied("b", "2021-06-20")],
            },
            "planned, 05-02 adopted, 06-20 applied",
        ),
    ],
)
def test_how_far_a_procedure_is(facts: dict[str, object], story: Story) -> None:
    for as_of, stage in turns(story):
        assert sop_stage(sop(**facts), as_of) == stage, as_of


def test_ministries_that_adopt_or_apply_are_counted_once() -> None:
    one = sop(
        adopted=[
            adopted("b", "2021-05-02"),
            adopted("a", "2021-04-02"),
            adopted("b", "2021-04-03"),
        ],
        applied=[
            applied("c", "2021-05-02"),
            applied("c", "2021-05-03"),
            applied("d", "2021-05-04"),
        ],
    )
    assert [adopters(one, day(text)) for text in ("04-01", "04-02", "04-03", "05-02")] == [
        [],
        ["a"],
        ["a", "b"],
        ["b", "a"],
    ]
    assert [appliers(one, day(text)) for text in ("05-01", "05-02", "05-03", "05-04")] == [
        [],
        ["c"],
        ["c"],
        ["c", "d"],
    ]


ACCEPTED = {"date": "2021-03-10", "outcome": "accepted"}
DECLINED = {"date": "2021-03-10", "outcome": "declined", "reason": "No expert"}


@pytest.mark.parametrize(
    ("facts", "story"),
    [
        ({}, "not-received, 03-01 received"),
        ({"decided": ACCEPTED}, "not-received, 03-01 received, 03-10 accepted"),
        ({"decided": DECLINED}, "not-received, 03-01 received, 03-10 declined"),
        (
            {"decided": ACCEPTED, "delivered": "2021-04-01"},
            "not-received, 03-01 received, 03-10 accepted, 04-01 delivered",
        ),
    ],
)
def test_where_a_request_stands(facts: dict[str, object], story: Story) -> None:
    for as_of, state in turns(story):
        assert request_state(request(**facts), as_of) == state, as_of
