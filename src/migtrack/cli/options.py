"""The options that several commands share."""

from typing import Annotated

import typer

from migtrack.cli.opening import (
    TODAY_VARIABLE,
    Opened,
    chosen_language,
    colours,
    open_project,
    open_staged,
    width,
)

__all__ = [
    "TODAY_VARIABLE",
    "AsOfOption",
    "AtOption",
    "CacheOption",
    "LanguageOption",
    "Opened",
    "ProjectOption",
    "RedactOption",
    "chosen_language",
    "colours",
    "open_project",
    "open_staged",
    "width",
]

ProjectOption = Annotated[
    str | None,
    typer.Option(
        "--project",
        metavar="DIR",
        help="The folder that holds data/. Otherwise it is looked for upwards from here.",
    ),
]
AsOfOption = Annotated[
    str | None,
    typer.Option(
        "--as-of",
        metavar="YYYY-MM-DD",
        help="The day to look at; today if not given. What is due depends on it.",
    ),
]
AtOption = Annotated[
    str | None,
    typer.Option(
        "--at",
        metavar="REVISION",
        help="Read the data as committed there: a branch, a tag, a commit, or a day (the last "
        "commit before it).",
    ),
]

LanguageOption = Annotated[
    str | None,
    typer.Option(
        "--lang",
        metavar="CODE",
        help="One of the project's languages, such as en or ar; the first if not given.",
    ),
]
RedactOption = Annotated[
    bool,
    typer.Option("--redact", help="Show nobody: no id of a person, no percentage of a few."),
]
CacheOption = Annotated[
    bool,
    typer.Option("--no-cache", help="Work everything out anew, and keep nothing."),
]
