import pytest

from tests.rules.results._files import REQUESTS, of, request
from tests.sample import expect


@pytest.mark.parametrize(
    ("facts", "message", "related"),
    [
        (
            [
                "received: 2021-05-12",
                "decided: {date: 2021-05-11, outcome: accepted}  # expect: MT704",
                "delivered: 2021-06-08",
            ],
            "the decision of request-1, 2021-05-11, is dated before the receipt, 2021-05-12",
            6,
        ),
        (
            [
                "received: 2021-05-12",
                "decided: {date: 2021-05-20, outcome: accepted}",
                "delivered: 2021-05-19  # expect: MT704",
            ],
            "the delivery of request-1, 2021-05-19, is dated before the decision, 2021-05-20",
            7,
        ),
        (
            [
                "received: 2021-05-12",
                "decided: {date: 2021-05-20, outcome: declined, reason: no expert}",
                "delivered: 2021-06-08  # expect: MT704",
            ],
            "request-1 was delivered, and it had been declined",
            7,
        ),
    ],
)
def test_what_does_not_hold(facts: list[str], message: str, related: int) -> None:
    [finding] = expect({REQUESTS: request("\n".join(facts))})
    assert finding.message == message
    assert [one.place.line for one in finding.related] == [related]


def test_a_delivery_without_a_decision() -> None:
    [finding] = expect(
        {REQUESTS: request("received: 2021-05-12\ndelivered: 2021-06-08  # expect: MT704")}
    )
    assert finding.message == "request-1 was delivered, and no decision is recorded"


def test_a_delivery_before_the_receipt() -> None:
    found = of("MT704", {REQUESTS: request("received: 2021-05-12\ndelivered: 2021-05-01")})
    assert [one.label for one in found] == ["without a decision", "before the receipt"]


def test_all_on_one_day_are_in_order() -> None:
    facts = "received: 2021-05-12\ndecided: {date: 2021-05-12, outcome: accepted}\ndelivered: 2021-05-12"
    expect({REQUESTS: request(facts)})


def test_a_decision_that_cannot_be_read_is_not_missed() -> None:
    facts = "received: 2021-05-12\ndecided: {date: 2021-05-32, outcome: accepted}\ndelivered: 2021-05-12"
    assert not of("MT704", {REQUESTS: request(facts)})
