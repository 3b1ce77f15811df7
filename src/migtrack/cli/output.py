"""Writes what a command says: to the standard output, or to a file that the user names."""

import io
import os
import sys

from migtrack.cli.errors import CommandError, refused_by_system
from migtrack.cli.streams import discard, is_reader_gone, note
from migtrack.load.files.sources import DATA, is_project
from migtrack.system.files import CannotWriteError, write_atomically
from migtrack.system.paths import folders_upwards, lies_within, shown


def emit(content: str | bytes) -> None:
    """Print to the standard output; letters that its encoding lacks are escaped.

    A reader that has enough, such as `head`, changes nothing: the exit code is that of the whole.
    Raises a `CommandError` where the output takes nothing more, such as on a full disk.
    """
    try:
        _print(content)
    except OSError as error:
        discard("stdout")
        if not is_reader_gone(error):
            raise refused_by_system(error) from None


def _print(content: str | bytes) -> None:
    """Print all of it. Without a buffer Python would drop what a full disk does not take."""
    out = sys.stdout
    if isinstance(content, str) and not isinstance(getattr(out, "buffer", None), io.RawIOBase):
        out.write(content)
    else:
        rest = content
        if isinstance(rest, str):
            rest = rest.encode(out.encoding, out.errors or "strict")
        while rest:
            rest = rest[out.buffer.write(rest) or 0 :]
    out.flush()


def deliver(content: str | bytes, output: str | None, project_folder: str) -> None:
    """Print the content, or write it to the file `output` and say so on the standard error.

    Raises a `CommandError` where the file cannot be written, or is one of the project's records.
    """
    if output in (None, "-"):
        emit(content)
        return
    assert output is not None
    write(
        content, output, project_folder, "name an ordinary file in a folder in which you may write"
    )
    note(f"wrote {shown(output)}\n")


def write(
    content: str | bytes,
    path: str,
    project_folder: str | None,
    remedy: str,
    *,
    make_folder: bool = False,
) -> None:
    """Write the content to a file, whole or not at all, in a new folder if need be.

    Raises a `CommandError` where the file lies among the records of this or any project, or is
    reached by a link that leads out of this project; with the `remedy` where it cannot be written.
    """
    if _lies_among_records(path, project_folder):
        raise CommandError(
            f"{shown(path)} lies among the project's records, and nothing is written there",
            f"name a place outside {DATA}/",
        )
    if project_folder is not None and _leads_out(path, project_folder):
        raise CommandError(
            f"{shown(path)} leads out of the project through a link", "name the folder itself"
        )
    try:
        if make_folder:
            os.makedirs(os.path.dirname(path) or os.curdir, exist_ok=True)
        write_atomically(path, content)
    except (CannotWriteError, OSError) as error:
        reason = error.strerror if isinstance(error, OSError) else str(error)
        raise CommandError(f"{shown(path)} cannot be written: {reason}", remedy) from None


def _lies_among_records(path: str, project_folder: str | None) -> bool:
    """Whether the path really leads into the records of the project, or of one around it."""
    real = os.path.realpath(path)
    projects = [*filter(is_project, folders_upwards(os.path.dirname(real)))]
    if project_folder is not None:
        projects.append(project_folder)
    return any(lies_within(real, os.path.join(project, DATA)) for project in projects)


def _leads_out(path: str, project_folder: str) -> bool:
    """Whether a folder on the path is a link, or the like, from within the project out of it."""
    folder = os.path.join(os.getcwd(), os.path.dirname(path))
    return any(
        os.path.basename(step) not in ("", os.curdir, os.pardir)
        and lies_within(os.path.dirname(step), project_folder)
        and not lies_within(step, project_folder)
        for step in folders_upwards(folder)
    )
