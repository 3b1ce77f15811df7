"""Writes several files of a folder together, or none of them."""

import os
import stat
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from typing import NamedTuple

from migtrack.system.files import (
    READING,
    CannotWriteError,
    discard,
    mode_of_old,
    patiently,
    sync_folder,
    write_aside,
)
from migtrack.system.paths import below, is_same, lies_within


class FileEdit(NamedTuple):
    """A file before and after."""

    path: str
    """Below the folder, with `/` between its steps."""
    before: bytes | None
    """None where there was no such file."""
    after: bytes | None
    """None where the file is removed."""


class ChangedMeanwhileError(Exception):
    """A file is no longer what it was when it was read; nothing was written."""

    def __init__(self, path: str) -> None:
        super().__init__(f"{path} was changed meanwhile")
        self.path = path


@dataclass(slots=True, eq=False)
class _Step:
    """What is done to one file."""

    path: str
    """Below the folder, as it is shown."""
    target: str
    before: bytes | None
    after: bytes | None
    prepared: str = ""
    """The temporary file with the new content."""
    kept: str = ""
    """The temporary file with the old content, until all is done."""
    name_in_case: str = ""
    """Its new name, if that is the same to the system but for capitals."""


def write_all(folder: str, edits: Iterable[FileEdit]) -> None:
    """Write, add and remove files below a folder: all of them, or none.

    Each new content is first written to a temporary file next to its target; then all targets are
    compared with what they were, and the temporary files renamed, removals last. Whoever reads a
    file finds the old or the new one, never a part, even if this program is killed. Raises a
    `ChangedMeanwhileError` where a file is not as it was, and a `CannotWriteError` that names the
    file where writing fails: then everything is as it was, unless the message says otherwise.
    """
    steps = _with_names_in_case(
        [
            _Step(path, _target(folder, path, is_removed=after is None), before, after)
            for path, before, after in edits
        ]
    )
    _no_target_twice(steps)
    made: list[str] = []
    try:
        mode = _mode_of_removed(steps)
        for step in steps:
            with _named(step.path):
                _prepare(step, made, mode)
        for step in steps:
            _compare(step)
        _rename_all(sorted(steps, key=lambda step: step.after is None))
    except BaseException:
        for step in steps:
            discard(step.prepared)
            discard(step.kept)
        for new_folder in reversed(made):
            with suppress(OSError):
                os.rmdir(new_folder)
        raise
    for step in steps:
        with suppress(KeyboardInterrupt):  # it comes too late: all is written
            discard(step.kept)
    for directory in {os.path.dirname(step.target) for step in steps}:
        with suppress(KeyboardInterrupt):
            sync_folder(directory)


def _target(folder: str, path: str, *, is_removed: bool) -> str:
    """Where a file really lies: a link to a file of the folder is written through.

    Its name is the one that is given: on Windows `os.path.realpath` has the capitals of old.
    """
    with _named(path):
        target = below(folder, path)
        if is_removed and os.path.islink(target):
            raise CannotWriteError("this is a link, which only a hand removes")
        if os.path.islink(target) and not os.path.exists(target):
            raise CannotWriteError("this is a link to nothing")
        if os.path.islink(target):
            target = os.path.realpath(target)
        target = os.path.join(os.path.realpath(os.path.dirname(target)), os.path.basename(target))
        if not lies_within(target, folder):
            raise CannotWriteError("this leads out of the project's folder")
        return target


def _with_names_in_case(steps: list[_Step]) -> list[_Step]:
    """The steps, in which a file that is removed and one that is new are one file if they are.

    To many systems `Workshop-1.yaml` and `workshop-1.yaml` are the same.
    """
    removed = {step.target.lower(): step for step in steps if step.after is None}
    joined: list[_Step] = []
    for step in steps:
        old = removed.get(step.target.lower())
        if old is None or step is old:
            continue
        if step.before is None and is_same(old.target, step.target):
            old.path, old.after, old.name_in_case = step.path, step.after, step.target
            joined.append(step)
    return [step for step in steps if step not in joined]


