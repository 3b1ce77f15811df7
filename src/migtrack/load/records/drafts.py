"""What is to be written in a line: a tree of values, some of them given by the file."""

from collections.abc import Iterator
from typing import Any

from migtrack.base.text import scalar_in_braces

OPEN = "…"
"""What stands in a line for a value that only its reader knows."""


class Given(str):
    """A part of the value that stands in the file."""

    __slots__ = ()


def as_given(value: Any) -> Any:
    """A value of the file as a tree of which every part is given."""
    if isinstance(value, dict):
        return {key: as_given(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [as_given(inner) for inner in value]
    return Given(value) if value is not None else OPEN


def plain_data(tree: Any) -> Any:
    """A tree as the data that it stands for; none where something in it is open."""
    if tree is None or tree == OPEN:
        return None
    if isinstance(tree, dict):
        values = {str(key): plain_data(value) for key, value in tree.items()}
        return None if OPEN in values or None in values.values() else values
    if isinstance(tree, list):
        entries = [plain_data(entry) for entry in tree]
        return None if None in entries else entries
    return str(tree)


def given_in(tree: Any) -> Iterator[str]:
    """The parts of a tree that the file gives."""
    if isinstance(tree, dict):
        for key, value in tree.items():
            yield from given_in(key)
            yield from given_in(value)
    elif isinstance(tree, list):
        for value in tree:
            yield from given_in(value)
    elif isinstance(tree, Given):
        yield tree


def in_braces(tree: Any, *, is_hidden: bool) -> str:
    """A tree as YAML within a line."""
    if isinstance(tree, dict):
        inner = (
            f"{in_braces(key, is_hidden=is_hidden)}: {in_braces(value, is_hidden=is_hidden)}"
            for key, value in tree.items()
        )
        return f"{{{', '.join(inner)}}}"
    if isinstance(tree, list):
        entries = (in_braces(each, is_hidden=is_hidden) for each in tree)
        return f"[{', '.join(dict.fromkeys(entries))}]"
    if isinstance(tree, Given):
        return OPEN if is_hidden else scalar_in_braces(tree)
    return str(tree)
