"""Commented lines that show what may be written: `# confirmed: 2021-01-10`."""

from collections.abc import Iterable

from migtrack.base.finding import Route
from migtrack.edit.edits import Edits
from migtrack.load.yaml.document import read_document


def drop_examples(edits: Edits, path: str, route: Route, keys: Iterable[str]) -> None:
    """Take out the commented lines for fields that a record now has, as one would by hand.

    The fields stand in the mapping at the route, and were just written; a commented line for one
    of them stands below it, in its column, within the record.
    """
    for key in keys:
        text = edits.text(path)
        assert text is not None, "the file was just written"
        line = _line_of_example(path, text, route, key)
        if line is None:
            continue
        value = edits.value(path)
        lines = text.split("\n")
        edits.set_text(path, "\n".join(lines[:line] + lines[line + 1 :]))
        if edits.value(path) != value:  # it stood within a text
            edits.set_text(path, text)


def _line_of_example(path: str, text: str, route: Route, key: str) -> int | None:
    """The number of the commented line, from 0; none where there is none."""
    place = read_document(path, text).place_of((*route, key), on_key=True)
    indent = " " * (place.column - 1)
    lines = text.split("\n")
    if not lines[place.line - 1].startswith(f"{indent}{key}:"):
        return None
    for number in range(place.line, len(lines)):
        line = lines[number]
        if line.startswith(f"{indent}# {key}:"):
            return number
        if line.strip() and not line.startswith(indent):
            return None
    return None
