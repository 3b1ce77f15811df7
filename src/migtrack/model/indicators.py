"""The indicators, by which one sees how far the objectives are reached: `indicators.yaml`."""

from collections.abc import Iterable
from typing import Annotated

from migtrack.model.contract import Kind
from migtrack.model.declarations import (
    About,
    Distinct,
    Done,
    FileKind,
    Impersonal,
    InPeriod,
    Keyed,
    RecordKind,
    Translated,
    heading,
)
from migtrack.model.fields import (
    DAY_HINT,
    Day,
    LocalizedText,
    Number,
    Part,
    PublicText,
    Record,
    Slug,
    WholeNumber,
)
from migtrack.model.figures import FIGURES_BY_KIND, FigureName


class Milestone(Part, title="A milestone"):
    """What an indicator should have reached by a day."""

    by: Annotated[
        Day,
        About("The last day on which it is in time.", "2021-06-30", hint=DAY_HINT),
        InPeriod("a milestone of {id} is due on"),
    ]
    value: Annotated[Number, About("The value to be reached by then.", 15)]


class Measurement(Part, title="A measurement"):
    """A value that somebody found out."""

    date: Annotated[
        Day,
        About("The day of which it is.", "2021-02-24", hint=DAY_HINT),
        Done("a measurement of {id}"),
    ]
    value: Annotated[Number, About("The value.", 4.2)]
    source: Annotated[
        LocalizedText,
        About("Where it stands.", "Questionnaire of workshop 2"),
        Impersonal(),
    ]


@RecordKind(
    "indicator",
    order=8,
    section=heading("Indicators"),
    known_by=("title",),
    titles=("title",),
)
class Indicator(Record, title="An indicator"):
    """A number by which one sees how far an objective of the contract is reached."""

    id: Annotated[Slug, About("The indicator's id.", "officials-trained")]
    objective: Annotated[
        WholeNumber,
        About(
            "The number of the contract's objective, from 1, in the order of `objectives` in "
            "data/project.yaml.",
            2,
        ),
    ]
    title: Annotated[
        PublicText,
        About("What is measured.", "Officials trained"),
        Translated("the title of {id}"),
    ]
    figure: Annotated[
        FigureName | None,
        About(
            "The figure of `migtrack status` that is its value, so that nobody has to type it; "
            "shares, such as `attendance`, count in percent. Left out where it is `measured`.",
            "officials-trained",
        ),
    ] = None
    kind: Annotated[
        Kind | None,
        About(
            "Counts only the activities of this kind, where the figure is `officials-trained`, "
            "`attendance`, `satisfaction` or `knowledge-gained`.",
            "workshop",
        ),
    ] = None
    unit: Annotated[
        PublicText | None,
        About("In what it is measured, if that is more than a number.", "points of 5"),
        Translated("the unit of {id}"),
    ] = None
    baseline: Annotated[
        Number | None, About("The value before the project began; 0 if left out.", 0)
    ] = None
    target: Annotated[
        Number, About("The value to be reached by the end; lower than `baseline` to fall.", 20)
    ]
    milestones: Annotated[
        tuple[Milestone, ...],
        About(
            "What should be reached on the way, in the order of the days.",
            [{"by": "2021-06-30", "value": 15}],
        ),
        Keyed("by"),
        Distinct("by"),
    ] = ()
    measured: Annotated[
        tuple[Measurement, ...],
        About(
            "What somebody measured, where no figure knows it; the latest counts.",
            [{"date": "2021-02-24", "value": 4.2, "source": "Questionnaire of workshop 2"}],
        ),
        Keyed("date"),
        Distinct("date"),
    ] = ()


@FileKind("indicators", "indicators.yaml", order=7, record=Indicator, records_in="indicators")
class Indicators(Part, title="The indicators"):
    """How far the objectives of the contract are reached: the file data/indicators.yaml."""

    indicators: Annotated[tuple[Indicator, ...], About("The indicators.")] = ()


def by_objective(indicators: Iterable[Indicator]) -> list[Indicator]:
    """The indicators in the order in which they are reviewed."""
    return sorted(indicators, key=lambda indicator: indicator.objective)


def narrowing(indicator: Indicator) -> Kind | None:
    """The kind of activities to which its figure is narrowed, if that can be."""
    return indicator.kind if indicator.figure in FIGURES_BY_KIND else None
