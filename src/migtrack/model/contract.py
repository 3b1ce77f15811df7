"""The contract with its groups, policy and amendments: `project.yaml`."""

from typing import Annotated, Literal, get_args

from pydantic import Field

from migtrack.model.contact import Contact
from migtrack.model.declarations import (
    About,
    Bounds,
    Distinct,
    Done,
    FileKind,
    Keyed,
    Ordered,
    Public,
    RecordKind,
    Ref,
    StandIn,
    Translated,
    heading,
)
from migtrack.model.fields import (
    Amount,
    Currency,
    Day,
    Interval,
    Language,
    LocalizedText,
    Part,
    PublicText,
    Record,
    ReferenceId,
    Slug,
    TimeZone,
    Weekday,
    WholeNumber,
)
from migtrack.model.policy import Policy

Kind = Literal["workshop", "visit", "seminar", "video-conference"]
KINDS: tuple[Kind, ...] = get_args(Kind)


class Budget(Part, title="The budget"):
    """An exact amount of money."""

    amount: Annotated[
        Amount, About("The amount, without separators between thousands.", 303280, 303280.5)
    ]
    currency: Annotated[
        Currency, About("The three capital letters of the currency (ISO 4217).", "EUR", "CHF")
    ]


class CoreTeam(Part, title="The core team"):
    """The officials who take part in the whole project."""

    officials_per_ministry: Annotated[
        WholeNumber,
        About(
            "How many seats each ministry has, unless `officials` in data/ministries.yaml gives "
            "it another number.",
            4,
        ),
    ]


@RecordKind(
    "group",
    order=1,
    section=heading("Contract"),
    known_by=("title",),
    titles=("title",),
    within="contract",
    is_waived_by_key=False,
)
class Group(Record, title="A group of activities"):
    """A part of the work that the contract promises."""

    id: Annotated[Slug, About("The group's id, which activities name in `group`.", 1, 2)]
    title: Annotated[
        PublicText,
        About("The title of the group, as in the contract."),
        Translated("the title of group {id}"),
    ]
    planned: Annotated[
        dict[Kind, WholeNumber],
        About(
            "How many activities of each kind the contract promises; kinds that are not named "
            "are not counted.",
            {"workshop": 6},
        ),
    ] = Field(default_factory=dict)
    visit_seats: Annotated[
        WholeNumber | None, About("How many travellers each visit of the group can take.", 10)
    ] = None


class AmendedBudget(Part, title="The budget by an amendment"):
    """The new amount; the currency stays that of the contract."""

    amount: Annotated[
        Amount, About("The whole amount from now on, without separators.", 320000, 320000.5)
    ]


class AmendedGroup(Part, title="A group by an amendment"):
    """What a group promises from now on."""

    id: Annotated[
        ReferenceId,
        About("The id of the contract's group.", 1, hint="the number of the contract's group"),
        Ref("group"),
    ]
    planned: Annotated[
        dict[Kind, WholeNumber],
        About(
            "How many activities of a kind it promises from now on, all in all; kinds that are "
            "not named stay as they were.",
            {"workshop": 7},
        ),
    ] = Field(default_factory=dict)
    visit_seats: Annotated[
        WholeNumber | None, About("How many travellers each visit can take from now on.", 12)
    ] = None


AmendmentKind = Literal["no-cost-extension", "extension", "change", "termination"]


class Amendment(Record, title="An amendment"):
    """A signed change of the contract: what it does not name stays as it was."""

    signed: Annotated[
        Day,
        About("The day of the last signature.", "2021-03-25"),
        Done("amendment {number} of the contract"),
    ]
    kind: Annotated[
        AmendmentKind,
        About(
            "`no-cost-extension` (no more money), `extension`, `change` or `termination` (an "
            "earlier end).",
            hint="no-cost-extension, extension, change or termination",
        ),
    ]
    end: Annotated[Day | None, About("The new last day of the project.", "2022-03-14")] = None
    budget: Annotated[
        AmendedBudget | None,
        About(
            "The money of the whole project from now on.",
            {"amount": 320000},
            hint="{amount: 320000}",
        ),
    ] = None
    groups: Annotated[
        tuple[AmendedGroup, ...],
        About(
            "The groups that promise something else from now on.",
            [{"id": 1, "planned": {"workshop": 7}}],
        ),
        Keyed("id"),
        Distinct("id"),
    ] = ()
    reason: Annotated[LocalizedText, About("Why it was needed.", "Travel restrictions"), Public()]


