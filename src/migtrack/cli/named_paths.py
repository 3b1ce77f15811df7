"""The files and folders of the records that paths on the command line mean."""

import os
from collections.abc import Iterable

from migtrack.base.text import near_miss
from migtrack.cli.context import Opened
from migtrack.cli.usage import bad_parameter
from migtrack.load.files.sources import DATA, find_project
from migtrack.system.paths import is_same, lies_within, path_below, relative_to


def named_records(
    paths: Iterable[str], opened: Opened, project: str | None, at: str | None
) -> list[str]:
    """The paths as findings have them; none where one of them means all records.

    They lead from the working folder, as everywhere. A revision `at` may have had the project in
    another folder than that in which it lies now: its files are known by both. Raises a usage
    error on a path from which nothing was read, since no finding could ever concern it.
    """
    now = project if project is not None else find_project(os.curdir)
    folders = [opened.folder] if now is None or at is None else [opened.folder, now]
    known = _with_folders(
        {*opened.loaded.paths, *(fault.at.path for _, fault in opened.loaded.faults)}
    )
    names = []
    for path in paths:
        found = (_name_in(folder, path, known) for folder in folders if path)
        name = next(filter(None, found), None)
        if name is None:
            raise bad_parameter(_why_not(path, opened.folder, known, at), "PATH")
        names.append(name)
    return [] if DATA in names else names


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


def _why_not(path: str, folder: str, known: set[str], at: str | None) -> str:
    """Why nothing was read from a path, and what to name instead."""
    spellings = {name: relative_to(os.path.join(folder, name)) for name in sorted(known)}
    records = f"the records lie in {spellings.get(DATA, DATA)}"
    if os.path.lexists(path) and not lies_within(path, folder):
        return f"{path!r} lies outside the project; {records}"
    if os.path.lexists(path) and at is None:
        return f"no record is read from {path!r}; {records}"
    meant = {os.path.basename(name): spelling for name, spelling in spellings.items()}
    meant |= spellings | {spelling: spelling for spelling in spellings.values()}
    near = near_miss(path, meant)
    hint = f"did you mean {meant[near]}?" if near else records
    return f"there is no file or folder {path!r}{f' in {at}' if at else ''}; {hint}"
