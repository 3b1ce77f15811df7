"""`migtrack new`: adds a record, with a subcommand for each kind that there is."""

from collections.abc import Callable
from inspect import Parameter
from typing import Annotated, Any

import typer

from migtrack.cli.new_record.form import open_form
from migtrack.cli.new_record.help import HELP, epilog_of, remark_on
from migtrack.cli.new_record.kinds import arguments_of
from migtrack.cli.options import command_app
from migtrack.cli.writing.facts import parameter_of
from migtrack.cli.writing.proposing import Writing
from migtrack.cli.writing.signature import parameter, with_signature
from migtrack.edit.new_record.record import NEW_KINDS, NewKind

app = command_app(
    no_args_is_help=True,
    epilog="""\b
Examples:
  migtrack new official mofa --name "en=…" --name "ar=…"
  migtrack new workshop
  migtrack new waiver low-attendance workshop-2

\b
Each explains itself: migtrack new official --help.""",
)


@app.callback()
def new() -> None:
    """Add a record: it gets the next free id, what it needs is asked for, the rest is commented.

    Every question has an option, so that scripts need not be asked. Nothing is written before
    you have seen it.
    """


def _command(kind: NewKind) -> Callable[..., None]:
    """The function of a subcommand, which has an option for each field that can be given."""

    def add(**typed: Any) -> None:
        writing, project = Writing.taken_from(typed), typed.pop("project")
        raise typer.Exit(open_form(kind, typed, project).write(writing))

    fields = [parameter_of(field, remark_on(kind, field)) for field in kind.options]
    with_signature(add, [*_arguments(kind), *fields])
    return add


def _arguments(kind: NewKind) -> list[Parameter]:
    return [
        parameter(
            argument.name.lower(),
            Annotated[
                str | None,
                typer.Argument(
                    metavar=argument.name,
                    help=argument.help,
                    autocompletion=argument.offered,
                    show_default=False,
                ),
            ],
        )
        for argument in arguments_of(kind)
    ]


for _kind in NEW_KINDS.values():
    app.command(_kind.word, help=HELP[_kind.word].text, epilog=epilog_of(_kind.word))(
        _command(_kind)
    )
