"""The streams of the process, where whoever reads them has gone or they take nothing more."""

import errno
import os
import sys
from contextlib import suppress

from migtrack.cli.visible_text import terminal


def note(text: str) -> None:
    """Write to the standard error; where it takes nothing, nobody wants to know."""
    try:
        sys.stderr.write(text)
        sys.stderr.flush()
    except (OSError, ValueError):
        discard("stderr")


def erase_line() -> None:
    """Remove what `note` has written into the last line of a terminal."""
    try:
        terminal().write("\r\x1b[K")
        terminal().flush()
    except (OSError, ValueError):
        discard("stderr")


def discard(*names: str) -> None:
    """Drop what is still to be printed to the streams of `sys` that have these names.

    Otherwise Python would try again at the end, and fail.
    """
    for name in names:
        with suppress(OSError, ValueError):
            null = os.open(os.devnull, os.O_WRONLY)
            stream = terminal() if name == "stderr" else sys.stdout
            os.dup2(null, stream.fileno())
            os.close(null)


def is_reader_gone(error: OSError) -> bool:
    """Whether the output's reader has stopped reading, as `head` does when it has enough.

    Windows calls the end of a pipe an invalid argument.
    """
    gone_on_windows = os.name == "nt" and error.errno == errno.EINVAL and error.filename is None
    return isinstance(error, ConnectionError) or gone_on_windows
