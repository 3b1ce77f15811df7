"""The page around the sections: anchors, contents, the head and the number of printed pages."""

import re

import pytest

from migtrack.render.report.escape import css_string
from migtrack.render.report.page import report_page
from migtrack.render.report.values import ReportPage, Table
from migtrack.render.translator import Translator
from tests.render.report.common import CLOSED, MIDWAY, both, shipped_report


def page(language: str = "en", *, redact: bool = False) -> ReportPage:
    return report_page(shipped_report(CLOSED, redact=redact), Translator(language))


def anchors(html: str) -> list[str]:
    return re.findall(r' id="([^"]+)"', html)


def test_anchors_are_the_same_in_every_language_and_each_is_there_once() -> None:
    english, arabic = (anchors(both(shipped_report(CLOSED), code)[0]) for code in ("en", "ar"))
    assert english == arabic
    assert len(set(english)) == len(english)
    earlier = anchors(both(shipped_report(MIDWAY))[0])
    assert {"due", "figures", "activities", "attendance", "contents"} <= set(english) & set(earlier)


@pytest.mark.parametrize("language", ["en", "ar"])
def test_every_link_of_the_contents_leads_to_a_section_and_back(language: str) -> None:
    names = [section.name for section in page(language).sections]
    for text in both(shipped_report(CLOSED), language):
        links = re.findall(r"href=\"#([\w-]+)\"|\]\(#([\w-]+)\)", text)
        targets = [first or second for first, second in links]
        assert [name for name in targets if name in names] == names
        assert set(names) <= set(anchors(text))
        assert targets.count("contents") in (0, len(names))


def test_the_printed_page_has_its_head_and_number_in_the_digits_of_the_language() -> None:
    html, _ = both(shipped_report(CLOSED), "ar")
    assert "@top-right" in html
    assert "@bottom-left" in html
    assert "counter(page, arabic-indic)" in html
    assert "counter(pages, arabic-indic)" in html
    html, _ = both(shipped_report(CLOSED))
    assert '"page " counter(page, decimal) " of " counter(pages, decimal)' in html


@pytest.mark.parametrize("text", ['"; } * { x', "a\\", "</style><script>", "line\nbreak", "\u2028"])
def test_a_text_ends_neither_its_string_nor_the_style_sheet(text: str) -> None:
    assert re.fullmatch(r'"(?:[\w ]|\\[0-9a-f]+ )*"', str(css_string(text)))


def seats(*, redact: bool = False) -> Table:
    tables = (table for part in page(redact=redact).sections for table in part.tables)
    return next(table for table in tables if table.name == "seats")


def test_a_seat_is_one_row_with_its_history_inside() -> None:
    histories = shipped_report(CLOSED).seats
    assert len(seats().rows) == len(histories) == 20
    row = next(row for row in seats().rows if row[1].note == "momd-05")
    assert row[-1].text == "the seat was vacant for 21 days before"
    assert row[-1].lines == (
        "MoMD official 1 (momd-01), Director General, 12 Jan – 30 Jun 2021, retired",
    )
    told = str(seats())
    assert all(turn.person.id in told for seat in histories for turn in seat.tenures)


def test_a_redacted_history_names_nobody() -> None:
    told = str(seats(redact=True))
    assert "momd-01" not in told
    assert "Director General" not in told
    assert "person " in told


@pytest.mark.parametrize("language", ["en", "ar"])
def test_the_text_of_a_cell_is_one_element(language: str) -> None:
    """On a phone each child of a cell has a line of its own: numbers between words had one, too."""
    html, _ = both(shipped_report(), language)
    cells = re.findall(r"<td[^>]* data-label=[^>]*>(.*?)</td>", html)
    assert len(cells) > 100
    assert [cell for cell in cells if cell and not cell.lstrip().startswith("<")] == []
