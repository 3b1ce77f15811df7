"""A procedure's draft, review, adoption and application do not follow in this order.

## What it does
A standard operating procedure is drafted, reviewed, adopted by the ministries one by one,
and then applied by those that adopted it. The rule compares each adoption with the
review (or the draft, where no review is recorded), and each ministry's application with
its own adoption. Two on the same day are in order.

## Why it matters
Adoption and application are results that the funder asks for. A ministry that applies a
procedure before it adopted it makes the reader doubt both days.

## Example
`data/sops.yaml`
```yaml
sops:
  - id: sop-1
    title: Whole-of-government approach
    seminar: seminar-1
    drafted: 2021-05-10
    reviewed: 2021-06-01
    adopted:
      - {ministry: mofa, date: 2021-05-28, instrument: Ministerial order 77}
```

## What to do
Correct the day that is wrong: that of the later step, or that of the step before it.
"""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from migtrack.base.finding import Route, Severity
from migtrack.model.keys import ministry_key
from migtrack.model.support import Sop
from migtrack.rules.rule import Faults, Inspection, rule


class _Step(NamedTuple):
    what: str
    day: date
    route: Route
    ministry: str = ""


@rule("MT701", Severity.ERROR, reads=("sop.drafted", "sop.reviewed", "sop.adopted", "sop.applied"))
def sop_order(case: Inspection) -> Faults:
    """Compares each recorded step with the one before it."""
    for sop in case.project.sops:
        for earlier, later in _pairs(case, sop):
            if later.day >= earlier.day:
                continue
            keys = (ministry_key(later.ministry),) if later.ministry else ()
            yield case.at(sop, *later.route, label=f"before {earlier.what}").fault(
                f"{later.what} of {sop.id}, {later.day}, is dated before {earlier.what}, "
                f"{earlier.day}",
                f"correct one of the two days: {earlier.what} comes first",
                case.at(sop, *earlier.route, label=f"{earlier.what} is here"),
                also=(*keys,),
            )


def _pairs(case: Inspection, sop: Sop) -> Iterator[tuple[_Step, _Step]]:
    """The steps that follow each other."""
    last = None
    if sop.drafted:
        last = _Step("the draft", sop.drafted, ("drafted",))
    if sop.reviewed:
        review = _Step("the review", sop.reviewed, ("reviewed",))
        if last:
            yield last, review
        last = review
    adoptions: dict[str, _Step] = {}
    for index, step in enumerate(sop.adopted):
        what = f"the adoption by {case.ministry_name(step.ministry)}"
        adoption = _Step(what, step.date, ("adopted", index, "date"), step.ministry)
        if last:
            yield last, adoption
        first = adoptions.setdefault(step.ministry, adoption)
        if adoption.day < first.day:
            adoptions[step.ministry] = adoption
    for index, use in enumerate(sop.applied):
        what = f"the application by {case.ministry_name(use.ministry)}"
        application = _Step(what, use.date, ("applied", index, "date"), use.ministry)
        if use.ministry in adoptions:
            yield adoptions[use.ministry], application
