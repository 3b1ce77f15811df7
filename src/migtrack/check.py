"""Runs the rules, drops what only follows, applies the waivers, sorts."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from typing import NamedTuple

from migtrack.base.finding import ALL, Fault, Finding, Key, Place, Related, Severity, Spot, WaivedBy
from migtrack.base.text import localized
from migtrack.load.build import Loaded
from migtrack.model.states import is_closed
from migtrack.model.support import Waiver
from migtrack.rules import RULE_BY_NAME, RULES
from migtrack.rules.rule import Inspection, Rule

ON_WAIVERS = "MT9"
"""The family of the rules that look at what the waivers silenced."""

MAX_FAULTS = 10_000
"""The most findings that are told of one rule."""
TOO_MANY = f"more than {MAX_FAULTS:,} findings of this rule: no more are listed"

Found = tuple[Rule, Fault]


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

    @cached_property
    def findings(self) -> tuple[Finding, ...]:
        """All findings, the waived ones among them."""
        return _in_order((*self.open, *self._waived_ones()))

    def within(self, path: str) -> "Verdict":
        """The same, of one file alone, without what is waived."""
        return replace(
            self,
            open=tuple(one for one in self.open if one.place.path == path),
            waived=0,
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
    chosen: Callable[[Rule], bool] | None = None,
    paths: Sequence[str] = (),
) -> Verdict:
    """Judge everything that was read, and report every fault once.

    With `chosen` only the findings of those rules are reported, with `paths` only those that
    concern these files or folders; in either case waivers that silence nothing are not
    reported, since the findings they are for may just not have been asked for.
    """
    case = Inspection(loaded, as_of, today, RULE_BY_NAME)
    found = [(RULE_BY_NAME[code], fault) for code, fault in loaded.faults]
    incomplete = {key: set(fields) for key, fields in loaded.incomplete.items()}
    closed = ALL not in incomplete.get(("contract", ""), ()) and is_closed(
        loaded.project.contract, as_of
    )
    for _, fault in found:
        _spoil(incomplete, fault)
    rules = [one for one in RULES if not (closed and one.severity is Severity.DUE)]
    for rule in rules:
        if rule.family != ON_WAIVERS:
            found += _run(rule, case, incomplete)
    told, silenced = _waive(loaded, _without_followers(found))
    last = replace(case, silenced=silenced)
    whole = chosen is None and not paths
    for rule in rules:
        if rule.family == ON_WAIVERS and (whole or rule.name != "unused-waiver"):
            told += [JudgedFault(*one) for one in _run(rule, last, incomplete)]
    if chosen is not None:
        told = [one for one in told if chosen(one.rule)]
    if paths:
        told = [one for one in told if _concerns(one.fault, paths)]
    told = list(dict.fromkeys(told))
    waived = [one for one in told if one.waiver is not None]
    project = loaded.project
    return Verdict(
        _in_order(_finding(loaded, one) for one in told if one.waiver is None),
        len(waived),
        loaded.files,
        len(project.participants),
        len(project.activities),
        lambda: (_finding(loaded, one) for one in waived),
    )


def _may_run(rule: Rule, case: Inspection, incomplete: dict[Key, set[str]]) -> bool:
    """Whether enough could be read for the rule."""
    return case.loaded.lost.isdisjoint(rule.counts) and not _is_faulty(
        rule, ("contract", ""), incomplete
    )


def _run(rule: Rule, case: Inspection, incomplete: dict[Key, set[str]]) -> list[Found]:
    """A rule's faults, without those that only follow from parts that could not be read."""
    if rule.check is None or not _may_run(rule, case, incomplete):
        return []
    found: list[Found] = []
    for fault in rule.check(case):
        if not any(_is_faulty(rule, key, incomplete) for key in fault.subjects):
            found.append((rule, fault))
            _spoil(incomplete, fault)
        if len(found) == MAX_FAULTS:
            return [*found, (rule, fault._replace(message=TOO_MANY, label="and so on"))]
    return found


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


def _without_followers(found: list[Found]) -> list[Found]:
    """What is left when each rule has silenced the rules that only follow from it.

    What is said of a participant within an activity silences nothing about other activities.
    """
    silenced: set[tuple[str, Key]] = set()
    for rule, fault in found:
        activities = [key for key in fault.subjects if key[0] == "activity"]
        keys = activities or fault.subjects
        silenced.update((code, key) for code in rule.silences for key in keys)
    return [
        (rule, fault)
        for rule, fault in found
        if not any((rule.code, key) in silenced for key in fault.subjects)
    ]


def _waive(loaded: Loaded, found: Iterable[Found]) -> tuple[list[JudgedFault], dict[int, int]]:
    """The faults, each with the waiver that silences it; how many each waiver silences."""
    silenced: dict[int, int] = {}
    waivers = [
        (index, waiver.subject, rule)
        for index, waiver in enumerate(loaded.project.waivers)
        if (rule := RULE_BY_NAME.get(waiver.rule)) is not None and rule.waivable
    ]
    told = []
    for rule, fault in dict.fromkeys(found):
        ids = {
            identity if kind != "contract" else loaded.project.contract.id
            for kind, identity in fault.subjects
        }
        silencing = [
            index for index, subject, waived in waivers if waived is rule and subject in ids
        ]
        for index in silencing:
            silenced[index] = silenced.get(index, 0) + 1
        told.append(JudgedFault(rule, fault, silencing[0] if silencing else None))
    return told, silenced


def _concerns(fault: Fault, paths: Sequence[str]) -> bool:
    places = [fault.at, *fault.related]
    return any(
        place.path == path or place.path.startswith(f"{path.rstrip('/')}/")
        for place in map(_place_of, places)
        for path in paths
    )


def _place_of(at: Spot | Place | Related) -> Spot | Place:
    """Where something is, at least by its file."""
    return at.place if isinstance(at, Related) else at


def _finding(loaded: Loaded, told: JudgedFault) -> Finding:
    """The fault with its place."""
    rule, fault, waiver = told
    return Finding(
        rule.code,
        rule.name,
        fault.severity or rule.severity,
        fault.message,
        fault.help,
        _place(loaded, fault.at),
        fault.at.label if isinstance(fault.at, Spot) else fault.label,
        tuple(_related(loaded, one) for one in fault.related),
        fault.subjects,
        fault.by,
        fault.who,
        None if waiver is None else _waived_by(loaded, loaded.project.waivers[waiver]),
    )


def _place(loaded: Loaded, at: Spot | Place) -> Place:
    if isinstance(at, Place):
        return at
    return loaded.documents[at.path].place_of(at.route, on_key=at.on_key)


def _related(loaded: Loaded, at: Spot | Related) -> Related:
    if isinstance(at, Related):
        return at
    return Related(_place(loaded, at), at.label)


def _waived_by(loaded: Loaded, waiver: Waiver) -> WaivedBy:
    languages = loaded.project.contract.languages
    place = _place(loaded, loaded.spot(waiver, ()))
    return WaivedBy(
        localized(waiver.reason, languages), localized(waiver.approved_by, languages), place
    )
