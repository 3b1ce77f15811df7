"""Questions on a pseudo-terminal: the keys that a fake one does not have."""

import os
import select
import signal
import sys
import time
from pathlib import Path

import pytest

from tests.sample import SAMPLE, write_to

pytest.importorskip("pty")
pytest.importorskip("readline")
pytestmark = pytest.mark.slow

PROGRAM = """
import sys
from migtrack.cli import boundary, main, options
from migtrack.cli.writing import asking
from migtrack.cli.writing import proposing

app = options.command_app()

@app.command()
def change() -> None:
    facts = [
        asking.Fact("--venue", "Where?", read, choices=[("erbil", "أربيل"), ("basra", "البصرة")]),
        asking.Fact("--reason", "Why?", read),
    ]
    values = asking.gather(facts, {})
    editing = proposing.open_for_editing(None)
    path = "data/activities/workshop-1.yaml"
    text = editing.edits.text(path).replace("Baghdad", f"{values['--venue']} {values['--reason']}")
    editing.edits.set_text(path, text)
    sys.exit(proposing.propose(editing, proposing.Writing(False, False, False), "migtrack …"))

def read(text):
    if text == "bad":
        raise ValueError("This is bad.")
    return text

main._app = lambda name: app
main.WRITING = {"cache"}
sys.argv = ["migtrack", "cache"]
boundary.main()
"""
"""A command that asks two questions, and writes the answers."""


PATIENCE = 20
"""Seconds for one answer of a busy machine."""


def session(folder: Path, *steps: tuple[str, bytes], **environment: str) -> tuple[int, str]:
    """The exit code and what stood on the terminal, where keys are pressed behind a text each."""
    import pty

    child, terminal = pty.fork()
    if child == 0:
        os.chdir(folder)
        variables = {**os.environ, "TERM": "xterm", "MIGTRACK_TODAY": "2021-06-15", **environment}
        os.execvpe(sys.executable, [sys.executable, "-c", PROGRAM], variables)
    screen = ""
    try:
        for text, keys in steps:
            screen += until(text, terminal)
            wait_for_keys(child)
            os.write(terminal, keys)
        screen += until(None, terminal)
    except BaseException:
        os.kill(child, signal.SIGKILL)
        raise
    finally:
        os.close(terminal)
        code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    return code, screen


def wait_for_keys(child: int) -> None:
    """Wait until the program sleeps: readline shows a question a moment before it looks for keys.

    Python would not see a Ctrl-C in that moment before the next key.
    """
    status = Path(f"/proc/{child}/stat")
    if not status.exists():
        time.sleep(0.5)
        return
    while status.read_text().rpartition(") ")[2][0] not in "SZ":
        time.sleep(0.01)


def until(text: str | None, terminal: int) -> str:
    """What comes from the terminal until a text does or, without one, until the end."""
    output = b""
    while text is None or text not in output.decode(errors="replace"):
        ready, _, _ = select.select([terminal], [], [], PATIENCE)
        assert ready, f"no {text!r} in {output!r}"
        try:
            output += os.read(terminal, 4096)
        except OSError:  # the program has ended
            assert text is None, f"no {text!r} in {output!r}"
            break
    return output.decode(errors="replace").replace("\r\n", "\n")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write_to(tmp_path, SAMPLE)


def venue(folder: Path) -> str:
    text = (folder / "data" / "activities" / "workshop-1.yaml").read_text(encoding="utf-8")
    return next(line for line in text.split("\n") if line.startswith("venue: "))


def test_tab_completes_a_name_in_either_script_to_its_id(folder: Path) -> None:
    _, screen = session(
        folder, ("Where? ", "البص".encode() + b"\t\r"), ("Why? ", b"x\r"), ("[Y/n] ", b"y\r")
    )
    assert "Where? " in screen
    assert venue(folder) == "venue: basra x"


def test_tab_completes_a_bad_answer_is_edited_and_what_is_agreed_to_is_written(
    folder: Path,
) -> None:
    code, screen = session(
        folder,
        ("Where? ", b"er\t\r"),
        ("Why? ", b"bad\r"),
        ("Why? bad", b"ly needed\r"),
        ("[Y/n] ", b"\r"),
    )
    assert code == 0
    assert "This is bad.\n" in screen
    assert "wrote data/activities/workshop-1.yaml\n" in screen
    assert venue(folder) == "venue: erbil badly needed"


def test_lines_that_are_pasted_as_one_answer_become_one(folder: Path) -> None:
    """As a terminal sends them that marks where a pasted text begins and ends."""
    pasted = b"\x1b[200~from\n  a letter\n\x1b[201~\r"
    code, _ = session(folder, ("Where? ", b"1\r"), ("Why? ", pasted), ("[Y/n] ", b"y\r"))
    assert code == 0
    assert venue(folder) == "venue: erbil from a letter"


@pytest.mark.parametrize("locale", ["C.UTF-8", "C"])
def test_backspace_takes_a_letter_and_no_byte(folder: Path, locale: str) -> None:
    reason = "سبب".encode()
    code, _ = session(
        folder,
        ("Where? ", b"1\r"),
        ("Why? ", reason + "ق".encode() + b"\x7f\r"),
        ("[Y/n] ", b"y\r"),
        LC_ALL=locale,
    )
    assert code == 0
    assert venue(folder) == "venue: erbil سبب"


@pytest.mark.parametrize(
    "steps",
    [
        [("Where? ", b"\x03")],
        [("Where? ", b"half a word\x03")],
        [("Where? ", b"1\r"), ("Why? ", b"x\r"), ("[Y/n] ", b"\x03")],
    ],
)
def test_ctrl_c_ends_with_130_and_nothing_is_written(
    folder: Path, steps: list[tuple[str, bytes]]
) -> None:
    code, screen = session(folder, *steps)
    assert code == 130
    assert screen.endswith("\nNothing was written.\n")
    assert venue(folder) == "venue: Baghdad"


def test_ctrl_d_is_wrong_usage_and_nothing_is_written(folder: Path) -> None:
    code, screen = session(folder, ("Where? ", b"\x04"))
    assert code == 2
    assert "\nmigtrack: the answers ended before all was answered. Nothing was written\n" in screen
    assert venue(folder) == "venue: Baghdad"
