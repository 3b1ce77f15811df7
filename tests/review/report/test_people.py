"""The officials, the turns in their seats and the reserves, value by value."""

from datetime import date

import pytest

from migtrack.model.project import Project
from migtrack.model.team import Participant
from migtrack.review.report.people import Person, review_people, review_reserves, review_seats
from tests.model.records import ending, ministry, official, project, team

FIRST = official(
    "mofa-01",
    seat="1",
    nominated="2021-01-10",
    confirmed="2021-02-01",
    left=ending("2021-04-30"),
)
SECOND = official(
    "mofa-02", seat="1", nominated="2021-05-10", confirmed="2021-06-01", left=ending("2021-08-31")
)
THIRD = official("mofa-03", seat="1", nominated="2021-08-15", confirmed="2021-09-01")
WHOLE = project(team("mofa", FIRST, SECOND, THIRD))

Tenure = tuple[str, str | None, str | None, str | None, int]
"""Id, nominated, since, until (days of 2021), vacant days before."""


def text(day: date | None) -> str | None:
    return f"{day:%m-%d}" if day else None


def turns(whole: Project, as_of: str) -> list[list[Tenure]]:
    histories = review_seats(whole, date.fromisoformat(f"2021-{as_of}"), review_people(whole))
    return [
        [
            (
                one.person.id,
                text(one.nominated),
                text(one.since),
                text(one.until),
                one.vacant_before,
            )
            for one in history.tenures
        ]
        for history in histories
    ]


def test_officials_are_numbered_in_the_order_of_the_files() -> None:
    whole = project(team("moi", official("moi-01", seat="1")), team("mofa", FIRST, FIRST))
    assert review_people(whole) == {
        "moi-01": Person("moi-01", {"en": "moi-01"}, {"en": "Adviser"}),
        "mofa-01": Person("mofa-01", {"en": "mofa-01"}, {"en": "Adviser"}),
    }


NOMINATED = ("mofa-01", "01-10", None, None, 0)
HOLDS = ("mofa-01", "01-10", "02-01", None, 0)
GONE = ("mofa-01", "01-10", "02-01", "04-30", 0)


@pytest.mark.parametrize(
    ("as_of", "expected"),
    [
        ("01-09", []),
        ("01-10", [NOMINATED]),
        ("01-31", [NOMINATED]),
        ("02-01", [HOLDS]),
        ("04-29", [HOLDS]),
        ("04-30", [GONE]),
        ("05-09", [GONE]),
        ("05-10", [GONE, ("mofa-02", "05-10", None, None, 0)]),
        ("06-01", [GONE, ("mofa-02", "05-10", "06-01", None, 31)]),
        (
            "09-01",
            [
                GONE,
                ("mofa-02", "05-10", "06-01", "08-31", 31),
                ("mofa-03", "08-15", "09-01", None, 0),
            ],
        ),
    ],
)
def test_the_turns_in_a_seat_as_of_a_day(as_of: str, expected: list[Tenure]) -> None:
    assert turns(WHOLE, as_of) == ([expected] if expected else [])


def test_a_turn_that_ended_has_its_reason() -> None:
    for as_of, reason in ((date(2021, 4, 29), None), (date(2021, 4, 30), {"en": "Other duties"})):
        [history] = review_seats(WHOLE, as_of, review_people(WHOLE))
        assert [one.reason for one in history.tenures] == [reason]


@pytest.mark.parametrize(
    ("confirmed", "vacant"),
    [("2021-04-29", 0), ("2021-04-30", 0), ("2021-05-01", 0), ("2021-05-02", 1), ("2021-05-04", 3)],
)
def test_days_between_two_turns_are_vacant(confirmed: str, vacant: int) -> None:
    second = official("mofa-02", seat="1", confirmed=confirmed)
    [found] = turns(project(team("mofa", FIRST, second)), "12-31")
    assert [one[-1] for one in found] == [0, vacant]


def test_somebody_only_nominated_in_between_does_not_hide_the_vacancy() -> None:
    nominated = official("mofa-02", seat="1", nominated="2021-05-01")
    later = official("mofa-03", seat="1", confirmed="2021-05-11")
    [found] = turns(project(team("mofa", FIRST, nominated, later)), "12-31")
    assert [(one[0], one[-1]) for one in found] == [("mofa-01", 0), ("mofa-03", 10), ("mofa-02", 0)]


def test_who_is_not_named_yet_does_not_hide_those_who_are() -> None:
    to_come = official("mofa-01", seat="1", confirmed="2021-06-01")
    nominated = official("mofa-02", seat="1", nominated="2021-04-01")
    [found] = turns(project(team("mofa", to_come, nominated)), "05-01")
    assert [one[0] for one in found] == ["mofa-02"]


def test_who_left_without_ever_being_confirmed_had_no_last_day_in_the_seat() -> None:
    never = official("mofa-09", seat="1", nominated="2021-02-01", left=ending("2021-03-01"))
    assert turns(project(team("mofa", never)), "12-31") == [[("mofa-09", "02-01", None, None, 0)]]


@pytest.mark.parametrize(
    ("as_of", "since"),
    [("01-31", "01-01"), ("02-01", None), ("04-30", None), ("05-01", "05-01"), ("06-01", None)],
)
def test_a_seat_is_vacant_since_a_day_or_has_a_holder(as_of: str, since: str | None) -> None:
    day = date.fromisoformat(f"2021-{as_of}")
    [history] = review_seats(WHOLE, day, review_people(WHOLE))
    assert (history.ministry, history.number) == ("mofa", 1)
    assert text(history.vacant_since) == since


def test_seats_stand_by_ministry_and_number_and_only_those_of_the_contract() -> None:
    def seated(identity: str, seat: str) -> Participant:
        return official(identity, seat=seat, confirmed="2021-02-01")

    teams = (
        team("moi", *(seated(f"moi-{n}", n) for n in ("2", "1", "0", "3"))),
        team("mofa", *(seated(f"mofa-{n}", n) for n in ("4", "3", "2"))),
        team("unknown", seated("unknown-1", "1")),
    )
    whole = project(*teams, ministries=(ministry("mofa", officials="3"), ministry("moi")))
    histories = review_seats(whole, date(2021, 3, 1), review_people(whole))
    assert [(one.ministry, one.number) for one in histories] == [
        ("mofa", 2),
        ("mofa", 3),
        ("moi", 1),
        ("moi", 2),
    ]


def test_reserves_stand_by_ministry_and_by_turn() -> None:
    moi = team("moi", official("moi-01", reserve="1"))
    mofa = team(
        "mofa",
        official("mofa-01", reserve="2"),
        official("mofa-03", reserve="1", nominated="2021-03-02"),
        official("mofa-02", reserve="0"),
        official("mofa-04", reserve="3", left=ending("2021-03-01")),
        official("mofa-05", seat="1"),
    )
    second = team("mofa", official("mofa-06", reserve="1"))
    ministries = (ministry("none"), ministry("mofa"), ministry("moi"))
    whole = project(mofa, second, moi, ministries=ministries)
    for day, names in (
        (date(2021, 3, 1), ["mofa-02", "mofa-01", "mofa-04", "mofa-06", "moi-01"]),
        (date(2021, 3, 2), ["mofa-02", "mofa-03", "mofa-01", "mofa-06", "moi-01"]),
    ):
        found = review_reserves(whole, day, review_people(whole))
        assert [person.id for _, person in found] == names
        assert [owner for owner, _ in found] == ["mofa"] * 4 + ["moi"]
