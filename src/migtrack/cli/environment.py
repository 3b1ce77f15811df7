"""What a command finds around it: the project's folder, the repository, the terminal.

Everything here is part of the key under which an answer is cached, so nothing here may read
the project's files.
"""

import os
import sys
from collections.abc import Iterator
from contextlib import suppress

from migtrack.cli.errors import CommandError, ExitCode
from migtrack.cli.streams import takes_colours
from migtrack.load.files.sources import DATA, find_project, is_project, misnamed
from migtrack.system.paths import folders_upwards, relative_to, repository_root, shown

_BEGIN = "  or begin one: migtrack init DIR; docs/first-project.md shows how"


def project_folder(project: str | None, *, needed: bool = True) -> str:
    """The project's folder: `project`, or else the nearest one upwards from here.

    Where the files on disk are not `needed`, because git holds others, any folder will do.
    Raises a `CommandError` where there is no project.
    """
    if project is not None:
        if not is_project(project) and (needed or not os.path.isdir(project)):
            raise CommandError(
                f"there is no project in {shown(project)}",
                _rename(project) or f"name the folder that holds {DATA}/project.yaml\n{_BEGIN}",
                ExitCode.NO_PROJECT,
            )
        return project
    found = find_project(os.curdir)
    if found is None and needed:
        raise CommandError(
            f"no project here: neither this folder nor one above it holds {DATA}/project.yaml",
            next(filter(None, map(_rename, _folders_from_here())), None)
            or f"go to the project's folder, or name it with --project DIR\n{_BEGIN}",
            ExitCode.NO_PROJECT,
        )
    return found or os.curdir


def _rename(folder: str) -> str:
    """What to rename, where capitals alone keep a folder from being a project."""
    found = misnamed(folder)
    if found is None:
        return ""
    return f"in {folder}, rename `{found[0]}` to `{found[1]}`: capitals count in names"


def _folders_from_here() -> Iterator[str]:
    with suppress(OSError):
        yield from folders_upwards(os.path.abspath(os.curdir))


def path_prefixes(folder: str) -> tuple[str, str]:
    """The paths to a project's folder: from the working folder, from the repository's root.

    Each is empty or ends with `/`; the second is empty outside a repository, too.
    """
    real = os.path.realpath(folder)
    return _as_prefix(relative_to(folder)), _as_prefix(relative_to(real, repository_root(real)))


def _as_prefix(relative: str) -> str:
    return "" if relative == os.curdir else f"{relative.rstrip('/')}/"


def colours() -> bool:
    """Whether the output goes to a terminal that takes colours, and whose user wants them."""
    unwanted = os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb"
    return not unwanted and takes_colours()


def width() -> int:
    """The columns of the terminal; 80 where there is none, or where it reports under 20."""
    if not sys.stdout.isatty():
        return 80
    from shutil import get_terminal_size  # noqa: PLC0415  # 3 ms, and only a terminal has a width

    columns = get_terminal_size((80, 24)).columns
    return columns if columns >= 20 else 80
