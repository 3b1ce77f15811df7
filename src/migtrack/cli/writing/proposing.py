"""Shows what a command would write, asks, and writes: the one way in which records are changed."""

import signal
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any, NamedTuple

from migtrack.base.finding import Severity
from migtrack.base.text import counted, printable
from migtrack.check import check
from migtrack.cli.context import Opened, open_files
from migtrack.cli.environment import colours, project_folder, width
from migtrack.cli.errors import CommandError, ExitCode
from migtrack.cli.language import chosen_translator
from migtrack.cli.output import emit
from migtrack.cli.streams import note
from migtrack.cli.visible_text import terminal
from migtrack.cli.writing.asking import can_ask, confirm, confirm_in_full
from migtrack.edit.edits import Edits
from migtrack.load.build import load
from migtrack.load.files.sources import WorkingTree
from migtrack.render.findings.style import Style
from migtrack.render.proposal.text import render
from migtrack.review.changes.compare import Judged, compare
from migtrack.system.files import CannotWriteError
from migtrack.system.writing import ChangedMeanwhileError, FileEdit, write_all


class Writing(NamedTuple):
    """How the user wants it written: the options of every command that changes records."""

    yes: bool
    dry_run: bool
    force: bool

    @classmethod
    def taken_from(cls, typed: dict[str, Any]) -> "Writing":
        """What was typed for these options, which is taken out of what was typed."""
        return cls(typed.pop("yes"), typed.pop("dry_run"), typed.pop("force"))


class Editing(NamedTuple):
    """A project that was read, and the changes of its files, which nobody has written yet."""

    opened: Opened
    edits: Edits


def open_for_editing(project: str | None) -> Editing:
    """Find the project and read its files, once for both. Raises as `open_project`."""
    folder = project_folder(project)
    files = tuple(WorkingTree(folder))
    return Editing(open_files(folder, files, None), Edits(files))


def propose(
    editing: Editing, writing: Writing, command: str, *, may_uncover: bool = False
) -> ExitCode:
    """Show what the edits would change, ask, and write all of it or nothing.

    `command` is the command line that asks no question, without `--yes`. What is shown goes to
    the standard output, everything else to the standard error. Raises a `CommandError` where
    nothing was written because nobody agreed, or because the files cannot be written.

    It is empty where no command line does the same. With `may_uncover` errors are no reason not
    to write: they were there before, in what could not be read.
    """
    opened, edits = editing
    if not edits.changed:
        emit("Nothing changes: the files say so already.\n")
        return ExitCode.FINE
    errors = _show(editing, may_uncover=may_uncover)
    agreed = command and f"{command} --yes{' --force' if errors else ''}"
    if writing.dry_run:
        note("Nothing was written.\n")
        _repeat("To write it", agreed)
        return ExitCode.FINDINGS if errors else ExitCode.FINE
    if not _agree(writing, errors):
        note("Nothing was written.\n")
        return ExitCode.FINDINGS
    with uninterrupted():
        _write(opened, edits.changed)
        if not writing.yes:
            _repeat("The same without questions", agreed)
    return ExitCode.FINE


def _repeat(what_for: str, command: str) -> None:
    """Name a command line on a terminal: it repeats what was typed, which is for no log."""
    if command and terminal().isatty():
        note(f"{what_for}:\n  {command}\n")


def _show(editing: Editing, *, may_uncover: bool) -> int:
    """Print what the edits change, judged on one day; how many errors they bring."""
    opened, edits = editing
    after = load(edits)
    before_judged, after_judged = (
        Judged(loaded, check(loaded, opened.as_of, opened.today))
        for loaded in (opened.loaded, after)
    )
    changes = compare(before_judged, after_judged, opened.as_of)
    style = Style(prefix=opened.prefix, width=width(), colour=colours(), documents=after.documents)
    if may_uncover:
        changes = changes._replace(unread=())
    emit(
        render(
            changes,
            edits.changed,
            opened.loaded,
            after,
            style,
            translator=chosen_translator(None, opened, for_people=False),
            on_terminal=sys.stdout.isatty(),
            uncovers=may_uncover,
        )
    )
    if may_uncover:
        return 0
    brought = (each.finding for each in changes.findings if each.change == "new")
    return sum(finding.severity is Severity.ERROR for finding in brought)


def _agree(writing: Writing, errors: int) -> bool:
    """Whether it is to be written, by the options or by the answers.

    Raises a `CommandError` where the options do not allow it and nobody can be asked.
    """
    brings = f"this brings {counted(errors, 'error')}"
    if writing.yes:
        if errors and not writing.force:
            raise CommandError(
                f"nothing was written: {brings}",
                "correct what stands above, or write it all the same with --force",
                ExitCode.FINDINGS,
            )
        return True
    if not can_ask():
        raise nobody_agreed(
            f"{brings}: add --yes --force to write it all the same"
            if errors
            else "add --yes to write it"
        )
    note("\n")
    if not confirm("Write this?", default=not errors):
        return False
    return not errors or writing.force or confirm_in_full(f"But {brings}. Type yes to write it:")


def nobody_agreed(remedy: str) -> CommandError:
    """The error where somebody would have to agree and nobody can be asked."""
    message = "nothing was written: there is no terminal on which to ask"
    return CommandError(message, remedy, ExitCode.FINDINGS)


def _write(opened: Opened, changed: Sequence[FileEdit]) -> None:
    """Write all of it or nothing, and say what was written.

    Raises a `CommandError` where it cannot be written.
    """
    try:
        write_all(opened.folder, changed)
    except ChangedMeanwhileError as error:
        raise CommandError(
            f"nothing was written: somebody changed {opened.prefix}{error.path} meanwhile",
            "run the same command again: it then begins with what the file says now",
        ) from None
    except CannotWriteError as error:
        raise CommandError(
            f"the change was not written: {opened.prefix}{error}",
            "see to that, and run the same command again",
        ) from None
    for edit in changed:
        done = "wrote" if edit.after is not None else "removed"
        note(f"{done} {printable(opened.prefix + edit.path)}\n")


@contextmanager
def uninterrupted() -> Iterator[None]:
    """Leave Ctrl-C without effect: what was agreed to is written as a whole, and said to be."""
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
