"""The folder of a new project: what it may be, which files it gets, and what to do next."""

import os
import textwrap
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress

from migtrack.base.text import counted, listed, printable
from migtrack.cli.context import for_shell
from migtrack.cli.environment import width
from migtrack.cli.errors import CommandError
from migtrack.cli.streams import note
from migtrack.cli.writing.proposing import uninterrupted
from migtrack.load.files.sources import DATA, find_project, misnamed
from migtrack.system.files import CannotWriteError
from migtrack.system.paths import below, folders_upwards, is_same, repository_root, shown
from migtrack.system.writing import ChangedMeanwhileError, FileEdit, write_all


def refuse_taken(folder: str) -> None:
    """Raise a `CommandError` where a project, or what would be taken for its records, is there."""
    data = os.path.join(folder, DATA)
    found = find_project(folder)
    if found is not None and os.path.realpath(found) == os.path.realpath(folder):
        raise CommandError(
            f"there is a project in {shown(folder)} already",
            f"name another folder: migtrack init DIR; {_CHANGE}",
        )
    if found is not None:
        raise CommandError(
            f"{shown(folder)} lies within the project in {shown(found)}",
            f"name a folder outside of it; {_CHANGE}",
        )
    if misnamed(folder) or (os.path.lexists(data) and not _is_empty(data)):
        raise CommandError(
            f"{shown(data)} is there already and is no empty folder",
            "name another folder: migtrack init DIR",
        )
    if os.path.lexists(folder) and not os.path.isdir(folder):
        raise CommandError(f"{shown(folder)} is no folder", "name another: migtrack init DIR")


_CHANGE = "migtrack new and migtrack record change a project"


def _is_empty(folder: str) -> bool:
    try:
        return not os.listdir(folder)
    except OSError:
        return False


def is_there(folder: str, path: str) -> bool:
    """Whether the folder has something of that name."""
    return os.path.lexists(below(folder, path))


def listing(folder: str, new: Iterable[str], kept: Iterable[str]) -> str:
    """Which files are written, by folder, and which stay as they are."""
    by_folder: dict[str, list[str]] = {}
    for path in new:
        inner, slash, name = path.rpartition("/")
        by_folder.setdefault(inner + slash, []).append(name)
    lines = [f"{counted(sum(map(len, by_folder.values())), 'file')} for {_named(folder)}:"]
    for inner, names in sorted(by_folder.items()):
        lead = f"  {inner}  " if inner else "  "
        lines += textwrap.wrap(
            lead + ", ".join(names),
            max(width(), 40),
            subsequent_indent=" " * min(len(lead), 24),
            break_long_words=False,
            break_on_hyphens=False,
        )
    lines += [f"  {path} is there already and stays as it is" for path in kept]
    return "\n".join(map(printable, lines)) + "\n"


def _named(folder: str) -> str:
    return "this folder" if folder == os.curdir else printable(shown(folder))


def write_project(folder: str, files: Mapping[str, bytes]) -> None:
    """Write all of the files or none. Raises a `CommandError` where they cannot be written."""
    edits = [FileEdit(path, None, content) for path, content in files.items()]
    above = list(folders_upwards(os.path.abspath(folder)))
    made = [each for each in above if not os.path.lexists(each)]
    try:
        with uninterrupted():
            os.makedirs(folder, exist_ok=True)
            write_all(folder, edits)
    except (CannotWriteError, ChangedMeanwhileError, OSError) as error:
        with suppress(OSError):
            for each in made:
                os.rmdir(each)
        reason = error.strerror if isinstance(error, OSError) else str(error)
        raise CommandError(
            f"nothing was written to {shown(folder)}: {reason}",
            "name a folder in which you may write",
        ) from None
    note(f"wrote {counted(len(files), 'file')} to {_named(folder)}\n")


def next_steps(folder: str, ministry: str, checks: Sequence[str]) -> str:
    """What to type next, as for a ministry, and what to complete in the files of the checks."""
    steps = [f"cd {for_shell(folder)}"] if folder != os.curdir else []
    steps += ["migtrack status", f"migtrack new official {ministry}", "migtrack record --help"]
    lines = ["Next:", *(f"  {step}" for step in steps)]
    if checks:
        lines.append(f"In {listed(checks, 'and')}, put the address of your migtrack.")
    root = repository_root(os.path.realpath(folder))
    if checks and not is_same(root, folder):
        lines += [
            f"The repository begins in {shown(root)}: the checks belong there, and want to know",
            "where the project lies, as docs/editors-and-ci.md says.",
        ]
    return "".join(f"{printable(line)}\n" for line in lines)
