"""The entries of a list in the plain data of a file, which may hold one without its list."""

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from typing import Any

from migtrack.base.days import read_day


def entries_in(value: Mapping[str, Any], field: str) -> list[Any]:
    """The entries of a list, which may be missing, or be one entry without its list."""
    written = value.get(field)
    if written is None:
        return []
    return written if isinstance(written, list) else [written]


def add_entry(value: dict[str, Any], field: str, entry: dict[str, Any], key: str = "") -> int:
    """Add an entry to a list; its position there.

    It stands behind the others, or where the field `key` of the entries is a day, in that order.
    """
    entries = list(entries_in(value, field))
    position = _position(entries, str(entry.get(key) or ""), key)
    entries.insert(position, entry)
    value[field] = entries
    return position


def remove_entry(value: dict[str, Any], field: str, entry: object) -> None:
    """Take an entry out of a list, and with the last one the list."""
    entries = entries_in(value, field)
    if entry not in entries:
        return
    value[field] = [each for each in entries if each != entry]
    if not value[field]:
        del value[field]


def _position(entries: Sequence[Any], day: str, key: str) -> int:
    days = [str(each.get(key) or "") if isinstance(each, dict) else "" for each in entries]
    is_by_day = read_day(day) is not None and days == sorted(days)
    return bisect_right(days, day) if is_by_day else len(entries)
