"""The effects of a change on the findings and the figures."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from migtrack.base.finding import ALL, Finding, Key, Severity
from migtrack.check import Verdict
from migtrack.load.build import Loaded
from migtrack.model.activities import Activity
from migtrack.model.attendance import (
    NOBODY,
    Attendance,
    OfficialDays,
    Tally,
    listed_days,
    read_list,
)
from migtrack.model.fields import Record
from migtrack.model.figures import FIGURE_NAMES
from migtrack.model.project import Project
from migtrack.model.seats import seats_of
from migtrack.model.team import Participant
from migtrack.review.changes.values import FigureChange, FindingChange, Side
from migtrack.snapshot.figures import Figure
from migtrack.snapshot.snapshot import SnapshotCache

_SEVERITIES = tuple(Severity)
_CHANGES = ("new", "cleared", "waived")
_WORD = re.compile(r"[\w-]+")


def changed_findings(
    before: Verdict, after: Verdict, renames: Mapping[Key, str]
) -> tuple[FindingChange, ...]:
    """The findings that are new, then those no longer open: cleared, then waived.

    Findings of both sides are the same if rule, records and message are equal. Of the others,
    those are the same whose rule and records are equal, as a share or a day in the message may
    differ; but an error that says something else is another one. At last those are the same that
    differ by the records that they name besides: a vacant seat for which somebody is named now.
    """
    old = [FindingChange("cleared", each, _subjects(each, renames)) for each in before.open]
    new = [FindingChange("new", each, each.subjects) for each in after.open]
    ids = {old_id: new_id for (_, old_id), new_id in renames.items()}
    for exact in (True, False):
        old, new = _without(old, new, ids, exact=exact), _without(new, old, ids, exact=exact)
    old, new = _without_wider(old, new), _without_wider(new, old)
    waived = {(each.code, each.subjects) for each in after.findings if each.waived}
    changes = new + [
        each._replace(change="waived") if (each.finding.code, each.subjects) in waived else each
        for each in old
    ]
    changes.sort(
        key=lambda each: (
            _CHANGES.index(each.change),
            _SEVERITIES.index(each.finding.severity),
            each.finding.code,
            each.finding.order,
        )
    )
    return tuple(changes)


def _subjects(finding: Finding, renames: Mapping[Key, str]) -> tuple[Key, ...]:
    return tuple((key[0], renames.get(key, key[1])) for key in finding.subjects)


def _without(
    these: list[FindingChange],
    those: list[FindingChange],
    ids: Mapping[str, str],
    *,
    exact: bool,
) -> list[FindingChange]:
    """These but for one for each of those that is the same.

    Messages count where `exact`, and those of errors always; `ids` are new ones by the old ones.
    """

    def identity(change: FindingChange) -> tuple[object, ...]:
        finding, subjects = change.finding, change.subjects
        path = "" if subjects else finding.place.path
        says = exact or finding.severity is Severity.ERROR
        return finding.code, subjects, path, _renamed(finding.message, ids) if says else ""

    common = Counter(map(identity, those))
    kept = []
    for change in these:
        if common[identity(change)] > 0:
            common[identity(change)] -= 1
        else:
            kept.append(change)
    return kept


def _renamed(message: str, ids: Mapping[str, str]) -> str:
    return _WORD.sub(lambda word: ids.get(word[0], word[0]), message) if ids else message


def _without_wider(these: list[FindingChange], those: list[FindingChange]) -> list[FindingChange]:
    """These but for those that name the same record first, and more or fewer records besides.

    Such a finding must be the only one of its rule that names the record first, on either side.
    """
    alone, others = _only_ones(these), _only_ones(those)

    def is_told(change: FindingChange) -> bool:
        other = others.get(_about(change)) if _about(change) in alone else None
        if other is None or not change.subjects or change.finding.severity is Severity.ERROR:
            return False
        mine, theirs = set(change.subjects), set(other.subjects)
        return mine <= theirs or theirs <= mine

    return [each for each in these if not is_told(each)]


def _only_ones(changes: list[FindingChange]) -> dict[tuple[object, ...], FindingChange]:
    """The changes that are the only ones of their rule about the record that they name first."""
    numbers = Counter(map(_about, changes))
    return {_about(each): each for each in changes if numbers[_about(each)] == 1}


def _about(change: FindingChange) -> tuple[object, ...]:
    return change.finding.code, change.subjects[:1]


def changed_figures(
    before: SnapshotCache, after: SnapshotCache, as_of: date
) -> tuple[FigureChange, ...]:
    """The figures that differ; one that only one side has is nothing on the other."""
    old, new = (
        {figure.name: figure for figure in snapshots.on(as_of).figures}
        for snapshots in (before, after)
    )
    pairs = [
        FigureChange(
            old.get(name) or _nothing(new[name]),
            new.get(name) or _nothing(old[name]),
        )
        for name in FIGURE_NAMES
        if name in old or name in new
    ]
    return tuple(
        pair for pair in pairs if (pair.old.value, pair.old.of) != (pair.new.value, pair.new.of)
    )


def _nothing(figure: Figure) -> Figure:
    return figure._replace(value=0, of=None if figure.of is None else 0)


def is_complete(loaded: Loaded) -> bool:
    """Whether every record could be read, even if not each of its fields."""
    unread = any(ALL in fields for fields in loaded.incomplete.values())
    return loaded.has_contract and not loaded.lost and not unread


@dataclass(frozen=True)
class PastAttendance:
    """The attendance of a state of the project up to a day, record by record."""

    project: Project
    as_of: date

    def of(self, record: Record) -> Attendance:
        """What it counts of an official, or of an activity; nothing of other records."""
        if isinstance(record, Participant):
            return self._officials.of(record.id)
        if isinstance(record, Activity):
            days = listed_days(record, self.as_of)
            lists = (self._tally.of_list(record, read_list(record, day)) for day in days)
            return sum(lists, NOBODY)
        return NOBODY

    @cached_property
    def _tally(self) -> Tally:
        return Tally(self.project, seats_of(self.project))

    @cached_property
    def _officials(self) -> OfficialDays:
        return self._tally.of_officials(
            (activity, read_list(activity, day))
            for activity in self.project.activities
            for day in listed_days(activity, self.as_of)
        )


def unread_of(side: Side, verdict: Verdict) -> Iterator[tuple[Side, Finding]]:
    """The findings about what could not be read on a side: those of families MT0 and MT1."""
    for finding in verdict.open:  # no waiver silences these
        if finding.code[:3] in ("MT0", "MT1") and finding.severity is Severity.ERROR:
            yield side, finding
