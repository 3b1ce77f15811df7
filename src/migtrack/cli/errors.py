"""How a command ends: the exit codes, and the error that stops a command."""

import errno
from enum import IntEnum

from migtrack.system.paths import shown


class ExitCode(IntEnum):
    """The exit codes of all commands."""

    FINE = 0
    FINDINGS = 1
    """Findings at or above the failing level, or a contract that cannot be read."""
    USAGE = 2
    NO_PROJECT = 3
    """No project found, or no such revision."""
    INTERNAL = 4
    """A fault of migtrack itself."""
    INTERRUPTED = 130


class CommandError(Exception):
    """Stops a command: what is wrong, what to do about it, and the exit code."""

    def __init__(self, message: str, remedy: str, code: ExitCode = ExitCode.USAGE) -> None:
        super().__init__(message)
        self.message = message
        self.remedy = remedy
        self.code = code


def refused_by_system(error: OSError | MemoryError) -> CommandError:
    """What the system did not allow, where that is nobody's fault and no finding."""
    if isinstance(error, MemoryError):
        return CommandError("there is not enough memory", "close other programs, and try again")
    reason = error.strerror or type(error).__name__
    if error.errno in (errno.EMFILE, errno.ENFILE):
        return CommandError(
            f"no more files can be opened: {reason}",
            "close other programs, or raise the limit (on Linux and macOS: ulimit -n 256)",
        )
    if error.filename is not None:
        return CommandError(
            f"{shown(str(error.filename))} cannot be used: {reason}",
            "see whether it is there, and whether you may use it",
        )
    if isinstance(error, (FileNotFoundError, PermissionError)):
        return CommandError(
            f"the working folder cannot be found: {reason}", "go to a folder that is there"
        )
    return CommandError(
        f"the output cannot be written: {reason}", "see whether there is room where it goes to"
    )
