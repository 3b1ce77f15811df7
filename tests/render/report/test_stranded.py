"""On paper no head stands alone at the foot of a page, and no page has but a line or two."""

import re
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest

from migtrack.base.text import capital
from migtrack.load.build import load
from migtrack.render.report.page import report_page
from migtrack.render.report.values import ReportPage
from migtrack.render.translator import Translator
from migtrack.review.report.report import Report, review_report
from tests.fuzz.inputs import Given
from tests.large import DAY, activities, findings
from tests.render.report.common import CLOSED, MIDWAY, both, shipped_report
from tests.render.report.test_accessibility import (
    browser,  # noqa: F401  # a fixture
    pytestmark,  # noqa: F401  # slow, and only where there is a browser
)


def letters(text: str) -> str:
    return "".join(filter(str.isalnum, text))


def heads(page: ReportPage) -> set[str]:
    """The letters of what must have a row or a line below it."""
    found = {section.heading for section in page.sections}
    for section in page.sections:
        for table in section.tables:
            found |= {table.caption, "".join(capital(column.label) for column in table.columns)}
            found |= {group.label for group in table.groups if group.label}
        if section.timeline:
            found |= {section.timeline.title, *(part.label for part in section.timeline.parts)}
    return {letters(text) for text in found if text}


def large(number: int) -> Report:
    return review_report(load(Given(activities(number))).project, DAY)


def people(number: int) -> Report:
    return review_report(load(Given(findings(number))).project, DAY)


@pytest.mark.parametrize(
    "report",
    [
        lambda: shipped_report(MIDWAY),
        lambda: shipped_report(CLOSED),
        lambda: shipped_report(CLOSED, redact=True),
        lambda: large(16),
        lambda: large(60),
        lambda: people(60),
    ],
    ids=["midway", "closed", "redacted", "16 activities", "60 activities", "60 officials"],
)
def test_nothing_is_stranded_on_paper(
    browser: Any,  # noqa: F811
    tmp_path: Path,
    report: Any,
) -> None:
    from pypdf import PdfReader

    shown = report_page(report(), Translator("en"))
    file = tmp_path / "report.html"
    file.write_text(both(report())[0], encoding="utf-8")
    page = browser.new_page()
    page.goto(file.as_uri())
    paper = PdfReader(BytesIO(page.pdf(prefer_css_page_size=True)))
    page.close()
    total, alone = len(paper.pages), heads(shown)
    for number, sheet in enumerate(paper.pages, 1):
        lines = [line for line in sheet.extract_text().splitlines() if line.strip()]
        assert f"page {number} of {total}" in lines
        assert number == 1 or shown.running_head in lines
        own = [
            line
            for line in lines
            if line != shown.running_head and not re.fullmatch(r"page \d+ of \d+", line)
        ]
        assert len(own) > 3, (number, own)
        assert letters(own[-1]) not in alone, (number, own[-2:])
