"""Every edit that fits a value, one at a time, and the lines of the text that each touches."""

import copy
import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from typing import Any

from migtrack.base.finding import Route
from migtrack.edit.edits import Edits, RefusedEdit
from migtrack.load.files.sources import SourceFile
from migtrack.load.kinds import value_at
from tests.edit.editing import text_on_disk

NEW_KEY = "new-field"
NEW_TEXTS = ("plain", "it's: quoted #1")


def edits_of(value: Any) -> Iterator[tuple[str, Any]]:
    """Each edit of a mapping: what it does, and the mapping after it."""
    for route in routes(value):
        here = value_at(value, route)
        if isinstance(here, dict):
            yield "add", _with(value, route, {**here, NEW_KEY: "x"})
            yield "add", _with(value, route, {**here, NEW_KEY: {"a": "1", "b": ["2", "3"]}})
        elif isinstance(here, list):
            yield "add", _with(value, route, [*here, "x"])
            yield "add", _with(value, route, ["x", *here])
            yield "add", _with(value, route, [*here, {"id": "x", "name": {"en": "A"}}])
        else:
            for text in NEW_TEXTS:
                yield "replace", _with(value, route, text)
            yield "replace", _with(value, route, None)
        if route:
            yield from _of_entry(value, route)


def _of_entry(value: Any, route: Route) -> Iterator[tuple[str, Any]]:
    *above, last = route
    holder = value_at(value, tuple(above))
    if isinstance(holder, dict):
        yield "remove", _with(value, above, {key: holder[key] for key in holder if key != last})
        renamed = {(NEW_KEY if key == last else key): holder[key] for key in holder}
        yield "rename", _with(value, above, renamed)
    elif isinstance(holder, list) and isinstance(last, int):
        rest = holder[:last] + holder[last + 1 :]
        yield "remove", _with(value, above, rest)
        if last < len(holder) - 1:
            yield "move", _with(value, above, [*rest, holder[last]])


def _with(value: Any, route: Any, inner: Any) -> Any:
    made = copy.deepcopy(value)
    if not route:
        return inner
    holder = made
    for step in route[:-1]:
        holder = holder[step]
    holder[route[-1]] = copy.deepcopy(inner)
    return made


def routes(value: Any) -> list[Route]:
    """The routes of all that stands within a value, the outer ones first."""
    found: list[Route] = [()]
    for route in found:
        here = value_at(value, route)
        if isinstance(here, dict):
            found += [(*route, key) for key in here]
        elif isinstance(here, list):
            found += [(*route, at) for at in range(len(here))]
    return found


def check_every_edit(path: str, text: str) -> tuple[int, list[RefusedEdit]]:
    """Try every edit of a text; how many were made, and what was refused."""
    start = Edits([SourceFile(path, text.encode())])
    value = start.value(path)
    made, refused = 0, []
    for way, wanted in edits_of(value):
        edits = Edits([SourceFile(path, text.encode())])
        try:
            edits.set_value(path, wanted)
        except RefusedEdit as error:
            refused.append(error)
            continue
        made += 1
        assert edits.value(path) == wanted
        _check_lines(way, text, text_on_disk(edits, path))
    return made, refused


def _check_lines(way: str, before: str, after: str) -> None:
    """Only what is meant differs: one part of the text, and of the old lines as few as can be."""
    old, new = before.splitlines(keepends=True), after.splitlines(keepends=True)
    parts = [
        (old[a:b], new[c:d])
        for tag, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
        if tag != "equal"
    ]
    gone = [line for lines, _ in parts for line in lines if line.strip()]
    come = [line for _, lines in parts for line in lines if line.strip()]
    if way == "move":
        assert len(gone) == len(come) == 1 or sorted(map(_bare, gone)) == sorted(map(_bare, come))
        return
    assert len(parts) <= 1 or way == "add", (way, parts)
    if way in ("add", "rename"):
        assert len(gone) <= 1, (way, parts)
    gets_long = any(len(line) > 80 and "{" in line for line in gone)
    if way in ("replace", "remove", "rename") and not gets_long:
        assert len(come) <= 1, (way, parts)


def _bare(line: str) -> str:
    """A line without what a neighbour may change in it."""
    return re.sub(r"[\s,-]", "", line)
