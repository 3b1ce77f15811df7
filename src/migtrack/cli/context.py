"""The project that a command is about, and the days and the screen that it is shown for.

Nothing here imports Typer: what is asked for most often is answered without it.
"""

import os
import sys
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, NamedTuple

from migtrack.base.days import NOT_A_DAY, TODAY_VARIABLE, read_day, today_in
from migtrack.cli.errors import CommandError, ExitCode
from migtrack.load.files.sources import DATA, Source, WorkingTree, find_project, is_project

if TYPE_CHECKING:
    from collections.abc import Callable

    from migtrack.load.build import Loaded
    from migtrack.load.files.revision import GitTree


class Opened(NamedTuple):
    """A project, read, and the days to judge it by."""

    folder: str
    loaded: "Loaded"
    as_of: date
    today: date

    @property
    def prefix(self) -> str:
        """What leads from the working folder to the project's, for paths that people read."""
        return prefixes(self.folder)[0]

    @property
    def prefix_in_repository(self) -> str:
        """What leads from the repository's root to the project's folder, for machines."""
        return prefixes(self.folder)[1]


def command_line(
    command: str, project: str | None, as_of: date | None, at: str | None = None
) -> str:
    """A command as somebody would type it for the same project, on the same day."""
    options = {"--project": project, "--as-of": as_of and as_of.isoformat(), "--at": at}
    if not any(options.values()):
        return f"migtrack {command}"
    from shlex import join  # noqa: PLC0415  # not wanted by the plainest command

    return join(
        ["migtrack", command, *(word for one in options.items() if one[1] for word in one if word)]
    )


def prefixes(folder: str) -> tuple[str, str]:
    """What leads to a project's folder: from the working folder, from the repository's root."""
    real = os.path.realpath(folder)
    root = real
    while not os.path.lexists(os.path.join(root, ".git")):
        parent = os.path.dirname(root)
        if parent == root:
            return _leading(os.path.relpath(folder)), ""
        root = parent
    return _leading(os.path.relpath(folder)), _leading(os.path.relpath(real, root))


def _leading(relative: str) -> str:
    return "" if relative == os.curdir else f"{relative.replace(os.sep, '/')}/"


def open_project(project: str | None, as_of: str | None, at: str | None = None) -> Opened:
    """Find the project and read it: as it lies there, or as it was committed in `at`.

    Raises a `Problem` where there is no project or no such revision, or where the day is none.
    """
    day = read_as_of(as_of)
    if at is None:
        folder = project_folder(project)
        return opened(folder, WorkingTree(folder), day)
    from migtrack.load.files.revision import at_revision  # noqa: PLC0415  # git is seldom wanted

    folder = project_folder(project, needed=False)
    return _open_tree(lambda: at_revision(folder, at), day)


def open_staged(project: str | None, as_of: str | None) -> Opened:
    """Find the project and read it as it is staged in git's index. Raises as `open_project`."""
    from migtrack.load.files.revision import at_index  # noqa: PLC0415  # as above

    folder = project_folder(project, needed=False)
    return _open_tree(lambda: at_index(folder), read_as_of(as_of))


def _open_tree(tree: "Callable[[], GitTree]", day: date | None) -> Opened:
    """Read what git keeps. Raises a `CommandError` where it does not have it."""
    from migtrack.system.git import GitError  # noqa: PLC0415  # as above

    try:
        kept = tree()
        return opened(kept.folder, kept, day)
    except GitError as error:
        raise CommandError(error.message, error.remedy, ExitCode.NO_PROJECT) from None


def opened(folder: str, source: Source, as_of: date | None) -> Opened:
    """Read a project's files."""
    from migtrack.load.build import load  # noqa: PLC0415  # nothing is read if none changed

    loaded = load(source)
    try:
        today = today_in(loaded.project.contract.time_zone)
    except ValueError:
        raise bad_parameter(NOT_A_DAY, TODAY_VARIABLE) from None
    return Opened(folder, loaded, as_of or today, today)


def project_folder(project: str | None, *, needed: bool = True) -> str:
    """The project's folder; where its files are not `needed` now, any folder will do."""
    if project is not None:
        if not is_project(project) and (needed or not os.path.isdir(project)):
            raise CommandError(
                f"there is no project in {project}",
                f"name the folder that holds {DATA}/project.yaml",
                ExitCode.NO_PROJECT,
            )
        return project
    try:
        found = find_project(os.curdir)
    except OSError:
        found = None
    if found is None and needed:
        raise CommandError(
            f"no project here: neither this folder nor one above it holds {DATA}/project.yaml",
            "go to the project's folder, or name it with --project DIR",
            ExitCode.NO_PROJECT,
        )
    return found or os.curdir


def read_as_of(text: str | None) -> date | None:
    """The day to look at, if one is given."""
    if not text:
        return None
    day = read_day(text)
    if day is None:
        raise bad_parameter(NOT_A_DAY, "--as-of")
    return day


def bad_parameter(words: str, option: str) -> Exception:
    """What Typer shows as wrong usage."""
    from typer import BadParameter  # noqa: PLC0415  # only after a slip

    return BadParameter(words, param_hint=f"'{option}'")


def seconds_of(today: date, time_zone: str) -> tuple[int, int]:
    """From which second to which, since the epoch, the real day is `today`."""
    from zoneinfo import ZoneInfo  # noqa: PLC0415  # not wanted when the day is set

    if os.environ.get(TODAY_VARIABLE):
        return 0, sys.maxsize
    begin = datetime(today.year, today.month, today.day, tzinfo=ZoneInfo(time_zone))
    end = begin + timedelta(days=1)
    return int(begin.replace(fold=1).timestamp()), int(end.timestamp())


def chosen_language(asked: str | None, opened: Opened) -> str:
    """The language asked for, if it is one of the project's; otherwise its first."""
    languages = opened.loaded.project.contract.languages
    if asked is None:
        return languages[0]
    if asked not in languages:
        from migtrack.base.text import listed  # noqa: PLC0415  # only after a slip

        raise bad_parameter(f"the project's languages are {listed(languages, 'and')}", "--lang")
    return asked


def colours() -> bool:
    """Whether the output goes to a terminal whose user wants colours."""
    return (
        sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    )


def width() -> int:
    """The columns of the terminal; 80 where there is none, or where it says something absurd."""
    if not sys.stdout.isatty():
        return 80
    from shutil import get_terminal_size  # noqa: PLC0415  # as it says

    columns = get_terminal_size((80, 24)).columns
    return columns if columns >= 20 else 80
