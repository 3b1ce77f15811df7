"""The names of confidential fields, and what a message may show of the name of a field."""

from collections.abc import Iterable, Sequence

from migtrack.base.text import is_nobodys
from migtrack.model.declarations import Confidential, ConfidentialMarks
from migtrack.model.kinds import names_of_fields, names_of_fields_by_id


def confidential_fields() -> frozenset[str]:
    """The fields whose values are shown nowhere unless they are asked for."""
    return names_of_fields(Confidential)


def list_fields() -> frozenset[str]:
    """The fields with lists of who came, in which each participant's mark is confidential."""
    return names_of_fields(ConfidentialMarks)


def is_confidential(route: Iterable[object]) -> bool:
    """Whether a value at this route, or a mark in a list, is confidential."""
    return not (confidential_fields() | list_fields()).isdisjoint(route)


def is_id(route: Sequence[object]) -> bool:
    """Whether the key at the end of a route is a record's id, not the name of a field."""
    return len(route) > 1 and route[-2] in names_of_fields_by_id()


def confidential_field() -> str:
    """A pattern of the name of such a field, and of what follows its colon, within a line."""
    names = "|".join([*sorted(confidential_fields()), *sorted(list_fields())])
    return rf"(?<![\w-])({names})[\"']?[ \t]*:[ \t]*(.*)"


def visible_field(name: str) -> str:
    """The name of a field as a message may show it: mistyped, it can hold anything."""
    return name if not name or is_nobodys(name) else "…"
