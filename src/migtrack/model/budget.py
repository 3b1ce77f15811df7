"""The lines of the budget, and what the accounts say was spent of them: `budget.yaml`."""

from typing import Annotated

from pydantic import Field

from migtrack.model.declarations import (
    About,
    Distinct,
    Done,
    FileKind,
    Impersonal,
    Money,
    RecordKind,
    Ref,
    Translated,
    heading,
)
from migtrack.model.fields import (
    DAY_HINT,
    Amount,
    Day,
    LocalizedText,
    PublicText,
    Record,
    ReferenceId,
    Slug,
)

LINE = "budget-line"
LineId = Annotated[ReferenceId, Ref(LINE)]
"""The id of a line, where a statement names it."""
LineAmount = Annotated[Amount, Money()]


@RecordKind(
    LINE,
    order=10,
    noun="budget line",
    section=heading("Money"),
    known_by=("title",),
    titles=("title",),
    within="budget",
)
class BudgetLine(Record, title="A line of the budget"):
    """A part of the money, for one purpose."""

    id: Annotated[Slug, About("The line's id, by which statements name it.", "fees")]
    title: Annotated[
        PublicText,
        About("What the money is for.", "Experts' fees"),
        Translated("the title of {id}"),
    ]
    amount: Annotated[
        LineAmount,
        About("Its amount in the contract's currency, without separators.", 96000, 96000.5),
    ]


@RecordKind(
    "statement",
    order=10,
    section=heading("Money"),
    key="date",
    known_by=("source",),
    titles=("source",),
    within="budget",
)
class Statement(Record, title="A statement"):
    """What the accounts say of the money on a day: totals, not single payments."""

    date: Annotated[
        Day,
        About("The day of which it is.", "2021-03-31", hint=DAY_HINT),
        Done("the statement of {id}"),
    ]
    spent: Annotated[
        dict[LineId, LineAmount],
        About(
            "What had been spent of each line by that day, in all; 0 of lines that are not named.",
            {"fees": 12400.5, "travel": 0},
            hint="{fees: 12400.50}",
        ),
    ]
    committed: Annotated[
        dict[LineId, LineAmount],
        About(
            "What was promised to somebody, but not spent yet; 0 of lines that are not named.",
            {"travel": 8000},
        ),
    ] = Field(default_factory=dict)
    source: Annotated[LocalizedText, About("Where it stands.", "Accounts of March"), Impersonal()]


@RecordKind("budget", order=10, section=heading("Money"), key="", is_waived_by_key=False)
@FileKind("budget", "budget.yaml", order=8)
class BudgetFile(Record, title="The money"):
    """How the contract's money is divided, and what was spent of it: the file data/budget.yaml."""

    lines: Annotated[
        tuple[BudgetLine, ...],
        About("The lines of the budget; together they are the amount of the contract in force."),
    ] = ()
    statements: Annotated[
        tuple[Statement, ...],
        About("What the accounts said, the oldest first."),
        Distinct("date"),
    ] = ()
