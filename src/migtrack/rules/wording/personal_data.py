"""Something in a file looks like a passport number, an identity number or a birth date.

## What it does
The rule searches every file, comments included, for what looks like the number of a
passport (`passport` or `جواز` and a number, or a capital letter with seven to nine
digits), the number of an identity card (twelve digits, or a number behind words such as
`identity card` or `هوية`) and a date of birth (behind words such as `born`, `date of
birth`, `مواليد` or `تولد`), in Western and in Arabic digits. It says where, and never
prints what it found.

## Why it matters
The files are kept with all their history: what was saved once can be read for ever by
everybody who gets a copy. Nothing in the project needs these numbers; of a passport only
the last day on which it is valid is kept.

## Example
`data/participants/mofa.yaml`
```yaml
ministry: mofa
participants:
  - {id: mofa-01, seat: 1, name: MoFA official 1, position: Director, gender: female,
     nominated: 2020-12-10, confirmed: 2021-01-10, notes: Born 12.3.1975}
  - {id: mofa-02, seat: 2, name: MoFA official 2, position: Adviser, gender: male,
     nominated: 2020-12-10, confirmed: 2021-01-10}
  - {id: mofa-03, reserve: 1, name: MoFA official 3, position: Head of unit, gender: male}
```

## What to do
Delete it. If it was saved in the history already, tell whoever is in charge of personal
data in your organisation. This rule cannot be waived: if the text is about nobody,
write it another way.
"""

from functools import partial

from migtrack.base.finding import Fault, Route, Severity
from migtrack.base.personal_data import LookAlike, look_alikes
from migtrack.load.yaml.document import Document
from migtrack.model.declarations import LongNumber
from migtrack.model.kinds import names_of_fields
from migtrack.rules.rule import Faults, Inspection, rule
from migtrack.rules.wording._signs import at_most, owner


@rule("MT804", Severity.ERROR, waivable=False)
def personal_data(case: Inspection) -> Faults:
    """Searches the text of every file."""
    for document in case.loaded.documents.values():
        wrong = [
            found
            for found in look_alikes(document.text)
            if names_of_fields(LongNumber).isdisjoint(_route(document, found) or ())
        ]
        yield from at_most(wrong, partial(_fault, document), "places that look like personal data")


def _route(document: Document, look_alike: LookAlike) -> Route | None:
    """Of the key or text in which it stands; none in comments and between values."""
    part = document.places.at(look_alike.start)
    return part.route if part else None


def _fault(document: Document, look_alike: LookAlike) -> Fault:
    return Fault(
        document.place((look_alike.start, look_alike.end)),
        f"this looks like {look_alike.what}, which must not be kept here",
        "delete it; if it is in the history already, tell whoever is in charge of personal data",
        label=f"looks like {look_alike.what}",
        subjects=owner(document, _route(document, look_alike)),
    )
