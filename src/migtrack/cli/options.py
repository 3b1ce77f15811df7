"""The options that several commands share, and the project that they name."""

import os
import sys
from dataclasses import dataclass
from datetime import date, datetime
from typing import Annotated

import typer

from migtrack.cli.outcome import ExitCode, Problem
from migtrack.load.build import Loaded, load
from migtrack.load.sources import DATA, WorkingTree, find_project, is_project
from migtrack.model.fields import read_day
from migtrack.text import listed

ProjectOption = Annotated[
    str | None,
    typer.Option(
        "--project",
        metavar="DIR",
        help="The folder that holds data/. Otherwise it is looked for upwards from here.",
    ),
]
AsOfOption = Annotated[
    str | None,
    typer.Option(
        "--as-of",
        metavar="YYYY-MM-DD",
        help="The day to look at; today if not given. What is due depends on it.",
    ),
]

LanguageOption = Annotated[
    str | None,
    typer.Option(
        "--lang",
        metavar="CODE",
        help="One of the project's languages, such as en or ar; the first if not given.",
    ),
]
RedactOption = Annotated[
    bool,
    typer.Option("--redact", help="Show nobody: no id of a person, no percentage of a few."),
]

TODAY_VARIABLE = "MIGTRACK_TODAY"
"""Sets the real day, for tests."""


@dataclass(frozen=True, slots=True)
class Opened:
    """A project, read, and the days to judge it by."""

    folder: str
    loaded: Loaded
    as_of: date
    today: date

    @property
    def prefix(self) -> str:
        """What leads from the working folder to the project's, for paths that people read."""
        relative = os.path.relpath(self.folder)
        return "" if relative == os.curdir else f"{relative.replace(os.sep, '/')}/"

    @property
    def prefix_in_repository(self) -> str:
        """What leads from the repository's root to the project's folder, for machines."""
        folder = os.path.realpath(self.folder)
        root = folder
        while not os.path.lexists(os.path.join(root, ".git")):
            parent = os.path.dirname(root)
            if parent == root:
                return ""
            root = parent
        relative = os.path.relpath(folder, root)
        return "" if relative == os.curdir else f"{relative.replace(os.sep, '/')}/"


def open_project(project: str | None, as_of: str | None) -> Opened:
    """Find the project and read it.

    Raises a `Problem` where there is no project, or where the day is none.
    """
    folder = _folder(project)
    day = _day(as_of, "--as-of") if as_of else None
    loaded = load(WorkingTree(folder))
    today = _today(loaded.project.contract.time_zone)
    return Opened(folder, loaded, day or today, today)


def _folder(project: str | None) -> str:
    if project is not None:
        if not is_project(project):
            raise Problem(
                f"there is no project in {project}",
                f"name the folder that holds {DATA}/project.yaml",
                ExitCode.NO_PROJECT,
            )
        return project
    try:
        found = find_project(os.curdir)
    except OSError:
        found = None
    if found is None:
        raise Problem(
            f"no project here: neither this folder nor one above it holds {DATA}/project.yaml",
            "go to the project's folder, or name it with --project DIR",
            ExitCode.NO_PROJECT,
        )
    return found


def _day(text: str, option: str) -> date:
    day = read_day(text)
    if day is None:
        raise typer.BadParameter(
            "not a day of the calendar; write it as YYYY-MM-DD, such as 2021-06-15",
            param_hint=f"'{option}'",
        )
    return day


def _today(time_zone: str) -> date:
    """The real day, in the project's time zone."""
    from zoneinfo import ZoneInfo  # noqa: PLC0415  # not wanted when the day is set

    forced = os.environ.get(TODAY_VARIABLE)
    if forced:
        return _day(forced, TODAY_VARIABLE)
    return datetime.now(ZoneInfo(time_zone)).date()


def chosen_language(asked: str | None, opened: Opened) -> str:
    """The language asked for, if it is one of the project's; otherwise its first."""
    languages = opened.loaded.project.contract.languages
    if asked is None:
        return languages[0]
    if asked not in languages:
        raise typer.BadParameter(
            f"the project's languages are {listed(languages, 'and')}", param_hint="'--lang'"
        )
    return asked


def colours() -> bool:
    """Whether the output goes to a terminal whose user wants colours."""
    return (
        sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    )


def width() -> int:
    """The columns of the terminal; 80 where there is none, or where it says something absurd."""
    from shutil import get_terminal_size  # noqa: PLC0415

    columns = get_terminal_size((80, 24)).columns if sys.stdout.isatty() else 80
    return columns if columns >= 20 else 80
