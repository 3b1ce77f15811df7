"""A second process for half of the work, where there is enough of it.

The process is a fork: it begins with everything that was read, and only what it found comes
back, through a pipe. Where it fails, for whatever reason, the work is done without it.
"""

import contextlib
import os
import sys
from collections.abc import Callable

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


def beside(work: Callable[[], bytes]) -> Callable[[], bytes | None]:
    """Begin `work` in a second process; what is given waits for its result.

    The result is none where the process failed or could not be made.
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
        _do(work, writing)
    os.close(writing)
    return lambda: _result(child, reading)


def _do(work: Callable[[], bytes], writing: int) -> None:
    """Work, and leave without a trace of what the first process would do at its end."""
    code = 1
    with contextlib.suppress(BaseException):
        result = work()
        with open(writing, "wb") as pipe:
            pipe.write(len(result).to_bytes(_LENGTH, "big"))
            pipe.write(result)
        code = 0
    os._exit(code)


def _result(child: int, reading: int) -> bytes | None:
    with open(reading, "rb") as pipe:
        whole = pipe.read()
    _, status = os.waitpid(child, 0)
    length, result = whole[:_LENGTH], whole[_LENGTH:]
    if status != 0 or length != len(result).to_bytes(_LENGTH, "big"):
        return None
    return result
