"""Names that not every system can hold: of files, and of the ids after which files are named."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import cache

from migtrack.base.finding import Fault, Place, Route, Spot
from migtrack.base.text import in_backquotes, quoted
from migtrack.load.kinds import kind_in_names
from migtrack.load.records.result import ModelResult
from migtrack.model.declarations import FILE_KINDS, FileKind
from migtrack.model.kinds import key_of

RULE = "MT110"

_DEVICE = re.compile(r"con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9¹²³]", re.IGNORECASE)
_FORBIDDEN = re.compile(r'[<>:"|?*\\\x00-\x1f]')


def unportable_paths(paths: Iterable[str]) -> Iterator[Fault]:
    """The faults of the names in the paths, each name once; of two that are one the second."""
    judged: set[str] = set()
    first: dict[str, str] = {}
    for path in sorted(paths):
        steps = path.split("/")
        for length in range(2, len(steps) + 1):
            here = "/".join(steps[:length])
            if here not in judged and (why := _why_unportable(steps[length - 1])):
                yield Fault(Place(here), f"Windows cannot hold this name: {why}", "rename it")
            judged.add(here)
        before = first.setdefault(_folded(path), path)
        if before != path:
            yield Fault(
                Place(path),
                f"to Windows and macOS this is the same name as {quoted(before, 'another')}",
                "rename one of the two, so that they differ in more than capitals and accents",
            )


def unportable_ids(kind: FileKind, path: str, result: ModelResult) -> Iterator[Fault]:
    """The faults of ids after which files are or would be named, in the records of a file.

    Where the file bears the name itself, it has the fault.
    """
    if kind.record.record_kind.name not in _kinds_that_name_files():
        return
    in_list = bool(kind.records_in)
    model = result.model
    for index, record in enumerate(getattr(model, kind.records_in) if in_list else [model]):
        key = key_of(record)
        if is_device(key[1]) and (in_list or not path.endswith(f"/{key[1]}.yaml")):
            route: Route = (kind.records_in, index, "id") if in_list else ("id",)
            yield Fault(
                Spot(path, result.original(route), label="a device on Windows"),
                f"{quoted(key[1])} cannot be an id: files are named after it, and to Windows it "
                "is a device",
                "choose another id",
                subjects=(key,),
            )


def is_device(name: str) -> bool:
    """Whether the name is that of a device on Windows, which can hold no such file."""
    return _DEVICE.fullmatch(name) is not None


@cache
def _kinds_that_name_files() -> frozenset[str]:
    """The kinds of records after whose ids files are named."""
    return frozenset(map(kind_in_names, FILE_KINDS.values()))


def _why_unportable(name: str) -> str:
    """Why Windows cannot hold a file or folder of the name; empty where it can."""
    if is_device(name.partition(".")[0].rstrip(" ")):
        return f"{in_backquotes(name.partition('.')[0])} is a device there"
    if name.endswith((".", " ")):
        return "it ends in a dot or a blank"
    forbidden = _FORBIDDEN.search(name)
    return f"it holds {in_backquotes(forbidden.group())}" if forbidden else ""


def _folded(path: str) -> str:
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", path).casefold())
