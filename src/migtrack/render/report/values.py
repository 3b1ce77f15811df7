"""The values that the templates render: texts in the report's language, in sections and tables.

The names of the fields are documented for people who write templates of their own. Nothing
here knows HTML or Markdown: the templates escape every text.
"""

from typing import NamedTuple


class Cell(NamedTuple):
    """A text in a table."""

    text: str = ""
    kind: str = ""
    """`number`, `day`, `id` or `mark`; empty for text."""
    note: str = ""
    """A smaller text below it."""
    symbol: str = ""
    """A sign shown in place of the text where there is no room for it."""
    tone: str = ""
    """`good`, `open`, `late` or `quiet`; it only repeats what the text says."""
    lines: tuple[str, ...] = ()
    """Further texts below it, each on a line of its own, as small as the note."""


Row = tuple[Cell, ...]
"""A row of a table; its first cell says what the row is about."""


class Column(NamedTuple):
    """A column and its head."""

    label: str
    kind: str = ""
    """The kind of its cells."""


class ColumnGroup(NamedTuple):
    """Adjacent columns with a common head."""

    label: str
    columns: int
    kind: str = ""
    """`id` where the label is one, which the legend explains."""


class RowGroup(NamedTuple):
    """Rows that belong together, with a label if there is one."""

    rows: tuple[Row, ...]
    label: str = ""
    totals: tuple[Row, ...] = ()
    """Totals of the rows above."""


class Table(NamedTuple):
    """A table with its caption."""

    name: str
    caption: str
    columns: tuple[Column, ...]
    groups: tuple[RowGroup, ...]
    spans: tuple[ColumnGroup, ...] = ()
    """A second line of heads above the columns; if there is one, it covers all of them."""
    legend: tuple[Cell, ...] = ()
    """The symbols, and heads without room for a title, with their meanings."""
    wide: bool = False
    """Whether it has many narrow columns: heads and first column stay in sight while it scrolls."""
    compact: bool = False
    """Whether its cells are so short that it stays a table on narrow screens."""

    @property
    def rows(self) -> tuple[Row, ...]:
        """All rows, without totals."""
        return tuple(row for group in self.groups for row in group.rows)

    @property
    def heads(self) -> tuple[str, ...]:
        """For each column the head above it; empty where there is none."""
        return tuple(span.label for span in self.spans for _ in range(span.columns))


class FigureCard(NamedTuple):
    """A headline figure."""

    name: str
    label: str
    value: str
    """The number itself; of attendance the percentage."""
    of: str
    """The whole in words; empty where there is none."""
    share: float | None
    """From 0 to 100, for the bar."""


class Tick(NamedTuple):
    """A month on the axis."""

    at: float
    label: str
    often: bool
    """Whether it is also shown on a narrow screen."""


class DayLine(NamedTuple):
    """A vertical line that marks a day on the timeline."""

    name: str
    """`as-of`, `planned-end` or `end`."""
    at: float
    label: str
    y: int
    """Where the label stands, in pixels from the top."""
    anchor: str
    """`start` or `end`: on which side of the line the label stands."""
    shift: int
    """From the line to the label, in pixels to the right."""


class TimelineBar(NamedTuple):
    """Days of an activity on the timeline, in percent of its width, mirrored where needed."""

    at: float
    """The left edge."""
    length: float
    begin: float
    end: float
    """The ends of a line in its place: of a single day both are in its middle."""
    centre: float
    """The position of its sign."""
    sign: str
    """The state, `expected` or `given-up`."""


class Track(NamedTuple):
    """An activity on the timeline."""

    id: str
    label: str
    y: int
    """Pixels from the top."""
    bars: tuple[TimelineBar, ...]


class TimelinePart(NamedTuple):
    """Activities of a group, in a drawing of their own that is not divided on paper."""

    label: str
    """The group; empty where there is only one."""
    has_axis: bool
    """Whether the months and the labels of the lines stand above the tracks."""
    top: int
    """Where the tracks begin, in pixels."""
    height: int
    """Pixels."""
    tracks: tuple[Track, ...]


class MermaidTask(NamedTuple):
    """A task of a Mermaid Gantt chart."""

    name: str
    tags: str
    start: str
    days: int


class MermaidSection(NamedTuple):
    """A section of a Mermaid Gantt chart: a group of activities."""

    label: str
    tasks: tuple[MermaidTask, ...]


class Timeline(NamedTuple):
    """All activities in time."""

    title: str
    description: str
    ticks: tuple[Tick, ...]
    lines: tuple[DayLine, ...]
    parts: tuple[TimelinePart, ...]
    signs: tuple[Cell, ...]
    """The signs and their meanings."""
    lanes: tuple[MermaidSection, ...]
    edge: str
    """The side on which labels begin: `0` or `100%`."""

    @property
    def is_short(self) -> bool:
        """Whether all of it has room on one page."""
        return not any(part.has_axis for part in self.parts[1:])


class ChartBar(NamedTuple):
    """A day of a chart, in percent of its width and height, mirrored where needed."""

    at: float
    """The left edge."""
    width: float
    top: float
    height: float


class Chart(NamedTuple):
    """A figure over time."""

    label: str
    value: str
    """The value on the last day."""
    note: str
    """That the whole is not the same on every day; empty where it is."""
    beams: tuple[ChartBar, ...]
    first: str
    last: str
    """The first and the last day."""


class Quotation(NamedTuple):
    """What somebody wrote, in their own words."""

    source: str
    """Whose words they are, from where and when."""
    text: str


class Section(NamedTuple):
    """A part of the report with its heading."""

    name: str
    """In lower case, for templates and links."""
    heading: str
    lead: str = ""
    paragraphs: tuple[str, ...] = ()
    """What follows on the lead."""
    quotation: Quotation | None = None
    cards: tuple[FigureCard, ...] = ()
    timeline: Timeline | None = None
    legend: str = ""
    """How to read the charts."""
    charts: tuple[Chart, ...] = ()
    tables: tuple[Table, ...] = ()


class Fact(NamedTuple):
    """A line of the block of facts below the title."""

    label: str
    value: str


class ReportPage(NamedTuple):
    """A whole report."""

    language: str
    """A BCP 47 tag."""
    direction: str
    """`ltr` or `rtl`."""
    languages: tuple[str, ...]
    """The languages of the project's texts."""
    title: str
    acronym: str
    kind: str
    """What kind of document it is."""
    as_of: str
    day: str
    """The day of which it is, as `YYYY-MM-DD`."""
    facts: tuple[Fact, ...]
    progress: float
    """How much of the period has passed, in percent from 0 to 100."""
    banner: str
    """The warning about errors in the records; empty without any."""
    notice: str
    """The notice that officials are left out; empty where they are not."""
    skip: str
    """The text of the link that skips to the report."""
    contents: str
    """The name of the list of sections."""
    running_head: str
    """What stands at the head of every printed page but the first."""
    page_number: tuple[str, ...]
    """`page {page} of {pages}` in parts: the two numbers are parts of their own."""
    numerals: str
    """What CSS calls the digits of the language, such as `arabic-indic`."""
    ending: tuple[Fact, ...]
    """Whom to ask, of which data the report is, and what made it."""
    commit: str
    """The commit of the data and its day, for machines; empty where there is none."""
    sections: tuple[Section, ...]
