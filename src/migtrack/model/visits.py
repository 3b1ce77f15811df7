"""The travellers and the reserves of a visit."""

from typing import Annotated, Any, Literal

from pydantic import Field

from migtrack.model.declarations import (
    About,
    Confidential,
    Done,
    Identifying,
    LeadsTo,
    Ordered,
    Personal,
    Plausible,
    Ref,
)
from migtrack.model.fields import (
    DAY_HINT,
    Day,
    LocalizedText,
    Part,
    PersonalRecord,
    ReferenceId,
    Shorter,
)

NOT_REQUIRED = "not-required"
"""What stands in the place of a traveller's visa where none is needed."""

_FIRST_DAYS = ("postponed.from.start", "dates.start")
"""The days on which the visit was, and is, to begin."""


class Reasoned(Part, title="An end, for a reason"):
    """A cancellation, a withdrawal or a return."""

    date: Annotated[Day, About("The day on which it was decided.", "2021-03-01", hint=DAY_HINT)]
    reason: Annotated[LocalizedText, About("Why.", "Travel restrictions")]


class Visa(Part, title="A visa"):
    """An application for a traveller's visa; its parts come one by one."""

    applied: Annotated[
        Day | None,
        About("The day of the application.", "2021-07-05"),
        Done("the visa application of {entry} for {id}"),
        LeadsTo(_FIRST_DAYS),
    ] = None
    decided: Annotated[
        Day | None,
        About("The day of the decision.", "2021-07-22"),
        Done("the visa decision of {entry} for {id}"),
        LeadsTo(_FIRST_DAYS),
    ] = None
    outcome: Annotated[
        Literal["granted", "refused", "not-required"] | None,
        About(
            "`granted`, `refused` (which gives the seat back), or `not-required` where no visa is "
            "needed."
        ),
    ] = None


def _applications(value: Any) -> Any:
    """All forms in which a traveller's visa may be written as the list of applications."""
    if value == NOT_REQUIRED:
        return [{"outcome": NOT_REQUIRED}]
    if isinstance(value, list):
        return [each or None for each in value]  # an application of which nothing is said is none
    return value if value is None else [value]


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
        LeadsTo(("visa.applied", "visa.decided", *_FIRST_DAYS)),
    ] = None
    passport_valid_until: Annotated[
        Day | None,
        About(
            "The last day on which the passport is valid (never its number). Confidential.",
            "2024-02-28",
        ),
        Confidential(),
        Plausible(before=15, after=15),
    ] = None
    applications: Annotated[
        tuple[Visa, ...],
        Field(alias="visa"),
        Shorter(
            _applications,
            Visa | tuple[Visa, ...] | Literal["not-required"],
            is_alone=True,
            words=(NOT_REQUIRED,),
        ),
        About(
            "The application for the visa, or a list of several, the oldest first; `not-required` "
            "where none is needed. Confidential.",
            {"applied": "2021-07-05", "decided": "2021-07-22", "outcome": "granted"},
            NOT_REQUIRED,
        ),
        Confidential(),
        Ordered(),
    ] = ()
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
    returned: Annotated[
        Reasoned | None,
        About(
            "When and why the traveller returned before the end; the seat was used.",
            {"date": "2021-09-08", "reason": "A death in the family"},
        ),
        Done("the return of {entry} from {id}"),
        Personal(),
        Identifying("reason"),
    ] = None


class Reserve(Part, title="A reserve"):
    """A participant to be asked when a seat of the visit falls free."""

    participant: Annotated[
        ReferenceId,
        About("The participant's id.", "mop-03", hint="the participant's id"),
        Ref("participant"),
    ]
    declined: Annotated[
        Day | None,
        About("The day since which the participant does not want the seat.", "2021-06-10"),
        Done("the answer of {entry} to {id}"),
        LeadsTo(_FIRST_DAYS),
    ] = None


def _reserves(value: Any) -> Any:
    """The ids among the reserves as entries of their own."""
    if not isinstance(value, list):
        return value
    return [{"participant": each} if isinstance(each, str) else each for each in value]


Reserves = Annotated[tuple[Reserve, ...], Shorter(_reserves, tuple[ReferenceId | Reserve, ...])]
"""The reserves of a visit; one of whom nothing but the id is said may be written as that id."""
