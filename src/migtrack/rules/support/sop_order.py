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

from collections.abc import Iterator, Sequence

from migtrack.base.finding import Key, Severity
from migtrack.model.keys import ministry_key
from migtrack.model.support import Adoption, Application, Sop
from migtrack.rules.declared import Step, misdated
from migtrack.rules.rule import SOP_STEPS, Faults, Inspection, rule


@rule("MT701", Severity.ERROR, reads=SOP_STEPS)
def sop_order(case: Inspection) -> Faults:
    """Compares each recorded step with the one before it."""
    for sop in case.project.sops:
        yield from misdated(case, sop, _pairs(case, sop))


def _pairs(case: Inspection, sop: Sop) -> Iterator[tuple[Step, Step]]:
    """The steps that follow each other."""
    last = Step("the draft", sop.drafted, ("drafted",)) if sop.drafted else None
    if sop.reviewed:
        review = Step("the review", sop.reviewed, ("reviewed",))
        if last:
            yield last, review
        last = review
    adoptions: dict[tuple[Key, ...], Step] = {}
    for adoption in _of_ministries(case, "adoption", "adopted", sop.adopted):
        if last:
            yield last, adoption
        first = adoptions.setdefault(adoption.also, adoption)
        adoptions[adoption.also] = min(first, adoption, key=lambda step: step.day)
    for application in _of_ministries(case, "application", "applied", sop.applied):
        if application.also in adoptions:
            yield adoptions[application.also], application


def _of_ministries(
    case: Inspection, noun: str, field: str, steps: Sequence[Adoption | Application]
) -> Iterator[Step]:
    for index, step in enumerate(steps):
        what = f"the {noun} by {case.ministry_name(step.ministry)}"
        yield Step(what, step.date, (field, index, "date"), (ministry_key(step.ministry),))
