"""The names of confidential fields, and what a message may show of the name of a field."""

from collections.abc import Iterable

from migtrack.base.text import is_nobodys
from migtrack.model.declarations import Confidential, ConfidentialMarks
from migtrack.model.kinds import names_of_fields


def confidential_fields() -> frozenset[str]:
    """The fields whose values are shown nowhere unless they are asked for."""
    return names_of_fields(Confidential)


def list_fields() -> frozenset[str]:
    """The fields with lists of who came, in which each participant's mark is confidential."""
    return names_of_fields(ConfidentialMarks)


def is_confidential(route: Iterable[object]) -> bool:
    """Whether a value at this route, or a mark in a list, is confidential."""
    return not (confidential_fields() | list_fields()).isdisjoint(route)


def confidential_field() -> str:
    """A pattern of the name of such a field, and of what follows its colon, within a line."""
    names = "|".join([*sorted(confidential_fields()), *sorted(list_fields())])
    return rf"(?<![\w-])({names})[\"']?[ \t]*:[ \t]*(.*)"


def visible_field(name: str) -> str:
    """The name of a field as a message may show it: mistyped, it can hold anything."""
    return name if not name or is_nobodys(name) else "…"
