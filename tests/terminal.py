"""A terminal at which somebody types answers, within the process of the tests."""

import contextlib
import io
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from unittest.mock import patch

from migtrack.cli.streams import prepare_streams
from tests.command import Done, command_line, content_of, exit_code
from tests.sample import ROOT


class TerminalBytes(io.BytesIO):
    """Bytes that somebody types, or sees."""

    def isatty(self) -> bool:
        return True


class Keyboard(io.TextIOWrapper):
    """Lines that somebody types; behind the last one Ctrl-D or, if so wanted, Ctrl-C."""

    def __init__(self, answers: Sequence[str | bytes], *, then_interrupts: bool) -> None:
        typed = (each if isinstance(each, bytes) else each.encode() for each in answers)
        super().__init__(TerminalBytes(b"".join(b"%s\n" % each for each in typed)), "utf-8")
        self._then_interrupts = then_interrupts

    def readline(self, size: int = -1, /) -> str:  # type: ignore[override]  # as `input` calls it
        line = super().readline(size)
        if not line and self._then_interrupts:
            raise KeyboardInterrupt
        return line


class Screen:
    """What was shown on the standard output, which is piped, and said on the terminal."""

    def __init__(self, *, is_piped: bool) -> None:
        self.out = io.TextIOWrapper(io.BytesIO() if is_piped else TerminalBytes(), "utf-8")
        self.err = io.TextIOWrapper(TerminalBytes(), "utf-8")

    @property
    def shown(self) -> str:
        return content_of(self.out)

    @property
    def said(self) -> str:
        return content_of(self.err)


@contextlib.contextmanager
def terminal(
    *answers: str | bytes, then_interrupts: bool = False, is_piped: bool = True
) -> Iterator[Screen]:
    """Let the answers be typed when questions are asked; the standard output is piped."""
    with _terminal(*answers, then_interrupts=then_interrupts, is_piped=is_piped) as screen:
        prepare_streams()
        yield screen


@contextlib.contextmanager
def _terminal(
    *answers: str | bytes, then_interrupts: bool = False, is_piped: bool = True
) -> Iterator[Screen]:
    """The same, with the streams as Python opens them."""
    screen = Screen(is_piped=is_piped)
    keyboard = Keyboard(answers, then_interrupts=then_interrupts)
    with (
        patch.object(sys, "stdin", keyboard),
        contextlib.redirect_stdout(screen.out),
        contextlib.redirect_stderr(screen.err),
    ):
        yield screen


def run_in_terminal(
    *words: str,
    answers: Sequence[str | bytes] = (),
    then_interrupts: bool = False,
    folder: Path = ROOT,
    today: str = "2026-11-23",
) -> Done:
    """Run `migtrack` with `words`; the answers are typed when questions are asked.

    Questions and messages stand in `stderr`, what is shown in `stdout`, which is piped.
    """
    with (
        command_line(words, folder, today),
        _terminal(*answers, then_interrupts=then_interrupts) as screen,
    ):
        code = exit_code()
    return Done(code, screen.shown, screen.said)
