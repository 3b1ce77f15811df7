"""Where travellers stand who apply again, need no visa, or return; which days they are expected."""

from datetime import date

import pytest

from migtrack.model.travel import (
    TravellerState,
    applications_on,
    is_on_visit,
    must_apply,
    takes_seat,
    traveller_state,
    visa_state,
)
from tests.model.records import activity, ending, traveller

REFUSED = {"applied": "2021-03-02", "decided": "2021-03-10", "outcome": "refused"}
AGAIN = {"applied": "2021-03-20", "decided": "2021-04-01", "outcome": "granted"}


@pytest.mark.parametrize(
    ("day", "state", "takes"),
    [
        ("2021-03-01", "invited", True),
        ("2021-03-02", "applied", True),
        ("2021-03-10", "refused", False),
        ("2021-03-19", "refused", False),
        ("2021-03-20", "applied", True),
        ("2021-04-01", "granted", True),
    ],
)
def test_a_new_application_takes_the_seat_again(
    day: str, state: TravellerState, *, takes: bool
) -> None:
    one, as_of = traveller(visa=[REFUSED, AGAIN]), date.fromisoformat(day)
    assert traveller_state(one, as_of) == state
    assert takes_seat(one, as_of) is takes
    assert len(applications_on(one, as_of)) == (as_of >= date(2021, 3, 2)) + (
        as_of >= date(2021, 3, 20)
    )


def test_who_needs_no_visa_is_invited_first() -> None:
    one = traveller(invited="2021-03-02", visa="not-required")
    assert traveller_state(one, date(2021, 3, 1)) == "not-invited"
    assert traveller_state(one, date(2021, 3, 2)) == "not-required"
    assert takes_seat(one, date(2021, 3, 2))


@pytest.mark.parametrize(
    ("mode", "visa", "must"),
    [
        ("in-person", [], True),
        ("hybrid", [], True),
        (None, [], True),
        ("online", [], False),
        ("in-person", "not-required", False),
        ("in-person", {"applied": "2021-03-01"}, False),
    ],
)
def test_who_must_still_apply(mode: str | None, visa: object, *, must: bool) -> None:
    visit = activity("visit", mode=mode)
    assert must_apply(visit, traveller(visa=visa), date(2021, 3, 2)) is must


def test_who_returned_keeps_the_seat_and_is_expected_until_that_day() -> None:
    one = traveller(visa=AGAIN, returned=ending("2021-05-03"))
    states = [traveller_state(one, date(2021, 5, day)) for day in (2, 3, 4)]
    assert states == ["granted", "returned", "returned"]
    assert [is_on_visit(one, date(2021, 5, day)) for day in (2, 3, 4)] == [True, True, False]
    assert takes_seat(one, date.max)
    assert visa_state(one, date.max) == "granted"
