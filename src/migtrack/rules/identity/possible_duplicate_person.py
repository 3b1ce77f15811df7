"""Two participants may be one person: their names differ in spelling only, or not at all.

## What it does
The rule compares the names of all officials, in each language that they are written in.
Before comparing it sets aside what is often written in several ways: capitals and blanks,
and in Arabic the vowel signs and the forms of alef, yeh, heh and kaf.

## Why it matters
An official who is recorded twice takes two seats, and their attendance is split in two. It
happens when a ministry sends the same name in a second letter.

## Example
`data/participants/moi.yaml`
```yaml
ministry: moi
participants:
  - {id: moi-01, seat: 1, name: إحسان عبد الله, position: Director, gender: female,
     nominated: 2020-12-10, confirmed: 2021-01-10}
  - {id: moi-02, seat: 2, name: MoI official 2, position: Adviser, gender: male,
     nominated: 2020-12-10, confirmed: 2021-01-10}
  - {id: moi-03, reserve: 1, name: احسان عبدالله, position: Head of unit, gender: female}
```

## What to do
If it is one person, keep one of the two records and correct what names the other. If they
are two people, or one person who left and came back, waive the finding with that reason.
"""

from migtrack.base.finding import Severity
from migtrack.base.text import fold_names
from migtrack.model.kinds import key_of
from migtrack.model.team import Participant
from migtrack.rules.rule import Faults, Inspection, rule

_Bearer = tuple[Participant, str]
"""An official, and the language of the name."""


@rule("MT203", Severity.WARNING, reads=("participant.id", "participant.name"))
def possible_duplicate_person(case: Inspection) -> Faults:
    """Looks each name up among those before it."""
    seen: dict[str, _Bearer] = {}
    people = case.project.participants
    spellings = fold_names([name for official in people for name in official.name.values()])
    for official in people:
        alike: tuple[str, _Bearer] | None = None
        # takes as many of all spellings as this official has names
        for at, folded in zip(official.name, spellings, strict=False):
            before = seen.setdefault(folded, (official, at))
            if folded and alike is None and before[0].id != official.id:
                alike = at, before
        if alike:
            at, (first, language) = alike
            yield case.at(official, "name", at, label=f"the same name as that of {first.id}").fault(
                f"{first.id} and {official.id} may be one person: their names are the same, "
                "spelling aside",
                f"keep one of the two records, or waive this for {official.id} if they are two people",
                case.at(first, "name", language, label=f"the name of {first.id}"),
                also=(key_of(first),),
            )
