from datetime import date

import pytest

from migtrack.base.finding import Finding
from tests.sample import TODAY, Files, edited, expect, findings

_LEFT = """\
ministry: mofa
participants:
  - {id: mofa-01, seat: 1, name: A, position: P, gender: female, confirmed: 2021-01-10}
  - {id: mofa-02, seat: 2, name: B, position: P, gender: male, confirmed: 2021-01-10,
     left: {date: 2021-05-15, reason: retired}}  # expect: MT304
"""
_RESERVE = "  - {id: mofa-03, reserve: 2, name: C, position: P, gender: male}\n"
_FIRST_RESERVE = "  - {id: mofa-04, reserve: 1, name: D, position: P, gender: male}\n"


def _vacancies(files: Files, as_of: date = TODAY) -> list[Finding]:
    return [finding for finding in findings(files, as_of) if finding.code == "MT304"]


def _mofa(text: str) -> dict[str, str]:
    return {"participants/mofa.yaml": text}


def test_the_ministry_is_asked_for_the_first_in_reserve() -> None:
    [finding] = expect(_mofa(_LEFT + _RESERVE + _FIRST_RESERVE))
    assert finding.message == (
        "seat 2 of MoFA has been vacant since 2021-05-16, for more than 30 days; "
        "mofa-04 is first in reserve"
    )
    assert finding.help == ("ask MoFA to confirm mofa-04 for the seat, or to name another official")
    assert (finding.by, finding.who) == (date(2021, 6, 15), "mofa")
    assert finding.label == "the last day of mofa-02"


def test_it_is_due_once_the_days_of_the_policy_are_over() -> None:
    files = _mofa(_LEFT + _RESERVE)
    assert _vacancies(files, date(2021, 6, 14)) == []
    assert len(_vacancies(files, date(2021, 6, 15))) == 1


def test_the_policy_gives_the_days() -> None:
    longer = edited("project.yaml", ("groups:", "policy: {vacancy_days: 31}\ngroups:"))
    assert _vacancies({**longer, **_mofa(_LEFT)}) == []
    never = edited("project.yaml", ("groups:", "policy: {vacancy_days: 999999}\ngroups:"))
    assert _vacancies({**never, **_mofa(_LEFT)}) == []


def test_nobody_is_in_reserve() -> None:
    [finding] = _vacancies(_mofa(_LEFT))
    assert finding.message.endswith("; nobody is in reserve")
    assert finding.help == "ask MoFA to name an official for the seat"


def test_a_successor_who_is_nominated() -> None:
    successor = (
        "  - {id: mofa-05, seat: 2, name: E, position: P, gender: male,\n"
        "     nominated: 2021-06-15}\n"
    )
    [finding] = _vacancies(_mofa(_LEFT + _RESERVE + successor))
    assert finding.message.endswith("; mofa-05 is nominated and not confirmed")
    assert finding.help == "have mofa-05 confirmed, or ask MoFA for another official"


def test_a_successor_of_whom_nothing_is_recorded_yet() -> None:
    successor = "  - {id: mofa-05, seat: 2, name: E, position: P, gender: male}\n"
    [finding] = _vacancies(_mofa(_LEFT + successor))
    assert finding.message.endswith("; mofa-05 is named and not confirmed")
    assert finding.help == "have mofa-05 confirmed, or ask MoFA for another official"


def test_a_nomination_yet_to_come_is_not_known() -> None:
    successor = (
        "  - {id: mofa-05, seat: 2, name: E, position: P, gender: male, nominated: 2021-06-20}\n"
    )
    [finding] = _vacancies(_mofa(_LEFT + successor))
    assert finding.message.endswith("; nobody is in reserve")


def test_a_confirmation_is_seen_from_its_day_on() -> None:
    successor = (
        "  - {id: mofa-05, seat: 2, name: E, position: P, gender: male, confirmed: 2021-06-20}\n"
    )
    files = _mofa(_LEFT + successor)
    assert len(_vacancies(files, date(2021, 6, 19))) == 1
    assert _vacancies(files, date(2021, 6, 20)) == []


def test_a_seat_for_which_nobody_was_ever_named() -> None:
    text = _LEFT.partition("  - {id: mofa-02")[0] + "vacant_seats: [2]\n"
    assert _vacancies(_mofa(text), date(2021, 1, 30)) == []
    [finding] = _vacancies(_mofa(text), date(2021, 1, 31))
    assert finding.message.startswith("seat 2 of MoFA has been vacant since 2021-01-01,")
    assert finding.label == "nobody is named"
    assert (finding.place.line, finding.place.column) == (4, 16)


def test_a_seat_whose_official_is_not_confirmed() -> None:
    text = _LEFT.partition("  - {id: mofa-02")[0] + (
        "  - {id: mofa-02, seat: 2, name: B, position: P, gender: male, nominated: 2020-12-01}\n"
    )
    [finding] = _vacancies(_mofa(text))
    assert finding.label == "not confirmed by 2021-06-15"
    assert (finding.place.line, finding.place.column) == (4, 25)


def test_two_holders_silence_it_for_the_seat() -> None:
    text = _LEFT + (
        "  - {id: mofa-05, seat: 2, name: E, position: P, gender: male, confirmed: 2021-05-01,\n"
        "     left: {date: 2021-05-10, reason: R}}\n"
    )
    found = [finding.code for finding in findings(_mofa(text))]
    assert "MT303" in found
    assert "MT304" not in found


def test_nothing_is_due_after_the_project() -> None:
    assert len(_vacancies(_mofa(_LEFT), date(2021, 12, 31))) == 1
    assert _vacancies(_mofa(_LEFT), date(2022, 1, 1)) == []


@pytest.mark.parametrize(
    "change", [("confirmed: 2021-01-10,", "confirmed: x,"), ("seat: 1", "seat: x")]
)
def test_what_cannot_be_read_is_not_taken_for_a_vacancy(change: tuple[str, str]) -> None:
    assert change[0] in _LEFT
    assert _vacancies(_mofa(_LEFT.replace(*change))) == []


def test_a_seat_that_nobody_mentions_is_mt302_alone() -> None:
    text = _LEFT.partition("  - {id: mofa-02")[0]
    found = {finding.code for finding in findings(_mofa(text))}
    assert "MT302" in found
    assert "MT304" not in found


def test_it_can_be_waived_for_the_ministry() -> None:
    found = findings(
        {
            **_mofa(_LEFT),
            "waivers.yaml": "waivers:\n  - {rule: seat-vacant, subject: mofa, reason: R,\n"
            "     approved_by: M, approved: 2021-06-01}\n",
        }
    )
    assert [one.waived is not None for one in found if one.code == "MT304"] == [True]
    assert "MT901" not in [one.code for one in found]


def test_the_last_days_of_the_calendar() -> None:
    text = _LEFT.replace("2021-05-15", "9999-12-31")
    assert _vacancies(_mofa(text), date(2021, 12, 31)) == []
    period = edited("project.yaml", ("end: 2021-12-31", "end: 9999-12-31"))
    files = {**period, **_mofa(_LEFT.replace("2021-05-15", "9999-12-30"))}
    assert _vacancies(files, date.max) == []
