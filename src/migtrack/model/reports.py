"""The reports that the funder gets: `reports.yaml`."""

from typing import Annotated

from migtrack.model.declarations import (
    About,
    Bounds,
    Done,
    FileKind,
    InPeriod,
    Lines,
    Public,
    RecordKind,
    Translated,
    heading,
)
from migtrack.model.fields import (
    DAY_HINT,
    Day,
    Interval,
    LocalizedText,
    Part,
    PublicText,
    Record,
    Slug,
)


@RecordKind(
    "report",
    order=9,
    section=heading("Reports to the funder"),
    known_by=("title",),
    titles=("title",),
)
class FunderReport(Record, title="A report to the funder"):
    """A report that the contract promises, from the day on which it is due to its acceptance."""

    id: Annotated[Slug, About("The report's id.", "interim-1")]
    title: Annotated[
        PublicText,
        About("What it is called.", "First interim report"),
        Translated("the title of {id}"),
    ]
    period: Annotated[
        Interval,
        About(
            "The first and the last day about which it reports.",
            {"start": "2020-11-15", "end": "2021-05-14"},
            hint="{start: 2020-11-15, end: 2021-05-14}",
        ),
        Bounds("the period of {id}"),
        InPeriod("the period of {id}"),
    ]
    due: Annotated[Day, About("The last day on which it is in time.", "2021-06-14", hint=DAY_HINT)]
    submitted: Annotated[
        Day | None,
        About("The day on which it was sent.", "2021-06-10"),
        Done("the submission of {id}"),
    ] = None
    accepted: Annotated[
        Day | None,
        About("The day on which the funder accepted it.", "2021-07-05"),
        Done("the acceptance of {id}"),
    ] = None
    summary: Annotated[
        LocalizedText | None,
        About(
            "What it says, in a few sentences of the team's own.",
            "Three of six workshops were held.",
        ),
        Lines(),
        Public(),
        Translated("the summary of {id}"),
    ] = None


@FileKind("reports", "reports.yaml", order=9, record=FunderReport, records_in="reports")
class FunderReports(Part, title="The reports to the funder"):
    """What the funder is told, and when: the file data/reports.yaml."""

    reports: Annotated[tuple[FunderReport, ...], About("The reports.")] = ()
