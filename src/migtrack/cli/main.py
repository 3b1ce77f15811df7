"""The commands, each imported only when it runs."""

from importlib import import_module
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

COMMANDS = {
    "status": "Show where the project stands, and what is due.",
    "validate": "Check every record, and report every finding.",
    "report": "Write the status report, as HTML or Markdown.",
    "why": "Show which records a figure counts, and which it leaves out.",
    "diff": "Say what a change of the data means.",
    "history": "Show the figures over time, from the dated facts.",
    "explain": "Explain a rule: what it does, why, and what to do.",
    "rules": "List the rules.",
    "schema": "Print or write the JSON Schemas of the files, for editors.",
    "cache": "Forget the answers that are kept for the next time.",
}
"""What each command does; its module in this folder bears its name."""


class LazyGroup(TyperGroup):
    """A group that knows its commands' names and imports the one that is called."""

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """The command itself, in the place of its name."""
        name, _, rest = super().resolve_command(ctx, args)
        return name, _load(name), rest


def _load(name: str | None) -> Any:
    module = import_module(f"migtrack.cli.commands.{name}")
    command = typer.main.get_command(module.app)
    command.name = name
    return command


app = typer.Typer(
    cls=LazyGroup,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    pretty_exceptions_show_locals=False,
    no_args_is_help=True,
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog="Start with `migtrack status`. Each command explains itself: migtrack status --help.",
)


def _version(wanted: bool) -> None:  # a Typer callback
    if wanted:
        from migtrack.cli.errors import emit  # noqa: PLC0415
        from migtrack.system.version import version  # noqa: PLC0415  # it costs time

        emit(f"migtrack {version()}\n")
        raise typer.Exit


@app.callback()
def migtrack(
    version: Annotated[
        bool,
        typer.Option(
            "--version", callback=_version, is_eager=True, help="Print the version and leave."
        ),
    ] = False,
    debug: Annotated[
        bool, typer.Option("--debug", help="Show the whole traceback of a fault of migtrack.")
    ] = False,
) -> None:
    """Keep a capacity-building project as YAML files: check them, see where it stands.

    The project is the nearest folder upwards that holds data/project.yaml.
    """


def _named_only() -> None:
    """Stands for a command in the list; `LazyGroup` puts the real one in its place."""


for _name, _help in COMMANDS.items():
    app.command(_name, help=_help)(_named_only)
