"""The contract: `project.yaml`."""

from typing import Literal

from pydantic import Field

from migtrack.model.fields import (
    Amount,
    Currency,
    Day,
    Interval,
    Language,
    LocalizedText,
    Part,
    Record,
    Slug,
    TimeZone,
    Weekday,
    WholeNumber,
)

Kind = Literal["workshop", "visit", "seminar", "video-conference"]


class Budget(Part):
    """The money of the whole project."""

    amount: Amount
    currency: Currency


class CoreTeam(Part):
    """The limit of the core team."""

    officials_per_ministry: WholeNumber


class Group(Record):
    """A group of activities that the contract promises."""

    id: Slug
    title: LocalizedText
    planned: dict[Kind, WholeNumber] = Field(default_factory=dict)
    visit_seats: WholeNumber | None = None


class Amendment(Record):
    """A signed change of the contract's end."""

    signed: Day
    kind: Literal["no-cost-extension", "extension"]
    end: Day
    reason: LocalizedText


class Policy(Part):
    """The thresholds that rules read. Percents run from 0 to 100; the rest are days or months."""

    attendance_percent: WholeNumber = 80
    vacancy_days: WholeNumber = 30
    women_percent: WholeNumber | None = None
    expert_days_before: WholeNumber = 14
    request_answer_days: WholeNumber = 14
    sop_stalled_days: WholeNumber = 60
    visa_apply_days_before: WholeNumber = 45
    passport_months_after: WholeNumber = 3
    small_cell: WholeNumber = 5


class Contract(Record):
    """What was agreed with the funder."""

    id: Slug
    acronym: LocalizedText | None = None
    title: LocalizedText
    languages: tuple[Language, ...] = Field(min_length=1)
    time_zone: TimeZone
    weekend: tuple[Weekday, ...] = ()
    funder: LocalizedText
    implementer: LocalizedText
    budget: Budget
    period: Interval
    objectives: tuple[LocalizedText, ...] = ()
    core_team: CoreTeam
    groups: tuple[Group, ...]
    amendments: tuple[Amendment, ...] = ()
    policy: Policy = Field(default_factory=Policy)

    def group(self, group_id: str) -> Group | None:
        """The group of that id."""
        return next((group for group in self.groups if group.id == group_id), None)
