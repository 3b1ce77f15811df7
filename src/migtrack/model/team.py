"""The ministries and their officials: `ministries.yaml`, `participants/`."""

from typing import Literal, Self

from pydantic import Field, model_validator

from migtrack.model.fields import (
    Day,
    EMail,
    LocalizedText,
    NonBlankText,
    Part,
    PersonId,
    Phone,
    Record,
    Slug,
    WholeNumber,
    field_error,
)


class Ministry(Record):
    """A beneficiary ministry."""

    id: Slug
    name: LocalizedText
    short: LocalizedText
    officials: WholeNumber | None = None
    """Its own number of seats, where it differs from the contract's."""


class Ministries(Part):
    """The file `ministries.yaml`."""

    ministries: tuple[Ministry, ...] = Field(min_length=1)


class Departure(Part):
    """How an official left the team."""

    date: Day
    """The last day in the seat."""
    reason: LocalizedText


_NOT_NOTED: set[str] = set()
"""Which fields an official's record gives, as Pydantic would note it: nobody asks, and of large
projects it would be a tenth of the memory."""


class Participant(Record):
    """An official of a ministry, in a seat of the core team or in reserve."""

    id: PersonId
    seat: WholeNumber | None = None
    reserve: WholeNumber | None = None
    name: LocalizedText
    position: LocalizedText
    gender: Literal["female", "male", "undisclosed"]
    nominated: Day | None = None
    letter: NonBlankText | None = None
    confirmed: Day | None = None
    left: Departure | None = None
    email: EMail | None = None
    phone: Phone | None = None

    @model_validator(mode="after")
    def _has_a_place(self) -> Self:
        if self.seat is None and self.reserve is None:
            raise field_error("neither-seat-nor-reserve")
        object.__setattr__(self, "__pydantic_fields_set__", _NOT_NOTED)
        return self


class MinistryTeam(Record):
    """The officials of one ministry: a file of `participants/`."""

    ministry: NonBlankText
    participants: tuple[Participant, ...] = ()
    vacant_seats: tuple[WholeNumber, ...] = ()
