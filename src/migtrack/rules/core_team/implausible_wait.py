"""A day before the project lies more than a year before what it leads to.

## What it does
Much is prepared before a project begins: officials are nominated, dates agreed, invitations sent.
The rule reports such a day if more than a year passes from it to the first of the days that should
follow from it: from a nomination to `confirmed`; from `fixed` to the activity's first day; from a
postponement to the first day that was given up; from an invitation to the visa application, and
from these, or from the refusal of a reserve, to the visit's first day. An official with `reserve`
may wait for years, and so may everything from which nothing has followed yet. Days that lie too far
from the project anyway are left to `implausible-day`.

## Why it matters
The year is mistyped. The day counts all the same: on every day in between, the status and the
figures show what was not yet there.

## Example
`data/participants/mofa.yaml`
```yaml
ministry: mofa
participants:
  - {id: mofa-01, seat: 1, name: MoFA official 1, position: Director, gender: female,
     nominated: 2019-12-10, confirmed: 2021-01-10}
  - {id: mofa-02, seat: 2, name: MoFA official 2, position: Adviser, gender: male,
     nominated: 2020-12-10, confirmed: 2021-01-10}
  - {id: mofa-03, reserve: 1, name: MoFA official 3, position: Head of unit, gender: male}
```

## What to do
Correct the year of one of the two days. Where both are right: write the `reserve` of an official who
was in reserve meanwhile, leave `fixed` out if the dates were known from the beginning, and otherwise
say so in a waiver.
"""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from migtrack.base.days import add_years
from migtrack.base.finding import Severity
from migtrack.model.declarations import LeadsTo, Plausible
from migtrack.model.fields import Part, Record
from migtrack.model.kinds import key_of
from migtrack.model.walk import Found, Route, fields_of
from migtrack.rules.rule import Faults, Inspection, rule

LONGEST = 1
"""Years."""


class _Following(NamedTuple):
    """A day to which another one leads."""

    day: date
    field: str
    """As the files call it."""
    route: Route


@rule(
    "MT314",
    Severity.WARNING,
    reads=("contract.period", LeadsTo, "participant.confirmed", "participant.reserve"),
)
def implausible_wait(case: Inspection) -> Faults:
    """Compares what was done before the project with what came of it."""
    contract = case.project.contract
    start = contract.period.start
    of_records: dict[tuple[int, str], _Following | None] = {}
    for record, found in case.project.declared(LeadsTo):
        if found.value >= start or _may_wait(found):
            continue
        allowed = found.field.get(Plausible) or Plausible()
        if found.value < add_years(start, -allowed.before):
            continue
        following = _first_after(record, found, of_records)
        if following is None or following.day <= add_years(found.value, LONGEST):
            continue
        _, field, route = following
        kind, identity = key_of(record)
        of_whom = f" of {found.entry}" if found.entry else ""
        yield case.at(record, *found.route, label=f"more than a year before `{field}`").fault(
            f"{identity or kind}: `{found.field.key}`{of_whom} lies more than a year before "
            f"`{field}`, and before the project's period, which begins on {start}",
            "correct the year of one of the two, or waive the finding if both are right",
            case.at(record, *route, label="this came of it"),
        )


def _may_wait(found: Found) -> bool:
    unless = found.mark.unless
    return bool(unless) and getattr(found.holder, unless) is not None


def _first_after(
    record: Record, found: Found, of_records: dict[tuple[int, str], _Following | None]
) -> _Following | None:
    """The first day to which the found one leads; `of_records` keeps what records say of it.

    Many days of a record may lead to the same ones, of which there may be as many.
    """
    days = []
    for field in found.mark.days:
        first = _first_at(found.holder, field, found.route[:-1])
        if first is None:
            known = id(record), field
            if known not in of_records:
                of_records[known] = _first_at(record, field, ())
            first = of_records[known]
        days += [first] if first else []
    return min(days, default=None)


def _first_at(part: Part, field: str, route: Route) -> _Following | None:
    days = (_Following(day, field, at) for day, at in _days_at(part, field.split("."), route))
    return min(days, default=None)


def _days_at(part: Part, keys: Sequence[str], route: Route) -> Iterator[tuple[date, Route]]:
    """The days to which keys lead from a record, through every entry of a list."""
    key, *further = keys
    field = next((each for each in fields_of(type(part)) if each.key == key), None)
    value = getattr(part, field.name) if field else None
    here = (*route, key)
    if isinstance(value, tuple):
        for index, entry in enumerate(value):
            yield from _days_at(entry, further, (*here, index))
    elif isinstance(value, Part):
        yield from _days_at(value, further, here)
    elif value is not None:
        yield value, here