def _no_target_twice(steps: list[_Step]) -> None:
    """Make sure that no two paths lead to the same file."""
    targets: set[str] = set()
    for step in steps:
        target = os.path.normcase(step.target)
        if target in targets:
            raise CannotWriteError(f"{step.path}: another path leads to this file, too")
        targets.add(target)


def _mode_of_removed(steps: Iterable[_Step]) -> int | None:
    """What all files that are removed permit; none where none is.

    What they held may now stand in new files, which nobody else is to read.
    """
    found: int | None = None
    for step in steps:
        if step.after is None:
            with _named(step.path):
                mode = _mode(step)
            found = mode if found is None else found & mode
    return found


def _prepare(step: _Step, made: list[str], mode: int | None) -> None:
    """Write the new and the old content aside; `made` are the folders that had to be made.

    `mode` are the permissions of a new file; without it they are the usual ones.
    """
    if step.before is not None:
        mode = _mode(step)
    elif os.path.lexists(step.target):
        raise ChangedMeanwhileError(step.path)
    directory = os.path.dirname(step.target)
    missing = []
    above = directory
    while not os.path.lexists(above):
        missing.append(above)
        above = os.path.dirname(above)
    for each in reversed(missing):
        os.mkdir(each)
        made.append(each)
    if step.after is not None:
        step.prepared = write_aside(directory, step.after, mode)
    elif not os.access(directory, os.W_OK):
        raise CannotWriteError("its folder is protected against writing")
    if step.before is not None:
        step.kept = write_aside(directory, step.before, mode)


def _mode(step: _Step) -> int:
    """The permissions of a file that is to be there."""
    mode = mode_of_old(step.target)
    if mode is None:
        raise ChangedMeanwhileError(step.path)
    return mode


def _content(path: str) -> bytes | None:
    """What an ordinary file holds; none where there is no file."""
    try:
        descriptor = os.open(path, READING)
    except FileNotFoundError:
        return None
    with os.fdopen(descriptor, "rb") as file:
        if not stat.S_ISREG(os.fstat(descriptor).st_mode):
            raise CannotWriteError("this is no ordinary file")
        return file.read()


def _compare(step: _Step) -> None:
    """Make sure that a file still is what it was when it was read."""
    with _named(step.path):
        if _content(step.target) != step.before:
            raise ChangedMeanwhileError(step.path)


def _rename_all(steps: list[_Step]) -> None:
    """Put all new contents in their places; if one fails, put back the old ones."""
    done: list[_Step] = []
    try:
        for step in steps:
            with _named(step.path):
                done.append(step)
                if step.after is None:
                    patiently(os.unlink, step.target)
                else:
                    patiently(os.replace, step.prepared, step.target)
                    step.prepared = ""
                if step.name_in_case:
                    patiently(os.replace, step.target, step.name_in_case)
    except BaseException as error:
        lost = [step for step in reversed(done) if not _is_put_back(step)]
        if lost:
            raise CannotWriteError(f"{error}; {'; '.join(map(_where_old_is, lost))}") from error
        raise


def _is_put_back(step: _Step) -> bool:
    """Put back what a file held; whether it now holds that."""
    try:
        if step.name_in_case and os.path.lexists(step.name_in_case):
            patiently(os.replace, step.name_in_case, step.target)
        if _content(step.target) == step.before:
            return True
        if step.before is None:
            patiently(os.unlink, step.target)
        else:
            patiently(os.replace, step.kept, step.target)
            step.kept = ""
    except (OSError, CannotWriteError):
        return False
    return True


def _where_old_is(step: _Step) -> str:
    """Says of a file that could not be put back where its old content is; that stays there."""
    kept, step.kept = step.kept, ""
    if not kept:
        return f"{step.path} is new, and could not be removed again"
    folder = step.path.rpartition("/")[0]
    return f"{step.path} is new; its old content is in {folder}/{os.path.basename(kept)}"


@contextmanager
def _named(path: str) -> Iterator[None]:
    """Says of an error which file it is about."""
    try:
        yield
    except CannotWriteError as error:
        raise CannotWriteError(f"{path}: {error}") from error
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else None
        raise CannotWriteError(f"{path}: {reason or error}") from error
