"""A request waits too long for its decision, or an accepted one for the help itself.

## What it does
The rule reports a request for technical assistance that has no decision when the policy's
`request_answer_days` (14 unless the contract says otherwise) have passed since it was
received, and an accepted one that is not delivered when twice as many days have passed
since the decision.

## Why it matters
A ministry that gets no answer does not ask a second time, and what it has learnt is lost with
the question.

## Example
`data/requests.yaml`
```yaml
requests:
  - id: request-1
    activity: seminar-1
    ministry: moi
    area: Return statistics
    received: 2021-05-12
```

## What to do
Decide, tell the ministry, and write `decided` down; or agree on a day with the expert and
write `delivered` down once it is done.
"""

from migtrack.base.days import add_days
from migtrack.base.finding import Severity
from migtrack.base.text import counted
from migtrack.model.keys import ministry_key
from migtrack.model.states import request_state
from migtrack.rules.rule import REQUEST_STEPS, Faults, Inspection, rule


@rule("MT705", Severity.DUE, reads=(*REQUEST_STEPS, "contract.policy"))
def request_waiting(case: Inspection) -> Faults:
    """Looks at the state of each request on the as-of day."""
    days = case.project.contract.policy.request_answer_days
    for request in case.project.requests:
        state = request_state(request, case.as_of)
        name = case.ministry_name(request.ministry)
        if state == "received":
            by = add_days(request.received, days)
            at = case.at(request, "received", label="no decision since")
            message = f"{request.id} of {name} was received on {request.received}, and no decision is recorded"
            remedy = f"decide (the policy gives {counted(days, 'day')}), and tell {name}"
        elif state == "accepted" and request.decided:
            by = add_days(request.decided.date, 2 * days)
            at = case.at(request, "decided", "date", label="no delivery since")
            message = (
                f"{request.id} of {name} was accepted on {request.decided.date}, "
                "and is not delivered"
            )
            remedy = (
                f"deliver it (the policy gives {counted(2 * days, 'day')}), or tell {name} when"
            )
        else:
            continue
        if by <= case.as_of:
            yield at.fault(message, remedy, also=(ministry_key(request.ministry),), by=by)
