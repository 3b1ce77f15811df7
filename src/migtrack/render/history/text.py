"""The figures over time for the terminal: a line of bars a figure, then the numbers by day."""

from rich.cells import cell_len

from migtrack.base.text import localized, printable
from migtrack.render.banner import errors_stand, with_command
from migtrack.render.history.shares import sparkline
from migtrack.render.history.sheet import sheet
from migtrack.render.layout import DOT, GAP, Cell, Page, kept
from migtrack.render.screen import NONE
from migtrack.render.terms import CARDS
from migtrack.render.words import Translator, msgid
from migtrack.review.history.history import History, Series
from migtrack.review.status.figures import Figure

EVERY = {
    "week": msgid("The figures week by week"),
    "month": msgid("The figures month by month"),
    "quarter": msgid("The figures quarter by quarter"),
    "year": msgid("The figures year by year"),
}
INDENT = 2
LEAST_BARS = 8


def render(
    history: History,
    words: Translator,
    width: int = 80,
    *,
    colour: bool = False,
    errors: int = 0,
    command: str = "migtrack validate",
) -> str:
    """The screen, with a line feed at its end. `width` is in columns.

    `errors` is how many stand in the records, `command` the one that shows them.
    """
    page = Page(width, colour=colour)
    acronym = printable(localized(history.acronym, history.languages))
    page.paragraph(DOT.join(filter(None, (acronym, words.say(EVERY[history.every])))), "bold")
    if history.days:
        page.paragraph(words.days(history.start, history.days[-1]))
    warning = errors_stand(words, errors)
    if warning:
        with_command(page, words, warning, command, "red")
    page.blank()
    if not history.days:
        page.paragraph(_no_day(history, words))
    elif not history.series:
        page.paragraph(words.say("Nothing can be counted yet"))
    else:
        _bars(page, history, words)
        sheet(page, history, words)
    return page.text()


def _no_day(history: History, words: Translator) -> str:
    """Why there is no day to look at."""
    if history.end < history.start:
        return words.say(
            "The period of the contract has no day: it begins on {start} and ends on {end}",
            start=history.start,
            end=history.end,
        )
    return words.say(
        "No day of the project has passed yet: it begins on {start}", start=history.start
    )


def _bars(page: Page, history: History, words: Translator) -> None:
    """A line for each figure: what it is called, its bars, its first and its last value.

    Bars stand for themselves in no direction of writing. So in a language written from right
    to left they stand behind the figure's name for scripts, which is Latin and holds them
    from left to right, and before all words. On a narrow screen they come first, so that they
    stay below each other.
    """
    full = [_moved(words, one, words.say(CARDS[one.name])) for one in history.series]
    if words.right_to_left:
        names = [one.name for one in history.series]
        told, longest = full, page.width // 3
    else:
        names = [words.say(CARDS[one.name]) for one in history.series]
        told = [_moved(words, one) for one in history.series]
        longest = max(map(cell_len, told))
    room = page.width - INDENT - max(map(cell_len, names)) - longest - 2 * len(GAP)
    if room < LEAST_BARS:
        room = max(page.width // 3, LEAST_BARS)
        told = list(map("{}\n{}".format, names, full)) if words.right_to_left else full
        names = [""] * len(names)
    page.table(
        [
            (Cell(name), Cell(sparkline(one, room)), Cell(text))
            for one, name, text in zip(history.series, names, told, strict=True)
        ],
        INDENT,
    )


def _moved(words: Translator, series: Series, label: str = "") -> str:
    """`4 → 20 of 20`: the first value that says something, and the last."""
    known = series.known
    if not known:
        return f"{label}: {NONE}" if label else NONE
    first, last = known[0], known[-1]
    new = _told(words, last)
    old = _told(words, first, alone=first.of == last.of)
    if _told(words, first) == new:
        return f"{label}: {new}" if label else new
    if label:
        return words.say("{figure} {old} → {new}", figure=label, old=old, new=new)
    return words.say("{old} → {new}", old=old, new=new)


def _told(words: Translator, figure: Figure, *, alone: bool = False) -> str:
    """`3 of 6`, or `alone` 3; of attendance the percentage."""
    if figure.name == "attendance" and figure.percent is not None:
        return words.percent(figure.percent)
    if figure.of is None or alone:
        return words.number(figure.value)
    return kept(words.say("{part} of {whole}", part=figure.value, whole=figure.of))
