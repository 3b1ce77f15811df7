"""Which entry of a list is which entry of another: by what names it, not by its position."""

import json
from bisect import bisect_left
from itertools import pairwise
from typing import Any, NamedTuple

from migtrack.model.declarations import Distinct, Keyed
from migtrack.model.walk import Declared, fields_of, is_kind

_USUAL_NAMES = ("id", "participant", "date")


class Pairing(NamedTuple):
    """Which entries of two lists are the same."""

    matches: dict[int, int]
    """The position in the new list to that in the old one."""
    moved: frozenset[int]
    """The old positions of those that stand in another order."""


def paired(old: list[Any], new: list[Any], declared: Declared | None) -> Pairing:
    """Pair the entries of two lists: equal ones, those of one name, and those that resemble."""
    names = _identifying_fields(declared)
    matches = _ends(old, new)
    left = set(range(len(old))) - set(matches.values())
    for identity in (_whole, lambda entry: _name(entry, names)):
        waiting: dict[str, list[int]] = {}
        for at in sorted(left):
            waiting.setdefault(identity(old[at]), []).append(at)
        for at, entry in enumerate(new):
            if at not in matches and (same := waiting.get(identity(entry))):
                matches[at] = same.pop(0)
                left.remove(matches[at])
    anchors = _in_order(matches)
    moved = frozenset(matches.values()) - frozenset(matches[at] for at in anchors)
    bounds = [(-1, -1), *((at, matches[at]) for at in anchors), (len(new), len(old))]
    for (new_start, old_start), (new_end, old_end) in pairwise(bounds):
        olds = [at for at in range(old_start + 1, old_end) if at in left]
        news = [at for at in range(new_start + 1, new_end) if at not in matches]
        matches |= _alike(old, new, olds, news, names)
    return Pairing(matches, moved)


def is_among(entry: Any, entries: list[Any], declared: Declared | None) -> bool:
    """Whether an entry, or one that is named as it is, stands in a list."""
    names = _identifying_fields(declared)
    return entry is not None and _name(entry, names) in {_name(each, names) for each in entries}


def _texts(entry: Any, names: tuple[str, ...]) -> list[str]:
    """What stands in an entry's fields of these names."""
    if not isinstance(entry, dict):
        return []
    return [text for name in names if isinstance(text := entry.get(name), str) and text]


def _ends(old: list[Any], new: list[Any]) -> dict[int, int]:
    """The equal entries at the begin of both lists, and those at their ends."""
    most = min(len(old), len(new))
    first = next((at for at in range(most) if old[at] != new[at]), most)
    last = next((at for at in range(most - first) if old[-1 - at] != new[-1 - at]), most - first)
    behind = {len(new) - at: len(old) - at for at in range(1, last + 1)}
    return {at: at for at in range(first)} | behind


def _identifying_fields(declared: Declared | None) -> tuple[str, ...]:
    """The fields, as in the files, by which the entries of a declared list are told apart."""
    if declared is None or declared.part is None:
        return _USUAL_NAMES
    keys = {field.name: field.key for field in fields_of(declared.part)}
    keyed, distinct = declared.get(Keyed), declared.get(Distinct)
    if keyed and keyed.by:
        return (keys[keyed.by],)
    if distinct and distinct.by:
        return tuple(keys[name] for name in distinct.by)
    if is_kind(declared.part) and declared.part.record_kind.key:  # type: ignore[attr-defined]
        return (declared.part.record_kind.key,)  # type: ignore[attr-defined]
    return _USUAL_NAMES


def _whole(entry: Any) -> str:
    return json.dumps(entry, sort_keys=True)


def _name(entry: Any, names: tuple[str, ...]) -> str:
    """What names an entry; all of it where nothing does. A text may stand for its name."""
    found = _texts(entry, names)
    if not found:
        return _whole(entry)
    return _whole(found[0] if len(found) == 1 or names is _USUAL_NAMES else found)


def _in_order(matches: dict[int, int]) -> list[int]:
    """The new positions of the most matches whose order is the same in both lists."""
    tails: list[int] = []
    """The last old position of the best row of each length."""
    ends: list[int] = []
    before: dict[int, int | None] = {}
    for at in sorted(matches):
        length = bisect_left(tails, matches[at])
        before[at] = ends[length - 1] if length else None
        tails[length : length + 1] = [matches[at]]
        ends[length : length + 1] = [at]
    row: list[int] = []
    current = ends[-1] if ends else None
    while current is not None:
        row.append(current)
        current = before[current]
    return row[::-1]


def _alike(
    old: list[Any], new: list[Any], olds: list[int], news: list[int], names: tuple[str, ...]
) -> dict[int, int]:
    """Pair what stands between the same neighbours in both lists.

    If they are as many, each may have become the one in its place; else mappings that resemble.
    """
    found: dict[int, int] = {}
    left = list(olds)
    is_one_to_one = len(olds) == len(news)
    for position, at in enumerate(news):
        same = next((each for each in left if _resembles(old[each], new[at], names)), None)
        if is_one_to_one and same is None:
            same = olds[position]
            if same not in left or not _may_become(old[same], new[at], names):
                continue
        if same is not None:
            found[at] = same
            left.remove(same)
    return found


def _resembles(old: Any, new: Any, names: tuple[str, ...]) -> bool:
    """Whether two mappings have more fields alike than not, whatever names them."""
    if not isinstance(old, dict) or not isinstance(new, dict):
        return False
    others = {*old, *new} - set(names)
    same = sum(1 for key in others if key in old and key in new and old[key] == new[key])
    return 2 * same > len(others)


def _may_become(old: Any, new: Any, names: tuple[str, ...]) -> bool:
    """Whether an entry may be another one with a new value, or a new name and nothing else."""
    if isinstance(old, dict) and isinstance(new, dict):
        is_nameless = not _texts(old, names) or not _texts(new, names)
        return is_nameless or {*old, *new} <= set(names)
    return _kind(old) is _kind(new)


def _kind(entry: Any) -> type:
    return type(entry) if isinstance(entry, (dict, list)) else str
