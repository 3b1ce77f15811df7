"""What surrounds the activities: procedures, requests, holidays, waivers."""

from typing import Literal, Self

from pydantic import Field, model_validator

from migtrack.model.fields import Day, Part, Record, Slug, Text, Words, refusal


class Adoption(Part):
    """A ministry adopted the procedure."""

    ministry: Words
    date: Day
    instrument: Text


class Application(Part):
    """A ministry applies the procedure."""

    ministry: Words
    date: Day
    evidence: Text


class Sop(Record):
    """A standard operating procedure and its life."""

    id: Slug
    title: Text
    seminar: Words
    drafted: Day | None = None
    reviewed: Day | None = None
    adopted: tuple[Adoption, ...] = ()
    applied: tuple[Application, ...] = ()


class Decision(Part):
    """The answer to a request."""

    date: Day
    outcome: Literal["accepted", "declined"]
    reason: Text | None = None
    """Wanted where the request is declined."""

    @model_validator(mode="after")
    def _declined_for_a_reason(self) -> Self:
        if self.outcome == "declined" and self.reason is None:
            raise refusal("declined-without-reason")
        return self


class Request(Record):
    """A ministry's request for technical assistance."""

    id: Slug
    seminar: Words
    ministry: Words
    area: Text
    received: Day
    decided: Decision | None = None
    expert: Text | None = None
    delivered: Day | None = None


class Holiday(Record):
    """Days on which nothing should be scheduled, both included."""

    start: Day = Field(alias="from")
    to: Day | None = None
    name: Text

    @property
    def end(self) -> Day:
        """The last day; the first where no other is given."""
        return self.to or self.start


class Waiver(Record):
    """An accepted exception from a rule."""

    rule: Words
    """The rule's code or name."""
    subject: Words
    """The id of the record that it concerns."""
    reason: Text
    approved_by: Text
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
