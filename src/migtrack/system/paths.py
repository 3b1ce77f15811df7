"""Compares paths and shows them: on any system, across drives, network shares and links."""

import os
from collections.abc import Iterator


def folders_upwards(folder: str) -> Iterator[str]:
    """An absolute folder, and every folder above it, the nearest first."""
    above = ""
    while folder != above:
        yield folder
        above, folder = folder, os.path.dirname(folder)


def repository_root(folder: str) -> str:
    """The nearest folder upwards from an absolute one that git calls its own, or else itself."""
    above = folders_upwards(folder)
    return next((each for each in above if os.path.lexists(os.path.join(each, ".git"))), folder)


def is_same(path: str, other: str) -> bool:
    """Whether two paths lead to the same file or folder, which need not be there.

    Where both are there the system is asked, since it may not tell `data` from `DATA`.
    """
    try:
        state, other_state = os.stat(path), os.stat(other)
    except (OSError, ValueError):
        return os.path.normcase(os.path.realpath(path)) == os.path.normcase(os.path.realpath(other))
    if state.st_ino and other_state.st_ino:  # some network drives number no files
        return os.path.samestat(state, other_state)
    return os.path.normcase(os.path.realpath(path)) == os.path.normcase(os.path.realpath(other))


def lies_within(path: str, folder: str) -> bool:
    """Whether a path really leads to a folder or into it, whatever links it passes."""
    return path_below(os.path.realpath(path), folder) is not None


def path_below(path: str, folder: str) -> str | None:
    """The path from a folder to an absolute path in it, with `/`; empty for the folder itself.

    None where the path does not lie in the folder. It is taken as it is written.
    """
    steps: list[str] = []
    for above in folders_upwards(path):
        if is_same(above, folder):
            return "/".join(reversed(steps))
        steps.append(os.path.basename(above))
    return None


def below(folder: str, path: str) -> str:
    r"""Where a path with `/` leads from a folder.

    Behind `\\?\` Windows takes no `/` for a step of a path.
    """
    return os.path.join(folder, *path.split("/"))


def relative_to(path: str, folder: str = os.curdir) -> str:
    """The path from a folder, by default the working folder, with `/`.

    From another drive or share, or where the working folder is gone, there is none: then it is
    the absolute path.
    """
    try:
        return shown(os.path.relpath(path, folder))
    except (OSError, ValueError):
        return shown(os.path.abspath(path))


def shown(path: str) -> str:
    """A path as it is shown, with `/` on every system."""
    return path.replace(os.path.sep, "/")
