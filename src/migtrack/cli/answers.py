"""What is asked for most often, answered from the cache where nothing has changed.

An answer depends on the question, on the bytes of every file, on the day, on where the
question is asked from and on the program itself; it is kept under the hash of all of these.
A file that was changed is noticed even where its size and time are the same.
"""

import os
import time
from collections.abc import Iterator
from datetime import date
from importlib import import_module
from typing import NamedTuple

from migtrack.base.days import TODAY_VARIABLE
from migtrack.cli.context import (
    Opened,
    colours,
    opened,
    prefixes,
    project_folder,
    seconds_of,
    width,
)
from migtrack.cli.errors import emit
from migtrack.load.files.sources import SourceFile, Unreadable, WorkingTree
from migtrack.system.cache import Answer, keep, key_of, look_up


class Question(NamedTuple):
    """A command with the options whose answers are kept."""

    command: str
    """The module of this folder whose `respond` knows the answer, without its ending."""
    output_format: str = "text"
    project: str | None = None
    as_of: date | None = None
    lang: str | None = None
    redact: bool = False
    fail_on: str = "error"
    use_cache: bool = True
    at: str | None = None
    """The revision, of which no answer is kept."""


class _Given(NamedTuple):
    """Files that were read already."""

    found: list[SourceFile]

    def files(self) -> Iterator[SourceFile]:
        """The files, sorted by path."""
        return iter(self.found)


def say(question: Question) -> int:
    """Print the answer; gives the exit code."""
    given = answer(question)
    emit(given.text)
    return given.code


def answer(question: Question) -> Answer:
    """The answer, from the cache or worked out; what was worked out is kept.

    Raises a `Problem` where there is no project.
    """
    folder = project_folder(question.project)
    if not question.use_cache:
        return _respond(question, opened(folder, WorkingTree(folder), question.as_of))
    found = list(WorkingTree(folder).files())
    key = key_of(_parts(question, folder, found))
    kept = look_up(key, time.time())
    if kept is not None:
        return kept
    project = opened(folder, _Given(found), question.as_of)
    given = _respond(question, project)
    since, until = seconds_of(project.today, project.loaded.project.contract.time_zone)
    keep(key, given._replace(since=since, until=until))
    return given


def _respond(question: Question, project: Opened) -> Answer:
    given: Answer = import_module(f"migtrack.cli.{question.command}").respond(question, project)
    return given


def _parts(question: Question, folder: str, found: list[SourceFile]) -> Iterator[bytes]:
    """All that an answer depends on, but the program."""
    surroundings = (
        tuple(question._replace(output_format=str(question.output_format))),
        prefixes(folder),
        width(),
        colours(),
        os.environ.get("GITHUB_ACTIONS"),
        os.environ.get(TODAY_VARIABLE),
    )
    yield repr(surroundings).encode()
    for path, content in found:
        if isinstance(content, Unreadable):
            yield b"unreadable " + os.fsencode(path)
            yield repr(content).encode()
        else:
            yield b"read " + os.fsencode(path)
            yield content
