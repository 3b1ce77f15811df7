"""The help of every command is text that any screen and any file can hold."""

from collections.abc import Iterator

import typer

from migtrack.cli import main
from tests.command import run


def every_command() -> Iterator[tuple[str, ...]]:
    """The words of each command, and of each that is within one."""
    for name in main.COMMANDS:
        yield (name,)
        group = typer.main.get_command(main._app(name))
        yield from ((name, each) for each in getattr(group, "commands", {}))


def test_no_control_character_is_left_between_paragraphs() -> None:
    """Typer takes its mark for texts that keep their lines away, where a blank line precedes it."""
    for words in every_command():
        assert run(*words, "--help").stdout.replace("\n", "").isprintable(), words
