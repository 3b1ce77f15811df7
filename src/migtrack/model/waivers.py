"""Approved exceptions from rules: `waivers.yaml`."""

from typing import Annotated, Literal

from migtrack.model.declarations import (
    About,
    Distinct,
    Done,
    Ends,
    FileKind,
    Identifying,
    Lines,
    Personal,
    RecordKind,
    Ref,
    Translated,
    heading,
)
from migtrack.model.fields import NOTES, Day, LocalizedText, Part, PersonName, Record, ReferenceId


@RecordKind(
    "waiver",
    order=12,
    section=heading("Waivers"),
    key="subject",
    identity=("rule", "subject", "participant", "day"),
    is_waived_by_key=False,
    known_by=("reason", "approved"),
    titles=("reason",),
)
class Waiver(Record, title="A waiver"):
    """An exception from a rule that somebody accepted. What it silences is still counted."""

    notes: Annotated[LocalizedText | None, NOTES, Lines(), Personal()] = None
    rule: Annotated[
        ReferenceId,
        About("The rule's name or code, as findings show it.", "low-attendance"),
        Ref("rule"),
    ]
    subject: Annotated[
        ReferenceId,
        About("The id of the record that the finding is about.", "workshop-2"),
        Ref(""),
    ]
    participant: Annotated[
        ReferenceId | None,
        About(
            "The id of the official whom it is for, if the finding is about one in an activity.",
            "mofa-05",
        ),
        Ref("participant"),
        Identifying("id", common=False, form="id"),
    ] = None
    day: Annotated[
        Day | None,
        About("The day that it is for, if the finding is about a day.", "2021-07-06"),
    ] = None
    covers: Annotated[
        Literal["all"] | None,
        About(
            "`all` if it is for every finding of the rule about the subject; otherwise, without "
            "`participant` and `day`, it is for one.",
            hint="all",
        ),
    ] = None
    reason: Annotated[
        LocalizedText,
        About("Why the exception is right."),
        Personal(),
        Identifying("reason", only_of_people=True),
    ]
    approved_by: Annotated[
        PersonName,
        About("Who accepted it.", "Project manager"),
        Translated("who approved the waiver for {subject}"),
        Identifying("approver", form="name"),
    ]
    approved: Annotated[
        Day,
        About("The day on which it was accepted.", "2021-03-02"),
        Done("the approval of this waiver"),
    ]
    until: Annotated[
        Day | None,
        About("The last day on which it holds; left out if it holds for good.", "2021-11-14"),
        Ends("approved", "the waiver for {subject}", "is approved"),
    ] = None

    @property
    def is_for_one(self) -> bool:
        """Whether it is for one finding, whichever that is."""
        return self.participant is None and self.day is None and self.covers is None


@FileKind("waivers", "waivers.yaml", order=10, record=Waiver, records_in="waivers")
class Waivers(Part, title="The waivers"):
    """Accepted exceptions from rules: the file data/waivers.yaml."""

    waivers: Annotated[
        tuple[Waiver, ...], About("The waivers."), Distinct("rule", "subject", "participant", "day")
    ] = ()
