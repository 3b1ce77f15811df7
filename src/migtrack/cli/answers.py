"""Answers the commands that are run most often, from the cache where nothing has changed.

An answer depends on the question, on the bytes of every file, on the day, on where the
question is asked from and on the program itself; it is cached under the hash of all of these.
A file that was changed is noticed even where its size and time are the same.
"""

import os
import time
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, NamedTuple, NoReturn

from migtrack.base.days import TODAY_VARIABLE
from migtrack.cli.environment import colours, path_prefixes, project_folder, width
from migtrack.cli.output import emit
from migtrack.load.files.sources import CATALOGUES, Source, Unreadable, WorkingTree, read_file
from migtrack.system.cache import Answer, keep, key_of, look_up

if TYPE_CHECKING:
    from migtrack.cli.context import Opened


class Question(NamedTuple):
    """A command with the options of which answers are cached."""

    command: str
    """`status` or `validate`."""
    output_format: str = "text"
    project: str | None = None
    as_of: str | None = None
    lang: str | None = None
    redact: bool = False
    """Whether nobody is shown. No such answer is cached: it is searched for names each time."""
    strict: bool = False
    fail_on: str = "error"
    use_cache: bool = True
    at: str | None = None
    """The revision, of which no answer is cached."""
    show_all: bool = False
    """Whether the status shows what it folds in a large project."""


Respond = Callable[[Question, "Opened"], Answer]
"""Works the answer out; each command that is cached has one."""


def print_answer(question: Question, respond: Respond) -> NoReturn:
    """Print the answer, from the cache or else from `respond`, and leave with its exit code.

    Raises a `CommandError` where there is no project or no such revision.
    """
    found = _answer(question, respond)
    emit(found.text)
    raise SystemExit(found.code)


def _answer(question: Question, respond: Respond) -> Answer:
    is_cached = question.use_cache and question.at is None and not question.redact
    if is_cached:
        folder = project_folder(question.project)
        files = list(WorkingTree(folder))
        key = key_of(_key_parts(question, folder, files))
        cached = look_up(key, time.time())
        if cached is not None:
            return cached
    from migtrack.cli.context import open_files, open_project, seconds_of  # noqa: PLC0415  # Pydantic: 3/4 of a start

    if is_cached:
        opened = open_files(folder, files, question.as_of)
    else:
        opened = open_project(question.project, question.as_of, question.at)
    since, until = seconds_of(opened.today, opened.loaded.project.contract.time_zone)
    new = respond(question, opened)._replace(since=since, until=until)
    if is_cached and new.is_kept:
        keep(key, new)
    return new


def _key_parts(question: Question, folder: str, files: Source) -> Iterator[bytes]:
    """Everything that an answer depends on, except the program."""
    surroundings = (
        tuple(question),
        path_prefixes(folder),
        width(),
        colours(),
        os.environ.get("GITHUB_ACTIONS"),
        os.environ.get(TODAY_VARIABLE),
    )
    yield repr(surroundings).encode()
    for path, content in files:
        if isinstance(content, Unreadable):
            yield b"unreadable " + os.fsencode(path)
            yield repr(content).encode()
        else:
            yield b"read " + os.fsencode(path)
            yield content
    yield from _own_catalogues(folder)


def _own_catalogues(folder: str) -> Iterator[bytes]:
    """The names and contents of the project's own catalogues."""
    own = os.path.join(folder, CATALOGUES)
    names = sorted(os.listdir(own)) if os.path.isdir(own) else []
    for name in names:
        yield b"catalogue " + os.fsencode(name)
        yield repr(read_file(os.path.join(own, name))).encode()
