"""The files of a project by path, as they lie on disk, and what any source of them gives.

Paths are relative to the project's folder, with `/`, and begin with `data/`.
"""

import errno
import os
import stat
from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import NamedTuple

from migtrack.system.files import READING
from migtrack.system.paths import below, folders_upwards, lies_within, path_below, repository_root

MAX_BYTES = 4 * 1024 * 1024
"""The largest file that is read."""
DATA = "data"
"""The folder, within the project's, that holds the records."""
CATALOGUES = "catalogues"
"""The folder, within the project's, that may hold catalogues of its own."""
ENDINGS = (".yaml", ".yml")

_CHUNK = 64 * 1024
_EXHAUSTED = (errno.EMFILE, errno.ENFILE)
"""Too many files are open: that says nothing about this one."""
_JUNCTION = 0xA0000003
"""How Windows marks junctions and mounted folders: `IO_REPARSE_TAG_MOUNT_POINT`."""


class Unreadable(NamedTuple):
    """Why a file's bytes cannot be had: `name` is looked up for the words."""

    name: str
    detail: str = ""


class SourceFile(NamedTuple):
    """A file below `data/`: its bytes, or why they cannot be had."""

    path: str
    content: bytes | Unreadable


Source = Iterable[SourceFile]
"""The files below `data/`, sorted by path; those whose name starts with a dot are left out."""


class WorkingTree:
    """The files as they lie on disk now. Links that lead out of the project are not followed.

    `data` itself may be a link to another folder of the project; a link below it leads to a file
    in `data`.
    """

    def __init__(self, folder: str) -> None:
        self.folder = os.path.abspath(folder)
        self._root = os.path.realpath(os.path.join(self.folder, DATA))

    def __iter__(self) -> Iterator[SourceFile]:
        if not lies_within(self._root, self.folder):
            return iter([SourceFile(DATA, Unreadable("outside-folder"))])
        found: list[SourceFile] = []
        waiting = [DATA]
        while waiting:
            folder = waiting.pop()
            try:
                with os.scandir(below(self.folder, folder)) as listing:
                    entries = list(listing)
                why = self._why_closed(folder, {entry.name for entry in entries})
                if why is not None:
                    found.append(SourceFile(folder, why))
                    continue
                for entry in entries:
                    path = f"{folder}/{entry.name}"
                    if entry.name.startswith("."):
                        continue
                    if entry.is_file(follow_symlinks=False):
                        found.append(SourceFile(path, read_file(entry.path, known=True)))
                    elif entry.is_dir(follow_symlinks=False) and not _is_junction(entry):
                        waiting.append(path)
                    elif _is_junction(entry):
                        found.append(SourceFile(path, Unreadable("linked-folder")))
                    else:
                        read = self._read_link if entry.is_symlink() else read_file
                        found.append(SourceFile(path, read(entry.path)))
            except OSError as error:
                if error.errno in _EXHAUSTED:
                    raise
                found.append(SourceFile(folder, Unreadable("closed-folder")))
        return iter(sorted(found, key=lambda file: file.path))

    def _why_closed(self, folder: str, names: set[str]) -> Unreadable | None:
        """Why a folder that holds these names is not looked into."""
        if folder == DATA:
            return None
        if ".git" in names or (not names and folder in self._submodules):
            return Unreadable("repository")
        return Unreadable("folder") if folder.endswith(ENDINGS) else None

    @cached_property
    def _submodules(self) -> set[str]:
        """The submodules that `.gitmodules` names, those that are not checked out among them."""
        here = os.path.realpath(self.folder)
        root = repository_root(here)
        content = read_file(os.path.join(root, ".gitmodules"))
        if isinstance(content, Unreadable):
            return set()
        import re  # noqa: PLC0415  # only where a folder is empty

        prefix = path_below(here, root) or ""
        within = f"{prefix}/" if prefix else ""
        paths = re.findall(r"(?m)^[ \t]*path[ \t]*=[ \t]*(.*?)/?\r?$", os.fsdecode(content))
        return {path.removeprefix(within) for path in paths if path.startswith(within)}

    def _read_link(self, link: str) -> bytes | Unreadable:
        target = os.path.realpath(link)
        if os.path.isdir(target):
            return Unreadable("linked-folder")
        if not lies_within(target, self._root):
            return Unreadable("outside-project")
        return read_file(target)


def _is_junction(entry: "os.DirEntry[str]") -> bool:
    """Whether this is what Windows has as well for a link to a folder."""
    state = entry.stat(follow_symlinks=False)
    return getattr(state, "st_reparse_tag", 0) == _JUNCTION


def read_file(path: str, *, known: bool = False) -> bytes | Unreadable:
    """The bytes of an ordinary file that is not too large; links are not followed.

    `known` says that the folder just listed it as an ordinary file.
    """
    try:
        return _read_regular_file(path, known=known)
    except PermissionError:
        return Unreadable("no-permission")
    except FileNotFoundError:
        return Unreadable("vanished")
    except OSError as error:
        if error.errno == errno.ELOOP:
            return Unreadable("link-loop")
        if error.errno in _EXHAUSTED:
            raise
        return Unreadable("unreadable", error.strerror or "")


def _read_regular_file(path: str, *, known: bool) -> bytes | Unreadable:
    if not known:
        mode = os.lstat(path).st_mode
        if stat.S_ISLNK(mode):
            return Unreadable("link-loop")
        if not stat.S_ISREG(mode):
            return Unreadable("folder" if stat.S_ISDIR(mode) else "not-a-file")
    descriptor = os.open(path, READING)
    try:
        state = os.fstat(descriptor)
        if not stat.S_ISREG(state.st_mode):
            return Unreadable("not-a-file")
        if state.st_size > MAX_BYTES:
            return Unreadable("too-large", f"{state.st_size:,}")
        if state.st_size < _CHUNK:
            content = os.read(descriptor, _CHUNK)
            if len(content) == state.st_size:
                return content
            os.lseek(descriptor, 0, os.SEEK_SET)
        chunks: list[bytes] = []
        size = 0
        while chunk := os.read(descriptor, _CHUNK):
            size += len(chunk)
            if size > MAX_BYTES:
                return Unreadable("too-large", f"more than {MAX_BYTES:,}")
            chunks.append(chunk)
        return b"".join(chunks)
    finally:
        os.close(descriptor)


def find_project(start: str) -> str | None:
    """The nearest folder from `start` upwards that holds a project, as git finds its own."""
    return next(filter(is_project, folders_upwards(os.path.abspath(start))), None)


_HOME = ("project.yaml", "ministries.yaml")
"""The files by which a project is known."""


def is_project(folder: str) -> bool:
    """Whether `folder` holds `data/project.yaml` or, at the least, `data/ministries.yaml`.

    Windows and macOS find `Data/Project.yaml` by these names as well, so they are compared.
    """
    data = os.path.join(folder, DATA)
    if not any(os.path.lexists(os.path.join(data, name)) for name in _HOME):
        return False
    return DATA in _names(folder) and not _names(data).isdisjoint(_HOME)


def misnamed(folder: str) -> tuple[str, str] | None:
    """What makes a folder no project, if that is the capitals of a name; with the right name."""
    for name in sorted(_names(folder)):
        if name.lower() == DATA:
            inside = {inner.lower(): inner for inner in sorted(_names(os.path.join(folder, name)))}
            found = next((home for home in _HOME if home in inside), None)
            if found and name != DATA:
                return name, DATA
            if found and inside[found] != found:
                return f"{name}/{inside[found]}", found
    return None


def _names(folder: str) -> set[str]:
    try:
        return set(os.listdir(folder))
    except OSError:
        return set()
