"""A day lies so far from the project's period that it cannot belong to the project.

## What it does
The rule looks at every day in every file. It reports one that lies more than a year before the
project begins or more than a year after it ends; the end is that of the last amendment. The end of
a passport may lie up to 15 years away, and a nomination up to 15 years before the project. What
another rule says of the same day is not said twice; an attendance list on such a day is left to
`attendance-off-dates`.

## Why it matters
The year is mistyped. The day counts all the same: an invitation of 2012 takes a seat, a passport
until 2204 never expires.

## Example
`data/activities/visit-1.yaml`
```yaml
id: visit-1
kind: visit
group: 2
title: Study visit
dates: {start: 2021-09-06, end: 2021-09-10}
mode: in-person
venue: Bern
host: The host
travellers:
  - participant: mofa-01
    invited: 2012-05-10
    passport_valid_until: 2204-02-28
    visa: {applied: 2021-05-20, decided: 2021-06-10, outcome: granted}
  - participant: moi-01
    invited: 2021-05-10
    passport_valid_until: 2024-02-28
    visa: {applied: 2021-05-20, decided: 2021-06-10, outcome: granted}
```

## What to do
Correct the year. Where the day is right, say so in a waiver.
"""

from datetime import date

from migtrack.base.days import add_years
from migtrack.base.finding import Severity
from migtrack.base.text import counted
from migtrack.model.declarations import InPeriod, Plausible
from migtrack.model.fields import Interval, Record
from migtrack.model.kinds import key_of, record_kinds
from migtrack.model.states import effective_end
from migtrack.model.walk import DayFound, every_day
from migtrack.rules.rule import Faults, Inspection, rule

_USUAL = Plausible()


@rule(
    "MT312",
    Severity.WARNING,
    reads=("contract.period", "contract.amendments"),
    gives_way=True,
)
def implausible_day(case: Inspection) -> Faults:
    """Compares every day with the project's period."""
    contract = case.project.contract
    start, end = contract.period.start, effective_end(contract)
    earliest, latest = add_years(start, -_USUAL.before), add_years(end, _USUAL.after)
    for kind in record_kinds():
        for record in case.project.records(kind.model):
            for found in every_day(record):
                if not earliest <= found.day <= latest:
                    yield from _fault(case, record, found, (start, end))


def _fault(case: Inspection, record: Record, found: DayFound, period: tuple[date, date]) -> Faults:
    """What is said of a day that lies further from the period than most may."""
    start, end = period
    allowed = found.path[-1].get(Plausible) or _USUAL
    if found.day < add_years(start, -allowed.before):
        years, word, bound = allowed.before, "before", f"which begins on {start}"
    elif found.day > add_years(end, allowed.after):
        years, word, bound = allowed.after, "after", f"which ends on {end}"
    else:
        return
    if _is_kept_within_period(found, is_early=word == "before"):
        return
    name = next(str(step) for step in reversed(found.route) if isinstance(step, str))
    of_whom = f" of {found.entry}" if found.entry else ""
    kind, identity = key_of(record)
    distance = "a year" if years == 1 else counted(years, "year")
    yield case.at(record, *found.route, label=f"more than {distance} {word} the project").fault(
        f"{identity or kind}: `{name}`{of_whom} lies more than {distance} {word} "
        f"the project's period, {bound}",
        "correct the year, or waive the finding if the day is right",
    )


def _is_kept_within_period(found: DayFound, *, is_early: bool) -> bool:
    """Whether the day must lie within the period: what does not is reported as such (MT307)."""
    *outer, field = found.path
    holder = next((each for each in reversed(outer) if each.get(InPeriod)), None)
    is_bound = field.key in ("days", *Interval.model_fields)
    declared = field.get(InPeriod) or (holder.get(InPeriod) if holder and is_bound else None)
    return declared is not None and not (is_early and declared.may_be_early)
