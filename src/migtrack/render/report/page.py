"""A report in the words of a language, ready for the templates."""

from migtrack.render.banner import errors_stand
from migtrack.render.report.attendance import attendance
from migtrack.render.report.deviations import deviations, findings
from migtrack.render.report.history import history
from migtrack.render.report.progress import activities, counting, due, figures
from migtrack.render.report.support import procedures, requests, visits
from migtrack.render.report.team import core_team
from migtrack.render.report.teller import Teller
from migtrack.render.report.values import Fact, ReportPage
from migtrack.render.words import Translator
from migtrack.review.report.report import Report

SECTIONS = (
    due,
    figures,
    history,
    activities,
    core_team,
    attendance,
    visits,
    procedures,
    requests,
    deviations,
    findings,
    counting,
)


def report_page(report: Report, words: Translator) -> ReportPage:
    """All that the report says, in `words`."""
    teller, say, status = Teller(report, words), words.say, report.status
    sections = (build(teller) for build in SECTIONS)
    return ReportPage(
        words.language,
        "rtl" if words.right_to_left else "ltr",
        teller.text(status.title),
        teller.text(status.acronym),
        say("Status report"),
        say("as of {day}", day=status.as_of),
        _facts(teller),
        status.period.percent,
        _banner(teller),
        say("People are left out: whoever is meant stands as a number.") if report.redacted else "",
        say("Skip to the report"),
        say("Contents"),
        tuple(section for section in sections if section is not None),
    )


def own_words(report: Report, words: Translator) -> tuple[str, ...]:
    """What the report says of its own, without any record."""
    page = report_page(report, words)
    tables = [table for section in page.sections for table in section.tables]
    return (
        *(section.heading for section in page.sections),
        *(section.lead for section in page.sections),
        *(section.legend for section in page.sections),
        *(card.label for section in page.sections for card in section.cards),
        *(chart.label for section in page.sections for chart in section.charts),
        *(table.caption for table in tables),
        *(column.label for table in tables for column in table.columns),
        *(fact.label for fact in page.facts),
        page.kind,
    )


def _facts(teller: Teller) -> tuple[Fact, ...]:
    words, say, status = teller.words, teller.say, teller.status
    period = status.period
    months = words.count("{number} month", "{number} months", period.months or 0)
    days = words.days(period.start, period.end)
    facts = [
        Fact(say("funder"), teller.text(status.funder)),
        Fact(say("implementer"), teller.text(status.implementer)),
        Fact(say("budget"), words.money(status.budget, status.currency)),
        Fact(say("period"), f"{months} ({days})" if period.months else days),
        Fact(say("time passed"), _passed(teller)),
    ]
    if period.amendments:
        amended = words.count(
            "amended once; planned to end on {end}",
            "amended {number} times; planned to end on {end}",
            len(period.amendments),
            end=period.planned_end,
        )
        facts.insert(4, Fact(say("contract"), amended))
    return tuple(facts)


def _passed(teller: Teller) -> str:
    words, say, period = teller.words, teller.say, teller.status.period
    if not period.passed:
        return say("not begun")
    percent = words.percent(period.percent)
    passed = say(
        "day {day} of {days} ({percent})", day=period.passed, days=period.days, percent=percent
    )
    return say("closed") if period.closed else passed


def _banner(teller: Teller) -> str:
    text = errors_stand(teller.words, teller.status.findings.errors)
    return f"{text}: {teller.command('validate')}" if text else ""
