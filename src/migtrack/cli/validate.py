"""`migtrack validate`."""

import os
from collections.abc import Callable
from enum import StrEnum
from importlib import import_module
from typing import Annotated

import typer

from migtrack.check import Verdict, check
from migtrack.cli.main import command_app
from migtrack.cli.options import AsOfOption, Opened, ProjectOption, colours, open_project, width
from migtrack.cli.outcome import ExitCode
from migtrack.cli.output import OutputOption, deliver
from migtrack.finding import Severity
from migtrack.render.findings.style import Style
from migtrack.rules import RULES
from migtrack.rules.rule import Rule
from migtrack.text import near_miss

app = command_app()


class Format(StrEnum):
    """The formats of `migtrack.render.findings`."""

    TEXT = "text"
    CONCISE = "concise"
    JSON = "json"
    SARIF = "sarif"
    GITHUB = "github"
    GITLAB = "gitlab"
    JUNIT = "junit"
    AUTO = "auto"

    @property
    def is_for_people(self) -> bool:
        """Whether paths lead from the working folder, not from the repository's root."""
        return self in (Format.TEXT, Format.CONCISE)


class FailOn(StrEnum):
    """The least severity that makes the exit code 1."""

    ERROR = "error"
    WARNING = "warning"
    DUE = "due"
    NEVER = "never"


FAILING = {
    FailOn.ERROR: (Severity.ERROR,),
    FailOn.WARNING: (Severity.ERROR, Severity.WARNING),
    FailOn.DUE: (Severity.ERROR, Severity.WARNING, Severity.DUE),
    FailOn.NEVER: (),
}


@app.command(
    epilog="""\b
Examples:
  migtrack validate
  migtrack validate data/participants/momd.yaml
  migtrack validate --select MT3 --ignore seat-vacant
  migtrack validate --format json --fail-on warning
\b
Exit codes: 0 fine, 1 findings at or above --fail-on, 2 wrong usage, 3 no project.
"""
)
def validate(
    paths: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[PATH]...",
            help="Report only what concerns these files or folders; all are read all the same.",
        ),
    ] = None,
    output_format: Annotated[
        Format,
        typer.Option(
            "--format",
            help="How to show the findings; auto is github in a workflow of GitHub, else text.",
        ),
    ] = Format.TEXT,
    fail_on: Annotated[
        FailOn, typer.Option("--fail-on", help="The least severity that makes the exit code 1.")
    ] = FailOn.ERROR,
    select: Annotated[
        list[str] | None,
        typer.Option(metavar="RULE", help="Only these rules: by code, name or family (MT3)."),
    ] = None,
    ignore: Annotated[
        list[str] | None, typer.Option(metavar="RULE", help="Leave these rules out.")
    ] = None,
    show_waived: Annotated[
        bool, typer.Option("--show-waived", help="Show waived findings with their reasons, too.")
    ] = False,
    show_personal: Annotated[
        bool, typer.Option("--show-personal", help="Show confidential values within excerpts.")
    ] = False,
    output: OutputOption = None,
    as_of: AsOfOption = None,
    project: ProjectOption = None,
) -> None:
    """Read every record, check every rule, report every finding.

    Each finding says where it stands, what was found and what to do;
    `migtrack explain RULE` says more.
    """
    chosen = _chosen(select or [], ignore or [])
    opened = open_project(project, as_of)
    within = [_within(path, opened) for path in paths or []]
    verdict = check(opened.loaded, opened.as_of, opened.today, chosen, within)
    if output_format is Format.AUTO:
        in_workflow = os.environ.get("GITHUB_ACTIONS") == "true"
        output_format = Format.GITHUB if in_workflow else Format.TEXT
    style = Style(
        prefix=opened.prefix if output_format.is_for_people else opened.prefix_in_repository,
        width=width(),
        colour=colours() and output is None,
        show_waived=show_waived,
        show_personal=show_personal,
        documents=opened.loaded.documents,
    )
    renderer = import_module(f"migtrack.render.findings.{output_format.value}")
    deliver(renderer.render(verdict, style), output, opened.folder)
    raise typer.Exit(_exit_code(verdict, fail_on))


def _exit_code(verdict: Verdict, fail_on: FailOn) -> ExitCode:
    fails = any(verdict.count(severity) for severity in FAILING[fail_on])
    return ExitCode.FINDINGS if fails else ExitCode.FINE


def _chosen(select: list[str], ignore: list[str]) -> Callable[[Rule], bool] | None:
    """Which rules are wanted; none means all of them."""
    if not select and not ignore:
        return None
    selected, ignored = _codes(select, "--select"), _codes(ignore, "--ignore")
    return lambda rule: (not select or rule.code in selected) and rule.code not in ignored


def _codes(words: list[str], option: str) -> set[str]:
    codes: set[str] = set()
    for word in (part.strip() for given in words for part in given.split(",")):
        matching = {rule.code for rule in RULES if word in (rule.code, rule.name, rule.family)}
        if not matching:
            names = {name for rule in RULES for name in (rule.code, rule.name, rule.family)}
            near = near_miss(word, names)
            hint = f"did you mean {near}?" if near else "`migtrack rules` lists them"
            raise typer.BadParameter(f"there is no rule {word!r}; {hint}", param_hint=f"'{option}'")
        codes |= matching
    return codes


def _within(path: str, opened: Opened) -> str:
    """A path as findings have it: from the project's folder."""
    if not os.path.lexists(path):
        raise typer.BadParameter(f"there is no file {path!r}", param_hint="'PATH'")
    folder = os.path.realpath(opened.folder)
    real = os.path.join(os.path.realpath(os.path.dirname(path) or "."), os.path.basename(path))
    return os.path.relpath(os.path.normpath(real), folder).replace(os.sep, "/")
