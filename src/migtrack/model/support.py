"""What surrounds the activities: procedures, requests, holidays."""

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from migtrack.model.declarations import (
    About,
    Brief,
    Distinct,
    Done,
    Ends,
    FileKind,
    Formerly,
    Identifying,
    Impersonal,
    InPeriod,
    Keyed,
    Name,
    RecordKind,
    Ref,
    Translated,
    heading,
)
from migtrack.model.fields import (
    DAY_HINT,
    Day,
    LocalizedText,
    Part,
    PersonName,
    PublicText,
    Record,
    ReferenceId,
    Slug,
    field_error,
)

_MINISTRY = About("The ministry's id.", "mofa", hint="the ministry's id")


class Adoption(Part, title="An adoption"):
    """A ministry made the procedure its own."""

    ministry: Annotated[ReferenceId, _MINISTRY, Ref("ministry")]
    date: Annotated[
        Day,
        About("The day of the adoption.", "2021-09-14", hint=DAY_HINT),
        Done("the adoption of {id} by {entry}"),
        InPeriod("{id} is adopted on"),
    ]
    instrument: Annotated[
        LocalizedText, About("By what: an order, a circular …", "Ministerial order 77")
    ]


class Application(Part, title="An application"):
    """A ministry works by the procedure."""

    ministry: Annotated[ReferenceId, _MINISTRY, Ref("ministry")]
    date: Annotated[
        Day,
        About("The day since which it does.", "2021-10-25", hint=DAY_HINT),
        Done("the application of {id} by {entry}"),
        InPeriod("{id} is applied on"),
    ]
    evidence: Annotated[
        LocalizedText, About("What shows it.", "First files handled under the procedure")
    ]


@RecordKind(
    "sop",
    order=6,
    noun="procedure",
    section=heading("Standard operating procedures"),
    known_by=("title",),
    titles=("title",),
)
class Sop(Record, title="A procedure"):
    """A standard operating procedure, or principles, from the first draft to the ministries."""

    id: Annotated[Slug, About("The procedure's id.", "sop-1")]
    kind: Annotated[
        Literal["procedure", "principles"],
        About(
            "`principles` for those of a partnership, which are drafted, reviewed and adopted as a "
            "procedure is; no figure counts them.",
            "principles",
        ),
    ] = "procedure"
    title: Annotated[
        PublicText, About("The title of the procedure."), Translated("the title of {id}")
    ]
    activity: Annotated[
        ReferenceId | None,
        About("The id of the activity, of any kind, that works on it.", "seminar-1"),
        Ref("activity"),
        Formerly("seminar"),
    ] = None
    drafted: Annotated[
        Day | None,
        About("The day on which the draft was ready.", "2021-06-24"),
        Done("the draft of {id}"),
        InPeriod("{id} is drafted on"),
    ] = None
    reviewed: Annotated[
        Day | None,
        About("The day on which the review was over.", "2021-07-29"),
        Done("the review of {id}"),
        InPeriod("{id} is reviewed on"),
    ] = None
    adopted: Annotated[
        tuple[Adoption, ...],
        About("The ministries that adopted it."),
        Keyed("ministry"),
        Distinct("ministry"),
    ] = ()
    applied: Annotated[
        tuple[Application, ...],
        About("The ministries that work by it."),
        Keyed("ministry"),
        Distinct("ministry"),
    ] = ()


def is_procedure(sop: Sop) -> bool:
    """Whether it is a standard operating procedure: the figures count no principles."""
    return sop.kind == "procedure"


class Decision(Part, title="A decision"):
    """The answer to a request."""

    date: Annotated[
        Day,
        About("The day of the answer.", "2021-07-28", hint=DAY_HINT),
        Done("the decision on {id}"),
        InPeriod("{id} is {outcome} on"),
    ]
    outcome: Annotated[
        Literal["accepted", "declined"], About("`accepted`, or `declined` (then with a reason).")
    ]
    reason: Annotated[LocalizedText | None, About("Why; wanted where the request is declined.")] = (
        None
    )

    @model_validator(mode="after")
    def _declined_for_a_reason(self) -> Self:
        if self.outcome == "declined" and self.reason is None:
            raise field_error("declined-without-reason", ("reason",), "…")
        return self


