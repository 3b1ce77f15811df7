"""Runs the rules, drops what only follows, applies the waivers, sorts."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property, partial
from typing import NamedTuple

from migtrack.base.finding import ALL, Fault, Finding, Key, Place, Related, Severity, Spot, WaivedBy
from migtrack.base.text import first_of, is_nobodys, listed, localized
from migtrack.load.build import Loaded
from migtrack.model.in_force import project_on
from migtrack.model.keys import ACTIVITY
from migtrack.model.kinds import key_of
from migtrack.model.states import is_closed
from migtrack.model.waivers import Waiver
from migtrack.rules import RULE_BY_NAME, RULES
from migtrack.rules.narrowing import EVERYTHING, Narrowing
from migtrack.rules.rule import Inspection, Rule
from migtrack.rules.waiving import Waivers

ON_WAIVERS = "MT9"
"""The family of the rules that look at what the waivers silenced."""

MAX_FAULTS = 10_000
"""The most findings that are listed of one rule."""
MAX_NAMES = 5
"""The most names in a message that several faults share."""


class JudgedFault(NamedTuple):
    """A fault, and the rule that finds it."""

    rule: Rule
    fault: Fault
    waiver: int | None = None
    """The position of the waiver that silences it."""


@dataclass(frozen=True)
class Verdict:
    """What a check came to; findings stand by file, line, column and code."""

    open: tuple[Finding, ...]
    """The findings that no waiver silences."""
    waived: int
    """How many are waived."""
    files: int
    participants: int
    activities: int
    _waived_ones: Callable[[], Iterable[Finding]] = field(default=tuple, compare=False)
    """Asked only where they are shown: to place them, their files are read a second time."""
    narrowing: Narrowing = EVERYTHING
    """What of everything was asked for."""

    @cached_property
    def findings(self) -> tuple[Finding, ...]:
        """All findings, the waived ones among them."""
        return _in_order((*self.open, *self._waived_ones()))

    def within(self, path: str) -> "Verdict":
        """The same, of one file or a folder that holds it, without what is waived."""
        return replace(
            self,
            open=tuple(
                finding for finding in self.open if f"{path}/".startswith(f"{finding.place.path}/")
            ),
            waived=0,
            narrowing=Narrowing(paths=(path,), asked=(path,)),
            _waived_ones=tuple,
        )

    def count(self, severity: Severity) -> int:
        """How many findings of a severity are not waived."""
        return sum(finding.severity is severity for finding in self.open)


def _in_order(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    return tuple(sorted(findings, key=lambda finding: finding.order))


def check(
    loaded: Loaded,
    as_of: date,
    today: date,
    narrowing: Narrowing = EVERYTHING,
) -> Verdict:
    """Judge everything that was read, and report every fault once.

    With a `narrowing` only the findings that it asks for are reported. Everything is judged all
    the same.
    """
    case = Inspection(loaded, loaded.project, as_of, today, RULE_BY_NAME)
    planned = project_on(loaded.project, as_of)
    due_case = case if planned is loaded.project else replace(case, project=planned, written=case)
    found = [JudgedFault(RULE_BY_NAME[code], fault) for code, fault in loaded.faults]
    incomplete = {key: set(fields) for key, fields in loaded.incomplete.items()}
    project = loaded.project
    closed = ALL not in loaded.unread(project.contract) and is_closed(project.contract, as_of)
    for judged in found:
        _spoil(incomplete, judged.fault)
    rules = [rule for rule in RULES if not (closed and rule.severity is Severity.DUE)]
    for rule in rules:
        if rule.family != ON_WAIVERS:
            found += _run(rule, due_case if rule.severity is Severity.DUE else case, incomplete)
    remaining = [(rule, fault) for rule, fault, _ in dict.fromkeys(_without_followers(found))]
    waivers = Waivers(project, RULE_BY_NAME, remaining)
    kept = [JudgedFault(*judged, waivers.silencing(*judged)) for judged in remaining]
    last = replace(case, waived=waivers.faults)
    for rule in rules:
        if rule.family == ON_WAIVERS:
            kept += _run(rule, last, incomplete)
    concerns = narrowing.place_test(loaded)
    kept = [
        judged
        for judged in dict.fromkeys(kept)
        if narrowing.wants(judged.rule) and concerns(judged.fault)
    ]
    waived = [judged for judged in kept if judged.waiver is not None]
    open_ones = _told_together(judged for judged in kept if judged.waiver is None)
    return Verdict(
        open=_in_order(_finding(loaded, judged) for judged in open_ones),
        waived=len(waived),
        files=loaded.files,
        participants=len(project.participants),
        activities=len(project.activities),
        narrowing=narrowing,
        _waived_ones=lambda: (_finding(loaded, judged) for judged in waived),
    )


def _run(rule: Rule, case: Inspection, incomplete: dict[Key, set[str]]) -> list[JudgedFault]:
    """A rule's faults, without those that only follow from parts that could not be read."""
    if (
        rule.check is None
        or not case.loaded.lost.isdisjoint(rule.counts)
        or _is_faulty(rule, key_of(case.project.contract), incomplete)
    ):
        return []
    found: list[JudgedFault] = []
    for fault in rule.check(case):
        if any(_is_faulty(rule, key, incomplete) for key in fault.subjects):
            continue
        if len(found) == MAX_FAULTS:
            return [*found, JudgedFault(rule, _further(fault))]
        found.append(JudgedFault(rule, fault))
        _spoil(incomplete, fault)
    return found


