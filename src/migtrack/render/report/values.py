"""What the templates are given: texts in the report's language, and how they belong together.

Nothing here knows HTML or Markdown; every text is still to be escaped.
"""

from dataclasses import dataclass, field
from typing import NamedTuple


@dataclass(frozen=True, slots=True)
class Cell:
    """A text in a table."""

    text: str = ""
    kind: str = ""
    """`number`, `day`, `id` or `mark`; empty for words."""
    note: str = ""
    """What stands below it, smaller."""
    symbol: str = ""
    """A sign that stands for the text where there is no room for it."""
    tone: str = ""
    """`good`, `open`, `late` or `quiet`: only ever a second sign of what the text says."""


@dataclass(frozen=True, slots=True)
class Column:
    """The head of a column."""

    label: str
    kind: str = ""
    """As that of its cells."""


class Span(NamedTuple):
    """A head over several columns."""

    label: str
    columns: int


@dataclass(frozen=True, slots=True)
class Group:
    """Rows that belong together, under a label if they have one."""

    rows: tuple[tuple[Cell, ...], ...]
    """The first cell of each says what the row is about."""
    label: str = ""
    totals: tuple[tuple[Cell, ...], ...] = ()
    """Rows that add up those above."""


@dataclass(frozen=True, slots=True)
class Table:
    """A table with its caption."""

    name: str
    caption: str
    columns: tuple[Column, ...]
    groups: tuple[Group, ...]
    spans: tuple[Span, ...] = ()
    """A second head above the columns, if there is one; it covers them all."""
    legend: tuple[Cell, ...] = ()
    """What the symbols mean."""
    wide: bool = False
    """Whether it wants the long side of the paper."""
    compact: bool = False
    """Whether its cells are so short that a row of them fits below its head on any screen."""

    @property
    def rows(self) -> tuple[tuple[Cell, ...], ...]:
        """All rows, without totals."""
        return tuple(row for group in self.groups for row in group.rows)

    @property
    def heads(self) -> tuple[str, ...]:
        """For each column the head above it; empty where there is none."""
        return tuple(span.label for span in self.spans for _ in range(span.columns))


@dataclass(frozen=True, slots=True)
class FigureCard:
    """A headline figure."""

    name: str
    label: str
    value: str
    """The number itself; of attendance the percentage."""
    of: str
    """What it is a part of, in words; empty where it is no part of anything."""
    share: float | None
    """From 0 to 100, for the bar."""


@dataclass(frozen=True, slots=True)
class Tick:
    """A month on the axis."""

    at: float
    label: str
    often: bool
    """Whether it is also shown where there is little room."""


@dataclass(frozen=True, slots=True)
class Line:
    """A day that goes through the whole timeline."""

    name: str
    """`as-of`, `planned-end` or `end`."""
    at: float
    label: str
    y: int
    """Where the label stands, in pixels from the top."""
    anchor: str
    """`start` or `end`: on which side of the line the label stands."""


@dataclass(frozen=True, slots=True)
class Bar:
    """Days of an activity on the timeline; from 0 to 100 percent, mirrored where needed."""

    at: float
    """The left edge."""
    length: float
    centre: float
    """Where its sign stands."""
    sign: str
    """The state, or `given-up`."""


@dataclass(frozen=True, slots=True)
class Track:
    """An activity on the timeline."""

    id: str
    label: str
    y: int
    """Pixels from the top."""
    bars: tuple[Bar, ...]


@dataclass(frozen=True, slots=True)
class Task:
    """An activity in Mermaid's words."""

    name: str
    tags: str
    start: str
    days: int


@dataclass(frozen=True, slots=True)
class Lane:
    """A group of activities in Mermaid's words."""

    label: str
    tasks: tuple[Task, ...]


@dataclass(frozen=True, slots=True)
class Timeline:
    """All activities in time."""

    title: str
    description: str
    height: int
    """Pixels."""
    ticks: tuple[Tick, ...]
    lines: tuple[Line, ...]
    tracks: tuple[Track, ...]
    signs: tuple[Cell, ...]
    """What the signs mean."""
    lanes: tuple[Lane, ...]
    edge: str
    """Where labels begin: `0` or `100%`."""


class Beam(NamedTuple):
    """A day of a chart; from 0 to 100 percent, mirrored where needed."""

    at: float
    """The left edge."""
    width: float
    top: float
    height: float


@dataclass(frozen=True, slots=True)
class Chart:
    """A figure over time."""

    label: str
    value: str
    """What it came to on the last day."""
    beams: tuple[Beam, ...]
    first: str
    last: str
    """The days at its ends, as the eye meets them."""


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the report with its heading."""

    name: str
    """In small letters, for templates and links."""
    heading: str
    lead: str = ""
    cards: tuple[FigureCard, ...] = ()
    timeline: Timeline | None = None
    legend: str = ""
    """How the charts are to be read."""
    charts: tuple[Chart, ...] = ()
    tables: tuple[Table, ...] = ()


class Fact(NamedTuple):
    """A line of the headline."""

    label: str
    value: str


@dataclass(frozen=True, slots=True)
class ReportPage:
    """A whole report."""

    language: str
    """As BCP 47 has it."""
    direction: str
    """`ltr` or `rtl`."""
    title: str
    acronym: str
    kind: str
    """What this document is."""
    as_of: str
    facts: tuple[Fact, ...]
    progress: float
    """How much of the period has passed, from 0 to 100."""
    banner: str
    """What is to be known before anything is believed; empty where nothing is."""
    notice: str
    """That people are left out; empty where they are not."""
    skip: str
    contents: str
    """The name of the list of sections."""
    sections: tuple[Section, ...] = field(default_factory=tuple)