@RecordKind(
    "contract",
    order=0,
    section=heading("Contract"),
    key="",
    identity=("id",),
    is_waived_by_key=False,
)
@FileKind("project", "project.yaml", order=0, required=True)
class Contract(Record, title="The contract"):
    """What was agreed with the funder: the file data/project.yaml."""

    id: Annotated[Slug, About("The project's id.", "imed"), StandIn("project")]
    acronym: Annotated[
        PublicText | None, About("The short name by which the project is known.", "IMED")
    ] = None
    title: Annotated[
        PublicText, About("The full title, as in the contract."), Translated("the project's title")
    ]
    languages: Annotated[
        tuple[Language, ...],
        Field(min_length=1),
        About(
            "The languages of the texts and reports. Plain text stands for the first, which is "
            "also that of the reports unless another is asked for.",
            ["en", "ar"],
            hint="[en, ar]",
        ),
        Ordered(),
        Distinct(),
        StandIn(["en"]),
    ]
    time_zone: Annotated[
        TimeZone,
        About(
            "Where the project's days begin and end: a name of the tz database.",
            "Asia/Baghdad",
            "Europe/Zurich",
            hint="Asia/Baghdad",
        ),
        StandIn("UTC"),
    ]
    weekend: Annotated[
        tuple[Weekday, ...],
        About("The days of the week on which nobody works there.", ["friday", "saturday"]),
        Distinct(),
    ] = ()
    funder: Annotated[PublicText, About("Who pays.")]
    implementer: Annotated[PublicText, About("Who carries the project out.")]
    contact: Annotated[
        Contact | None,
        About(
            "Whom readers of the reports may ask: an office or a person. Reports end with it, "
            "redacted ones do not.",
            {"name": "Project office", "email": "project@example.org"},
        ),
    ] = None
    budget: Annotated[
        Budget,
        About(
            "The money of the whole project.",
            {"amount": 303280, "currency": "EUR"},
            hint="{amount: 303280, currency: EUR}",
        ),
        StandIn({"amount": "0", "currency": "XXX"}),
    ]
    period: Annotated[
        Interval,
        About(
            "The first and the last day of the contract as it was signed; what changed later "
            "stands in `amendments`.",
            {"start": "2020-11-15", "end": "2021-11-14"},
            hint="{start: 2020-11-15, end: 2021-11-14}",
        ),
        Bounds("the project"),
        StandIn({"start": "0001-01-01", "end": "9999-12-31"}),
    ]
    objectives: Annotated[
        tuple[LocalizedText, ...],
        About("What the project is to achieve, one text each; indicators mean them by number."),
        Ordered(),
    ] = ()
    core_team: Annotated[
        CoreTeam,
        About(
            "How large the core team is.",
            {"officials_per_ministry": 4},
            hint="{officials_per_ministry: 4}",
        ),
        StandIn({"officials_per_ministry": "0"}),
    ]
    groups: Annotated[
        tuple[Group, ...],
        About("What the contract promises, one group of activities each."),
        StandIn([]),
    ]
    amendments: Annotated[
        tuple[Amendment, ...],
        About("Signed changes of the contract; each counts from the day of its signature."),
        Keyed("signed"),
    ] = ()
    policy: Annotated[
        Policy, About("The thresholds of the rules; what is left out has its default.")
    ] = Field(default_factory=Policy)

    def group(self, group_id: str) -> Group | None:
        """The group of that id."""
        return next((group for group in self.groups if group.id == group_id), None)