@RecordKind(
    "request",
    order=7,
    section=heading("Requests for technical assistance"),
    known_by=("area", "received"),
    titles=("area",),
)
class Request(Record, title="A request"):
    """A ministry asks for technical assistance."""

    id: Annotated[Slug, About("The request's id.", "request-1")]
    activity: Annotated[
        ReferenceId | None,
        About("The id of the activity, of any kind, from which it arose.", "seminar-2"),
        Ref("activity"),
        Formerly("seminar"),
    ] = None
    ministry: Annotated[
        ReferenceId,
        About("The id of the ministry that asks.", "moi", hint="the ministry's id"),
        Ref("ministry"),
    ]
    area: Annotated[PublicText, About("What it is about.", "Return statistics")]
    received: Annotated[
        Day,
        About("The day on which it arrived.", "2021-07-20", hint=DAY_HINT),
        Done("the receipt of {id}"),
        InPeriod("{id} is received on"),
    ]
    decided: Annotated[
        Decision | None,
        About(
            "The answer; left out while there is none.",
            {"date": "2021-07-28", "outcome": "accepted"},
        ),
    ] = None
    expert: Annotated[
        PersonName | None,
        About("Who gives the assistance.", "Expert 4"),
        Identifying("expert", common=False, form="name"),
    ] = None
    delivered: Annotated[
        Day | None,
        About("The day on which it was given.", "2021-09-02"),
        Done("the delivery of {id}"),
        InPeriod("{id} is delivered on"),
    ] = None


@RecordKind(
    "holiday",
    order=11,
    section=heading("Holidays"),
    key="from",
    known_by=("name",),
    titles=("name",),
)
class Holiday(Record, title="A holiday"):
    """One or several days on which nothing should be scheduled."""

    start: Annotated[Day, Field(alias="from"), About("The first day.", "2021-05-13")]
    to: Annotated[
        Day | None,
        About("The last day; left out if there is only one.", "2021-05-15"),
        Ends("from", "the holiday", or_first=True),
        Brief(),
    ] = None
    name: Annotated[
        LocalizedText, About("What is celebrated.", "Eid al-Fitr"), Impersonal(), Name()
    ]

    @property
    def end(self) -> Day:
        """The last day; the first where no other is given."""
        return self.to or self.start


@FileKind("sops", "sops.yaml", order=4, record=Sop, records_in="sops")
class Sops(Part, title="The procedures"):
    """Standard operating procedures, principles and their life: the file data/sops.yaml."""

    sops: Annotated[tuple[Sop, ...], About("The procedures.")] = ()


@FileKind("requests", "requests.yaml", order=5, record=Request, records_in="requests")
class Requests(Part, title="The requests"):
    """Requests for technical assistance: the file data/requests.yaml."""

    requests: Annotated[tuple[Request, ...], About("The requests.")] = ()


@RecordKind(
    "calendar",
    order=11,
    section=heading("Holidays"),
    key="",
    is_waived_by_key=False,
)
@FileKind("holidays", "holidays.yaml", order=6, record=Holiday, records_in="holidays")
class Calendar(Record, title="The holidays"):
    """Days on which nothing should be scheduled, and days of the weekend on which one works: the
    file data/holidays.yaml.
    """  # noqa: D205  # editors show it as one text

    holidays: Annotated[tuple[Holiday, ...], About("The holidays.")] = ()
    working_days: Annotated[
        tuple[Day, ...],
        About("Days of the weekend on which people work.", ["2021-07-10"]),
        Distinct(),
    ] = ()
