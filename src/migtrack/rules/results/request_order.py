"""A request's days are out of order, or help was delivered that was never agreed to.

## What it does
A request for technical assistance is received, decided, and, where it was accepted,
delivered. The rule compares each of these days with the one before it that is recorded;
two on the same day are in order. It also reports a delivery where the request was
declined, or where no decision is recorded.

## Why it matters
How long ministries wait for an answer is reckoned from these days. Help without an
acceptance is money spent without anybody's approval.

## Example
`data/requests.yaml`
```yaml
requests:
  - id: request-1
    activity: seminar-1
    ministry: moi
    area: Return statistics
    received: 2021-05-12
    decided: {date: 2021-05-02, outcome: accepted}
    delivered: 2021-06-08
```

## What to do
Correct the day that is wrong, or record the decision by which the request was accepted.
"""

from collections.abc import Iterator
from itertools import pairwise

from migtrack.base.finding import Severity
from migtrack.model.support import Request
from migtrack.rules.declared import Step, misdated
from migtrack.rules.rule import REQUEST_STEPS, Faults, Inspection, rule


@rule("MT704", Severity.ERROR, reads=REQUEST_STEPS)
def request_order(case: Inspection) -> Faults:
    """Compares each recorded day with the one before it."""
    for request in case.project.requests:
        yield from _unapproved(case, request)
        yield from misdated(case, request, pairwise(_steps(request)))


def _steps(request: Request) -> Iterator[Step]:
    yield Step("the receipt", request.received, ("received",))
    if request.decided:
        yield Step("the decision", request.decided.date, ("decided", "date"))
    if request.delivered:
        yield Step("the delivery", request.delivered, ("delivered",))


def _unapproved(case: Inspection, request: Request) -> Faults:
    if request.delivered is None:
        return
    if request.decided is None:
        yield case.at(request, "delivered", label="without a decision").fault(
            f"{request.id} was delivered, and no decision is recorded",
            "add `decided` with its date and outcome, or take `delivered` out",
        )
    elif request.decided.outcome != "accepted":
        yield case.at(request, "delivered", label="although it was declined").fault(
            f"{request.id} was delivered, and it had been declined",
            "correct the `outcome`, or take `delivered` out",
            case.at(request, "decided", "outcome", label="declined here"),
        )
