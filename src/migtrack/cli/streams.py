"""The standard output and error: the same bytes on every system, colours, and early ends."""

import errno
import io
import os
import sys
from contextlib import suppress

from migtrack.cli.visible_text import VisibleText, terminal


def prepare_streams() -> None:
    """Make both streams write the same bytes on every system.

    Files and pipes get UTF-8 with LF, whatever the system's own encoding and line ends are. A
    terminal keeps its encoding; letters that this lacks are escaped. What the standard error
    repeats of the arguments is made visible.
    """
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:  # whoever closed it wants none
            setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: SIM115  # to the end
        stream = getattr(sys, name)
        if isinstance(stream, io.TextIOWrapper):
            encoding = stream.encoding if stream.isatty() else "utf-8"
            stream.reconfigure(encoding=encoding, errors="backslashreplace", newline="\n")
    if not isinstance(sys.stderr, VisibleText):
        sys.stderr = VisibleText(sys.stderr)


def takes_colours() -> bool:
    """Whether the standard output is a terminal that understands the codes for colours."""
    return sys.stdout.isatty() and (sys.platform != "win32" or _console_takes_colours())


def _console_takes_colours() -> bool:
    """Switch the codes on in a console of Windows, which are off at first; whether it has them."""
    import ctypes  # noqa: PLC0415  # only Windows needs it, and only in a terminal

    standard_output, codes = -11, 4
    mode = ctypes.c_ulong()
    kernel = ctypes.windll.kernel32  # type: ignore[attr-defined,unused-ignore]  # only there
    kernel.GetStdHandle.restype = ctypes.c_void_p
    console = ctypes.c_void_p(kernel.GetStdHandle(standard_output))
    return bool(
        kernel.GetConsoleMode(console, ctypes.byref(mode))
        and kernel.SetConsoleMode(console, mode.value | codes)
    )


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
