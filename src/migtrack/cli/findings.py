"""The findings of a check as a command shows them, and what ends a command without a contract."""

import os
from enum import StrEnum

from migtrack.check import Verdict, check
from migtrack.cli.context import Opened
from migtrack.cli.environment import colours, width
from migtrack.cli.errors import ExitCode
from migtrack.cli.output import emit
from migtrack.load.files.sources import DATA
from migtrack.render.findings.formats import render_findings
from migtrack.render.findings.style import Style


class Format(StrEnum):
    """The formats of `migtrack.render.findings`, and the choice among them by environment."""

    TEXT = "text"
    CONCISE = "concise"
    JSON = "json"
    SARIF = "sarif"
    GITHUB = "github"
    GITLAB = "gitlab"
    JUNIT = "junit"
    AUTO = "auto"


def check_or_stop(opened: Opened) -> Verdict:
    """The findings of all rules; ends the command with them if the contract cannot be read."""
    verdict = check(opened.loaded, opened.as_of, opened.today)
    stop_without_contract(verdict, opened)
    return verdict


def stop_without_contract(verdict: Verdict, opened: Opened) -> None:
    """End the command with the findings on the contract, if it cannot be read."""
    if not opened.loaded.has_contract:
        emit(findings_of_contract(verdict, opened))
        raise SystemExit(ExitCode.FINDINGS)


def findings_of_contract(verdict: Verdict, opened: Opened) -> str:
    """The findings on `data/project.yaml` as text."""
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
    for_people = output_format in (Format.TEXT, Format.CONCISE)
    style = Style(
        prefix=opened.prefix if for_people else opened.prefix_in_repository,
        width=width(),
        colour=colour,
        show_waived=show_waived,
        show_personal=show_personal,
        documents=opened.loaded.documents,
    )
    return render_findings(output_format.value, verdict, style)
