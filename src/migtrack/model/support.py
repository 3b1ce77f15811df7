"""What surrounds the activities: procedures, requests, holidays, waivers."""

from typing import Literal, Self

from pydantic import Field, model_validator

from migtrack.model.fields import Day, LocalizedText, NonBlankText, Part, Record, Slug, field_error


class Adoption(Part):
    """A ministry adopted the procedure."""

    ministry: NonBlankText
    date: Day
    instrument: LocalizedText


class Application(Part):
    """A ministry applies the procedure."""

    ministry: NonBlankText
    date: Day
    evidence: LocalizedText


class Sop(Record):
    """A standard operating procedure and its life."""

    id: Slug
    title: LocalizedText
    seminar: NonBlankText
    drafted: Day | None = None
    reviewed: Day | None = None
    adopted: tuple[Adoption, ...] = ()
    applied: tuple[Application, ...] = ()


class Decision(Part):
    """The answer to a request."""

    date: Day
    outcome: Literal["accepted", "declined"]
    reason: LocalizedText | None = None
    """Wanted where the request is declined."""

    @model_validator(mode="after")
    def _declined_for_a_reason(self) -> Self:
        if self.outcome == "declined" and self.reason is None:
            raise field_error("declined-without-reason")
        return self


class Request(Record):
    """A ministry's request for technical assistance."""

    id: Slug
    seminar: NonBlankText
    ministry: NonBlankText
    area: LocalizedText
    received: Day
    decided: Decision | None = None
    expert: LocalizedText | None = None
    delivered: Day | None = None


class Holiday(Record):
    """Days on which nothing should be scheduled, both included."""

    start: Day = Field(alias="from")
    to: Day | None = None
    name: LocalizedText

    @property
    def end(self) -> Day:
        """The last day; the first where no other is given."""
        return self.to or self.start


class Waiver(Record):
    """An accepted exception from a rule."""

    rule: NonBlankText
    """The rule's code or name."""
    subject: NonBlankText
    """The id of the record that it concerns."""
    reason: LocalizedText
    approved_by: LocalizedText
    approved: Day
    until: Day | None = None
    """The last day on which it holds."""


class Sops(Part):
    """The file `sops.yaml`."""

    sops: tuple[Sop, ...] = ()


class Requests(Part):
    """The file `requests.yaml`."""

    requests: tuple[Request, ...] = ()


class Holidays(Part):
    """The file `holidays.yaml`."""

    holidays: tuple[Holiday, ...] = ()


class Waivers(Part):
    """The file `waivers.yaml`."""

    waivers: tuple[Waiver, ...] = ()
