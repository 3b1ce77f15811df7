"""The figures over time for the terminal: a line of bars for each figure, then a table by day."""

from rich.cells import cell_len

from migtrack.base.text import localized, printable
from migtrack.render.figures import NONE, WITHHELD, figure_value, shown_percent, shown_whole
from migtrack.render.formatter import errors_warning
from migtrack.render.history.shares import SHADE, sparkline
from migtrack.render.history.sheet import sheet
from migtrack.render.layout import DOT, GAP, Page, unbroken
from migtrack.render.line_translator import LineTranslator
from migtrack.render.terms import FIGURES
from migtrack.render.translator import Translator, msgid
from migtrack.review.history.history import History, Series
from migtrack.snapshot.figures import Figure

TITLES = {
    "week": msgid("The figures week by week"),
    "month": msgid("The figures month by month"),
    "quarter": msgid("The figures quarter by quarter"),
    "year": msgid("The figures year by year"),
}
INDENT = 2
MIN_BARS = 8
"""Columns for the bars to the right of the texts; with less room the texts move below them."""


def render(
    history: History,
    translator: Translator,
    width: int = 80,
    *,
    colour: bool = False,
    errors: int = 0,
    command: str = "migtrack validate",
) -> str:
    """The history as text, with a line feed at its end. `width` is in columns.

    `errors` is the number of errors in the records, `command` the one that shows them.
    """
    page, translator = Page(width, colour=colour), LineTranslator(translator)
    acronym = printable(localized(history.contract.acronym, history.contract.languages))
    title = translator.translate(TITLES[history.every])
    page.paragraph(DOT.join(filter(None, (acronym, title))), "bold")
    if history.days:
        page.paragraph(translator.days(history.contract.period.start, history.days[-1]))
    warning = errors_warning(translator, errors)
    if warning:
        page.with_command(warning, command, "red", right_to_left=translator.right_to_left)
    page.blank()
    if not history.days:
        page.paragraph(_why_empty(history, translator))
    elif not history.series:
        page.paragraph(translator.translate("Nothing can be counted yet"))
    else:
        _bars(page, history, translator)
        sheet(page, history, translator)
        if any(None in series.values for series in history.series):
            page.blank()
            remark = translator.plural(
                "{shade} is withheld: it would tell about fewer than {number} person",
                "{shade} is withheld: it would tell about fewer than {number} people",
                history.contract.policy.small_cell,
                shade=SHADE,
            )
            page.paragraph(remark, "dim", INDENT)
    return page.text()


def _why_empty(history: History, translator: Translator) -> str:
    """Why there is no day to show."""
    translate, start, end = translator.translate, history.contract.period.start, history.end
    if end >= start:
        return translate("No day of the project has passed yet: it begins on {start}", start=start)
    return translate(
        "The period of the contract has no day: it begins on {start} and ends on {end}",
        start=start,
        end=end,
    )


def _bars(page: Page, history: History, translator: Translator) -> None:
    """A line for each figure: its name, its bars, its first and its last value.

    Bars have no direction of their own. So in a language written from right to left they follow
    the figure's name for scripts, which is Latin. On a narrow screen they come first, aligned.
    """
    names = [translator.translate(FIGURES[series.name]) for series in history.series]
    named = zip(history.series, names, strict=True)
    texts = labelled = [_change(translator, series, name) for series, name in named]
    longest = page.width // 3
    if translator.right_to_left:
        names = [series.name for series in history.series]
    else:
        texts = [_change(translator, series) for series in history.series]
        longest = max(map(cell_len, texts))
    room = page.width - INDENT - max(map(cell_len, names)) - longest - 2 * len(GAP)
    if room < MIN_BARS:
        room = max(page.width // 3, MIN_BARS)
        texts = labelled
        if translator.right_to_left:
            texts = list(map("{}\n{}".format, names, labelled))
        names = [""] * len(names)
    bars = [sparkline(series, room) for series in history.series]
    page.table(list(zip(names, bars, texts, strict=True)), INDENT)


def _change(translator: Translator, series: Series, label: str = "") -> str:
    """`4 → 20 of 20`: the first known value and the last."""
    known = series.known
    if series.values[-1] is None:
        new = translator.translate(WITHHELD)
    else:
        new = _value(translator, known[-1]) if known else NONE
    if not known or _value(translator, known[0]) == new:
        return f"{label}: {new}" if label else new
    is_same_whole = shown_whole(known[0]) == shown_whole(known[-1])
    old = _value(translator, known[0], without_whole=is_same_whole)
    if label:
        return translator.translate("{figure} {old} → {new}", figure=label, old=old, new=new)
    return translator.translate("{old} → {new}", old=old, new=new)


def _value(translator: Translator, figure: Figure, *, without_whole: bool = False) -> str:
    value = figure_value(translator, figure, without_whole=without_whole)
    return unbroken(value) if shown_percent(figure) is None else value
