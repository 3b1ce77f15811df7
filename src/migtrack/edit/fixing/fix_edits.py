"""The edits of fixes, applied to the files of a project."""

from collections.abc import Iterable, Sequence
from typing import Any

from migtrack.base.finding import (
    Edit,
    Finding,
    Fix,
    MoveValue,
    RemoveValue,
    RenameFile,
    RenameKey,
    Reorder,
    ReplaceText,
    Route,
    SaveAnew,
    SetValue,
)
from migtrack.edit.edits import Edits, RefusedEdit
from migtrack.load.kinds import kind_of, value_at, written_route
from migtrack.load.yaml.document import with_line_feeds
from migtrack.model.fields import Part

_ORDER = (SetValue, MoveValue, RenameKey, Reorder, RemoveValue)
"""What is done to the values of a file, one kind after the other: routes are those before it."""


def apply_fixes(edits: Edits, cures: Iterable[tuple[Finding, Fix]]) -> None:
    """Apply the fixes, all of one file at once. Raises a `RefusedEdit` where one cannot be."""
    by_path: dict[str, dict[Edit, None]] = {}
    for finding, fix in cures:
        by_path.setdefault(finding.place.path, {}).update(dict.fromkeys(fix.edits))
    for path, wanted in by_path.items():
        _apply(edits, path, list(wanted))


def _apply(edits: Edits, path: str, wanted: Sequence[Edit]) -> None:
    replacements = [edit for edit in wanted if isinstance(edit, ReplaceText)]
    values = [edit for edit in wanted if isinstance(edit, _ORDER)]
    if replacements:
        edits.set_text(path, _replaced(edits.text(path) or "", replacements))
    for kind in _ORDER:  # one after the other: a field that is renamed stays in its place then
        if alike := [edit for edit in values if isinstance(edit, kind)]:
            _change_values(edits, path, sorted(alike, key=_turn))
    for edit in wanted:
        if isinstance(edit, SaveAnew):
            _save_anew(edits, path, edit.encoding)
        elif isinstance(edit, RenameFile):
            edits.rename(path, edit.path)


def _change_values(edits: Edits, path: str, wanted: Iterable[Edit]) -> None:
    value, kind = edits.value(path), kind_of(path)
    for each in wanted:
        try:
            _change(value, each, kind.model if kind else None)
        except (LookupError, TypeError, ValueError):
            raise RefusedEdit(path, 1, "what it would change is not there as it was") from None
    edits.set_value(path, value)


def _replaced(text: str, replacements: Iterable[ReplaceText]) -> str:
    for each in sorted(replacements, reverse=True):
        text = text[: each.start] + each.text + text[each.end :]
    return text


def _save_anew(edits: Edits, path: str, encoding: str) -> None:
    content = next((file.content for file in edits if file.path == path), None)
    try:
        assert isinstance(content, bytes)
        text = content.decode(encoding)
    except UnicodeDecodeError:
        raise RefusedEdit(path, 1, "the file is damaged, and cannot be read as a whole") from None
    edits.remove(path)  # else its lines keep their ends
    edits.set_text(path, with_line_feeds(text)[0])


def _turn(edit: Any) -> tuple[int, list[tuple[int, str]]]:
    """What is taken out from the end, and inner names before the outer ones."""
    steps = [(-step if isinstance(step, int) else 0, str(step)) for step in edit.route]
    return -len(steps), steps


def _change(root: Any, edit: Any, model: type[Part] | None) -> None:
    """Change a value within the root; raises a `LookupError` or the like where it is not there."""
    route: Route = written_route(model, root, edit.route) if model else edit.route
    holder, step = value_at(root, route[:-1]), route[-1]
    if isinstance(edit, SetValue):
        holder[step] = edit.value  # type: ignore[index]
    elif isinstance(edit, RemoveValue):
        del holder[step]  # type: ignore[attr-defined]
    elif isinstance(edit, RenameKey):
        _rename(holder, step, edit.key)
    elif isinstance(edit, Reorder):
        entries = holder[step]  # type: ignore[index]
        if len(entries) != len(edit.order):
            raise ValueError
        entries[:] = [entries[at] for at in edit.order]
    elif isinstance(edit, MoveValue):
        _move(root, route, edit.to)


def _rename(holder: Any, old: object, new: str) -> None:
    if old not in holder or new in holder:
        raise ValueError
    entries = [(new if key == old else key, value) for key, value in holder.items()]
    holder.clear()
    holder.update(entries)


def _move(root: Any, route: Route, to: Route) -> None:
    outer, target = value_at(root, to[:-2]), value_at(root, to[:-1])
    if target is None:
        target = outer[to[-2]] = {}  # type: ignore[index]
    if to[-1] in target:  # type: ignore[operator]
        raise ValueError
    target[to[-1]] = value_at(root, route[:-1]).pop(route[-1])  # type: ignore[index,attr-defined]
