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
    names = _naming_fields(declared)
    matches: dict[int, int] = {}
    left = set(range(len(old)))
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


def _naming_fields(declared: Declared | None) -> tuple[str, ...]:
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
    if not isinstance(entry, dict):
        return _whole(entry)
    found = [entry[name] for name in names if entry.get(name)]
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
    """Pair what stands between the same neighbours: as many texts, or mappings that resemble."""
    found: dict[int, int] = {}
    left = list(olds)
    for position, at in enumerate(news):
        if isinstance(new[at], dict):
            candidates = left
        else:
            candidates = [olds[position]] if len(olds) == len(news) else []
        same = next((each for each in candidates if _is_alike(old[each], new[at], names)), None)
        if same is not None:
            found[at] = same
            left.remove(same)
    return found


def _is_alike(old: Any, new: Any, names: tuple[str, ...]) -> bool:
    """Whether an entry may have become another one: more of its fields stayed than changed."""
    if isinstance(old, dict) and isinstance(new, dict):
        others = {*old, *new} - set(names)
        same = sum(1 for key in others if key in old and key in new and old[key] == new[key])
        return 2 * same > len(others) or not others
    return isinstance(old, str) and isinstance(new, str)
