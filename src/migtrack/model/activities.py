"""Workshops, visits, seminars and video conferences: the files of `activities/`."""

from typing import Literal, Self

from pydantic import Field, model_validator

from migtrack.model.contract import Kind
from migtrack.model.fields import (
    Day,
    Interval,
    LocalizedText,
    NonBlankText,
    Part,
    Participants,
    Record,
    Slug,
    WholeNumber,
    field_error,
)

Mark = Literal["present", "online", "excused", "absent"]
MARKS: tuple[Mark, ...] = ("present", "online", "excused", "absent")
ATTENDING: tuple[Mark, ...] = ("present", "online")
"""The marks that count as attendance."""

KIND_FIELDS: dict[str, tuple[str, ...]] = {
    "visit": ("host", "seats", "travellers", "reserves"),
    "video-conference": ("seminar", "request", "invited"),
}
"""The fields that only one kind of activity has."""


class Dates(Interval):
    """The days of an activity."""

    fixed: Day | None = None
    """The day on which they were agreed; absent: known from the beginning."""


class Postponement(Part):
    """A date that was given up."""

    date: Day
    """The day on which it was given up."""
    given_up: Interval = Field(alias="from")
    reason: LocalizedText


class Reasoned(Part):
    """Something ended on a day, for a reason: a cancellation, a withdrawal."""

    date: Day
    reason: LocalizedText


class Expert(Part):
    """Somebody who teaches."""

    name: LocalizedText
    organisation: LocalizedText | None = None


class DayList(Part):
    """The signed attendance list of one day."""

    present: Participants = ()
    online: Participants = ()
    excused: Participants = ()
    absent: Participants = ()
    guests: WholeNumber = 0
    """People outside the core team, counted only."""


class Visa(Part):
    """The visa of a traveller, as it comes about."""

    applied: Day | None = None
    decided: Day | None = None
    outcome: Literal["granted", "refused"] | None = None


class Traveller(Record):
    """A participant's place on a visit."""

    participant: NonBlankText
    invited: Day | None = None
    passport_valid_until: Day | None = None
    visa: Visa | None = None
    withdrawn: Reasoned | None = None


class Activity(Record):
    """One activity; `KIND_FIELDS` says which fields belong to one kind alone."""

    id: Slug
    kind: Kind
    group: NonBlankText
    title: LocalizedText
    short: LocalizedText | None = None
    dates: Dates | None = None
    postponed: tuple[Postponement, ...] = ()
    cancelled: Reasoned | None = None
    mode: Literal["in-person", "online", "hybrid"] | None = None
    venue: LocalizedText | None = None
    platform: LocalizedText | None = None
    experts: tuple[Expert, ...] = ()
    attendance: dict[Day, DayList] = Field(default_factory=dict)
    host: LocalizedText | None = None
    seats: WholeNumber | None = None
    travellers: tuple[Traveller, ...] = ()
    reserves: tuple[NonBlankText, ...] = ()
    seminar: NonBlankText | None = None
    request: NonBlankText | None = None
    invited: tuple[NonBlankText, ...] = ()

    @model_validator(mode="after")
    def _belongs_to_a_seminar(self) -> Self:
        if self.kind == "video-conference" and self.seminar is None:
            raise field_error("no-seminar")
        return self


def is_visit(activity: Activity) -> bool:
    """Whether the activity is a study visit, with travellers and seats."""
    return activity.kind == "visit"


def needs_expert(activity: Activity) -> bool:
    """Whether an expert must teach there: at workshops and seminars."""
    return activity.kind in ("workshop", "seminar")
