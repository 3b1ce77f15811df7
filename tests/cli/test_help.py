"""The help of every command is text that any screen and any file can hold."""

from collections.abc import Iterator
from typing import Any

import typer

from migtrack.cli import main


def every_command() -> Iterator[Any]:
    """Each command, and each that is within one."""
    for name in main.COMMANDS:
        command = typer.main.get_command(main._app(name))
        yield command
        yield from getattr(command, "commands", {}).values()


def test_no_control_character_is_left_between_paragraphs() -> None:
    """Typer takes its mark for texts that keep their lines away, where a blank line precedes it."""
    for command in every_command():
        shown = command.get_help(command.context_class(command))
        assert shown.replace("\n", "").isprintable(), shown
