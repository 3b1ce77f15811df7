"""The heads of the attendance grid: a title that has no room is an id, which the legend explains."""

from pathlib import Path
from typing import Any

import pytest

from migtrack.load.build import load
from migtrack.render.report.attendance import LINES_OF_HEADS, attendance
from migtrack.render.report.formatter import ReportFormatter
from migtrack.render.report.values import Table
from migtrack.render.translator import Translator
from migtrack.review.report.report import Report, review_report
from tests.fuzz.inputs import Given
from tests.large import DAY, activities, days
from tests.render.report.common import CLOSED, both, shipped_report
from tests.render.report.test_accessibility import browser  # noqa: F401  # a fixture
from tests.render.report.test_accessibility import pytestmark as in_a_browser

LONG = "Seminar on standard operating procedures, return and reintegration"


def report(number: int) -> Report:
    """Of a project with so many workshops of a day, which all have the same long title."""
    files = {
        path: text.replace(b"title: Topic", f"title: {LONG}".encode())
        for path, text in activities(number).items()
    }
    return review_report(load(Given(files)).project, DAY)


def grids(of: Report) -> list[Table]:
    tables = attendance(ReportFormatter(of, Translator("en"))).tables
    return [table for table in tables if table.wide]


def test_a_title_without_room_is_an_id_that_the_legend_explains() -> None:
    table = grids(report(40))[0]
    heads = [span.label for span in table.spans if span.columns == 1 and span.label]
    assert heads[:2] == ["workshop-2", "workshop-3"]
    assert f"workshop-3: {LONG} 1" in [entry.text for entry in table.legend]
    html, markdown = both(report(40))
    assert f"<span>workshop-3: {LONG} 1</span>" in html
    assert f" · workshop-3: {LONG} 1" in markdown


def test_a_title_with_room_stands_there_whole() -> None:
    for table in (
        *grids(shipped_report(CLOSED)),
        *grids(review_report(load(Given(days(9))).project, DAY)),
    ):
        assert all("-" not in span.label for span in table.spans)
        assert all(entry.symbol for entry in table.legend)
    assert LINES_OF_HEADS > 32


def test_the_tables_are_named_by_what_they_show() -> None:
    assert [table.name for table in grids(shipped_report(CLOSED))] == ["attendance"]
    names = [table.name for table in grids(report(70))]
    assert names[0] == "attendance-2001-02-04"
    assert names[-1] == "attendance-2021"


OVERLAPS = """() => [...document.querySelectorAll(".wide .narrow")].filter(head => {
    const text = head.firstElementChild;
    const own = text.getBoundingClientRect(), room = head.getBoundingClientRect();
    return own.left < room.left - 1 || own.right > room.right + 1
        || own.top < room.top - 1 || own.bottom > room.bottom + 1
        || text.scrollHeight > text.clientHeight + 1;
}).map(head => head.textContent)"""
"""The heads of the grid whose text stands over that of their neighbours."""


@pytest.mark.parametrize("media", ["print", "screen"])
@pytest.mark.parametrize("language", ["en", "ar"])
@in_a_browser[0]
@in_a_browser[1]
def test_no_head_stands_over_its_neighbour(
    browser: Any,  # noqa: F811
    tmp_path: Path,
    language: str,
    media: str,
) -> None:
    page = browser.new_page(viewport={"width": 703, "height": 900})
    page.emulate_media(media=media)
    for each in (report(40), shipped_report(CLOSED)):
        file = tmp_path / "report.html"
        file.write_text(both(each, language)[0], encoding="utf-8")
        page.goto(file.as_uri())
        assert page.evaluate(OVERLAPS) == []
    page.close()
