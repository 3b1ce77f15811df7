from datetime import date

import pytest

from tests.rules.visits._visit import GRANTED, REFUSED, VISIT, WITHDRAWN, goes, of, visit
from tests.sample import edited, expect

_SOON = "start: 2021-08-16, end: 2021-08-20"
"""45 + 30 days after 2 June."""


def test_an_open_seat_and_the_next_to_be_asked() -> None:
    reserves = "reserves: [moi-02]  # expect: MT607\n"
    [finding] = expect({VISIT: visit(goes("mofa-01"), dates=_SOON, more=reserves)})
    assert finding.message == "1 of 2 seats of visit-1 is open, and moi-02 is next to be asked"
    assert finding.help == "invite moi-02 by 2021-07-02"
    assert (finding.by, finding.who) == (date(2021, 7, 2), "project team")


@pytest.mark.parametrize(
    ("as_of", "count"),
    [("2021-06-01", 0), ("2021-06-02", 1), ("2021-08-15", 1), ("2021-08-16", 0)],
)
def test_from_a_month_before_the_applications_to_the_start(as_of: str, count: int) -> None:
    files = {VISIT: visit(goes("mofa-01"), dates=_SOON)}
    assert len(of("MT607", files, date.fromisoformat(as_of))) == count


def test_after_the_applications_were_due_it_says_so() -> None:
    files = {VISIT: visit(goes("mofa-01"), dates=_SOON, more="reserves: [moi-02]\n")}
    [finding] = of("MT607", files, date(2021, 7, 3))
    assert finding.help == "invite moi-02 at once: visa applications were due by 2021-07-02"


@pytest.mark.parametrize(
    ("reserves", "following"),
    [
        ("[mofa-01, moi-02]", "moi-02 is next"),  # mofa-01 travels
        ("[moi-01, moi-02]", "moi-02 is next"),  # moi-01 was refused
        ("[mofa-03, moi-02]", "moi-02 is next"),  # mofa-03 holds no seat
        ("[moi-77, moi-02]", "moi-02 is next"),
        ("[mofa-03]", "name nobody else"),
        ("[]", "name nobody else"),
    ],
)
def test_who_is_next(reserves: str, following: str) -> None:
    text = visit(
        goes("mofa-01"), goes("moi-01", REFUSED), dates=_SOON, more=f"reserves: {reserves}\n"
    )
    [finding] = of("MT607", {VISIT: text})
    assert following in finding.message


def test_a_reserve_whose_invitation_is_still_to_come_is_named() -> None:
    text = visit(
        goes("mofa-01"),
        goes("moi-02", "invited: 2021-06-20"),
        dates=_SOON,
        more="reserves: [moi-02]\n",
    )
    assert [one.place.line for one in of("MT607", {VISIT: text})] == [8]
    assert not of("MT607", {VISIT: text}, date(2021, 6, 20))


def test_several_open_seats() -> None:
    text = visit(goes("mofa-01", WITHDRAWN), dates=_SOON)
    [finding] = of("MT607", {VISIT: text})
    assert finding.message == (
        "2 of 2 seats of visit-1 are open, and its `reserves` name nobody else to be asked"
    )
    assert finding.place.line == 8


def test_nobody_is_asked_for_a_full_a_cancelled_or_an_unscheduled_visit() -> None:
    expect({VISIT: visit(goes("mofa-01"), goes("moi-01"), dates=_SOON)})
    text = visit(goes("mofa-01"), dates=_SOON)
    assert not of("MT607", {VISIT: f"{text}cancelled: {{date: 2021-06-01, reason: none}}\n"})
    assert not of("MT607", {VISIT: text.replace("dates:", "notes: was planned for #")})
    assert not of("MT607", {VISIT: text.replace("20}", "20, fixed: 2021-06-16}")})


def test_a_visit_without_a_number_of_seats_has_none_open() -> None:
    contract = edited("project.yaml", (", visit_seats: 2", ""))
    text = visit(goes("mofa-01", GRANTED), dates=_SOON)
    assert not of("MT607", {VISIT: text, **contract})
