"""What a command comes to: text, an exit code, or a problem in plain words."""

import io
import os
import sys
from enum import IntEnum


class ExitCode(IntEnum):
    """What a command tells the shell."""

    FINE = 0
    FINDINGS = 1
    """Findings at or above the failing level, or a contract that cannot be read."""
    USAGE = 2
    NO_PROJECT = 3
    """No project found, or no such revision."""
    INTERNAL = 4
    """A fault of migtrack itself."""
    INTERRUPTED = 130


class CommandError(Exception):  # it is no fault of the program
    """Something that stops a command, in words for whoever typed it."""

    def __init__(self, message: str, remedy: str, code: ExitCode) -> None:
        super().__init__(message)
        self.message = message
        self.remedy = remedy
        self.code = code


def emit(text: str) -> None:
    """Print to the standard output, whatever letters it can take.

    Raises a `Problem` where it takes nothing more, such as on a full disk.
    """
    try:
        _print(text)
    except BrokenPipeError:
        raise
    except OSError as error:
        rest = os.open(os.devnull, os.O_WRONLY)
        os.dup2(rest, sys.stdout.fileno())  # or Python tries again at the end, and fails
        raise CommandError(
            f"the output cannot be written: {error.strerror}",
            "see whether there is room where it goes to",
            ExitCode.USAGE,
        ) from None


def _print(text: str) -> None:
    """Print all of it. Without a buffer Python would drop what a full disk does not take."""
    out = sys.stdout
    raw = getattr(out, "buffer", None)
    if isinstance(raw, io.RawIOBase):
        rest = text.replace("\n", os.linesep).encode(out.encoding, out.errors or "strict")
        while rest:
            rest = rest[raw.write(rest) or 0 :]
    else:
        out.write(text)
        out.flush()
