"""Fields under the names that they had in an earlier version of the format."""

from typing import Any

from migtrack.model.declarations import FileKind, Formerly
from migtrack.model.walk import fields_of


def give_present_names(kind: FileKind, value: dict[str, Any]) -> None:
    """Rename, in the value of a file, the fields that have another name by now."""
    records = value.get(kind.records_in) if kind.records_in else [value]
    former = {
        mark.name: field.key
        for field in fields_of(kind.record)
        if (mark := field.get(Formerly)) is not None
    }
    for record in records if isinstance(records, list) and former else ():
        if isinstance(record, dict):
            for name in former.keys() & record.keys():
                record.setdefault(former[name], record.pop(name))
