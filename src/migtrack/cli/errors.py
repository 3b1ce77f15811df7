"""How a command ends: the exit codes, and the error that stops a command."""

from enum import IntEnum


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
