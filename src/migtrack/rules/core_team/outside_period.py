"""Something is dated before the project begins or after it ends.

## What it does
Activities, standard operating procedures and requests belong into the project's period, and
a nomination or confirmation may come before it but not after its end. The end is that of the last amendment.
Activities that were cancelled are left alone.

## Why it matters
The funder does not pay for what takes place outside the period. Often the year is mistyped.

## Example
`data/sops.yaml`
```yaml
sops:
  - id: sop-1
    title: Whole-of-government approach
    seminar: seminar-1
    drafted: 2020-05-10
    reviewed: 2021-06-01
```

## What to do
Correct the date. If the project was extended, add the amendment to the contract.
"""

from collections.abc import Iterator
from datetime import date

from migtrack.base.finding import Fault, Key, Route, Severity, Spot
from migtrack.model.fields import Record
from migtrack.model.keys import activity_key, participant_key
from migtrack.model.states import effective_end
from migtrack.model.support import Request, Sop
from migtrack.rules.rule import Inspection, rule


@rule(
    "MT307",
    "outside-period",
    Severity.ERROR,
    reads=(
        "contract.period",
        "contract.amendments",
        "activity.dates",
        "activity.cancelled",
        "participant.nominated",
        "participant.confirmed",
        "sop.drafted",
        "sop.reviewed",
        "sop.adopted",
        "sop.applied",
        "request.received",
        "request.decided",
        "request.delivered",
    ),
    silences=("MT310",),
)
def outside_period(case: Inspection) -> Iterator[Fault]:
    """Compares every date with the project's first and last day."""
    start = case.project.contract.period.start
    end = effective_end(case.project.contract)
    for record, key, what, route, day in _facts(case, start, end):
        if day > end:
            yield Fault(
                case.at(record, *route, label="after the project's end"),
                f"{what} {day}, after the project's end on {end}",
                "correct the date, or add the amendment that moves the project's end",
                related=(_end_of_project(case),),
                subjects=(key,),
            )
        elif day < start and route not in _MAY_BE_EARLY:
            yield Fault(
                case.at(record, *route, label="before the project's start"),
                f"{what} {day}, before the project's start on {start}",
                "correct the date",
                related=(
                    case.at(
                        case.project.contract, "period", "start", label="the project begins here"
                    ),
                ),
                subjects=(key,),
            )


_MAY_BE_EARLY = (("nominated",), ("confirmed",))
"""Officials may be named before the project begins."""

_Fact = tuple[Record, Key, str, Route, date]


def _facts(case: Inspection, start: date, end: date) -> Iterator[_Fact]:
    for activity in case.project.activities:
        if activity.dates and not activity.cancelled:
            key = activity_key(activity.id)
            first, last = activity.dates.start, activity.dates.end
            if start <= first <= end:
                yield activity, key, f"{activity.id} ends on", ("dates", "end"), last
            else:
                yield activity, key, f"{activity.id} begins on", ("dates", "start"), first
    for one in case.project.participants:
        for field, day in (("nominated", one.nominated), ("confirmed", one.confirmed)):
            if day and day > end:
                yield one, participant_key(one.id), f"{one.id} is {field} on", (field,), day
    for sop in case.project.sops:
        for route, word, day in _days_of_sop(sop):
            yield sop, ("sop", sop.id), f"{sop.id} is {word} on", route, day
    for request in case.project.requests:
        for route, word, day in _days_of_request(request):
            yield request, ("request", request.id), f"{request.id} is {word} on", route, day


def _days_of_sop(sop: Sop) -> Iterator[tuple[Route, str, date]]:
    if sop.drafted:
        yield ("drafted",), "drafted", sop.drafted
    if sop.reviewed:
        yield ("reviewed",), "reviewed", sop.reviewed
    for index, adoption in enumerate(sop.adopted):
        yield ("adopted", index, "date"), "adopted", adoption.date
    for index, application in enumerate(sop.applied):
        yield ("applied", index, "date"), "applied", application.date


def _days_of_request(request: Request) -> Iterator[tuple[Route, str, date]]:
    yield ("received",), "received", request.received
    if request.decided:
        yield ("decided", "date"), request.decided.outcome, request.decided.date
    if request.delivered:
        yield ("delivered",), "delivered", request.delivered


def _end_of_project(case: Inspection) -> Spot:
    contract = case.project.contract
    label = "the project ends here"
    if contract.amendments:
        signed = [one.signed for one in contract.amendments]
        index = signed.index(max(signed))
        return case.at(contract, "amendments", index, "end", label=label)
    return case.at(contract, "period", "end", label=label)
