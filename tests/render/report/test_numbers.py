"""Every number of the report, in every language, is that of the status for scripts."""

import re
from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest

from migtrack.render.report.page import report_page
from migtrack.render.report.values import ReportPage
from migtrack.render.status.json import status_json
from migtrack.render.terms import FIGURES
from migtrack.render.translator import Translator
from tests.render.report.common import CLOSED, MIDWAY, both, section, shipped_report
from tests.render.report.test_figures import DAYS

LATIN = str.maketrans("٠١٢٣٤٥٦٧٨٩٫٬", "0123456789.,")
BOTH = pytest.mark.parametrize("language", ["en", "ar"])
ON_EACH_DAY = pytest.mark.parametrize(
    "as_of",
    [pytest.param(day, marks=() if day in (MIDWAY, CLOSED) else pytest.mark.slow) for day in DAYS],
)


def numbers(text: str) -> list[str]:
    """The numbers of a text, in Latin digits and without separators between thousands."""
    digits = text.translate(LATIN)
    return [each.replace(",", "") for each in re.findall(r"\d+(?:,\d{3})*(?:\.\d+)?", digits)]


def page(as_of: date, language: str) -> ReportPage:
    return report_page(shipped_report(as_of), Translator(language))


def document(as_of: date) -> dict[str, Any]:
    return status_json(shipped_report(as_of).status)


def forms(number: float) -> set[str]:
    """How a number may stand in a text: as it is, rounded, with cents."""
    return {str(number), f"{number:.0f}", f"{number:.1f}", f"{number:.2f}"}


def found_in(value: Any) -> Iterator[str]:
    """All numbers of a document, the parts of its days, and how long its lists are."""
    if isinstance(value, dict):
        for each in value.values():
            yield from found_in(each)
    elif isinstance(value, list):
        yield str(len(value))
        for each in value:
            yield from found_in(each)
    elif isinstance(value, str):
        yield from (part.lstrip("0") for part in re.findall(r"\d+", value))
        yield from numbers(value)
    elif isinstance(value, (int, float)):
        yield from forms(value)


def counted(status: dict[str, Any]) -> Iterator[str]:
    """How many there are of some kind in the lists of a status."""
    today = status["as_of"]
    for name in ("due", "next", "left_open"):
        late = [task for task in status[name] if (task.get("by") or today) < today]
        yield from (str(len(late)), str(len(status[name]) - len(late)))
    yield str(len(status["next"]) + len(status["coming"]))
    courses = [each["course"] for each in status["indicators"]]
    yield from (str(courses.count(course)) for course in set(courses))
    for each in status["figures"].values():
        whole, part = each["of"], each["value"]
        if whole and isinstance(part, (int, float)):
            yield f"{100 * part / whole:.0f}"


@BOTH
@ON_EACH_DAY
def test_the_story_and_the_cards_tell_only_numbers_of_the_status(
    as_of: date, language: str
) -> None:
    status, shown = document(as_of), page(as_of, language)
    known = {*found_in(status), *counted(status), "100"}
    texts = [fact.value for fact in shown.facts]
    for part in shown.sections:
        texts += [text for card in part.cards for text in (card.value, card.of)]
    texts += [section(shown, "summary").lead, section(shown, "due").lead]
    untold = {number for text in texts for number in numbers(text)} - known
    assert untold == set()


@BOTH
@ON_EACH_DAY
def test_charts_end_with_the_figures_of_the_status(as_of: date, language: str) -> None:
    figures, translator = document(as_of)["figures"], Translator(language)
    names = {translator.translate(FIGURES[name]): name for name in figures}
    charts = [chart for part in page(as_of, language).sections for chart in part.charts]
    assert charts or as_of < MIDWAY
    for chart in charts:
        figure = figures[names[chart.label]]
        known = {*found_in(figure), "100"}
        if figure["of"]:
            known.add(f"{100 * figure['value'] / figure['of']:.0f}")
        assert set(numbers(chart.value)) <= known


@ON_EACH_DAY
def test_every_number_in_arabic_is_that_in_english(as_of: date) -> None:
    """But for none, one and two of something, for which Arabic has words."""
    english, arabic = page(as_of, "en"), page(as_of, "ar")
    for one, other in zip(english.sections, arabic.sections, strict=True):
        for card, other_card in zip(one.cards, other.cards, strict=True):
            assert numbers(card.value) == numbers(other_card.value)
        for table, other_table in zip(one.tables, other.tables, strict=True):
            rows = [row for group in table.groups for row in (*group.rows, *group.totals)]
            others = [row for group in other_table.groups for row in (*group.rows, *group.totals)]
            for row, other_row in zip(rows, others, strict=True):
                for cell, other_cell in zip(row, other_row, strict=True):
                    if {"number", "day"} & {cell.kind, other_cell.kind}:
                        wanted, given = numbers(cell.text), numbers(other_cell.text)
                        assert given == wanted or (not given and wanted in (["0"], ["1"], ["2"]))


@BOTH
@ON_EACH_DAY
def test_html_and_markdown_have_the_numbers_of_all_cells(as_of: date, language: str) -> None:
    html, markdown = both(shipped_report(as_of), language)
    plain = re.sub(r"<style>.*?</style>|<[^>]*>", "", html, flags=re.DOTALL)
    for part in page(as_of, language).sections:
        cells = [cell for one in part.tables for row in one.rows for cell in row if not cell.symbol]
        values = [cell.text for cell in cells] + [card.value for card in part.cards]
        for text in values:
            if numbers(text):
                assert text.split()[0] in plain
                assert text.split()[0] in markdown.replace("\\", "")
