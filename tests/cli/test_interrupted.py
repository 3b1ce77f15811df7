"""How a command that changes records ends early: interrupted, or refused by the text of a file."""

from unittest.mock import patch

import pytest

from migtrack.cli import main
from migtrack.edit.edits import RefusedEdit
from tests.command import Done, run


def run_raising(error: BaseException, command: str) -> Done:
    with patch.object(main, "_app", side_effect=error), patch.object(main, "WRITING", {"cache"}):
        return run(command)


@pytest.mark.parametrize(
    ("command", "said"), [("cache", "\nNothing was written.\n"), ("rules", "")]
)
def test_ctrl_c_says_that_nothing_was_written_where_something_might_have_been(
    command: str, said: str
) -> None:
    assert run_raising(KeyboardInterrupt(), command) == (130, "", said)


def test_what_the_text_does_not_take_is_to_be_written_by_hand() -> None:
    error = RefusedEdit("data/sops.yaml", 7, "an anchor stands here", "sops:\n  - id: sop-2")
    done = run_raising(error, "cache")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == (
        "migtrack: nothing was written: data/sops.yaml:7: an anchor stands here\n"
        "  write there by hand:\n"
        "    sops:\n"
        "      - id: sop-2\n"
    )


def test_where_there_is_nothing_to_write_by_hand_the_line_itself_is_to_be_seen_to() -> None:
    error = RefusedEdit("data/sops.yaml", 7, "a comment would go with it")
    assert run_raising(error, "cache").stderr == (
        "migtrack: nothing was written: data/sops.yaml:7: a comment would go with it\n"
        "  change that line by hand\n"
    )
