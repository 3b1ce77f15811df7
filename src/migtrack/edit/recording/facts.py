"""The facts of events as people give them, read as the fields that they fill are declared."""

import re
from collections.abc import Callable
from typing import Any

from migtrack.base.characters import ascii_digits
from migtrack.base.text import as_typed, listed, near_miss
from migtrack.edit.fact_values import Here, read_days, read_text
from migtrack.edit.field_values import checked, plain_value
from migtrack.edit.recording.event import Event, EventFact
from migtrack.model.contract import KINDS
from migtrack.model.declarations import Ref
from migtrack.model.fields import Interval
from migtrack.model.project import Project
from migtrack.model.walk import Declared, model_at


def reader_of(event: Event, fact: EventFact, here: Here) -> Callable[[str], Any]:
    """How an answer is read. What is returned raises a ValueError with one sentence."""
    if (read := fact.read) is not None:
        return lambda text: read(text, here.project)
    field = event.field_of(fact)
    assert field is not None, "what is like no field says how it is read"
    if field.choices or field.get(Ref) is not None:
        return str.strip
    holder = model_at(event.model, (fact.fills or fact.like)[:-1])
    assert holder is not None, "a field has a model"
    return lambda text: checked(holder, field, _value(field, text, here), here.languages)


def _value(field: Declared, text: str, here: Here) -> Any:
    if field.part is not None and issubclass(field.part, Interval):
        return read_days(text, here.today)
    if field.is_localized:
        return read_text(text, here.languages)
    return plain_value(field, text, here.today)


def read_planned(text: str, project: Project) -> list[tuple[str, str, str]]:
    """What groups promise: `1:workshop=7`; the group, the kind of activity, the number."""
    found = []
    for part in _parts(text):
        match = re.fullmatch(r"(\S+?)\s*:\s*([a-z-]+)\s*[=:]\s*([0-9]{1,6})", part)
        if match is None:
            raise ValueError("Write the group, the kind and the number, such as 1:workshop=7.")
        group, kind, number = match.groups()
        if kind not in KINDS:
            raise ValueError(
                f"There is no kind {as_typed(kind)}; there are {listed(KINDS, 'and')}."
            )
        found.append((_group(group, project), kind, number))
    return found


def read_visit_seats(text: str, project: Project) -> list[tuple[str, str]]:
    """How many seats each visit of a group has: `2=12`."""
    found = []
    for part in _parts(text):
        match = re.fullmatch(r"(\S+?)\s*[=:]\s*([0-9]{1,6})", part)
        if match is None:
            raise ValueError("Write the group and the number of seats, such as 2=12.")
        found.append((_group(match[1], project), match[2]))
    return found


def _parts(text: str) -> list[str]:
    return [part.strip() for part in re.split(r"[,،;\n]", ascii_digits(text)) if part.strip()]


def _group(word: str, project: Project) -> str:
    known = [group.id for group in project.contract.groups]
    if word not in known:
        near = near_miss(word, known)
        hint = f"did you mean {near}?" if near else f"there are {listed(known, 'and')}."
        raise ValueError(f"The contract has no group {as_typed(word)}; {hint}")
    return word
