"""Where the project stands on a day."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from migtrack.base.days import add_days
from migtrack.base.finding import Finding, Severity
from migtrack.base.text import Localized
from migtrack.model.in_force import project_on
from migtrack.model.project import Project
from migtrack.review.status.due import due_tasks
from migtrack.review.status.tasks import Task
from migtrack.review.status.unfinished import unfinished_tasks
from migtrack.review.status.upcoming import DAYS_AHEAD, upcoming_tasks
from migtrack.snapshot.activities import ActivityStatus
from migtrack.snapshot.figures import Figure
from migtrack.snapshot.indicators import IndicatorStatus
from migtrack.snapshot.period import PeriodStatus, review_period
from migtrack.snapshot.snapshot import Snapshot, SnapshotCache

IMPLAUSIBLE = "implausible-day"
"""The rule about days that count though they cannot belong to the project."""


class FindingCounts(NamedTuple):
    """How many findings there are."""

    errors: int = 0
    warnings: int = 0
    due: int = 0
    waived: int = 0
    implausible: int = 0
    """How many of the warnings are about days that cannot belong to the project."""


@dataclass(frozen=True)
class Status(Snapshot):
    """Where the project stands on a day: values without text."""

    as_of: date
    id: str
    acronym: Localized | None
    title: Localized
    languages: tuple[str, ...]
    objectives: tuple[Localized, ...]
    """Those of the contract, the first of which has the number 1."""
    funder: Localized
    implementer: Localized
    budget: Decimal
    """By the contract in force."""
    currency: str
    small_cell: int
    """Redacted output shows nothing about groups of fewer people."""
    attendance_percent: int
    """The least attendance of an activity, by the policy."""
    excused_counts: bool
    """Whether those excused count among those expected."""
    period: PeriodStatus
    due: tuple[Task, ...]
    """What is due by the findings, the longest overdue first."""
    next: tuple[Task, ...]
    """What falls due within 30 days, by day."""
    coming: tuple[ActivityStatus, ...]
    """Activities under way or starting within 30 days, by day; the next one where there is none."""
    unfinished: tuple[Task, ...]
    """What was not finished; empty while the project is not closed."""
    findings: FindingCounts

    def figure(self, name: str) -> Figure | None:
        """The figure of that name; none where it is not shown."""
        return next((figure for figure in self.figures if figure.name == name), None)

    def indicator(self, identity: str) -> IndicatorStatus | None:
        """The indicator of that id."""
        return next((each for each in self.indicators if each.id == identity), None)


def review_status(
    project: Project,
    as_of: date,
    findings: Sequence[Finding] = (),
    waived: int = 0,
    *,
    snapshots: SnapshotCache | None = None,
) -> Status:
    """Where the project stands on `as_of`.

    `findings` are the open findings of a check for the same day; those of severity *due* become
    tasks. `waived` is how many findings are waived. `snapshots` are those of the project, where
    they are wanted elsewhere, too.
    """
    period = review_period(project.contract, as_of)
    snapshot = (snapshots or SnapshotCache(project)).on(as_of)
    project = project_on(project, as_of)
    contract, closed = project.contract, period.closed
    counts = Counter(finding.severity for finding in findings)
    due = due_tasks(project, as_of, snapshot.ministries, findings)
    return Status(
        **vars(snapshot),
        as_of=as_of,
        id=contract.id,
        acronym=contract.acronym,
        title=contract.title,
        languages=contract.languages,
        objectives=contract.objectives,
        funder=contract.funder,
        implementer=contract.implementer,
        budget=contract.budget.amount,
        currency=contract.budget.currency,
        small_cell=contract.policy.small_cell,
        attendance_percent=contract.policy.attendance_percent,
        excused_counts=contract.policy.excused_counts,
        period=period,
        due=due,
        next=() if closed else upcoming_tasks(project, as_of, snapshot, due),
        coming=() if closed else _coming(snapshot.activities, as_of),
        unfinished=unfinished_tasks(project, as_of, snapshot) if closed else (),
        findings=FindingCounts(
            counts[Severity.ERROR],
            counts[Severity.WARNING],
            counts[Severity.DUE],
            waived,
            sum(finding.name == IMPLAUSIBLE for finding in findings),
        ),
    )


def _coming(activities: tuple[ActivityStatus, ...], as_of: date) -> tuple[ActivityStatus, ...]:
    """The activities under way or starting soon; the next one where there is none."""
    ahead = sorted(
        (activity for activity in activities if activity.state in ("scheduled", "under-way")),
        key=lambda activity: activity.start or date.max,
    )
    until = add_days(as_of, DAYS_AHEAD)
    soon = [activity for activity in ahead if activity.start and activity.start <= until]
    return tuple(soon or ahead[:1])
