"""What would be written is shown, agreed to, and written as a whole or not at all."""

import contextlib
import io
import os
import signal
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple
from unittest.mock import patch

import pytest

from migtrack.cli.errors import CommandError, ExitCode
from migtrack.cli.writing import proposing
from migtrack.cli.writing.proposing import Writing, open_for_editing, propose
from migtrack.system.files import CannotWriteError
from migtrack.system.writing import write_all
from tests.sample import SAMPLE, write_to
from tests.terminal import terminal

COMMAND = "migtrack record held workshop-1"
WORKSHOP = "data/activities/workshop-1.yaml"
VENUE = (WORKSHOP, "venue: Baghdad", "venue: Erbil")
UNKNOWN = (WORKSHOP, "excused: [moi-02]", "excused: [moi-09]")
"""A change that brings an error."""
YES, DRY_RUN = Writing(yes=True, dry_run=False, force=False), Writing(False, True, False)  # noqa: FBT003  # short
ASKING = Writing(yes=False, dry_run=False, force=False)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    write_to(tmp_path, SAMPLE)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("MIGTRACK_TODAY", "2021-06-15")
    monkeypatch.setenv("COLUMNS", "80")
    return tmp_path


class Proposed(NamedTuple):
    code: ExitCode
    shown: str
    said: str
    written: bool


def proposed(
    folder: Path,
    *changes: tuple[str, str, str],
    writing: Writing = ASKING,
    answers: Sequence[str] = (),
    has_terminal: bool = True,
    is_piped: bool = True,
) -> Proposed:
    """What becomes of changes of texts: each (path, old, new)."""
    editing = open_for_editing(None)
    for path, old, new in changes:
        text = editing.edits.text(path)
        assert text is not None
        assert old in text
        editing.edits.set_text(path, text.replace(old, new))
    before = (folder / WORKSHOP).read_bytes()
    refusal = ""
    with terminal(*answers, is_piped=is_piped) as screen:
        if not has_terminal:
            sys.stdin = None  # as Python has it where it is closed
        try:
            code = propose(editing, writing, COMMAND)
        except CommandError as error:
            code, refusal = error.code, f"{error.message}\n  {error.remedy}\n"
    is_written = (folder / WORKSHOP).read_bytes() != before
    return Proposed(code, screen.shown, screen.said + refusal, is_written)


SHOWN = """\
Activities
  workshop-1  venue: Baghdad → Erbil

data/activities/workshop-1.yaml
   4   title: Return and reintegration
   5   dates: {start: 2021-03-02, end: 2021-03-03}
   6   mode: in-person
   7 - venue: Baghdad
   7 + venue: Erbil
   8   experts:
   9     - {name: Expert 1, organisation: An agency}
  10   attendance:
"""
AGREED = "The same without questions:\n  migtrack record held workshop-1 --yes\n"


def test_what_is_agreed_to_is_written(folder: Path) -> None:
    done = proposed(folder, VENUE, answers=[""])
    assert done == (
        ExitCode.FINE,
        SHOWN,
        f"\nWrite this? [Y/n] wrote data/activities/workshop-1.yaml\n{AGREED}",
        True,
    )
    assert (folder / WORKSHOP).read_text() == SAMPLE["activities/workshop-1.yaml"].replace(
        "Baghdad", "Erbil"
    )


def test_what_is_not_agreed_to_is_not_written(folder: Path) -> None:
    done = proposed(folder, VENUE, answers=["n"])
    assert done == (
        ExitCode.FINDINGS,
        SHOWN,
        "\nWrite this? [Y/n] Nothing was written.\n",
        False,
    )


def test_with_yes_nothing_is_asked(folder: Path) -> None:
    done = proposed(folder, VENUE, writing=YES, has_terminal=False)
    assert done == (ExitCode.FINE, SHOWN, "wrote data/activities/workshop-1.yaml\n", True)


def test_a_dry_run_shows_the_same_and_writes_nothing(folder: Path) -> None:
    for writing in (DRY_RUN, DRY_RUN._replace(yes=True, force=True)):
        done = proposed(folder, VENUE, writing=writing, has_terminal=False)
        assert done == (
            ExitCode.FINE,
            SHOWN,
            "Nothing was written.\nTo write it:\n  migtrack record held workshop-1 --yes\n",
            False,
        )


