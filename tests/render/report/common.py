"""Reports for the tests: of the shipped project, and of the sample with hostile texts in it."""

import re
from datetime import date
from functools import cache

from migtrack.check import check
from migtrack.load.build import Loaded, load
from migtrack.load.files.sources import WorkingTree
from migtrack.render.report.page import report_page
from migtrack.render.report.render import render_html, render_markdown
from migtrack.render.report.values import ReportPage, Section
from migtrack.render.translator import Translator
from migtrack.review.privacy.report import redacted_report
from migtrack.review.report.report import Report, review_report
from tests.sample import ROOT, Files, loaded

MIDWAY = date(2021, 6, 15)
CLOSED = date(2021, 12, 1)
TODAY = date(2026, 11, 23)


@cache
def shipped() -> Loaded:
    """The project in `data/`."""
    return load(WorkingTree(str(ROOT)))


@cache
def shipped_report(as_of: date = MIDWAY, *, redact: bool = False) -> Report:
    return report_of(shipped(), as_of, redact=redact)


def report_of(project: Loaded, as_of: date = MIDWAY, *, redact: bool = False) -> Report:
    verdict = check(project, as_of, TODAY)
    report = review_report(project.project, as_of, verdict.open, verdict.waived)
    return redacted_report(report) if redact else report


def both(report: Report, language: str = "en") -> tuple[str, str]:
    """The report as HTML and as Markdown."""
    translator = Translator(language)
    page = report_page(report, translator)
    return render_html(page, translator), render_markdown(page, translator)


def in_one_piece(html: str) -> str:
    """The page without the marks around words that stay on one line."""
    return re.sub('<span class="one-line">(.*?)</span>', r"\1", html)


def plain(*texts: str) -> str:
    """Paragraphs of the story, with ordinary spaces within its values."""
    return "\n".join(texts).replace("\xa0", " ")


def section(page: ReportPage, name: str) -> Section:
    """The section of that name."""
    return next(each for each in page.sections if each.name == name)


def sample(files: Files | None = None) -> Loaded:
    return loaded(files)
