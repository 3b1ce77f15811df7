"""The records that words on the command line mean: by files and folders, or by their ids."""

import os
from collections.abc import Callable, Collection, Iterable
from typing import NamedTuple

from migtrack.base.ids import near_id
from migtrack.base.text import is_nobodys, near_miss
from migtrack.cli.context import Opened
from migtrack.cli.usage import bad_parameter
from migtrack.load.files.sources import DATA, find_project
from migtrack.load.kinds import ENDING, kind_of, stem
from migtrack.system.paths import is_same, lies_within, path_below, relative_to


class Named(NamedTuple):
    """What words on the command line mean; nothing where one of them means all records."""

    paths: tuple[str, ...] = ()
    """Files and folders, as findings have them."""
    ids: tuple[str, ...] = ()
    """The ids of records; the files that are named after them are among the paths."""
    asked: tuple[str, ...] = ()
    """A path or an id for each of the words."""


def named_records(
    words: Iterable[str],
    opened: Opened,
    project: str | None,
    at: str | None,
    other_ids: Callable[[], Collection[str]] = tuple,
) -> Named:
    """The files, folders and records that the words mean: paths, or ids of records.

    `other_ids` are ids that mean something without a record, asked for only where one is wanted.

    A path that leads to records goes before an id that is spelled the same. Paths lead from the
    working folder, as everywhere. A revision `at` may have had the project in another folder than
    that in which it lies now: its files are known by both. Raises a usage error on a word from
    which nothing was read, since no finding could ever concern it.
    """
    now = project if project is not None else find_project(os.curdir)
    folders = [opened.folder] if now is None or at is None else [opened.folder, now]
    files = {*opened.loaded.paths, *(fault.at.path for _, fault in opened.loaded.faults)}
    known, known_ids = _with_folders(files), ids_of(opened)
    paths, ids, asked = [], [], []
    for word in words:
        found = (_name_in(folder, word, known) for folder in folders if word)
        path = next(filter(None, found), None)
        if path is not None:
            paths.append(path)
        elif word in known_ids or word in other_ids():
            ids.append(word)
            paths += [file for file in sorted(files) if _is_named_after(file, word)]
        else:
            raise bad_parameter(_why_not(word, opened, known, at), "PATH")
        asked.append(path or word)
    return Named() if DATA in paths else Named(tuple(paths), tuple(ids), tuple(asked))


def leads_to_records(word: str, folder: str) -> bool:
    """Whether a word names a file of records, there or not, or a folder of them that is there."""
    data = os.path.realpath(os.path.join(folder, DATA))
    return word.endswith(ENDING) or (os.path.lexists(word) and lies_within(word, data))


def ids_of(opened: Opened) -> set[str]:
    """The ids of all records, even of those that are not right otherwise."""
    loaded = opened.loaded
    return {name for _, name in (*loaded.known, *loaded.written) if name}


def _is_named_after(file: str, identity: str) -> bool:
    kind = kind_of(file)
    return kind is not None and bool(kind.named_after) and stem(file) == identity


def _with_folders(paths: Iterable[str]) -> set[str]:
    """The paths, and all folders in which they lie, up to the data folder."""
    steps = (path.split("/") for path in paths)
    return {"/".join(names[:count]) for names in steps for count in range(1, len(names) + 1)}


def _name_in(folder: str, path: str, known: set[str]) -> str | None:
    """The path as findings on the project in `folder` have it; none where it means no record.

    A link among the records bears its own name; any other link stands for what it leads to.
    """
    data = os.path.join(folder, DATA)
    above, last = os.path.split(path)
    if not last:
        above, last = os.path.split(above)
    own = os.path.normpath(os.path.join(os.path.realpath(above or os.curdir), last))
    for real in (own, os.path.realpath(path)):
        if lies_within(folder, real) or lies_within(data, real):
            return DATA
        below = path_below(real, data)
        if below is not None:
            if (name := f"{DATA}/{below}") in known:
                return name
            same = (name for name in known if is_same(os.path.join(folder, name), real))
            if other_case := next(same, None):
                return other_case
    return None


def _why_not(word: str, opened: Opened, known: set[str], at: str | None) -> str:
    """Why nothing was read from a path and no record has such an id, and what to name instead."""
    folder = opened.folder
    spellings = {name: relative_to(os.path.join(folder, name)) for name in sorted(known)}
    records = f"the records lie in {spellings.get(DATA, DATA)}"
    if os.path.lexists(word) and not lies_within(word, folder):
        return f"{word!r} lies outside the project; {records}"
    if os.path.lexists(word) and at is None:
        return f"no record is read from {word!r}; {records}"
    meant = {os.path.basename(name): spelling for name, spelling in spellings.items()}
    meant |= spellings | {spelling: spelling for spelling in spellings.values()}
    path = near_miss(word, meant)
    near = near_id(word, ids_of(opened)) or (meant[path] if path else None)
    hint = f"did you mean {near}?" if near else records
    nor_id = ", and no record of that id" if is_nobodys(word) and "/" not in word else ""
    return f"there is no file or folder {word!r}{f' in {at}' if at else ''}{nor_id}; {hint}"
