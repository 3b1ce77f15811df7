"""The help of every command is text that any screen and any file can hold."""

from collections.abc import Iterator
from typing import Any

import typer

from migtrack.cli import main
from tests.command import run


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


def test_no_line_is_wider_than_a_terminal() -> None:
    for command in every_command():
        context = command.context_class(command, terminal_width=80, max_content_width=80)
        assert [line for line in command.get_help(context).splitlines() if len(line) > 80] == []


def test_the_list_of_the_commands_cuts_no_sentence_off() -> None:
    _, _, commands = run("--help").stdout.partition("\nCommands:\n")
    assert "..." not in commands
