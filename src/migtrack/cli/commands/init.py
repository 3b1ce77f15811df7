"""`migtrack init`: begins a project, from answers or with the example."""

import os
from collections.abc import Iterator
from dataclasses import replace
from enum import StrEnum
from itertools import count
from typing import Annotated, NamedTuple, NoReturn

import typer

from migtrack.cli import options
from migtrack.cli.context import command_line, open_files
from migtrack.cli.environment import colours, width
from migtrack.cli.errors import CommandError, ExitCode
from migtrack.cli.new_project.folder import (
    is_there,
    listing,
    next_steps,
    refuse_taken,
    write_project,
)
from migtrack.cli.new_project.interview import Answers, ask_for_missing
from migtrack.cli.output import emit
from migtrack.cli.streams import note
from migtrack.cli.usage import bad_parameter
from migtrack.cli.writing.asking import can_ask, confirm
from migtrack.cli.writing.proposing import nobody_agreed
from migtrack.edit.new_project.answers import answers_of, answers_text, records_of
from migtrack.edit.new_project.records import NewProject, TooManyError, new_project
from migtrack.load.build import Loaded, load
from migtrack.load.files.sources import SourceFile, WorkingTree, read_file
from migtrack.load.files.wording import unreadable_fault
from migtrack.load.yaml.document import Document, with_line_feeds
from migtrack.render.findings.style import Style
from migtrack.render.findings.text import render
from migtrack.render.starter import CHECKS, activity_title, example_folder, starter_files
from migtrack.system.files import CannotWriteError, write_atomically
from migtrack.system.paths import shown

app = options.command_app()


class Host(StrEnum):
    """Where checks of every change may run."""

    GITHUB = "github"
    GITLAB = "gitlab"


class Begun(NamedTuple):
    """A project to be written: its files by path, and what its records say."""

    files: dict[str, bytes]
    loaded: Loaded
    asked: str = ""
    """The answers, where somebody typed them: they are not lost if nothing is written."""


@app.command(
    epilog="""\b
Examples:
  migtrack init iraq
  migtrack init iraq --answers answers.yaml --yes
  migtrack init iraq --ci github --pre-commit
  migtrack init example --example

The answers have the fields of data/project.yaml, and `ministries` as in
data/ministries.yaml:

\b
  id: returns
  title: Support for returns
  languages: [en]
  time_zone: Asia/Baghdad
  funder: A funder
  implementer: An agency
  budget: {amount: 250000, currency: CHF}
  period: {start: 2026-01-01, end: 2027-06-30}
  core_team: {officials_per_ministry: 2}
  groups:
    - {id: 1, title: Workshops, planned: {workshop: 2}}
    - {id: 2, title: Study visit, planned: {visit: 1}, visit_seats: 6}
  ministries:
    - {id: moi, name: Ministry of Interior, short: MoI}

Exit codes: 0 written, 1 not written, since nobody agreed, 2 wrong usage or answers.
"""
)
def init(
    folder: Annotated[
        str,
        typer.Argument(
            metavar="DIR",
            callback=options.not_empty,
            help="The folder of the new project. It is made if it is not there.",
        ),
    ] = os.curdir,
    answers: Annotated[
        str | None,
        typer.Option(
            "--answers",
            metavar="FILE",
            callback=options.not_empty,
            help="A file with the answers; on a terminal only what it lacks is asked.",
        ),
    ] = None,
    example: Annotated[
        bool, typer.Option("--example", help="Begin with the project that ships with migtrack.")
    ] = False,
    ci: Annotated[
        Host | None,
        typer.Option("--ci", help="Write the checks of every change, on GitHub or GitLab, too."),
    ] = None,
    pre_commit: Annotated[
        bool, typer.Option("--pre-commit", help="Write the check before each commit, too.")
    ] = False,
    yes: options.Yes = False,
    dry_run: options.DryRun = False,
) -> None:
    """Begin a project: its contract, ministries, vacant seats and promised activities.

    It asks what the contract says, shows which files it will write, and writes them when you
    agree. Files that are there already stay as they are.
    """
    if example and answers is not None:
        raise bad_parameter("the example needs no answers; leave one of the two out", "--answers")
    if folder.startswith("-"):  # the commands that come next would take it for an option
        folder = os.path.join(os.curdir, folder)
    refuse_taken(folder)
    checks = [*([ci.value] if ci else []), *(["pre-commit"] if pre_commit else [])]
    begun = _example() if example else _from_answers(folder, answers)
    files = begun.files | {
        path: text.encode() for path, text in starter_files(begun.loaded, checks)
    }
    kept = [path for path in files if is_there(folder, path)]
    new = {path: content for path, content in files.items() if path not in kept}
    emit(listing(folder, new, kept))
    if dry_run:
        note("Nothing was written.\n")
        return
    try:
        agreed = _agree(yes=yes)
    except KeyboardInterrupt:
        if _keep(folder, begun.asked):
            raise SystemExit(ExitCode.INTERRUPTED) from None
        raise
    if not agreed:
        if not _keep(folder, begun.asked):
            note("Nothing was written.\n")
        raise SystemExit(ExitCode.FINDINGS)
    write_project(folder, new)
    ministry = begun.loaded.project.ministries[0].id
    emit(next_steps(folder, ministry, [CHECKS[check][1] for check in checks]))


