from datetime import date

import pytest

from tests.rules.results._files import CONTRACT, REQUESTS, of, request
from tests.sample import SAMPLE, edited, expect

_ACCEPTED = "received: 2021-05-12\ndecided: {date: 2021-05-20, outcome: accepted}"


def test_no_decision() -> None:
    [finding] = expect({REQUESTS: request("received: 2021-06-01  # expect: MT705")})
    assert finding.message == (
        "request-1 of MoI was received on 2021-06-01, and no decision is recorded"
    )
    assert finding.help == "decide (the policy gives 14 days), and tell MoI"
    assert (finding.by, finding.who) == (date(2021, 6, 15), "project team")


def test_the_day_before_nothing_is_due() -> None:
    expect({REQUESTS: request("received: 2021-06-02")})


@pytest.mark.parametrize(("as_of", "count"), [("2021-06-16", 0), ("2021-06-17", 1)])
def test_an_accepted_request_waits_twice_as_long(as_of: str, count: int) -> None:
    found = of("MT705", {REQUESTS: request(_ACCEPTED)}, date.fromisoformat(as_of))
    assert [(one.message, one.by, one.place.line) for one in found] == count * [
        (
            "request-1 of MoI was accepted on 2021-05-20, and is not delivered",
            date(2021, 6, 17),
            7,
        )
    ]


@pytest.mark.parametrize(
    "facts",
    [
        f"{_ACCEPTED}\ndelivered: 2021-06-08",
        "received: 2021-05-12\ndecided: {date: 2021-05-20, outcome: declined, reason: no expert}",
        "received: 2021-12-30",
    ],
)
def test_nothing_waits(facts: str) -> None:
    assert not of("MT705", {REQUESTS: request(facts)}, date(2021, 12, 31))


def test_what_comes_later_is_not_seen_yet() -> None:
    facts = "received: 2021-05-01\ndecided: {date: 2021-05-20, outcome: accepted}\ndelivered: 2021-06-08"
    files = {REQUESTS: request(facts)}
    assert not of("MT705", files, date(2021, 5, 14))
    assert [one.label for one in of("MT705", files, date(2021, 5, 15))] == ["no decision since"]
    assert not of("MT705", files, date(2021, 5, 20))


@pytest.mark.parametrize(("days", "count"), [("0", 1), ("13", 1), ("14", 0), ("999999", 0)])
def test_the_policy_counts(days: str, count: int) -> None:
    contract = f"{SAMPLE[CONTRACT]}policy: {{request_answer_days: {days}}}\n"
    files = {CONTRACT: contract, REQUESTS: request("received: 2021-06-02")}
    assert len(of("MT705", files)) == count


def test_a_day_at_the_end_of_the_calendar() -> None:
    contract = edited(CONTRACT, ("end: 2021-12-31", "end: 9999-12-31"))
    files = {REQUESTS: request("received: 9999-12-30"), **contract}
    assert [one.by for one in of("MT705", files, date.max)] == [date.max]