def _further(fault: Fault) -> Fault:
    """What is said in place of the first fault that is not listed, and of all behind it.

    It has no subject: what is not listed concerns others, too, so nobody's waiver silences it.
    """
    at = fault.at._replace(label="and so on") if isinstance(fault.at, Spot) else fault.at
    return Fault(
        at,
        f"there are more than {MAX_FAULTS:,} findings of this rule: the others are not listed",
        "correct what is listed; then the others are",
        label="and so on",
        more="rule",
    )


def _is_faulty(rule: Rule, key: Key, incomplete: dict[Key, set[str]]) -> bool:
    """Whether the rule relies on a part of the record that could not be read."""
    fields = incomplete.get(key)
    if not fields:
        return False
    needed = {read.partition(".")[2] for read in rule.reads if read.startswith(f"{key[0]}.")}
    return bool(needed) and (ALL in fields or not needed.isdisjoint(fields))


def _spoil(incomplete: dict[Key, set[str]], fault: Fault) -> None:
    for key, name in fault.spoils:
        incomplete.setdefault(key, set()).add(name)


def _without_followers(found: list[JudgedFault]) -> list[JudgedFault]:
    """The faults without those of rules that a rule with a fault of the same subject silences.

    What is said of a participant within an activity silences nothing about other activities.
    Nor are there those of rules that give way to others at the same place.
    """
    is_needed = any(judged.rule.gives_way for judged in found)
    others = (judged for judged in found if is_needed and not judged.rule.gives_way)
    taken = {_where(judged.fault) for judged in others}
    silenced: set[tuple[str, Key]] = set()
    for rule, fault, _ in found:
        keys = [key for key in fault.subjects if key[0] == ACTIVITY] or fault.subjects
        silenced.update((code, key) for code in rule.silences for key in keys)
    return [
        judged
        for judged in found
        if silenced.isdisjoint((judged.rule.code, key) for key in judged.fault.subjects)
        and not (judged.rule.gives_way and _where(judged.fault) in taken)
    ]


def _where(fault: Fault) -> Spot | Place:
    """The place of a fault, whatever stands under the caret."""
    return fault.at._replace(label="") if isinstance(fault.at, Spot) else fault.at


def _told_together(found: Iterable[JudgedFault]) -> list[JudgedFault]:
    """The faults, those of one rule and file that share a message as one, at the first of them."""
    told: list[JudgedFault] = []
    sharing: dict[tuple[str, str, str], list[JudgedFault]] = {}
    for judged in found:
        if judged.fault.shared is None:
            told.append(judged)
        else:
            path, message = judged.fault.at.path, judged.fault.shared.message
            sharing.setdefault((judged.rule.code, path, message), []).append(judged)
    for (_, _, message), group in sharing.items():
        first = group[0]
        names = [each.fault.shared.name for each in group if each.fault.shared]
        if len(group) > 1:
            fault = first.fault._replace(
                message=message.replace("{}", listed(first_of(names, MAX_NAMES), "and")),
                subjects=tuple(dict.fromkeys(key for one in group for key in one.fault.subjects)),
            )
            first = first._replace(fault=fault)
        told.append(first)
    return told


def _finding(loaded: Loaded, judged: JudgedFault) -> Finding:
    """The fault with its place."""
    rule, fault, waiver = judged
    visible = partial(_without_odd_ids, odd=_odd_ids(fault))
    return Finding(
        code=rule.code,
        name=rule.name,
        severity=fault.severity or rule.severity,
        message=visible(fault.message),
        help=visible(fault.help),
        place=_place(loaded, fault.at),
        label=visible(fault.at.label if isinstance(fault.at, Spot) else fault.label),
        related=tuple(
            at if isinstance(at, Related) else Related(_place(loaded, at), visible(at.label))
            for at in fault.related
        ),
        subjects=fault.subjects,
        by=fault.by,
        who=fault.who,
        day=fault.day,
        more=fault.more,
        waived=None if waiver is None else _waived_by(loaded, loaded.project.waivers[waiver]),
        terminal_help=fault.terminal_help,
        missing=fault.missing,
        fixes=fault.fixes,
    )


def _odd_ids(fault: Fault) -> list[str]:
    """The names of files that stand for ids of the fault's records and cannot be ids."""
    return [identity for _, identity in fault.subjects if identity and not is_nobodys(identity)]


def _without_odd_ids(text: str, odd: Iterable[str]) -> str:
    """The text as everybody may read it: a file may be named after a person."""
    for identity in odd:
        text = re.sub(rf"(?<!\w){re.escape(identity)}(?!\w)", "…", text)
    return text


def _place(loaded: Loaded, at: Spot | Place) -> Place:
    if isinstance(at, Place):
        return at
    return loaded.documents[at.path].place_of(at.route, on_key=at.on_key)


def _waived_by(loaded: Loaded, waiver: Waiver) -> WaivedBy:
    languages = loaded.project.contract.languages
    return WaivedBy(
        localized(waiver.reason, languages),
        localized(waiver.approved_by, languages),
        _place(loaded, loaded.spot(waiver, ())),
    )
