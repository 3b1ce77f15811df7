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
    activity: seminar-1
    drafted: 2021-05-10
    reviewed: 2021-06-01
    adopted:
      - {ministry: mofa, date: 2021-05-28, instrument: Ministerial order 77}
```

## What to do
Correct the day that is wrong: that of the later step, or that of the step before it.
"""

from collections.abc import Iterator

from migtrack.base.finding import Route, Severity
from migtrack.model.support import Sop
from migtrack.rules.declared import Step, misdated
from migtrack.rules.rule import SOP_STEPS, Faults, Inspection, rule


@rule("MT701", Severity.ERROR, reads=SOP_STEPS)
def sop_order(case: Inspection) -> Faults:
    """Compares each recorded step with the one before it."""
    for sop in case.project.sops:
        yield from misdated(case, sop, _pairs(sop))


def _pairs(sop: Sop) -> Iterator[tuple[Step, Step]]:
    """The steps that follow each other."""
    last = Step("the draft", sop.drafted, ("drafted",)) if sop.drafted else None
    if sop.reviewed:
        review = Step("the review", sop.reviewed, ("reviewed",))
        if last:
            yield last, review
        last = review
    adoptions: dict[str, Step] = {}
    for index, each in enumerate(sop.adopted):
        adoption = Step("the adoption", each.date, ("adopted", index, "date"), each.ministry)
        if last:
            yield last, adoption
        first = adoptions.setdefault(each.ministry, adoption)
        adoptions[each.ministry] = min(first, adoption, key=lambda step: step.day)
    for index, use in enumerate(sop.applied):
        if use.ministry in adoptions:
            route: Route = ("applied", index, "date")
            application = Step("the application", use.date, route, use.ministry)
            yield adoptions[use.ministry], application
