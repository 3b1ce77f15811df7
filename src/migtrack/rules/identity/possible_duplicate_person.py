"""Two participants may be one person: they have the same name, e-mail address or telephone.

## What it does
The rule compares the names of all officials, in each language that they are written in, and
their contacts. Of names it sets aside what is often written in several ways: capitals, blanks
and titles (Dr., السيد), in Arabic the vowel signs and the forms of alef, yeh, heh and kaf, in
Latin letters the usual spellings (Muhammad, Mohammed; Abdul-Karim, Abdulkarim), and a family
name that stands first, with its article or before a comma. All words of the two names must be
the same: cousins share three of four. Of telephone numbers only the digits count, and `+964 …`
is `00964 …` and `0…`. A contact that more than two people have is an office's.

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
If it is one person by mistake, keep one of the two records and correct what names the other.
If the person has moved to another ministry, or left and come back, write `same_as` with the id of
the first record. If they are two people, waive the finding with that reason.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from migtrack.base.finding import Severity
from migtrack.base.names import NameForm, name_forms
from migtrack.base.personal_data import telephone_keys
from migtrack.base.text import listed
from migtrack.model.kinds import key_of
from migtrack.model.team import Participant
from migtrack.rules.rule import Faults, Inspection, rule

_MOST_OF_ONE = 2
"""How many people a contact may have that is no office's."""


class _Alike(NamedTuple):
    """What an official has in common with an earlier one."""

    first: Participant
    message: str
    here: tuple[str, ...]
    """The route of what the official has."""
    there: tuple[str, ...]
    """The route of what the earlier one has."""


@rule(
    "MT203",
    Severity.WARNING,
    reads=tuple(f"participant.{field}" for field in ("id", "name", "email", "phone", "same_as")),
)
def possible_duplicate_person(case: Inspection) -> Faults:
    """Looks for what each official has in common with those before."""
    person_of = case.project.person_of
    alike: dict[int, list[_Alike]] = {}
    for official, each in _all_alike(case.project.participants, person_of.__getitem__):
        alike.setdefault(id(official), []).append(each)
    for official in case.project.participants if alike else ():
        found = alike.get(id(official), ())
        for first in {each.first.id: each.first for each in found}.values():
            own = [each for each in found if each.first is first]
            what = own[0].here[0]
            yield case.at(official, *own[0].here, label=f"the same {what} as {first.id}").fault(
                f"{first.id} and {official.id} may be one person: "
                f"{', and '.join(each.message for each in own)}",
                f"keep one of the two records, write `same_as: {first.id}` if this one is rightly "
                f"the second, or waive this for {official.id} if they are two people",
                case.at(first, *own[0].there, label=f"that of {first.id}"),
                also=(key_of(first),),
            )


def _all_alike(
    people: tuple[Participant, ...], person_of: Callable[[str], str]
) -> Iterator[tuple[Participant, _Alike]]:
    """Every official with what an earlier one of another person has as well."""
    for found in (
        _by_name(people),
        _by_contact(
            people, "email", "e-mail addresses", lambda text: [text.casefold()] if text else []
        ),
        _by_contact(people, "phone", "telephone numbers", _last_key),
    ):
        for official, alike in found:
            if person_of(official.id) != person_of(alike.first.id):
                yield official, alike


def _by_name(people: tuple[Participant, ...]) -> Iterator[tuple[Participant, _Alike]]:
    """Whoever has the name of an earlier official: the first in whatever language."""
    seen: dict[tuple[str, ...], tuple[Participant, str, NameForm]] = {}
    forms = name_forms([name for official in people for name in official.name.values()])
    for official in people:
        alike: _Alike | None = None
        # takes as many of all forms as this official has names
        for language, form in zip(official.name, forms, strict=False):
            first, at, other = seen.setdefault(form.key, (official, language, form))
            if form.key and alike is None and first.id != official.id:
                aside = listed(form.differs_in(other), "and")
                message = f"their names are the same, {aside} aside"
                alike = _Alike(first, message, ("name", language), ("name", at))
        if alike:
            yield official, alike


def _by_contact(
    people: tuple[Participant, ...], field: str, what: str, keys: Callable[[str], Iterable[str]]
) -> Iterator[tuple[Participant, _Alike]]:
    """Whoever has the contact of one earlier official, and of no further ones."""
    of: dict[str, list[Participant]] = {}
    for official in people:
        for key in keys(getattr(official, field) or ""):
            of.setdefault(key, []).append(official)
    for officials in of.values():
        if len(officials) == _MOST_OF_ONE and officials[0].id != officials[1].id:
            first, official = officials
            yield official, _Alike(first, f"their {what} are the same", (field,), (field,))


def _last_key(phone: str) -> list[str]:
    """By what a telephone number is known from wherever it is dialled."""
    return telephone_keys(re.sub(r"\D", "", phone))[-1:]
