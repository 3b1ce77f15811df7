"""The fields of a new record: which of them fit on a command line, and which stay as comments."""

from typing import Any

from migtrack.base.text import scalar_in_braces
from migtrack.model.declarations import About, Keyed, Ref
from migtrack.model.fields import Interval, Part
from migtrack.model.kinds import is_of_every_record
from migtrack.model.walk import Declared, fields_of


def can_be_given(field: Declared) -> bool:
    """Whether a value of the field is a word, a text, some of them, some days, or words by id."""
    if field.part is None:
        return field.is_by_id or not field.is_mapping
    if field.is_list:
        return only_field(field.part) is not None or pair_in(field) is not None
    return issubclass(field.part, Interval)


def only_field(part: type[Part]) -> Declared | None:
    """The one field that an entry of a list needs; none where it needs more."""
    required = [field for field in fields_of(part) if field.is_required]
    return required[0] if len(required) == 1 else None


def pair_in(field: Declared) -> tuple[Declared, Declared] | None:
    """The two fields that an entry of a list needs: what tells the entries apart, and a value.

    None where an entry needs more, or less.
    """
    keyed = field.get(Keyed)
    if keyed is None or field.part is None:
        return None
    required = [each for each in fields_of(field.part) if each.is_required]
    required.sort(key=lambda each: each.name != keyed.by)
    return (required[0], required[1]) if len(required) == 2 else None


def reference_of(field: Declared) -> Ref | None:
    """What the value names; of entries of a list, what the one field names that they need."""
    inner = only_field(field.part) if field.part else None
    return (inner or field).get(Ref)


def commented(field: Declared) -> str:
    """The line that says what the field may hold, by an example; empty where there is none."""
    about = field.get(About)
    examples = (*(about.examples if about else ()), *field.choices)
    if not examples or is_of_every_record(field) or not can_be_given(field):
        return ""
    return f"{field.key}: {_in_line(examples[0])}"


def _in_line(value: Any) -> str:
    """An example as YAML within a line."""
    if isinstance(value, dict):
        return f"{{{', '.join(f'{key}: {_in_line(inner)}' for key, inner in value.items())}}}"
    if isinstance(value, list):
        return f"[{', '.join(map(_in_line, value))}]"
    return scalar_in_braces(str(value))
