"""Workshops, visits, seminars and video conferences: the files of `activities/`."""

from typing import Annotated, Literal

from pydantic import Field

from migtrack.model.contract import Kind
from migtrack.model.day_lists import DayList
from migtrack.model.declarations import (
    About,
    Bounds,
    Brief,
    ConfidentialMarks,
    Distinct,
    Done,
    FileKind,
    Formerly,
    Identifying,
    Impersonal,
    InPeriod,
    Keyed,
    LeadsTo,
    Name,
    OnlyWhen,
    Ordered,
    Public,
    RecordKind,
    Ref,
    StandIn,
    Translated,
    heading,
)
from migtrack.model.fields import (
    DAY_HINT,
    CalendarMonth,
    Day,
    Interval,
    LocalizedText,
    Part,
    PersonName,
    PublicText,
    Record,
    ReferenceId,
    Slug,
    WholeNumber,
)
from migtrack.model.learning import ActivityEvaluation, ActivityTests
from migtrack.model.visits import Reasoned, Reserves, Traveller

VISIT: Kind = "visit"
"""The kind with travellers, and with seats."""
_VISIT = OnlyWhen("kind", (VISIT,))
_CONFERENCE = OnlyWhen("kind", ("video-conference",))
_BY_INVITATION = OnlyWhen("kind", ("workshop", "seminar", "video-conference"))


class ActivityDays(Interval, title="The days"):
    """Days from the first to the last, both included, or some of them."""

    days: Annotated[
        tuple[Day, ...],
        About(
            "The days on which it takes place, in order, where these are not all from the first to "
            "the last.",
            ["2021-10-12", "2021-10-26"],
        ),
        Distinct(),
    ] = ()


class Dates(ActivityDays, title="The dates"):
    """The days of the activity."""

    fixed: Annotated[
        Day | None,
        About(
            "The day on which they were agreed; left out if known from the beginning.", "2021-02-20"
        ),
        LeadsTo(("start",)),
    ] = None


class Postponement(Part, title="A postponement"):
    """Dates that were given up; the new ones stand in `dates`."""

    date: Annotated[
        Day,
        About("The day on which they were given up.", "2021-03-01", hint=DAY_HINT),
        Done("a postponement of {id}"),
        LeadsTo(("from.start",)),
    ]
    given_up: Annotated[
        ActivityDays,
        Field(alias="from"),
        About("The dates that were given up.", {"start": "2021-03-16", "end": "2021-03-17"}),
        Bounds("the date of {id} that was given up"),
        Brief(),
    ]
    reason: Annotated[LocalizedText, About("Why.", "Travel restrictions"), Public()]


class Expert(Part, title="An expert"):
    """Somebody who teaches."""

    name: Annotated[
        PersonName,
        About("The expert's name.", "Expert 1"),
        Identifying("expert", common=False, form="name"),
    ]
    organisation: Annotated[
        PersonName | None, About("Where the expert works.", "ICMPD"), Impersonal()
    ] = None


