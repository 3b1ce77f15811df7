"""The status on one screen: what is due first, then the figures."""

from migtrack.base.text import localized, printable
from migtrack.render.agenda import agenda
from migtrack.render.layout import DOT, Cell, Page
from migtrack.render.screen import Screen
from migtrack.render.status.records import activities, core_team, procedures, requests, visits
from migtrack.render.words import Translator
from migtrack.review.privacy.status import redacted_status
from migtrack.review.status.status import Status


def render_status(
    status: Status,
    words: Translator,
    width: int = 80,
    redact: bool = False,  # noqa: FBT001, FBT002  # a fourth word of the call reads well enough
    *,
    colour: bool = False,
    command: str = "migtrack validate",
) -> str:
    """The screen, with a line feed at its end.

    `width` is in columns, 80 for anything less than 20. `redact` leaves everybody out.
    `command` is the one that shows the findings.
    """
    shown = redacted_status(status) if redact else status
    screen = Screen(shown, words, Page(width, colour=colour))
    _header(screen)
    screen.banner(command)
    for part in (agenda, core_team, activities, visits, procedures, requests):
        part(screen)
    _last_line(screen, command)
    return screen.page.text()


def _header(screen: Screen) -> None:
    status, words, period = screen.status, screen.words, screen.status.period
    acronym = printable(localized(status.acronym, status.languages))
    title = screen.text(status.title)
    screen.page.paragraph(DOT.join(filter(None, (acronym, title))), "bold")
    screen.page.blank()
    months = words.count("{number} month", "{number} months", period.months or 0)
    days = words.days(period.start, period.end)
    amended = words.count(
        "amended once; planned to end on {end}",
        "amended {number} times; planned to end on {end}",
        len(period.amendments),
        end=period.planned_end,
    )
    rows = [
        (words.say("as of"), f"{words.day(status.as_of)}{DOT}{_progress(screen)}"),
        (words.say("period"), f"{months} ({days})" if period.months else days),
        ("", amended if period.amendments else ""),
        (words.say("budget"), words.money(status.budget, status.currency)),
        (words.say("funder"), screen.text(status.funder)),
    ]
    rows = [(label, value) for label, value in rows if value]
    if not words.right_to_left:
        screen.page.table([(Cell(label, "dim"), Cell(value)) for label, value in rows])
        return
    for label, value in rows:
        text = f"{label}: {value}" if label else value
        screen.page.paragraph(text, indent=2, hang=2)


def _progress(screen: Screen) -> str:
    period, words = screen.status.period, screen.words
    if period.closed:
        return words.say("closed")
    if not period.passed:
        return words.say("not begun")
    percent = words.percent(period.percent)
    return words.say(
        "day {day} of {days} ({percent})", day=period.passed, days=period.days, percent=percent
    )


def _last_line(screen: Screen, command: str) -> None:
    words, found = screen.words, screen.status.findings
    counts = [
        (found.errors, words.count("{number} error", "{number} errors", found.errors)),
        (found.warnings, words.count("{number} warning", "{number} warnings", found.warnings)),
        (found.due, words.count("{number} due", "{number} due", found.due)),
        (found.waived, words.count("{number} waived", "{number} waived", found.waived)),
    ]
    style = "red" if found.errors else "yellow" if found.warnings else ""
    text = words.listed(text for number, text in counts if number) or words.say("no findings")
    screen.page.blank()
    screen.with_command(text, command, style)
