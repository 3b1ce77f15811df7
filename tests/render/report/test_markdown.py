"""The report as Markdown, read by a reader of Markdown."""

import re

import pytest
from markdown_it import MarkdownIt

from migtrack.render.report.escape import markdown
from migtrack.render.report.page import report_page
from migtrack.render.translator import Translator
from tests.render.report.common import CLOSED, MIDWAY, both, shipped_report

READER = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize("as_of", [MIDWAY, CLOSED])
def test_every_table_is_read_as_one_with_all_its_rows(language: str, as_of: object) -> None:
    report = shipped_report(CLOSED if as_of == CLOSED else MIDWAY)
    _, plain = both(report, language)
    rendered = READER.render(plain)
    tables = [
        one for part in report_page(report, Translator(language)).sections for one in part.tables
    ]
    assert rendered.count("<table>") == len(tables)
    rows = sum(
        1 + sum(len(group.rows) + len(group.totals) + bool(group.label) for group in table.groups)
        for table in tables
    )
    assert rendered.count("<tr>") == rows
    assert rendered.count("<h3>") == len(tables)


def test_the_drawing_has_every_dated_activity_and_the_dates_given_up() -> None:
    _, plain = both(shipped_report())
    drawing = re.search(r"```mermaid\n(.*?)```", plain, re.DOTALL)
    assert drawing
    tasks = re.findall(
        r"^    (.+) :(?:(\w+), )?(\d{4}-\d\d-\d\d), (\d+)d$", drawing[1], re.MULTILINE
    )
    assert ("workshop-3 date given up", "", "2021-03-16", "2") in tasks
    assert ("workshop-3 Migration and development", "done", "2021-05-25", "2") in tasks
    assert ("as of", "milestone", "2021-06-15", "1") in tasks
    assert len(tasks) == 10 + 1 + 2


def test_arabic_is_written_from_the_right() -> None:
    _, plain = both(shipped_report(), "ar")
    assert plain.startswith('<!-- migtrack report 2021-06-15 -->\n<div dir="rtl" lang="ar">\n\n# ')
    assert plain.endswith("\n</div>\n")


def test_a_decimal_at_the_start_of_a_cell_is_no_list() -> None:
    assert markdown("21.1") == "21.1"
    assert markdown("4.8 of 5") == "4.8 of 5"
    assert [markdown(text) for text in ("1. a", "1) a", "12.")] == [r"1\. a", r"1\) a", r"12\."]