@RecordKind(
    "activity",
    order=5,
    section=heading("Activities"),
    known_by=("kind", "title"),
    titles=("short", "title"),
)
@FileKind("activity", "activities/", order=3, named_after="id")
class Activity(Record, title="An activity"):
    """One workshop, visit, seminar or video conference: a file of data/activities, named after
    its id. What state it is in follows from its dates and lists.
    """  # noqa: D205  # editors show it as one text

    id: Annotated[Slug, About("The activity's id, which is also the file's name.", "workshop-3")]
    kind: Annotated[
        Kind,
        About(
            "`workshop`, `visit`, `seminar` or `video-conference`. Visits and video conferences "
            "have fields of their own.",
            hint="workshop, visit, seminar or video-conference",
        ),
    ]
    group: Annotated[
        ReferenceId,
        About(
            "The id of the contract's group to which it belongs.",
            1,
            hint="the number of the contract's group",
        ),
        Ref("group"),
        StandIn("?"),
    ]
    added: Annotated[
        Day | None,
        About(
            "The day on which it became part of the plan; left out if it was from the beginning.",
            "2021-09-10",
        ),
        Done("the addition of {id} to the plan"),
        InPeriod("{id} is added to the plan on", may_be_early=True),
    ] = None
    title: Annotated[PublicText, About("The full title."), Translated("the title of {id}")]
    short: Annotated[PublicText | None, About("The title for tables."), Name()] = None
    dates: Annotated[
        Dates | None,
        About(
            "When it takes or took place; left out while nothing is fixed.",
            {"start": "2021-05-25", "end": "2021-05-26", "fixed": "2021-04-20"},
        ),
        Bounds("{id}"),
        InPeriod("{id}"),
        Brief(),
    ] = None
    expected: Annotated[
        CalendarMonth | None,
        About(
            "The month in which it is expected to take place, while it has no dates; where "
            "there are `dates`, it is history.",
            "2021-10",
        ),
        InPeriod("{id} is expected in"),
    ] = None
    postponed: Annotated[
        tuple[Postponement, ...],
        About("The dates that were given up, the oldest first."),
        Keyed("date"),
    ] = ()
    cancelled: Annotated[
        Reasoned | None,
        About(
            "When and why it was cancelled.",
            {"date": "2021-03-01", "reason": "Travel restrictions"},
        ),
        Done("the cancellation of {id}"),
        Public(),
    ] = None
    mode: Annotated[
        Literal["in-person", "online", "hybrid"] | None,
        About(
            "`in-person`, `online`, or `hybrid` for both at once.",
            hint="in-person, online or hybrid",
        ),
    ] = None
    venue: Annotated[
        LocalizedText | None,
        About("Where it takes place, if not online only.", "Baghdad"),
        Translated("the venue of {id}"),
        Impersonal(),
    ] = None
    platform: Annotated[
        LocalizedText | None, About("Where it takes place online.", "Zoom"), Impersonal()
    ] = None
    experts: Annotated[
        tuple[Expert, ...],
        About("Who teaches.", [{"name": "Expert 1", "organisation": "ICMPD"}]),
        Keyed("name"),
        Distinct("name", "organisation"),
    ] = ()
    attendance: Annotated[
        dict[Day, DayList],
        About(
            "The signed list of each day.",
            {"2021-05-25": {"present": "others", "excused": ["mop-03"]}},
        ),
        Done("an attendance list of {id}"),
        ConfidentialMarks(),
    ] = Field(default_factory=dict)
    evaluation: Annotated[
        ActivityEvaluation | None,
        About(
            "The answers to the questionnaire, all together.",
            {"answers": 17, "average": 4.4, "out_of": 5},
        ),
    ] = None
    tests: Annotated[
        ActivityTests | None,
        About(
            "The tests of knowledge before and after it.",
            {"out_of": 100, "after": {"taken": 18, "average": 74}},
        ),
    ] = None
    host: Annotated[
        LocalizedText | None,
        _VISIT,
        About("Only visits: who receives the delegation."),
        Impersonal(),
    ] = None
    seats: Annotated[
        WholeNumber | None,
        _VISIT,
        About(
            "Only visits: how many travellers it can take, where that is fewer than the "
            "contract's `visit_seats`.",
            8,
        ),
    ] = None
    travellers: Annotated[
        tuple[Traveller, ...],
        _VISIT,
        About(
            "Only visits: everybody who was invited. A seat is taken unless its traveller withdrew "
            "or was refused."
        ),
        Keyed("participant"),
    ] = ()
    reserves: Annotated[
        Reserves,
        _VISIT,
        About(
            "Only visits: the ids of the participants to be asked next, in that order; with "
            "`declined` where one does not want the seat.",
            ["mop-03", {"participant": "mop-04", "declined": "2021-06-10"}],
        ),
        Keyed("participant"),
        Ordered(),
        Distinct("participant"),
    ] = ()
    activity: Annotated[
        ReferenceId | None,
        _CONFERENCE,
        About(
            "Only video conferences: the id of the activity, of any kind, to which it belongs.",
            "seminar-2",
        ),
        Ref("activity"),
        Formerly("seminar"),
    ] = None
    request: Annotated[
        ReferenceId | None,
        _CONFERENCE,
        About("Only video conferences: the id of the request that it answers.", "request-1"),
        Ref("request"),
    ] = None
    invited: Annotated[
        tuple[ReferenceId, ...],
        _BY_INVITATION,
        About(
            "The ids of the participants who are expected; at workshops and seminars, if left "
            "out, everyone who holds a seat. A visit has `travellers` instead.",
            ["moi-01", "moi-02"],
        ),
        Ref("participant"),
        Distinct(),
    ] = ()


def is_visit(activity: Activity) -> bool:
    """Whether the activity is a study visit, with travellers and seats."""
    return activity.kind == VISIT


def needs_expert(activity: Activity) -> bool:
    """Whether an expert must teach there: at workshops and seminars."""
    return activity.kind in ("workshop", "seminar")