def _example() -> Begun:
    tree = tuple(WorkingTree(example_folder()))
    files = {file.path: file.content for file in tree if isinstance(file.content, bytes)}
    return Begun(files, load(tree))


def _agree(*, yes: bool) -> bool:
    """Whether it is to be written. Raises a `CommandError` where nobody can be asked."""
    if yes:
        return True
    if not can_ask():
        raise nobody_agreed("add --yes to write these files")
    return confirm("Write these files?", default=True)


def _from_answers(folder: str, path: str | None) -> Begun:
    """The project that the answers give: those of a file, and on a terminal those to questions.

    Raises a `CommandError` where they are not complete, or not right.
    """
    given = SourceFile(_ASKED, b"{}")
    if path is not None:
        given = _read(path)
    elif not can_ask():
        raise CommandError(
            "there is no terminal on which to ask what the contract says",
            "give a file with --answers; migtrack init --help shows one",
        )
    project = _project_of(given)
    asked = ""
    known = answers_of(given)
    if known is not None and _lacks_answers(project) and can_ask():
        asked = _asked(folder, known)
        given = SourceFile(_ASKED, asked.encode())
        project = _project_of(given)
    if project.verdict.open:
        _refuse(given, project, folder)
    files = {edit.path: edit.after for edit in project.edits.changed if edit.after is not None}
    return Begun(files, load(project.edits), asked)


def _lacks_answers(project: NewProject) -> bool:
    """Whether something is missing in the answers, and nothing that is there is wrong."""
    found = {finding.name for finding in project.verdict.open}
    return bool(found) and found <= {"missing-field", "missing-translation"}


def _read(path: str) -> SourceFile:
    content = read_file(os.path.realpath(path))
    if isinstance(content, bytes):
        return SourceFile(shown(path), content)
    fault = unreadable_fault(shown(path), content)
    raise CommandError(f"{shown(path)}: {fault.message}", "name the file with the answers")


_ASKED = "your answers"
"""What stands for the file of the answers where there is none."""


def _project_of(answers: SourceFile) -> NewProject:
    try:
        return new_project(answers, activity_title, open_files("", records_of(answers), None).today)
    except TooManyError as error:
        raise CommandError(
            f"{answers.path}: {error}", "correct the number; nothing was written"
        ) from None


def _asked(folder: str, answers: Answers) -> str:
    """The answers, with those to the questions. Whoever leaves may keep them."""
    try:
        ask_for_missing(answers)
    except (KeyboardInterrupt, CommandError) as leaving:  # by Ctrl-C, or by Ctrl-D
        if _keep(folder, answers_text(answers)):
            raise SystemExit(getattr(leaving, "code", ExitCode.INTERRUPTED)) from None
        raise
    return answers_text(answers)


def _refuse(answers: SourceFile, project: NewProject, folder: str) -> NoReturn:
    """End the command with what is wrong with the answers."""
    documents = dict(project.loaded.documents)
    if isinstance(answers.content, bytes):
        text = answers.content.decode(errors="replace").removeprefix("\ufeff")
        documents[answers.path] = Document(answers.path, with_line_feeds(text)[0])
    style = Style(width=width(), colour=colours(), documents=documents)
    emit(render(replace(project.verdict, files=1), style))
    if answers.path == _ASKED and _keep(folder, documents[_ASKED].text):
        raise SystemExit(ExitCode.USAGE)
    raise CommandError("nothing was written", "correct the answers, then try again")


def _keep(folder: str, text: str) -> bool:
    """Write the answers so far into a file, if there are any and somebody wants that."""
    path = next(name for name in _names() if not os.path.lexists(name))
    if not text or not confirm(f"Keep the answers so far in {path}?", default=True):
        return False
    try:
        write_atomically(path, text)
    except CannotWriteError as error:
        raise CommandError(f"{path} cannot be written: {error}", "nothing was written") from None
    command = command_line("init", {"--answers": path}, folder)
    note(f"wrote {path}, and nothing else. To go on:\n  {command}\n")
    return True


def _names() -> Iterator[str]:
    yield "migtrack-answers.yaml"
    for number in count(2):
        yield f"migtrack-answers-{number}.yaml"
