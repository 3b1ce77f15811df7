"""`migtrack status`."""

import json
from enum import StrEnum
from typing import Annotated

import typer

from migtrack.check import check
from migtrack.cli.main import command_app
from migtrack.cli.options import (
    AsOfOption,
    LanguageOption,
    ProjectOption,
    RedactOption,
    chosen_language,
    colours,
    open_project,
    width,
)
from migtrack.cli.outcome import ExitCode, emit
from migtrack.render.findings import text
from migtrack.render.findings.style import Style
from migtrack.render.status import render_status
from migtrack.render.status_json import status_json
from migtrack.render.words import Words
from migtrack.review.status import review_status

app = command_app()


class Format(StrEnum):
    """How the status is shown."""

    TEXT = "text"
    JSON = "json"


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
        Format, typer.Option("--format", help="How to show the status.")
    ] = Format.TEXT,
    lang: LanguageOption = None,
    redact: RedactOption = False,
    as_of: AsOfOption = None,
    project: ProjectOption = None,
) -> None:
    """Show the project on one screen: what is due first, then the figures.

    Every state follows from the dated facts, so any day can be looked at. Where errors
    stand in the files, the status shows whatever could be read, and says so.
    """
    opened = open_project(project, as_of)
    verdict = check(opened.loaded, opened.as_of, opened.today)
    if not opened.loaded.has_contract:
        style = Style(opened.prefix, width(), colours(), documents=opened.loaded.documents)
        emit(text.render(verdict.within("data/project.yaml"), style))
        raise typer.Exit(ExitCode.FINDINGS)
    words = Words(chosen_language(lang, opened))
    reviewed = review_status(opened.loaded.project, opened.as_of, verdict.findings)
    if output_format is Format.JSON:
        document = status_json(reviewed, redact)
        emit(json.dumps(document, ensure_ascii=False, indent=2) + "\n")
    else:
        emit(render_status(reviewed, words, width(), redact, colour=colours()))
