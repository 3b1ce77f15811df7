"""Answers that were given before, in the user's cache folder.

An entry is a text, never code: whatever is damaged, foreign or half written is as good as
not there, and a cache that cannot be read or written changes nothing but the time.
"""

import contextlib
import os
import stat
import sys
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from hashlib import blake2b

MAX_ENTRIES = 100
MAX_ENTRY_BYTES = 2 * 1024 * 1024
"""A longer answer is not kept: with `MAX_ENTRIES` this bounds the whole."""

_MAGIC = b"migtrack answer 1\n"
_DIGEST = 20
_ENDING = ".answer"


class Answer(NamedTuple):
    """What a command said."""

    code: int
    """Its exit code."""
    text: str
    since: int = 0
    """The second from which it holds, since the epoch: the start of a day."""
    until: int = 0
    """The second from which it holds no longer: the end of that day."""


def key_of(parts: Iterable[bytes]) -> str:
    """The name under which the answer to a question is kept.

    `parts` are all that the answer depends on; the program itself is added here.
    """
    digest = _digest()
    for part in (*_program(), *parts):
        digest.update(b"%d:" % len(part))
        digest.update(part)
    return digest.hexdigest()


def look_up(key: str, now: float) -> Answer | None:
    """The answer that is kept under a key, if it is whole and holds now."""
    try:
        descriptor = os.open(
            os.path.join(folder(), key + _ENDING),
            os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0),
        )
    except (OSError, ValueError):
        return None
    try:
        state = os.fstat(descriptor)
        if not stat.S_ISREG(state.st_mode) or not _is_ours(state):
            return None
        content = os.read(descriptor, MAX_ENTRY_BYTES + 1)
    except OSError:
        return None
    finally:
        os.close(descriptor)
    answer = _decoded(key, content)
    return answer if answer and answer.since <= now < answer.until else None


def keep(key: str, answer: Answer) -> None:
    """Keep an answer, if that can be done."""
    content = _encoded(key, answer)
    if len(content) > MAX_ENTRY_BYTES:
        return
    target = os.path.join(folder(), key + _ENDING)
    draft = f"{target}.{os.getpid()}"
    with contextlib.suppress(OSError, ValueError):
        os.makedirs(folder(), mode=0o700, exist_ok=True)
        try:
            flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0)
            with open(os.open(draft, flags, 0o600), "wb") as file:
                file.write(content)
            os.replace(draft, target)
        except OSError:
            os.unlink(draft)
        _drop_oldest()


def clear() -> int:
    """Forget everything; gives how many answers were forgotten. Raises OSError if it cannot."""
    paths = list(_entries())
    for path in paths:
        with contextlib.suppress(FileNotFoundError):
            os.unlink(path)
    return len(paths)


def folder() -> str:
    """Where the answers are kept."""
    from platformdirs import user_cache_dir  # noqa: PLC0415  # only where there is a cache

    return user_cache_dir("migtrack", appauthor=False)


def _entries() -> Iterator[str]:
    """The files of the cache, drafts that were left behind among them."""
    try:
        with os.scandir(folder()) as entries:
            for entry in entries:
                if _ENDING in entry.name:
                    yield entry.path
    except FileNotFoundError:
        return


def _drop_oldest() -> None:
    paths = list(_entries())
    if len(paths) <= MAX_ENTRIES:
        return
    ages = []
    for path in paths:
        with contextlib.suppress(OSError):
            ages.append((os.stat(path).st_mtime_ns, path))
    for _, path in sorted(ages)[: len(ages) - MAX_ENTRIES]:
        with contextlib.suppress(OSError):
            os.unlink(path)


def _is_ours(state: os.stat_result) -> bool:
    return not hasattr(os, "getuid") or state.st_uid == os.getuid()


def _encoded(key: str, answer: Answer) -> bytes:
    text = answer.text.encode("utf-8", "surrogatepass")
    body = b"%d %d %d\n%s" % (answer.code, answer.since, answer.until, text)
    return b"%s%s\n%s" % (_MAGIC, _checksum(key, body), body)


def _decoded(key: str, content: bytes) -> Answer | None:
    if not content.startswith(_MAGIC) or len(content) > MAX_ENTRY_BYTES:
        return None
    checksum, _, body = content[len(_MAGIC) :].partition(b"\n")
    if checksum != _checksum(key, body):
        return None
    numbers, _, text = body.partition(b"\n")
    code, since, until = map(int, numbers.split())
    return Answer(code, text.decode("utf-8", "surrogatepass"), since, until)


def _checksum(key: str, body: bytes) -> bytes:
    digest = _digest()
    digest.update(key.encode() + body)
    return digest.hexdigest().encode()


def _digest() -> "blake2b":
    from hashlib import blake2b  # noqa: PLC0415  # only where there is a cache

    return blake2b(digest_size=_DIGEST)


def _program() -> Iterator[bytes]:
    """What tells this program from any other: its files, and the versions of what it uses."""
    yield sys.version.encode()
    for path in sys.path:
        if path.endswith("-packages"):
            with contextlib.suppress(OSError):
                names = sorted(name for name in os.listdir(path) if name.endswith(".dist-info"))
                yield "\n".join(names).encode("utf-8", "surrogateescape")
    waiting = [os.path.dirname(os.path.dirname(__file__))]
    while waiting:
        files = []
        with os.scandir(waiting.pop()) as entries:
            for entry in entries:
                if entry.is_dir() and entry.name != "__pycache__":
                    waiting.append(entry.path)
                elif entry.name.endswith((".py", ".po", ".mo", ".j2")):
                    state = entry.stat()
                    files.append((entry.name, state.st_size, state.st_mtime_ns))
        waiting.sort()
        yield repr(sorted(files)).encode("utf-8", "surrogateescape")
