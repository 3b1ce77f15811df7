"""The section about the reports to the funder."""

from dataclasses import replace
from datetime import date

import pytest

from migtrack.render.report.page import report_page
from migtrack.render.report.values import Quotation, Section
from migtrack.render.translator import Translator
from migtrack.review.privacy.report import redacted_report
from tests.render.report.common import CLOSED, MIDWAY, both, shipped_report

ACCEPTED = date(2022, 3, 1)


def section(as_of: date, language: str = "en", *, redact: bool = False) -> Section:
    report = shipped_report(as_of)
    page = report_page(redacted_report(report) if redact else report, Translator(language))
    return next(each for each in page.sections if each.name == "funder-reports")


def rows(shown: Section) -> list[list[str]]:
    [table] = shown.tables
    return [[cell.text for cell in row] for row in table.rows]


def test_before_the_first_report_is_submitted_nothing_is_known_of_it() -> None:
    shown = section(MIDWAY)
    first = ["Interim report", "15 Nov 2020 – 14 May 2021", "30 Jun 2021", "–", "–", "not due yet"]
    assert rows(shown)[0] == first


@pytest.mark.parametrize(
    ("as_of", "states"),
    [
        (date(2021, 6, 16), ["due", "not due yet"]),
        (date(2021, 6, 24), ["submitted", "not due yet"]),
        (date(2021, 7, 19), ["accepted", "not due yet"]),
        (date(2022, 1, 26), ["accepted", "due"]),
        (ACCEPTED, ["accepted", "accepted"]),
    ],
)
def test_the_state_of_each(as_of: date, states: list[str]) -> None:
    assert [row[-1] for row in rows(section(as_of))] == states


def quotation(as_of: date, language: str = "en", *, redact: bool = False) -> Quotation | None:
    page = report_page(shipped_report(as_of, redact=redact), Translator(language))
    others = [each.name for each in page.sections[1:] if each.quotation]
    assert not others
    return page.sections[0].quotation


def test_what_the_last_one_said_stands_below_the_story_as_the_teams_words_with_its_day() -> None:
    assert quotation(MIDWAY) is None
    first = quotation(date(2021, 6, 24))
    assert first
    assert first.source == "In the team's own words (Interim report, 24 Jun 2021):"
    assert first.text.startswith("Two of the six workshops")
    last = quotation(ACCEPTED, "ar")
    assert last
    assert last.source == "نقلاً عن فريق المشروع (التقرير الختامي، ٢٧ يناير ٢٠٢٢):"
    assert last == quotation(ACCEPTED, "ar", redact=True)


def test_it_is_a_quotation_in_html_and_markdown_and_stands_once() -> None:
    html, markdown = both(shipped_report(ACCEPTED))
    assert "</p>\n<blockquote><p>All workshops, the study visit" in html
    assert "\n\n> All workshops, the study visit" in markdown
    assert html.count("All workshops, the study visit") == 1
    assert markdown.count("All workshops, the study visit") == 1


def test_a_project_without_reports_has_no_such_section() -> None:
    report = shipped_report(CLOSED)
    without = report._replace(status=replace(report.status, reports=()))
    page = report_page(without, Translator("en"))
    assert "funder-reports" not in [each.name for each in page.sections]
