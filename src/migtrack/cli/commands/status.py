"""`migtrack status`."""

from typing import Annotated

import typer

from migtrack.cli.answers import Question, say
from migtrack.cli.context import open_project, read_as_of
from migtrack.cli.errors import emit
from migtrack.cli.options import (
    AsOfOption,
    AtOption,
    CacheOption,
    LanguageOption,
    ProjectOption,
    RedactOption,
    TextOrJson,
    command_app,
)
from migtrack.cli.standing import respond

app = command_app()


@app.command(
    epilog="""\b
Examples:
  migtrack status
  migtrack status --as-of 2021-06-15
  migtrack status --lang ar
  migtrack status --format json
"""
)
def status(
    output_format: Annotated[
        TextOrJson, typer.Option("--format", help="How to show the status.")
    ] = TextOrJson.TEXT,
    lang: LanguageOption = None,
    redact: RedactOption = False,
    as_of: AsOfOption = None,
    at: AtOption = None,
    project: ProjectOption = None,
    no_cache: CacheOption = False,
) -> None:
    """Show the project on one screen: what is due first, then the figures.

    Every state follows from the dated facts, so any day can be looked at. Where errors
    stand in the files, the status shows whatever could be read, and says so.
    """
    question = Question(
        "standing",
        output_format,
        project,
        read_as_of(as_of),
        lang,
        redact,
        use_cache=not no_cache,
        at=at,
    )
    if at is None:
        raise typer.Exit(say(question))
    answer = respond(question, open_project(project, as_of, at))
    emit(answer.text)
    raise typer.Exit(answer.code)
