"""Where the project stands on a day."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from migtrack.base.finding import Finding, Severity
from migtrack.model.project import Project
from migtrack.model.states import is_closed
from migtrack.review.status.activities import ActivityStatus, GroupStatus, VisitStatus
from migtrack.review.status.due import due_tasks
from migtrack.review.status.figures import Figure, review_figures
from migtrack.review.status.left_open import left_open
from migtrack.review.status.period import PeriodStatus, review_period
from migtrack.review.status.snapshot import SnapshotMaker
from migtrack.review.status.support import RequestStatus, SopStatus
from migtrack.review.status.tasks import Task, shifted
from migtrack.review.status.team import Localized, MinistryStatus
from migtrack.review.status.upcoming import DAYS_AHEAD, upcoming_tasks


@dataclass(frozen=True, slots=True)
class FindingCounts:
    """How many findings there are."""

    errors: int = 0
    warnings: int = 0
    due: int = 0
    waived: int = 0


@dataclass(frozen=True, slots=True)
class Status:
    """Where the project stands on a day: values, no words."""

    as_of: date
    id: str
    acronym: Localized | None
    title: Localized
    languages: tuple[str, ...]
    funder: Localized
    implementer: Localized
    budget: Decimal
    currency: str
    small_cell: int
    """Smaller groups of people are not shown in redacted output."""
    period: PeriodStatus
    figures: tuple[Figure, ...]
    due: tuple[Task, ...]
    """The longest overdue first."""
    next: tuple[Task, ...]
    """What falls due within 30 days, by day."""
    coming: tuple[ActivityStatus, ...]
    """What is under way or begins within 30 days; if nothing does, the very next. By day."""
    left_open: tuple[Task, ...]
    """What was not finished; empty while the project is not closed."""
    ministries: tuple[MinistryStatus, ...]
    groups: tuple[GroupStatus, ...]
    activities: tuple[ActivityStatus, ...]
    """By group, then by day."""
    visits: tuple[VisitStatus, ...]
    sops: tuple[SopStatus, ...]
    requests: tuple[RequestStatus, ...]
    findings: FindingCounts

    def figure(self, name: str) -> Figure | None:
        """The figure of that name; none where it is not shown."""
        return next((one for one in self.figures if one.name == name), None)


def review_status(
    project: Project, as_of: date, findings: Sequence[Finding] = (), waived: int = 0
) -> Status:
    """Where the project stands on `as_of`.

    `findings` are the open ones of a check for the same day, of which those of severity *due*
    say what is due; so many more are `waived`.
    """
    contract = project.contract
    closed = is_closed(contract, as_of)
    parts = SnapshotMaker(project).parts(as_of)
    ministries = parts.ministries
    due = due_tasks(project, as_of, ministries, findings)
    return Status(
        as_of,
        contract.id,
        contract.acronym,
        contract.title,
        contract.languages,
        contract.funder,
        contract.implementer,
        contract.budget.amount,
        contract.budget.currency,
        contract.policy.small_cell,
        review_period(contract, as_of),
        review_figures(project, parts),
        due,
        () if closed else upcoming_tasks(project, as_of, ministries, due),
        () if closed else _coming(parts.activities, as_of),
        left_open(project, as_of, ministries, parts.activities, parts.visits) if closed else (),
        ministries,
        parts.groups,
        parts.activities,
        parts.visits,
        parts.sops,
        parts.requests,
        _count(findings, waived),
    )


def _coming(activities: tuple[ActivityStatus, ...], as_of: date) -> tuple[ActivityStatus, ...]:
    """What is under way or begins soon; if nothing does, the very next."""
    ahead = sorted(
        (one for one in activities if one.state in ("scheduled", "under-way")),
        key=lambda one: one.start or date.max,
    )
    until = shifted(as_of, DAYS_AHEAD)
    soon = [one for one in ahead if one.start is not None and one.start <= until]
    return tuple(soon or ahead[:1])


def _count(findings: Sequence[Finding], waived: int) -> FindingCounts:
    counts = Counter(one.severity for one in findings)
    return FindingCounts(
        counts[Severity.ERROR], counts[Severity.WARNING], counts[Severity.DUE], waived
    )
