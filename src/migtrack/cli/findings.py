"""The findings of a check, as a command shows them."""

import os
from enum import StrEnum
from importlib import import_module

from migtrack.base.finding import Severity
from migtrack.check import Verdict, check
from migtrack.cli.answers import Question
from migtrack.cli.context import Opened, colours, width
from migtrack.cli.errors import ExitCode
from migtrack.load.files.sources import DATA
from migtrack.render.findings.style import Style
from migtrack.system.cache import Answer


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


def respond(question: Question, opened: Opened) -> Answer:
    """What `validate` says of a whole project."""
    verdict = check(opened.loaded, opened.as_of, opened.today)
    text = findings_text(verdict, opened, Format(question.output_format), colour=colours())
    return Answer(exit_code(verdict, FailOn(question.fail_on)), text)


def findings_of_contract(verdict: Verdict, opened: Opened) -> str:
    """What stops a command that needs the contract, where it cannot be read."""
    return findings_text(
        verdict.within(f"{DATA}/project.yaml"), opened, Format.TEXT, colour=colours()
    )


def findings_text(
    verdict: Verdict,
    opened: Opened,
    output_format: Format,
    *,
    colour: bool,
    show_waived: bool = False,
    show_personal: bool = False,
) -> str:
    """The findings in a format."""
    if output_format is Format.AUTO:
        in_workflow = os.environ.get("GITHUB_ACTIONS") == "true"
        output_format = Format.GITHUB if in_workflow else Format.TEXT
    style = Style(
        prefix=opened.prefix if output_format.is_for_people else opened.prefix_in_repository,
        width=width(),
        colour=colour,
        show_waived=show_waived,
        show_personal=show_personal,
        documents=opened.loaded.documents,
    )
    rendered: str = import_module(f"migtrack.render.findings.{output_format.value}").render(
        verdict, style
    )
    return rendered


def exit_code(verdict: Verdict, fail_on: FailOn) -> ExitCode:
    """Whether the findings make the command fail."""
    fails = any(verdict.count(severity) for severity in FAILING[fail_on])
    return ExitCode.FINDINGS if fails else ExitCode.FINE
