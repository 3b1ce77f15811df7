"""Writes a command's text: to the standard output, or to a file that the user names."""

import io
import os
import sys

from migtrack.cli.errors import CommandError
from migtrack.load.files.sources import DATA
from migtrack.system.files import CannotWriteError, write_atomically


def emit(text: str) -> None:
    """Print to the standard output; letters that its encoding lacks are escaped.

    Raises a `CommandError` where it takes nothing more, such as on a full disk.
    """
    try:
        _print(text)
    except BrokenPipeError:
        raise
    except OSError as error:
        null = os.open(os.devnull, os.O_WRONLY)
        os.dup2(null, sys.stdout.fileno())  # or Python tries again at the end, and fails
        raise CommandError(
            f"the output cannot be written: {error.strerror}",
            "see whether there is room where it goes to",
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


def deliver(text: str, output: str | None, project_folder: str) -> None:
    """Print the text, or write it to the file `output` and report that on the standard error.

    Raises a `CommandError` where the file cannot be written, or is one of the project's records.
    """
    if output in (None, "-"):
        emit(text)
        return
    assert output is not None
    records = os.path.realpath(os.path.join(project_folder, DATA))
    if os.path.commonpath([os.path.realpath(output), records]) == records:
        raise CommandError(
            f"{output} lies among the project's records, and nothing is written there",
            f"name a file outside {DATA}/",
        )
    write(text, output, "name an ordinary file in a folder in which you may write")
    sys.stderr.write(f"wrote {output}\n")


def write(text: str, path: str, remedy: str, *, make_folder: bool = False) -> None:
    """Write the text to a file, whole or not at all, in a new folder if need be.

    Raises a `CommandError` with the `remedy` where that cannot be done.
    """
    try:
        if make_folder:
            os.makedirs(os.path.dirname(path) or os.curdir, exist_ok=True)
        write_atomically(path, text)
    except (CannotWriteError, OSError) as error:
        reason = error.strerror if isinstance(error, OSError) else str(error)
        raise CommandError(f"{path} cannot be written: {reason}", remedy) from None
