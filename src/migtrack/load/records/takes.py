"""What a field takes, as its model says."""

from functools import cache
from typing import Any

from pydantic import ValidationError

from migtrack.model.fields import Part, Setting

_PROBES = ("2021-03-02", "4", "EUR", "mofa-01", "Two words")
"""Values by which a field that takes few is told from one that takes many."""


def fits(holder: type[Part], key: str, value: object, languages: tuple[str, ...]) -> bool:
    """Whether a field of a mapping takes a value."""
    return not _errors(holder, key, value, languages)


def takes_fields(holder: type[Part], key: str, value: dict[str, Any]) -> bool:
    """Whether a field of a mapping takes fields, be these what it wants or not."""
    return all(len(error["loc"]) > 1 for error in _errors(holder, key, value))


@cache
def breadth(holder: type[Part], key: str) -> int:
    """How many kinds of values a field takes."""
    return sum(not _errors(holder, key, probe) for probe in _PROBES)


@cache
def is_list(holder: type[Part], key: str) -> bool:
    """Whether a field takes a list."""
    return all(error["type"] == "too_short" for error in _errors(holder, key, []))


def _errors(
    holder: type[Part], key: str, value: object, languages: tuple[str, ...] = ()
) -> list[Any]:
    """What a field of a mapping has against a value."""
    try:
        holder.model_validate({key: value}, context=Setting(languages))
    except ValidationError as error:
        found = error.errors(include_url=False, include_input=False)
        return [each for each in found if each["loc"][:1] == (key,)]
    return []
