"""Reads what somebody types for the field of a record: days, names of people, texts by language."""

import re
from collections.abc import Collection, Mapping
from typing import Any

from migtrack.base.ids import near_id
from migtrack.base.text import as_typed, capital, first_of, listed
from migtrack.cli.writing.asking import can_ask
from migtrack.cli.writing.people_meant import not_one, who_is_meant
from migtrack.edit.fact_values import Here, read_days
from migtrack.edit.field_values import checked, named_by, plain_value
from migtrack.edit.new_record.fields import only_field, pair_in, reference_of
from migtrack.model.declarations import RECORD_KINDS, About, Ref
from migtrack.model.fields import Part
from migtrack.model.keys import PARTICIPANT
from migtrack.model.walk import Declared
from migtrack.review.people.find import Directory

BETWEEN = "\n"
"""Between the values of an option that was given several times."""


def read_value(model: type[Part], field: Declared, here: Here, text: str) -> Any:
    """The value of an answer that is no text by language, as it is to stand in the file.

    Raises a ValueError with one sentence where it is none.
    """
    if field.is_by_id:
        value: Any = _by_id(field, here, text)
    elif field.is_list:
        value = [_entry(field, here, word) for word in _single(field, text)]
    elif field.part is not None:
        value = read_days(text, here.today)
    else:
        value = _plain(field, here, text)
    return checked(model, field, value, here.languages)


def read_value_of(model: type[Part], field: Declared, here: Here, identity: str, text: str) -> str:
    """The value for one id of a field that holds values by id.

    Raises a ValueError with one sentence where it is none.
    """
    value = plain_value(field, text, here.today)
    checked(model, field, {identity: value}, here.languages)
    return value


def read_text(model: type[Part], field: Declared, here: Here, language: str, text: str) -> str:
    """A text in one language. Raises a ValueError with one sentence where it is none."""
    checked(model, field, {language: text}, here.languages)
    return text.strip()


def _by_id(field: Declared, here: Here, text: str) -> dict[str, str]:
    """The values of `fees=12400.50`, by id; a comma may stand between several."""
    found: dict[str, str] = {}
    known = {record.id for record in named_by(field, here.project)}
    for part in filter(str.strip, re.split(r"[,،;\n](?=[^,،;\n]*=)", text)):
        identity, equals, value = part.partition("=")
        identity = identity.strip()
        if not equals:
            raise ValueError(f"Write the id and what belongs to it, such as {_example(field)}.")
        if identity not in known:
            raise ValueError(_unknown(field, identity, known))
        if identity in found:
            raise ValueError(f"{identity} is given twice.")
        found[identity] = plain_value(field, value, here.today)
    return found


def _unknown(field: Declared, identity: str, known: Collection[str]) -> str:
    reference = field.get(Ref)
    assert reference is not None, "values by id say of what"
    noun = RECORD_KINDS[reference.kind].noun
    if near := near_id(identity, known):
        hint = f"did you mean {near}?"
    elif known:
        hint = f"there are {listed(first_of(sorted(known), 12), 'and')}."
    else:
        hint = f"none is recorded yet: see `migtrack new {reference.kind} --help`."
    return f"There is no {noun} {as_typed(identity)}; {hint}"


def _example(field: Declared) -> str:
    about = field.get(About)
    assert about is not None, f"{field.key} is described"
    identity, value = next(iter(about.examples[0].items()))  # type: ignore[attr-defined]  # by id
    return f"{identity}={value}"


def _single(field: Declared, text: str) -> list[str]:
    """The values of a list: those of each time that the option was given, of ids any number."""
    return re.split(r"[,،\n]", text) if reference_of(field) else text.split(BETWEEN)


def _entry(field: Declared, here: Here, text: str) -> Any:
    if pair := pair_in(field):
        before, equals, behind = text.partition("=")
        if not equals:
            raise ValueError(f"Write {' and '.join(each.key for each in pair)} with = between.")
        return {
            each.key: _plain(each, here, word)
            for each, word in zip(pair, (before, behind), strict=True)
        }
    inner = only_field(field.part) if field.part else None
    return {inner.key: _plain(inner, here, text)} if inner else _plain(field, here, text)


def _plain(field: Declared, here: Here, text: str) -> str:
    """A single value: a day in words becomes a day, and a name the id that is meant."""
    reference = field.get(Ref)
    if reference and reference.kind == PARTICIPANT:
        return _person_meant(text, here)
    return plain_value(field, text, here.today)


def _person_meant(words: str, here: Here) -> str:
    directory = Directory(here.project)
    people = directory.named(words)
    if len(people) > 1 and can_ask():
        people = [who_is_meant(words, people, here.project)]
    if len(people) != 1:
        raise ValueError(f"{capital(not_one(words, people, directory, here.project))}.")
    return people[0].id


def days_in_words(days: Mapping[str, Any]) -> str:
    """Days as they are typed: one, the first and the last, or all of some."""
    if "days" in days:
        return ",".join(days["days"])
    return days["start"] if days["start"] == days["end"] else f"{days['start']}..{days['end']}"
