"""The findings of a check as a command shows them, and what ends a command without a contract."""

import os
from collections.abc import Sequence
from enum import StrEnum
from typing import NamedTuple

from migtrack.base.text import listed
from migtrack.check import Verdict, check
from migtrack.cli.context import Opened
from migtrack.cli.environment import colours, width
from migtrack.cli.errors import ExitCode
from migtrack.cli.output import emit
from migtrack.cli.usage import bad_parameter, no_such
from migtrack.load.files.sources import DATA
from migtrack.rules import RULES


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


class Target(NamedTuple):
    """A format, and where the findings go in it."""

    output_format: Format
    output: str | None
    """A file; none, or `-`, is the screen."""


def read_targets(words: Sequence[str], output: str | None) -> list[Target]:
    """The formats of `--format`, each `NAME` or `NAME=FILE`; `output` is for the one without.

    Raises a usage error on a name that is no format, on two for the screen and on `output`
    without a format of its own.
    """
    targets = []
    for word in words or [Format.TEXT.value]:
        name, equals, file = word.partition("=")
        if name not in set(Format):
            raise no_such("format", name, [each.value for each in Format], "--format", _FORMATS)
        if equals and not file:
            raise bad_parameter(f"name a file after {name}=", "--format")
        targets.append(Target(Format(name), file if equals else output))
    on_screen = [target for target in targets if target.output in (None, "-")]
    files = [target.output for target in targets if target.output not in (None, "-")]
    if len(on_screen) > 1 or len(files) > len(set(files)):
        raise bad_parameter("two formats go to the same place: write NAME=FILE", "--format")
    if output is not None and all("=" in word for word in words or [""]):
        raise bad_parameter("each format has its own file already", "--output")
    return targets


_FORMATS = f"there are {listed((each.value for each in Format), 'and')}"


def read_rules(words: list[str], option: str) -> tuple[str, ...]:
    """The rules that an option names, each once. Raises a usage error on one that is not there."""
    named = [part.strip() for word in words for part in word.split(",")]
    known = {name for rule in RULES for name in (rule.code, rule.name, rule.family)}
    for word in named:
        if word not in known:
            raise no_such("rule", word, known, option, "`migtrack rules` lists them")
    return tuple(dict.fromkeys(named))


def check_or_stop(opened: Opened) -> Verdict:
    """The findings of all rules; ends the command with them if the contract cannot be read."""
    verdict = check(opened.loaded, opened.as_of, opened.today)
    stop_without_contract(verdict, opened)
    return verdict


def need_contract(opened: Opened) -> None:
    """End the command with the findings on the contract, if it cannot be read."""
    if not opened.loaded.has_contract:
        check_or_stop(opened)


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
    from migtrack.render.findings.formats import render_findings  # noqa: PLC0415  # most commands show none
    from migtrack.render.findings.style import Style  # noqa: PLC0415  # it comes with the line above

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
        is_past=opened.commit is not None,
        documents=opened.loaded.documents,
    )
    return render_findings(output_format.value, verdict, style)
