"""The contract's amendments are not in order, or one of them moves the end the wrong way.

## What it does
Amendments stand in the order in which they were signed, each on a later day than the one
before it. A termination ends the project earlier than it would have ended without it, and no
other kind does.

## Why it matters
The last amendment that names an `end` says when the project ends. With one in the wrong place,
everything that depends on the end is wrong: what is due, and what lies outside the period.

## Example
`data/project.yaml`
```yaml
id: sample
title: A sample project
languages: [en]
time_zone: Asia/Baghdad
funder: A funder
implementer: An implementer
budget: {amount: 100000, currency: EUR}
period: {start: 2021-01-01, end: 2021-12-31}
core_team: {officials_per_ministry: 2}
groups:
  - {id: 1, title: Workshops, planned: {workshop: 1}}
  - {id: 2, title: Visits, planned: {visit: 1}, visit_seats: 2}
  - {id: 3, title: Seminars, planned: {seminar: 1}}
amendments:
  - {signed: 2021-05-20, kind: no-cost-extension, end: 2021-11-30, reason: A late start}
```

## What to do
Put the amendments in the order of their signatures, and correct the day that is wrong. If the
project really ends earlier, write `kind: termination`.
"""

from datetime import date

from migtrack.base.finding import Route, Severity
from migtrack.model.contract import Amendment, Contract
from migtrack.rules.declared import in_order
from migtrack.rules.rule import Faults, Inspection, rule


@rule("MT308", Severity.ERROR, reads=("contract.period", "contract.amendments"), fixes="safe")
def amendment_order(case: Inspection) -> Faults:
    """Compares each amendment with what was in force before it."""
    contract = case.project.contract
    signed = [amendment.signed for amendment in contract.amendments]
    fixes = in_order(case, contract, ("amendments",), signed)
    end = contract.period.end
    where: Route = ("period", "end")
    for index, amendment in enumerate(contract.amendments):
        previous = contract.amendments[index - 1] if index else None
        here: Route = ("amendments", index)
        if previous and amendment.signed <= previous.signed:
            before: Route = ("amendments", index - 1, "signed")
            yield case.at(contract, *here, "signed", label="not after the one before it").fault(
                f"amendment {index + 1} was signed on {amendment.signed}, and amendment {index}, "
                f"which stands before it, on {previous.signed}",
                "put the amendments in the order in which they were signed, or correct the day",
                case.at(contract, *before, label=f"amendment {index} was signed here"),
                fixes=fixes,
            )
        elif amendment.end and (wrong := _wrong_end(contract, amendment, end)):
            message, remedy, label = wrong
            yield case.at(contract, *here, "end", label=label).fault(
                f"amendment {index + 1} {message}",
                remedy,
                case.at(contract, *where, label="the end without it"),
            )
        if amendment.end:
            end, where = amendment.end, (*here, "end")


def _wrong_end(contract: Contract, amendment: Amendment, end: date) -> tuple[str, str, str] | None:
    """What is wrong with the end that an amendment names, what to do, and what to say there."""
    new, start = amendment.end or end, contract.period.start
    if amendment.kind != "termination":
        return (
            None
            if new >= end
            else (
                f"moves the project's end back from {end} to {new}",
                "correct the day, or write `kind: termination` if the project ends earlier",
                f"before {end}",
            )
        )
    if new < start:
        return (
            f"ends the project on {new}, before it begins on {start}",
            "correct the day",
            f"before {start}",
        )
    return (
        None
        if new < end
        else (
            f"is a termination, and leaves the project's end on {end} or moves it to {new}",
            "correct the day, or write `kind: extension` if the project ends later",
            f"not before {end}",
        )
    )
