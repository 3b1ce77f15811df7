"""`migtrack history`: shows the figures over time."""

from collections.abc import Collection
from enum import StrEnum
from typing import Annotated

import typer

from migtrack.base.finding import Severity
from migtrack.base.text import listed
from migtrack.cli import options
from migtrack.cli.completion import offers
from migtrack.cli.context import Opened, open_project, read_as_of, validate_command
from migtrack.cli.environment import colours, width
from migtrack.cli.errors import CommandError
from migtrack.cli.findings import check_or_stop
from migtrack.cli.language import chosen_translator
from migtrack.cli.output import deliver
from migtrack.cli.redaction import check_redacted
from migtrack.cli.usage import no_such
from migtrack.render.history import csv, json, text
from migtrack.render.terms import HEADLINE_FIGURES
from migtrack.review.history.history import MAX_DAYS, History, review_history
from migtrack.review.privacy.history import redacted_history

app = options.command_app()


class Format(StrEnum):
    """How the history is shown."""

    TEXT = "text"
    JSON = "json"
    CSV = "csv"


class Every(StrEnum):
    """How far the days lie apart."""

    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"


@app.command(
    epilog="""\b
Examples:
  migtrack history
  migtrack history --every week --figure seats-held --figure attendance
  migtrack history --as-of 2021-06-15 --lang ar
  migtrack history --format csv --output history.csv

Exit codes: 0 fine, 1 the contract cannot be read, or somebody would be shown with --redact,
2 wrong usage or too many days, 3 no project or no such revision.
"""
)
def history(
    every: Annotated[
        Every,
        typer.Option(
            "--every",
            help="Look at the last day of each; a week ends with the project's weekend.",
        ),
    ] = Every.MONTH,
    figure: Annotated[
        list[str] | None,
        typer.Option(
            "--figure",
            metavar="NAME",
            help="Only this figure, by its name in `status --format json`; may be repeated. "
            "Otherwise the headline figures; in JSON and CSV all.",
            autocompletion=offers.words("figures"),
        ),
    ] = None,
    output_format: Annotated[
        Format, typer.Option("--format", help="How to show the history.")
    ] = Format.TEXT,
    lang: options.Language = None,
    redact: options.Redact = False,
    strict: options.Strict = False,
    output: options.Output = None,
    as_of: options.AsOf = None,
    at: options.At = None,
    project: options.Project = None,
) -> None:
    """Show the figures over time: bars for the eye, numbers by day, JSON and CSV for plots.

    Nothing is stored for it: every figure follows from the dated facts, as `migtrack status`
    has it on that day. Days run from the project's start to its end, or to --as-of.
    """
    day = read_as_of(as_of)
    opened = open_project(project, day, at)
    verdict = check_or_stop(opened)
    translator = chosen_translator(lang, opened, for_people=output_format is Format.TEXT)
    reviewed = _reviewed(opened, every, redact=redact)
    known = [series.name for series in reviewed.series]
    names = [_known(name, known) for name in figure or ()]
    if names:
        reviewed = reviewed.only(names)
    errors = verdict.count(Severity.ERROR)
    if output_format is Format.JSON:
        shown = json.render(reviewed, errors)
    elif output_format is Format.CSV:
        shown = csv.render(reviewed)
    else:
        shown = text.render(
            reviewed if names else _headline(reviewed),
            translator,
            width(),
            colour=colours() and output is None,
            errors=errors,
            command=validate_command(project, day, at),
        )
    if redact:
        check_redacted(shown, opened, strict=strict)
    deliver(shown, output, opened.folder)


def _known(name: str, known: Collection[str]) -> str:
    """The name of a figure, however its capitals. Raises a usage error where there is none."""
    if name.lower() in known:
        return name.lower()
    raise no_such("figure", name, known, "--figure", f"there are {listed(known, 'and')}")


def _reviewed(opened: Opened, every: Every, *, redact: bool) -> History:
    """The figures by day. Raises a `CommandError` where these are too many."""
    found = review_history(opened.loaded.project, opened.as_of, every.value)
    if found is None:
        raise CommandError(
            f"that would be more than {MAX_DAYS} days to look at, the last of each {every}",
            "correct the period in data/project.yaml"
            if every is Every.YEAR
            else "ask for fewer, such as --every year, or correct the period in data/project.yaml",
        )
    return redacted_history(found, opened.loaded.project) if redact else found


def _headline(found: History) -> History:
    """The figures that a reader sees first, of those that have a value."""
    known = {series.name for series in found.series if series.known}
    return found.only([name for name in HEADLINE_FIGURES if name in known])
