"""Writes a file whole or not at all."""

import os
import stat
import time
from collections.abc import Callable
from contextlib import suppress

READING = (
    os.O_RDONLY
    | getattr(os, "O_NONBLOCK", 0)
    | getattr(os, "O_BINARY", 0)
    | getattr(os, "O_NOFOLLOW", 0)
)
"""How a file is opened that should be an ordinary one: nothing waits, and no link is followed."""


class CannotWriteError(Exception):
    """Why a file was not written; nothing has changed."""


_PAUSES = (0.05, 0.1, 0.2, 0.4) if os.name == "nt" else ()
"""How long to wait, in seconds, for another program to let go of a file."""


def patiently(act: Callable[..., None], *paths: str) -> None:
    """Rename or remove a file with `os.replace` or `os.unlink`.

    Windows refuses that while another program has the file open, as virus scanners have every
    new one for a moment: it is tried some more times there.
    """
    for pause in _PAUSES:
        try:
            return act(*paths)
        except PermissionError:
            time.sleep(pause)
    try:
        return act(*paths)
    except PermissionError as error:
        if not _PAUSES:
            raise
        reason = f"{error.strerror}; another program may have it open"
        raise PermissionError(error.errno, reason) from error


def write_atomically(path: str, content: str | bytes) -> None:
    """Write bytes, or a text as UTF-8, to the file at `path`: new, or in the place of the old one.

    The content is written to a temporary file in the same folder, which is renamed when all of
    it is on the disk: a reader finds the old file or the new one, never a part. The old
    file's permissions are kept. What UTF-8 cannot hold (bytes of file names) becomes an
    escape. Raises a `CannotWriteError` where something other than an ordinary file, such as
    a link, has the name, or where writing fails; the old file is then untouched.
    """
    try:
        mode = mode_of_old(path)
        if isinstance(content, str):
            content = content.encode(errors="backslashreplace")
        _write_and_rename(path, content, mode)
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else None
        raise CannotWriteError(reason or str(error)) from error


def mode_of_old(path: str) -> int | None:
    """The permissions of the file that is there; none where there is no file."""
    try:
        mode = os.lstat(path).st_mode
    except FileNotFoundError:
        return None
    if not stat.S_ISREG(mode):
        kind = {stat.S_IFLNK: "a link", stat.S_IFDIR: "a folder"}.get(stat.S_IFMT(mode))
        raise CannotWriteError(f"this is {kind or 'no ordinary file'}")
    if not os.access(path, os.W_OK):
        raise CannotWriteError("this file is protected against writing")
    return stat.S_IMODE(mode)


def _write_and_rename(path: str, content: bytes, mode: int | None) -> None:
    folder = os.path.dirname(path) or os.curdir
    temporary = write_aside(folder, content, mode)
    try:
        patiently(os.replace, temporary, path)
    except BaseException:
        discard(temporary)
        raise
    sync_folder(folder)


def write_aside(folder: str, content: bytes, mode: int | None) -> str:
    """A new temporary file in a folder with a content, all of which is on the disk.

    It has the permissions `mode`; without one those that a new file usually has.
    """
    path = os.path.join(folder, f".migtrack-{os.urandom(8).hex()}.tmp")
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    descriptor = os.open(path, flags, 0o666 if mode is None else 0o600)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(descriptor)
        if mode is not None:
            os.chmod(path, mode)
    except BaseException:
        discard(path)
        raise
    return path


def discard(path: str) -> None:
    """Remove a temporary file, if there is one."""
    if path:
        with suppress(OSError):
            patiently(os.unlink, path)


def sync_folder(folder: str) -> None:
    """Have a renaming survive a power cut, where the system supports that."""
    with suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