def test_without_a_terminal_and_without_yes_nothing_is_written(folder: Path) -> None:
    done = proposed(folder, VENUE, has_terminal=False)
    assert done == (
        ExitCode.FINDINGS,
        SHOWN,
        "nothing was written: there is no terminal on which to ask\n  add --yes to write it\n",
        False,
    )


def test_without_a_terminal_it_says_what_an_error_needs(folder: Path) -> None:
    done = proposed(folder, UNKNOWN, has_terminal=False)
    assert done.said.endswith(
        "\n  this brings 1 error: add --yes --force to write it all the same\n"
    )


@pytest.mark.usefixtures("folder")
def test_what_was_typed_is_repeated_on_a_terminal_alone() -> None:
    editing = open_for_editing(None)
    editing.edits.set_text(WORKSHOP, "id: workshop-1\n")
    with terminal(), contextlib.redirect_stderr(io.StringIO()) as said:
        propose(editing, DRY_RUN, COMMAND)
    assert said.getvalue() == "Nothing was written.\n"


def test_nothing_changes(folder: Path) -> None:
    done = proposed(folder)
    assert done == (ExitCode.FINE, "Nothing changes: the files say so already.\n", "", False)


# Findings


def test_an_error_that_it_brings_is_shown_in_full_and_the_default_is_no(folder: Path) -> None:
    done = proposed(folder, UNKNOWN, answers=[""])
    assert "\nThis brings 1 error:\ndata/activities/workshop-1.yaml:15:15: error[MT202]" in (
        done.shown
    )
    assert "= more: migtrack explain MT202\n" in done.shown
    assert done.said == "\nWrite this? [y/N] Nothing was written.\n"
    assert not done.written


@pytest.mark.parametrize(
    ("answers", "is_written"), [(["y", "yes"], True), (["y", "y"], False), (["y", ""], False)]
)
def test_an_error_needs_a_second_yes_in_full(
    folder: Path, answers: list[str], *, is_written: bool
) -> None:
    done = proposed(folder, UNKNOWN, answers=answers)
    assert "\nWrite this? [y/N] But this brings 1 error. Type yes to write it: " in done.said
    assert done.written is is_written
    assert ("migtrack record held workshop-1 --yes --force\n" in done.said) is is_written


def test_with_force_an_error_needs_one_yes(folder: Path) -> None:
    done = proposed(folder, UNKNOWN, writing=ASKING._replace(force=True), answers=["y"])
    assert done.said.startswith("\nWrite this? [y/N] wrote ")


def test_yes_refuses_an_error_without_force(folder: Path) -> None:
    done = proposed(folder, UNKNOWN, writing=YES)
    assert done.code is ExitCode.FINDINGS
    assert done.said == (
        "nothing was written: this brings 1 error\n"
        "  correct what stands above, or write it all the same with --force\n"
    )
    assert not done.written
    assert proposed(folder, UNKNOWN, writing=YES._replace(force=True)).written


def test_a_dry_run_that_would_bring_an_error_says_so_by_its_code(folder: Path) -> None:
    done = proposed(folder, UNKNOWN, writing=DRY_RUN)
    assert done.code is ExitCode.FINDINGS
    assert done.said.endswith("workshop-1 --yes --force\n")
    assert not done.written


def test_findings_that_were_there_are_not_shown_even_if_their_lines_move(folder: Path) -> None:
    path = folder / WORKSHOP
    path.write_text(path.read_text().replace("[moi-02]\n", "[moi-08]\n"))
    moved = (WORKSHOP, "venue: Baghdad", "venue:\n  en: Erbil")
    done = proposed(folder, moved, answers=[""])
    assert "MT202" not in done.shown
    assert done.said.startswith("\nWrite this? [Y/n] ")


def test_files_that_do_not_change_are_not_spoken_of(folder: Path) -> None:
    """Not even where they cannot be read, before the change and after it."""
    sops = folder / "data" / "sops.yaml"
    sops.write_text(sops.read_text() + "nobody: knows this\n")
    assert proposed(folder, VENUE, writing=DRY_RUN).shown == SHOWN


def test_another_error_of_the_same_rule_and_record_is_new(folder: Path) -> None:
    path = folder / WORKSHOP
    path.write_text(path.read_text().replace("[moi-02]\n", "[moi-08]\n"))
    done = proposed(folder, (WORKSHOP, "moi-08", "moi-09"), writing=YES)
    assert not done.written
    assert "`moi-09`\n" in done.shown
    assert "\nThis clears 1 finding:\n  cleared  MT202 unknown-reference  workshop-1\n" in (
        done.shown
    )


