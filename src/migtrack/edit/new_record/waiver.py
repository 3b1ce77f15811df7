"""A waiver from a finding: whom and which day it must name, so that it is for that one alone."""

from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from migtrack.base.finding import Finding
from migtrack.model.keys import PARTICIPANT
from migtrack.model.kinds import key_of
from migtrack.model.project import Project
from migtrack.rules.rule import Rule

ALL = {"covers": "all"}
"""What a waiver says that is for every finding of its rule about its subject."""


class Waivable(NamedTuple):
    """A finding, and what a waiver must say besides its rule and subject to be for that one."""

    finding: Finding
    names: Mapping[str, str]
    """The participant and the day, as far as the finding is about one."""


def waivable(
    findings: Iterable[Finding], project: Project, rule: Rule, subject: str
) -> list[Waivable]:
    """The findings of a rule about a record that no waiver silences yet."""
    contract = key_of(project.contract)
    return [
        Waivable(finding, _names(finding, subject))
        for finding in findings
        if finding.code == rule.code and not finding.more and finding.waived is None
        if any(
            subject in (key[1], key == contract and project.contract.id) for key in finding.subjects
        )
    ]


def _names(finding: Finding, subject: str) -> dict[str, str]:
    people = {identity for kind, identity in finding.subjects if kind == PARTICIPANT}
    names = {"participant": min(people)} if len(people) == 1 and people != {subject} else {}
    return names | ({"day": finding.day.isoformat()} if finding.day else {})


def fitting(found: Iterable[Waivable], given: Mapping[str, Any]) -> list[Waivable]:
    """Those findings that are about the participant and the day that are given, if any are."""
    about = {key: given[key] for key in ("participant", "day") if key in given}
    return [each for each in found if about.items() <= each.names.items()]
