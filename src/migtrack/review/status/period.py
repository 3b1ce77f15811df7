"""The project's time: how long it lasts, and how much of that has passed."""

from dataclasses import dataclass
from datetime import date

from migtrack.model.contract import Contract
from migtrack.model.states import effective_end, is_closed
from migtrack.review.status.tasks import shifted
from migtrack.review.status.team import Localized


@dataclass(frozen=True, slots=True)
class Amended:
    """A signed amendment of the contract."""

    signed: date
    kind: str
    end: date
    reason: Localized


@dataclass(frozen=True, slots=True)
class PeriodStatus:
    """How much of the project's time has passed."""

    start: date
    planned_end: date
    """By the contract itself."""
    end: date
    """The last day, by the amendments signed so far."""
    months: int | None
    """From the start to the end, where these are whole months."""
    days: int
    """From the start to the end, both included."""
    passed: int
    """Days of these that have begun."""
    closed: bool
    """Whether the last day is over."""
    amendments: tuple[Amended, ...]

    @property
    def percent(self) -> float:
        """From 0 to 100: none of it before the start, all of it from the last day on."""
        return 100 * self.passed / self.days if self.days else 100 * self.closed


def review_period(contract: Contract, as_of: date) -> PeriodStatus:
    """The project's time as it stands on the day."""
    start, end = contract.period.start, effective_end(contract, as_of)
    days = max((end - start).days + 1, 0)
    signed = sorted(
        (one for one in contract.amendments if one.signed <= as_of), key=lambda one: one.signed
    )
    return PeriodStatus(
        start,
        contract.period.end,
        end,
        _whole_months(start, end),
        days,
        min(max((as_of - start).days + 1, 0), days),
        is_closed(contract, as_of),
        tuple(Amended(one.signed, one.kind, one.end, one.reason) for one in signed),
    )


def _whole_months(start: date, end: date) -> int | None:
    """How many months the days make, both included, where they make whole ones."""
    behind = shifted(end, 1)
    months = 12 * (behind.year - start.year) + behind.month - start.month
    return months if behind.day == start.day and behind > end and months > 0 else None
