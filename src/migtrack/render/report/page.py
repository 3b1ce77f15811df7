"""A report in one language, as the value that the templates render."""

import re
from collections.abc import Iterator

from migtrack.render.formatter import errors_warning
from migtrack.render.report.attendance import attendance
from migtrack.render.report.deviations import deviations, findings
from migtrack.render.report.formatter import ReportFormatter, shortened
from migtrack.render.report.history import history
from migtrack.render.report.learning import learning
from migtrack.render.report.money import money
from migtrack.render.report.objectives import objectives
from migtrack.render.report.progress import activities, counting, due, figures
from migtrack.render.report.reports import funder_reports
from migtrack.render.report.stamp import Stamp
from migtrack.render.report.summary import summary
from migtrack.render.report.support import procedures, requests, visits
from migtrack.render.report.team import core_team
from migtrack.render.report.values import Fact, ReportPage
from migtrack.render.translator import Translator, msgid
from migtrack.review.report.report import Report
from migtrack.system.version import version

SECTIONS = (
    summary,
    due,
    figures,
    objectives,
    money,
    funder_reports,
    history,
    activities,
    core_team,
    attendance,
    learning,
    visits,
    procedures,
    requests,
    deviations,
    findings,
    counting,
)


NUMERALS = {"٠": "arabic-indic", "۰": "persian"}
"""What CSS calls digits, by their zero."""


def report_page(report: Report, translator: Translator, stamp: Stamp | None = None) -> ReportPage:
    """The whole report in the translator's language, and the commit of its data if it is known."""
    formatter, translate = ReportFormatter(report, translator), translator.translate
    status = report.status
    warning = errors_warning(translator, status.findings.errors, status.findings.implausible)
    nobody = translate("This report names nobody: people appear as numbers")
    sections = (build(formatter) for build in SECTIONS)
    return ReportPage(
        language=translator.language_of_words,
        direction="rtl" if translator.right_to_left else "ltr",
        languages=status.languages,
        title=formatter.text(status.title),
        acronym=formatter.text(status.acronym),
        kind=translate("Status report"),
        as_of=translate("as of {day}", day=status.as_of),
        day=status.as_of.isoformat(),
        facts=tuple(_facts(formatter)),
        progress=status.period.percent,
        banner=f"{warning}: {formatter.command('validate')}" if warning else "",
        notice=formatter.redaction(nobody) if report.redacted else "",
        skip=translate("Skip to the report"),
        contents=translate("Contents"),
        running_head=_running_head(formatter),
        page_number=_page_number(translator),
        numerals=NUMERALS.get(translator.number(0), "decimal"),
        ending=tuple(_ending(formatter, stamp)),
        commit=str(stamp or ""),
        sections=tuple(section for section in sections if section is not None),
    )


def _running_head(formatter: ReportFormatter) -> str:
    status, translate = formatter.status, formatter.translate
    name = shortened(formatter.text(status.acronym) or formatter.text(status.title))
    day = translate("as of {day}", day=status.as_of)
    return " · ".join((name, translate("Status report"), day))


def _page_number(translator: Translator) -> tuple[str, ...]:
    sentence = translator.translate("page {page} of {pages}", page="{page}", pages="{pages}")
    return tuple(filter(None, re.split(r"({pages?})", sentence)))


def _facts(formatter: ReportFormatter) -> Iterator[Fact]:
    translate, status = formatter.translate, formatter.status
    yield Fact(translate("funder"), formatter.text(status.funder))
    yield Fact(translate("implementer"), formatter.text(status.implementer))
    yield Fact(translate("budget"), formatter.budget())
    yield Fact(translate("period"), formatter.period())
    if status.period.amendments:
        amended = (formatter.amendments(), formatter.amended_plan())
        yield Fact(translate("contract"), formatter.translator.listed(filter(None, amended)))
    passed = formatter.progress() if status.period.passed else translate("not begun")
    yield Fact(translate("time passed"), passed)


BY_COMMIT = msgid("as of {day}, by commit {commit} of {committed}")
CHANGED = msgid(
    "as of {day}, by commit {commit} of {committed} and changes since that are not committed"
)


def _ending(formatter: ReportFormatter, stamp: Stamp | None) -> Iterator[Fact]:
    """Who carries the project out and whom to ask, the day and commit of the data, the version."""
    translate, status = formatter.translate, formatter.status
    yield Fact(translate("implementer"), formatter.text(status.implementer))
    if contact := formatter.report.contact:
        known = filter(None, (formatter.text(contact.name), contact.email, contact.phone))
        yield Fact(translate("contact"), formatter.translator.listed(known))
    data = translate("as of {day}", day=status.as_of)
    if stamp:
        sentence = CHANGED if stamp.is_changed else BY_COMMIT
        values = {"day": status.as_of, "committed": stamp.day}
        data = translate(sentence, commit=stamp.commit, **values)
    yield Fact(translate("data"), data)
    yield Fact(translate("made with"), f"migtrack {version()}")
