"""`migtrack schema`: prints or writes the JSON Schemas of the files."""

import os
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from migtrack.base.text import printable
from migtrack.cli import options
from migtrack.cli.context import Opened, open_project
from migtrack.cli.errors import CommandError, ExitCode
from migtrack.cli.output import emit, write
from migtrack.cli.usage import bad_parameter
from migtrack.model.kinds import file_kinds
from migtrack.render.schema.document import Choices, files_of, schema_text
from migtrack.system.paths import shown

app = options.command_app()


if TYPE_CHECKING:
    Kind = str
else:
    Kind = StrEnum("Kind", {kind.name.upper(): kind.name for kind in file_kinds()})


@app.command(
    epilog="""\b
Examples:
  migtrack schema
  migtrack schema activity
  migtrack schema --output schemas

Within a project the schemas know its languages, its ministries and its groups: write them
anew when one of these changes. The first line of a file tells the editor which schema is its:

\b
  # yaml-language-server: $schema=../schemas/project.json
"""
)
def schema(
    kind: Annotated[
        Kind | None,
        typer.Argument(metavar="KIND", show_choices=False, help="The kind of files."),
    ] = None,
    output: Annotated[
        str | None,
        typer.Option(
            "--output",
            metavar="DIR",
            callback=options.not_empty,
            help="Write into this folder, one file a kind. It is made if it is not there. Never "
            "among the records, nor through a link that leads out of the project.",
        ),
    ] = None,
    project: options.Project = None,
) -> None:
    """Print or write the JSON Schemas of the files, for editors.

    With a KIND its schema is printed, with --output it is written. With neither, the kinds
    are listed.
    """
    if kind is None and output is None:
        kinds = "".join(f"{kind.name:<14}{files_of(kind)}\n" for kind in file_kinds())
        emit(f"{kinds}\n{_USE}")
        return
    if output == "-":
        raise bad_parameter("name a folder; migtrack schema KIND prints a schema", "--output")
    opened = _opened(project)
    choices = Choices.of(opened.loaded) if opened else Choices()
    if output is None:
        assert kind is not None
        emit(schema_text(kind, choices))
        return
    remedy = "name a folder in which you may write, with --output DIR"
    for wanted in [kind] if kind else [each.name for each in file_kinds()]:
        path = os.path.join(output, f"{wanted}.json")
        folder = opened.folder if opened else None
        write(schema_text(wanted, choices), path, folder, remedy, make_folder=True)
        emit(f"wrote {printable(shown(path))}\n")


_USE = """\
migtrack schema KIND            prints the schema of a kind
migtrack schema --output DIR    writes all of them into a folder
"""


def _opened(project: str | None) -> Opened | None:
    """The project, whose choices the schemas know; none where there is none and none was named."""
    try:
        return open_project(project, None)
    except CommandError as error:
        if project is not None or error.code is not ExitCode.NO_PROJECT:
            raise
        return None
