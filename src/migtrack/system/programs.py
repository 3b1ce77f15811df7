"""Finds the programs that migtrack runs by their full paths, never one that came with a project."""

import os
from collections.abc import Iterable, Iterator

from migtrack.system.paths import is_same, lies_within, repository_root


def on_path(*names: str) -> Iterator[str]:
    """Where programs of these names would lie by PATH, the first name first, as full paths.

    Entries of PATH that are empty, or relative to the working folder or its drive, are passed over.
    On Windows only `NAME.exe` counts: a `NAME.cmd` would need a shell.
    """
    on_windows = os.name == "nt"
    for name in names:
        for entry in os.environ.get("PATH", "").split(os.path.pathsep):
            place = entry.strip('"')
            if os.path.isabs(place) and (os.path.splitdrive(place)[0] or not on_windows):
                yield os.path.join(place, f"{name}.exe" if on_windows else name)


def first_program(paths: Iterable[str], folder: str) -> str | None:
    """The first of the full paths at which there is a program; none where there is none at any.

    Never one in the working folder, nor in the repository around `folder`: that may have come
    with somebody's change, and Windows would take it first.
    """
    found = (path for path in paths if os.path.isfile(path) and os.access(path, os.X_OK))
    return next((path for path in found if not _is_foreign(os.path.dirname(path), folder)), None)


def _is_foreign(place: str, folder: str) -> bool:
    """Whether what lies in `place` may have come with the repository around `folder`.

    In the root of a disk lies everything: if that is the repository, only its own files count.
    """
    root = repository_root(os.path.realpath(folder))
    if is_same(place, os.curdir) or is_same(place, root):
        return True
    return os.path.dirname(root) != root and lies_within(place, root)
