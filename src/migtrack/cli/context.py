"""The project that a command is about, opened for a day."""

import os
import re
import sys
from collections.abc import Mapping
from datetime import date, datetime, timedelta
from shlex import quote
from typing import TYPE_CHECKING, NamedTuple
from zoneinfo import ZoneInfo

from migtrack.base.days import NOT_A_DAY, TODAY_VARIABLE, day_of, is_day, read_day, today_in
from migtrack.base.text import printable
from migtrack.cli.environment import path_prefixes, project_folder
from migtrack.cli.errors import CommandError, ExitCode
from migtrack.cli.usage import bad_parameter
from migtrack.load.build import Loaded, load
from migtrack.load.files.sources import Source, WorkingTree
from migtrack.system.paths import lies_within

if TYPE_CHECKING:
    from migtrack.system.git import Commit


class Opened(NamedTuple):
    """A project that was read, and the days to judge it by."""

    folder: str
    loaded: Loaded
    as_of: date
    today: date
    commit: "Commit | None" = None
    """The commit that was read, where it was one."""

    @property
    def prefix(self) -> str:
        """The path from the working folder to the project's, for people; empty or with `/`."""
        return path_prefixes(self.folder)[0]

    @property
    def prefix_in_repository(self) -> str:
        """The path from the repository's root to the project's folder, for machines."""
        return path_prefixes(self.folder)[1]


def open_project(
    project: str | None, as_of: str | None, at: str | None = None, *, is_compared: bool = False
) -> Opened:
    """Find the project and read it: its files on disk, or those of the revision `at`.

    Of a revision that is named by a day that day is looked at, unless `as_of` names another.
    In a commit, and in files that are compared with one, fields may have the names of an earlier
    version of the format.
    Raises a `CommandError` where there is no project or no such revision.
    """
    if at is not None:
        return _open_tree(project, as_of or (at if read_day(at) else None), at)
    folder = project_folder(project)
    return open_files(folder, WorkingTree(folder), as_of, is_past=is_compared)


def open_staged(project: str | None, as_of: str | None) -> Opened:
    """Find the project and read it as it is staged in git's index. Raises as `open_project`."""
    return _open_tree(project, as_of, None)


def _open_tree(project: str | None, as_of: str | None, revision: str | None) -> Opened:
    """Read the files that git holds: of the revision, or without one of the index.

    Raises a `CommandError` where it does not hold them.
    """
    from migtrack.load.files.revision import at_index, at_revision  # noqa: PLC0415  # 2 ms, with git
    from migtrack.system.git import GitError  # noqa: PLC0415  # it comes with the line above

    folder = project_folder(project, needed=False)
    try:
        tree = at_index(folder) if revision is None else at_revision(folder, revision)
        opened = open_files(tree.folder, tree, as_of, is_past=True)
        return opened._replace(commit=tree.commit)
    except GitError as error:
        raise CommandError(error.message, error.remedy, ExitCode.NO_PROJECT) from None


def open_files(folder: str, source: Source, as_of: str | None, *, is_past: bool = False) -> Opened:
    """Read a project's files from any source, perhaps those of the past, as `load` does.

    Without a day they are judged by today.
    """
    loaded = load(source, is_past=is_past)
    try:
        today = today_in(loaded.project.contract.time_zone)
    except ValueError:
        raise bad_parameter(NOT_A_DAY, TODAY_VARIABLE) from None
    return Opened(folder, loaded, day_of(as_of, today) if as_of else today, today)


def read_as_of(text: str | None) -> str | None:
    """The day of `--as-of`, if one is given. Raises a usage error where it is no day."""
    if text and not is_day(text):
        raise bad_parameter(f"{NOT_A_DAY}, or today or yesterday", "--as-of")
    return text or None


def seconds_of(today: date, time_zone: str) -> tuple[int, int]:
    """The first second, since the epoch, in which the real day is `today`, and the end of it."""
    if os.environ.get(TODAY_VARIABLE):
        return 0, sys.maxsize
    begin = datetime(today.year, today.month, today.day, tzinfo=ZoneInfo(time_zone))
    end = begin + timedelta(days=1)
    return int(begin.replace(fold=1).timestamp()), int(end.timestamp())


def own_folder(project: str, name: str) -> str | None:
    """The folder of that name next to a project's `data/`, if it has one.

    Raises a `CommandError` where it is a link that leads elsewhere.
    """
    own = os.path.join(project, name)
    if not os.path.lexists(own):
        return None
    if not lies_within(own, project):
        raise CommandError(
            f"{name} is a link that leads out of the project",
            f"put the {name} themselves there",
        )
    return own if os.path.isdir(own) else None


def validate_command(project: str | None, as_of: str | None, at: str | None) -> str:
    """`migtrack validate` as somebody would type it for the same project, on the same day."""
    return command_line("validate", {"--project": project, "--as-of": as_of, "--at": at})


def command_line(command: str, options: Mapping[str, str | None], *words: str) -> str:
    """A command with these words, and behind them those of the options that have a value.

    It is as somebody would type it, made visible.
    """
    given = [word for name, value in options.items() if value for word in (name, value)]
    return printable(" ".join(map(for_shell, ["migtrack", command, *words, *given])))


def for_shell(word: str) -> str:
    """A word as the user's shell wants it typed.

    On Windows both of its shells take double quotes, before which a program wants backslashes
    doubled. What they still read within (`%NAME%`, `$name`), no quotes hide from both.
    """
    if os.name != "nt":
        return quote(word)
    if re.fullmatch(r"[\w./\\:+-]+", word):
        return word
    doubled = re.sub(r'(\\+)("|\Z)', r"\1\1\2", word)
    return '"{}"'.format(doubled.replace('"', r"\""))
