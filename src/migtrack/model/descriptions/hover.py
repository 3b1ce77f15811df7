"""The shape of a description."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple


class Hover(NamedTuple):
    """What a field means, and values that it may hold."""

    says: str
    examples: tuple[object, ...] = ()


@dataclass(frozen=True, slots=True)
class About:
    """What a mapping of the files is, and what its fields are."""

    title: str
    says: str
    fields: Mapping[str, Hover]
    """By the name that stands in the files; those of a base are not repeated."""
