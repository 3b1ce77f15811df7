"""The ministries and their officials: `ministries.yaml`, `participants/`."""

from datetime import date
from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from migtrack.model.declarations import (
    About,
    Confidential,
    Distinct,
    Done,
    FileKind,
    Identifying,
    InPeriod,
    LeadsTo,
    Lines,
    Name,
    Personal,
    Plausible,
    RecordKind,
    Ref,
    StandIn,
    Translated,
    heading,
)
from migtrack.model.fields import (
    DAY_HINT,
    NOTES,
    Day,
    EMail,
    LocalizedText,
    NonBlankText,
    Part,
    ParticipantId,
    PersonalRecord,
    PersonId,
    PersonName,
    Phone,
    PublicText,
    Record,
    ReferenceId,
    Slug,
    WholeNumber,
    field_error,
)


@RecordKind("ministry", order=2, section=heading("Core team"), known_by=("name",), titles=("name",))
class Ministry(Record, title="A ministry"):
    """A ministry that the project serves."""

    id: Annotated[
        Slug, About("The ministry's id, also the name of its file in data/participants.", "momd")
    ]
    name: Annotated[PublicText, About("The full name."), Translated("the name of {id}"), Name()]
    short: Annotated[PublicText, About("The name for tables.", "MoMD"), Name()]
    officials: Annotated[
        WholeNumber | None,
        About("Its own number of seats, where it differs from the contract's.", 3),
    ] = None


@FileKind(
    "ministries",
    "ministries.yaml",
    record=Ministry,
    records_in="ministries",
    order=1,
    required=True,
)
class Ministries(Part, title="The ministries"):
    """The beneficiary ministries: the file data/ministries.yaml."""

    ministries: Annotated[
        tuple[Ministry, ...],
        Field(min_length=1),
        About("The ministries, in the order in which reports show them."),
    ]


class Departure(Part, title="A departure"):
    """How an official left the team."""

    date: Annotated[Day, About("The last day in the seat.", "2021-06-30", hint=DAY_HINT)]
    reason: Annotated[LocalizedText, About("Why: retired, transferred …", "retired")]


_NOT_NOTED: set[str] = set()
"""Which fields an official's record gives, as Pydantic would note it: nobody asks, and of large
projects it would be a tenth of the memory."""


@RecordKind("participant", order=4, section=heading("Core team"), known_by=("name",))
class Participant(PersonalRecord, title="A participant"):
    """An official of the ministry, in a seat of the core team, in reserve, or both in turn."""

    id: Annotated[
        PersonId,
        About("The official's id, which lists and visits use. It never changes.", "momd-01"),
        Identifying("id", common=False, form="id"),
    ]
    seat: Annotated[
        WholeNumber | None,
        About("The number of the seat, from 1. A successor has the same number.", 1, 2),
    ] = None
    reserve: Annotated[
        WholeNumber | None, About("The place among the reserves; 1 is asked first.", 1)
    ] = None
    name: Annotated[
        PersonName,
        About("The official's name."),
        Translated("the name of {id}"),
        Identifying("name", common=False, form="name"),
    ]
    position: Annotated[
        LocalizedText,
        About("The official's position in the ministry."),
        Translated("the position of {id}"),
        Personal(),
        Identifying("position"),
    ]
    gender: Annotated[
        Literal["female", "male", "undisclosed"],
        About("`female`, `male` or `undisclosed`.", hint="female, male or undisclosed"),
        Personal(),
        StandIn("undisclosed"),
    ]
    nominated: Annotated[
        Day | None,
        About("The day of the nomination letter.", "2021-03-25"),
        Done("the nomination of {id}"),
        InPeriod("{id} is nominated on", may_be_early=True),
        Plausible(before=15),
        LeadsTo(("confirmed",), unless="reserve"),
    ] = None
    letter: Annotated[
        NonBlankText | None,
        About("The reference of the nomination letter.", "MoMD/1123"),
        Personal(),
        Identifying("letter", common=False),
    ] = None
    confirmed: Annotated[
        Day | None,
        About("The day from which the official holds the seat.", "2021-04-12"),
        Done("the confirmation of {id}"),
        InPeriod("{id} is confirmed on", may_be_early=True),
    ] = None
    left: Annotated[
        Departure | None,
        About(
            "When and why the official left; absent while in the team.",
            {"date": "2021-06-30", "reason": "retired"},
        ),
        Personal(),
        Identifying("reason"),
    ] = None
    same_as: Annotated[
        ParticipantId | None,
        About(
            "The id of the first record of the same human being, who has moved to another ministry "
            "or come back.",
            "mofa-02",
            hint="the id of the first record of the same person",
        ),
        Personal(),
    ] = None
    email: Annotated[
        EMail | None,
        About(
            "The official's address. Confidential: no machine format and no redacted report "
            "shows it.",
            "name@example.org",
        ),
        Confidential(),
        Identifying("e-mail address", common=False, form="e-mail"),
    ] = None
    phone: Annotated[
        Phone | None,
        About(
            "The official's number. Confidential: no machine format and no redacted report "
            "shows it.",
            "+964 700 000 0000",
        ),
        Confidential(),
        Identifying("telephone number", common=False, form="telephone"),
    ] = None

    @model_validator(mode="after")
    def _has_a_place(self) -> Self:
        if self.seat is None and self.reserve is None:
            raise field_error("neither-seat-nor-reserve", ("seat", "reserve"), "999999")
        object.__setattr__(self, "__pydantic_fields_set__", _NOT_NOTED)
        return self

    @property
    def stay(self) -> tuple[date, date] | None:
        """The first and the last day in the seat, `date.max` where it has not ended; or none."""
        if self.seat is None or self.confirmed is None:
            return None
        last = self.left.date if self.left else date.max
        return (self.confirmed, last) if self.confirmed <= last else None


@RecordKind("team", order=3, section=heading("Core team"), key="ministry", is_waived_by_key=False)
@FileKind(
    "participants",
    "participants/",
    order=2,
    record=Participant,
    records_in="participants",
    named_after="ministry",
)
class MinistryTeam(Record, title="A ministry's officials"):
    """The officials of one ministry: a file of data/participants, named after the ministry."""

    notes: Annotated[LocalizedText | None, NOTES, Lines(), Identifying("note")] = None
    ministry: Annotated[
        ReferenceId,
        About(
            "The ministry's id, which is also the file's name.", "momd", hint="the ministry's id"
        ),
        Ref("ministry"),
    ]
    participants: Annotated[
        tuple[Participant, ...],
        About(
            "Everybody who has ever been named: a successor gets an entry, and the predecessor "
            "keeps one."
        ),
    ] = ()
    vacant_seats: Annotated[
        tuple[WholeNumber, ...],
        About("The numbers of the seats for which nobody has been named yet.", [4]),
        Distinct(),
    ] = ()
