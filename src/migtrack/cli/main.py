"""The commands, each imported only when it runs."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from migtrack.cli.errors import ExitCode
from migtrack.cli.options import command_app
from migtrack.cli.output import emit
from migtrack.cli.streams import discard, is_reader_gone, note
from migtrack.cli.usage import choices_in_plain_words
from migtrack.system.version import version

COMMANDS = {
    "init": "Begin a project: from answers, or with the example.",
    "status": "Show where the project stands, and what is due.",
    "validate": "Check every record, and report every finding.",
    "report": "Write the status report, as HTML, Markdown or PDF.",
    "why": "Show which records a figure counts, and which it leaves out.",
    "new": "Add a record, such as an official or a workshop.",
    "record": "Record what happened: who left, which dates moved, who came.",
    "people": "Show who is who: ids, seats and names.",
    "rename": "Give a record another id, everywhere.",
    "fix": "Put right what validate marks as fixable.",
    "diff": "Say what a change of the data means.",
    "history": "Show the figures over time, from the dated facts.",
    "explain": "Explain a rule: what it does, why, and what to do.",
    "rules": "List the rules.",
    "schema": "Print or write the JSON Schemas of the files, for editors.",
    "catalogue": "Check the words of a language, and add what is missing.",
    "cache": "Forget the answers that are kept for the next time.",
}
"""What each command does; its module in this folder bears its name."""
WRITING = frozenset({"init", "new", "record", "fix", "rename"})
"""The commands that change records. Whoever interrupts one wants to know whether it did."""


class LazyGroup(TyperGroup):
    """A group that knows its commands' names and imports the one that is called."""

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """The command itself, in the place of its name."""
        name, command, rest = super().resolve_command(ctx, args)
        if name is not None:  # none while a shell completes what is no command
            ctx.invoked_subcommand = name  # for whoever interrupts its import
            command = typer.main.get_command(_app(name))
            command.name = name
        return name, command, rest

    def make_context(self, *words: Any, **settings: Any) -> Any:
        """The context of a call; the help of all commands is printed here."""
        with _printing():
            return super().make_context(*words, **settings)

    def invoke(self, ctx: Any) -> Any:
        """What a command returns; its help is printed here, and its options are read."""
        try:
            with _printing(), choices_in_plain_words():
                return super().invoke(ctx)
        except KeyboardInterrupt:
            if ctx.invoked_subcommand in WRITING:
                note("\nNothing was written.\n")  # behind the ^C of the terminal
            raise


@contextmanager
def _printing() -> Iterator[None]:
    """End as `emit` does where Typer's own output is not taken; Typer would end with 1."""
    try:
        yield
    except OSError as error:
        if not is_reader_gone(error):
            raise
        discard("stdout")
        raise SystemExit(ExitCode.FINE) from None


def _app(name: str) -> typer.Typer:
    """The declaration of a command, whose module is imported now that it runs."""
    match name:
        case "status":
            from migtrack.cli.commands.status import declare  # noqa: PLC0415  # `status` runs

            return declare()
        case "validate":
            from migtrack.cli.commands.validate import declare  # noqa: PLC0415  # `validate` runs

            return declare()
        case "report":
            from migtrack.cli.commands.report import app  # noqa: PLC0415  # `report` runs
        case "why":
            from migtrack.cli.commands.why import app  # noqa: PLC0415  # `why` runs
        case "record":
            from migtrack.cli.commands.record import app  # noqa: PLC0415  # `record` runs
        case "people":
            from migtrack.cli.commands.people import app  # noqa: PLC0415  # `people` runs
        case "rename":
            from migtrack.cli.commands.rename import app  # noqa: PLC0415  # `rename` runs
        case "fix":
            from migtrack.cli.commands.fix import app  # noqa: PLC0415  # `fix` runs
        case "diff":
            from migtrack.cli.commands.diff import app  # noqa: PLC0415  # `diff` runs
        case "history":
            from migtrack.cli.commands.history import app  # noqa: PLC0415  # `history` runs
        case "new":
            from migtrack.cli.commands.new import app  # noqa: PLC0415  # `new` runs
        case "explain":
            from migtrack.cli.commands.explain import app  # noqa: PLC0415  # `explain` runs
        case "rules":
            from migtrack.cli.commands.rules import app  # noqa: PLC0415  # `rules` runs
        case "schema":
            from migtrack.cli.commands.schema import app  # noqa: PLC0415  # `schema` runs
        case "catalogue":
            from migtrack.cli.commands.catalogue import app  # noqa: PLC0415  # `catalogue` runs
        case "init":
            from migtrack.cli.commands.init import app  # noqa: PLC0415  # `init` runs
        case "cache":
            from migtrack.cli.commands.cache import app  # noqa: PLC0415  # `cache` runs
        case _:
            raise AssertionError(name)
    return app


app = command_app(
    add_completion=True,
    cls=LazyGroup,
    no_args_is_help=True,
    epilog="Begin a project with `migtrack init`: docs/first-project.md shows how. In a project, "
    "start with `migtrack status`. Each command explains itself: migtrack status --help.",
)


def _version(wanted: bool) -> None:  # a Typer callback
    if wanted:
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
