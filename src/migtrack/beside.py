"""A second process for half of the work, where there is enough of it.

The process is a fork: it begins with everything that was read, and only what it finds comes
back, through a pipe. Where it fails, for whatever reason, the work is done without it.
"""

import contextlib
import os
import sys
from collections.abc import Callable, Iterator, Sequence

FROM_BYTES = 1_500_000
"""So many bytes of records, about 3,500 participants, are worth a second process."""
_LENGTH = 8


def is_worth_it(size: int) -> bool:
    """Whether a second process would save time over so many bytes, and can be had."""
    if size < FROM_BYTES or sys.platform not in ("linux", "freebsd"):
        return False
    threading = sys.modules.get("threading")
    if threading is not None and threading.active_count() > 1:
        return False
    return len(os.sched_getaffinity(0)) > 1


def beside(*works: Callable[[], bytes]) -> Callable[[], bytes | None]:
    """Begin to do `works`, one after the other, in a second process.

    Each call of what is given waits for the next result: none where the process failed or
    could not be made.
    """
    try:
        reading, writing = os.pipe()
    except OSError:
        return lambda: None
    try:
        child = os.fork()
    except OSError:
        os.close(reading)
        os.close(writing)
        return lambda: None
    if child == 0:
        os.close(reading)
        _do(works, writing)
    os.close(writing)
    results = _results(child, reading, len(works))
    return lambda: next(results, None)


def _do(works: Sequence[Callable[[], bytes]], writing: int) -> None:
    """Work, and leave without a trace of what the first process would do at its end."""
    code = 1
    with contextlib.suppress(BaseException):
        with open(writing, "wb") as pipe:
            for work in works:
                result = work()
                pipe.write(len(result).to_bytes(_LENGTH, "big"))
                pipe.write(result)
                pipe.flush()
        code = 0
    os._exit(code)


def _results(child: int, reading: int, number: int) -> Iterator[bytes]:
    """The results, as far as they come."""
    try:
        with open(reading, "rb") as pipe:
            for _ in range(number):
                length = pipe.read(_LENGTH)
                result = pipe.read(int.from_bytes(length, "big"))
                if length != len(result).to_bytes(_LENGTH, "big"):
                    break
                yield result
    finally:
        with contextlib.suppress(ChildProcessError):  # within a fork it is nobody's child
            os.waitpid(child, 0)
