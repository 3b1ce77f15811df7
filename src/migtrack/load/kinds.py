"""Which file holds which records."""

import re
from collections.abc import Collection

from migtrack.base.finding import ALL, Key, Route
from migtrack.base.text import printable
from migtrack.model.declarations import FILE_KINDS, FileKind, Ref
from migtrack.model.fields import SLUG, Part
from migtrack.model.walk import field_at, is_kind, model_at

ENDING = ".yaml"
_ENDINGS_OF_COPIES = r"(?i)(?:~|\.(?:yaml|yml|bak|backup|orig|old|tmp|txt|copy|swp|save))+$"
_MARKS_OF_COPIES = (
    r"(?i)^(?:copy of |kopie von |نسخة من |~\$|\.~|\.#)"
    r"|(?:[ _-]+(?:copy|kopie|نسخة|old|backup|\(\d+\)|copy \d+)|\(\d+\))+$"
)


def kind_of(path: str) -> FileKind | None:
    """The kind of the file at `path`, which begins with the data folder; none if unknown."""
    _, _, below = path.partition("/")
    folder, slash, _ = below.partition("/")
    for kind in FILE_KINDS.values():
        if kind.path == below or (kind.path == folder + slash and slash and path.endswith(ENDING)):
            return kind
    return None


def kinds_within(folder: str) -> list[FileKind]:
    """The kinds whose folder this is, or holds it; for the data folder all that have one."""
    _, _, below = folder.partition("/")
    kinds = (kind for kind in FILE_KINDS.values() if kind.path.endswith("/"))
    return [kind for kind in kinds if not below or f"{below}/".startswith(kind.path)]


def meant_path(path: str) -> str | None:
    """The path of a file that is read, if this is the same but for capitals or its ending."""
    data, *steps = path.split("/")
    if not steps:
        return None
    name, dot, ending = steps[-1].rpartition(".")
    if dot and ending.lower() in ("yaml", "yml"):
        steps[-1] = name.lower() + ENDING  # as ids are
    steps[0] = steps[0].lower()
    meant = "/".join((data, *steps))
    return meant if meant != path and kind_of(meant) else None


def copied_path(path: str, present: Collection[str]) -> str | None:
    """The file, which is there, of which this is a copy by its name: `workshop-1 - Copy.yaml`.

    A name that could be that of a record of its own is none.
    """
    folder, slash, name = path.rpartition("/")
    own = re.sub(_ENDINGS_OF_COPIES, "", name)
    if own + ENDING == name and re.fullmatch(SLUG, own):
        return None
    own = re.sub(_MARKS_OF_COPIES, "", own).lower()
    original = f"{folder}{slash}{own}{ENDING}"
    return original if original != path and original in present and kind_of(original) else None


def file_key(kind: FileKind, path: str) -> Key | None:
    """The record that the file as a whole is; none where it only lists records."""
    if not is_kind(kind.model):
        return None
    return kind.model.record_kind.name, stem(path) if kind.named_after else ""


def named_record(kind: FileKind) -> Ref | None:
    """The reference that the file's name repeats; none where it repeats the record's own id."""
    return field_at(kind.model, (kind.named_after,), Ref)


def kind_in_names(kind: FileKind) -> str:
    """The kind of records after whose ids the files of a kind are named; empty where none are."""
    if not kind.named_after:
        return ""
    reference = named_record(kind)
    name: str = reference.kind if reference else kind.record.record_kind.name
    return name


def owner_of(kind: FileKind, path: str, raw: object, route: Route) -> tuple[Key, str]:
    """The record to which a route of the file belongs, and the field (`*`: all of it)."""
    record_kind = kind.record.record_kind
    if kind.records_in and len(route) > 1 and route[0] == kind.records_in:
        record = value_at(raw, route[:2])
        name = record.get(record_kind.key) if isinstance(record, dict) else None
        field = str(route[2]) if len(route) > 2 else ALL
        return (record_kind.name, name if isinstance(name, str) else ""), field
    field = str(route[0]) if route else ALL
    return file_key(kind, path) or (record_kind.name, ""), field


def stem(path: str) -> str:
    """The file's name without its folder and ending: the id that it stands for.

    A name may hold anything; an id is shown everywhere as it is.
    """
    return printable(path.rpartition("/")[2].removesuffix(ENDING))


def value_at(raw: object, route: Route) -> object:
    """The value at a route of a tree; none where there is none."""
    for step in route:
        if isinstance(raw, dict):
            raw = raw.get(step)
        elif isinstance(raw, list) and isinstance(step, int) and step < len(raw):
            raw = raw[step]
        else:
            return None
    return raw


def written_route(model: type[Part], raw: object, route: Route) -> Route:
    """The route at which a file has what stands at a route of its model.

    The file may have an entry without the list, or a text for the fields of an entry.
    """
    written: Route = ()
    for step in route:
        if isinstance(raw, dict) and isinstance(step, int):
            continue
        if isinstance(raw, str) and model_at(model, written) is not None:
            break
        written, raw = (*written, step), value_at(raw, (step,))
    return written


def route_of(raw: object, part: object) -> Route | None:
    """The route at which this very mapping stands in a tree; none where it is not there."""
    ways: list[tuple[Route, object]] = [((), raw)]
    for route, value in ways:
        if value is part:
            return route
        if isinstance(value, list):
            ways += [((*route, index), each) for index, each in enumerate(value)]
        elif isinstance(value, dict):
            ways += [((*route, key), each) for key, each in value.items()]
    return None
