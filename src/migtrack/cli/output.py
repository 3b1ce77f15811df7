"""Where a command's text goes: to the screen, or into a file that is named."""

import os
import sys

from migtrack.cli.errors import CommandError, ExitCode, emit
from migtrack.load.files.sources import DATA
from migtrack.system.files import CannotWriteError, write_atomically


def deliver(text: str, output: str | None, project_folder: str) -> None:
    """Print the text, or write it to the file `output` and say so.

    Raises a `Problem` where the file cannot be written, or is one of the project's records.
    """
    if output in (None, "-"):
        emit(text)
        return
    assert output is not None
    write(text, output, project_folder)
    sys.stderr.write(f"wrote {output}\n")


def write(text: str, path: str, project_folder: str) -> None:
    """Write the text to a file, whole or not at all, but never over the project's records."""
    records = os.path.realpath(os.path.join(project_folder, DATA))
    if os.path.commonpath([os.path.realpath(path), records]) == records:
        raise CommandError(
            f"{path} lies among the project's records, and nothing is written there",
            f"name a file outside {DATA}/",
            ExitCode.USAGE,
        )
    try:
        write_atomically(path, text)
    except CannotWriteError as error:
        raise CommandError(
            f"{path} cannot be written: {error}",
            "name an ordinary file in a folder in which you may write",
            ExitCode.USAGE,
        ) from None
