"""The travellers of a visit."""

from typing import Annotated, Literal

from migtrack.model.declarations import About, Confidential, Done, Identifying, Personal, Ref
from migtrack.model.fields import DAY_HINT, Day, LocalizedText, Part, PersonalRecord, ReferenceId


class Reasoned(Part, title="An end, for a reason"):
    """A cancellation or a withdrawal."""

    date: Annotated[Day, About("The day on which it was decided.", "2021-03-01", hint=DAY_HINT)]
    reason: Annotated[LocalizedText, About("Why.", "Travel restrictions")]


class Visa(Part, title="A visa"):
    """The way of a traveller's visa; its parts come one by one."""

    applied: Annotated[
        Day | None,
        About("The day of the application.", "2021-07-05"),
        Done("the visa application of {entry} for {id}"),
    ] = None
    decided: Annotated[
        Day | None,
        About("The day of the decision.", "2021-07-22"),
        Done("the visa decision of {entry} for {id}"),
    ] = None
    outcome: Annotated[
        Literal["granted", "refused"] | None,
        About("`granted` or `refused`; a refusal gives the seat back."),
    ] = None


class Traveller(PersonalRecord, title="A traveller"):
    """A participant's place on the visit."""

    participant: Annotated[
        ReferenceId,
        About("The participant's id.", "mofa-01", hint="the participant's id"),
        Ref("participant"),
        Identifying("id", common=False, form="id"),
    ]
    invited: Annotated[
        Day | None,
        About("The day of the invitation.", "2021-06-15"),
        Done("the invitation of {entry} for {id}"),
    ] = None
    passport_valid_until: Annotated[
        Day | None,
        About(
            "The last day on which the passport is valid (never its number). Confidential.",
            "2024-02-28",
        ),
        Confidential(),
    ] = None
    visa: Annotated[
        Visa | None,
        About(
            "The visa, as it comes about. Confidential.",
            {"applied": "2021-07-05", "decided": "2021-07-22", "outcome": "granted"},
        ),
        Confidential(),
    ] = None
    withdrawn: Annotated[
        Reasoned | None,
        About(
            "When and why the traveller withdrew, which gives the seat back.",
            {"date": "2021-08-01", "reason": "Transferred"},
        ),
        Done("the withdrawal of {entry} for {id}"),
        Personal(),
        Identifying("reason"),
    ] = None
