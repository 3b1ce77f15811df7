"""Stores answers of commands in the user's cache folder.

An entry is a text, never code: an entry that is damaged, foreign or half written counts as
missing, and a cache that cannot be read or written changes nothing but the time.
"""

import contextlib
import errno
import os
import stat
import sys
from collections.abc import Iterable, Iterator
from typing import NamedTuple

MAX_ENTRIES = 100
MAX_ENTRY_BYTES = 2 * 1024 * 1024
"""A longer answer is not stored: with `MAX_ENTRIES` this limits the size of the cache."""

_MAGIC = b"migtrack answer 1\n"
_SUFFIX = ".answer"
_CODES = (b"0", b"1")
"""The exit codes that answers have."""
_MOST_DIGITS = 19
"""Of a time: what is longer was not written here."""


class Answer(NamedTuple):
    """The output of a command, and how long it holds."""

    code: int
    """The exit code."""
    text: str
    """What the command prints."""
    since: int = 0
    """The first second, since the epoch, in which it holds: the start of a day."""
    until: int = 0
    """The first second in which it no longer holds: the end of that day."""
    is_kept: bool = True
    """Whether it is worth keeping: it depends on nothing but what its key is made of."""


def key_of(parts: Iterable[bytes]) -> str:
    """The key of the answer to a question: hexadecimal digits.

    `parts` are everything that the answer depends on; the program itself is added here.
    """
    return _hash(*_program(), *parts)


def look_up(key: str, now: float) -> Answer | None:
    """The answer under a key, if there is one that is whole and holds `now`."""
    flags = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
    try:
        path = os.path.join(folder(), key + _SUFFIX)
        with open(os.open(path, flags), "rb") as file:
            state = os.fstat(file.fileno())
            is_ours = not hasattr(os, "getuid") or state.st_uid == os.getuid()
            if not stat.S_ISREG(state.st_mode) or not is_ours:
                return None
            content = os.read(file.fileno(), MAX_ENTRY_BYTES + 1)
    except (OSError, ValueError):
        return None
    answer = _decoded(key, content)
    return answer if answer and answer.since <= now < answer.until else None


def keep(key: str, answer: Answer) -> None:
    """Store an answer; where that fails, nothing is stored and nothing raised."""
    text = answer.text.encode("utf-8", "surrogatepass")
    body = b"%d %d %d\n%s" % (answer.code, answer.since, answer.until, text)
    content = b"%s%s\n%s" % (_MAGIC, _hash(key.encode(), body).encode(), body)
    if len(content) > MAX_ENTRY_BYTES:
        return
    with contextlib.suppress(OSError, ValueError):
        target = os.path.join(folder(), key + _SUFFIX)
        draft = f"{target}.{os.getpid()}"
        os.makedirs(folder(), mode=0o700, exist_ok=True)
        try:
            flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL  # and follow no link
            with open(os.open(draft, flags, 0o600), "wb") as file:
                file.write(content)
            os.replace(draft, target)
        except OSError:
            os.unlink(draft)
        _drop_oldest()


def clear() -> int:
    """Delete all answers; gives their number. Raises OSError where that fails."""
    paths = list(_entries())
    for path in paths:
        with contextlib.suppress(FileNotFoundError):
            os.unlink(path)
    return len(paths)


def folder() -> str:
    """The folder of the cache; it need not exist.

    Raises an OSError where the user has none: a path that is not absolute would be one next to
    the data.
    """
    from platformdirs import user_cache_dir  # noqa: PLC0415  # 20 ms that --no-cache saves

    try:
        path = user_cache_dir("migtrack", appauthor=False)
    except ValueError:  # Windows without the variable that names it
        path = ""
    if not os.path.isabs(path):
        raise NotADirectoryError(errno.ENOTDIR, "the user has no folder for it", "the cache")
    return path


def _entries() -> Iterator[str]:
    """The paths of the cache's files, including drafts of runs that were killed."""
    with contextlib.suppress(FileNotFoundError), os.scandir(folder()) as entries:
        for entry in entries:
            if _SUFFIX in entry.name:
                yield entry.path


def _drop_oldest() -> None:
    ages = []
    for path in _entries():
        with contextlib.suppress(OSError):
            ages.append((os.stat(path).st_mtime_ns, path))
    for _, path in sorted(ages)[: max(len(ages) - MAX_ENTRIES, 0)]:
        with contextlib.suppress(OSError):
            os.unlink(path)


def _decoded(key: str, content: bytes) -> Answer | None:
    if not content.startswith(_MAGIC) or len(content) > MAX_ENTRY_BYTES:
        return None
    checksum, _, body = content[len(_MAGIC) :].partition(b"\n")
    if checksum != _hash(key.encode(), body).encode():
        return None
    numbers, _, text = body.partition(b"\n")
    code, *times = numbers.split(b" ")
    digits = [time.removeprefix(b"-") for time in times]
    if code not in _CODES or len(times) != 2:  # an exit code and two times
        return None
    if not all(each.isdigit() and len(each) <= _MOST_DIGITS for each in digits):
        return None
    since, until = map(int, times)
    try:
        return Answer(int(code), text.decode("utf-8", "surrogatepass"), since, until)
    except UnicodeDecodeError:
        return None


def _hash(*parts: bytes) -> str:
    """The hash of the parts, in hexadecimal digits."""
    from hashlib import blake2b  # noqa: PLC0415  # 3 ms that --no-cache saves

    digest = blake2b(digest_size=20)
    for part in parts:
        digest.update(b"%d:" % len(part))
        digest.update(part)
    return digest.hexdigest()


def _program() -> Iterator[bytes]:
    """The state of the program: Python's version, the installed packages, its own files."""
    yield sys.version.encode()
    for path in sys.path:
        if path.endswith("-packages"):
            with contextlib.suppress(OSError):
                names = sorted(name for name in os.listdir(path) if name.endswith(".dist-info"))
                yield "\n".join(names).encode("utf-8", "surrogateescape")
    for above, folders, names in os.walk(os.path.dirname(os.path.dirname(__file__))):
        folders[:] = sorted(name for name in folders if name != "__pycache__")
        own = (name for name in sorted(names) if name.endswith((".py", ".po", ".mo", ".j2")))
        states = ((name, os.stat(os.path.join(above, name))) for name in own)
        files = [(name, state.st_size, state.st_mtime_ns) for name, state in states]
        yield repr(files).encode("utf-8", "surrogateescape")
