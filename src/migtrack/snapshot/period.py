"""The period of the project: how long it lasts, and how much of it has passed."""

from datetime import date
from decimal import Decimal
from typing import NamedTuple, TypeVar, cast

from migtrack.base.days import add_days
from migtrack.base.text import Localized
from migtrack.model.contract import Contract
from migtrack.model.in_force import ContractChange, changes_between, contract_in_force, steps

Amount = TypeVar("Amount", Decimal, int | None)


class SignedAmendment(NamedTuple):
    """An amendment of the contract that was signed by the day."""

    signed: date
    kind: str
    end: date
    """The last day of the project since then."""
    reason: Localized
    changes: tuple[ContractChange, ...]
    """What it replaced."""


class PeriodStatus(NamedTuple):
    """The period of the project on a day."""

    start: date
    planned_end: date
    """The last day by the contract itself."""
    end: date
    """The last day by the contract in force."""
    months: int | None
    """From the start to the end; none where these are not whole months."""
    days: int
    """From the start to the end, both included."""
    passed: int
    """How many of these days have begun."""
    closed: bool
    """Whether the last day is over."""
    amendments: tuple[SignedAmendment, ...]
    """By the day of signing."""

    def as_signed(
        self, now: Amount, name: str, group: str = "", kind: str | None = None
    ) -> Amount | None:
        """What the contract said at first, where `now` it says something; none for no number."""
        wanted = name, group, kind
        for amendment in self.amendments:
            for change in amendment.changes:
                if (change.name, change.group, change.kind) == wanted:
                    return cast("Amount | None", change.before)
        return now

    @property
    def percent(self) -> float:
        """How much of the period has passed, from 0 before the start to 100 on the last day."""
        return 100 * self.passed / self.days if self.days else 100 * self.closed


def review_period(contract: Contract, as_of: date) -> PeriodStatus:
    """The period of the project on the day, by the contract as it was signed and amended."""
    start, end = contract.period.start, contract_in_force(contract, as_of).period.end
    days = max((end - start).days + 1, 0)
    signed = tuple(
        SignedAmendment(
            signed=step.amendment.signed,
            kind=step.amendment.kind,
            end=step.after.period.end,
            reason=step.amendment.reason,
            changes=tuple(changes_between(step.before, step.after)),
        )
        for step in steps(contract, as_of)
    )
    return PeriodStatus(
        start=start,
        planned_end=contract.period.end,
        end=end,
        months=_whole_months(start, end),
        days=days,
        passed=min(max((as_of - start).days + 1, 0), days),
        closed=as_of > end,
        amendments=signed,
    )


def _whole_months(start: date, end: date) -> int | None:
    """How many months the days from `start` to `end` make; none where not whole months."""
    next_day = add_days(end, 1)
    months = 12 * (next_day.year - start.year) + next_day.month - start.month
    return months if next_day.day == start.day and next_day > end and months > 0 else None