def test_findings_that_it_clears_are_a_line_each(folder: Path) -> None:
    path = folder / WORKSHOP
    path.write_text(path.read_text().replace("[moi-02]\n", "[moi-08]\n"))
    done = proposed(folder, (WORKSHOP, "moi-08", "moi-02"), answers=["y"])
    assert "This brings" not in done.shown
    assert done.shown.endswith(
        "\nThis clears 1 finding:\n  cleared  MT202 unknown-reference  workshop-1\n"
    )


def test_on_a_terminal_marks_that_change_are_shown_and_elsewhere_masked(folder: Path) -> None:
    change = (WORKSHOP, "excused: [moi-02]", "excused: [moi-01]")
    on_terminal = proposed(folder, change, writing=DRY_RUN, is_piped=False).shown
    assert "15 +     excused: [moi-01]" in on_terminal
    assert "moi-02" not in on_terminal.replace("excused: [moi-02]", "")
    assert "15 +     excused: [••••••]" in proposed(folder, change, writing=DRY_RUN).shown


def test_no_colour_where_none_is_wanted(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.delenv("NO_COLOR", raising=False)
    assert "\x1b[32m   7 + venue: Erbil\x1b[0m" in (
        proposed(folder, VENUE, writing=DRY_RUN, is_piped=False).shown
    )
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b" not in proposed(folder, VENUE, writing=DRY_RUN, is_piped=False).shown


# Writing


def test_what_is_named_is_named_from_the_working_folder(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(folder / "data" / "activities")
    done = proposed(folder, VENUE, writing=YES)
    assert "\n../../data/activities/workshop-1.yaml\n" in done.shown
    assert done.said == "wrote ../../data/activities/workshop-1.yaml\n"


def test_a_file_that_goes_is_named(folder: Path) -> None:
    editing = open_for_editing(None)
    editing.edits.remove(WORKSHOP)
    with terminal() as screen:
        propose(editing, YES._replace(force=True), COMMAND)
    assert screen.said == "removed data/activities/workshop-1.yaml\n"
    assert not (folder / WORKSHOP).exists()


def test_a_file_that_somebody_changes_while_the_question_stands_is_left_alone(
    folder: Path,
) -> None:
    theirs = SAMPLE["activities/workshop-1.yaml"] + "# theirs\n"

    def agree(_: str, *, default: bool) -> bool:
        (folder / WORKSHOP).write_text(theirs, encoding="utf-8", newline="\n")
        return default

    with patch.object(proposing, "confirm", agree):
        done = proposed(folder, VENUE)
    assert done.code is ExitCode.USAGE
    assert done.said == (
        "\nnothing was written: somebody changed data/activities/workshop-1.yaml meanwhile\n"
        "  run the same command again: it then begins with what the file says now\n"
    )
    assert (folder / WORKSHOP).read_text(encoding="utf-8") == theirs


def test_what_cannot_be_written_is_said_with_its_place(folder: Path) -> None:
    def write_nothing(*_: object) -> None:
        raise CannotWriteError(f"{WORKSHOP}: No space left on device")

    with patch.object(proposing, "write_all", write_nothing):
        done = proposed(folder, VENUE, writing=YES)
    assert done.said == (
        "the change was not written: data/activities/workshop-1.yaml: No space left on device\n"
        "  see to that, and run the same command again\n"
    )


@pytest.mark.skipif(os.name == "nt", reason="nobody presses Ctrl-C for a single process there")
def test_what_was_agreed_to_is_written_whatever_keys_are_pressed(folder: Path) -> None:
    def write_and_interrupt(*words: object) -> None:
        os.kill(os.getpid(), signal.SIGINT)
        write_all(*words)  # type: ignore[arg-type]
        os.kill(os.getpid(), signal.SIGINT)

    handler = signal.getsignal(signal.SIGINT)
    with patch.object(proposing, "write_all", write_and_interrupt):
        done = proposed(folder, VENUE, writing=YES)
    assert done.said == "wrote data/activities/workshop-1.yaml\n"
    assert done.written
    assert signal.getsignal(signal.SIGINT) is handler
