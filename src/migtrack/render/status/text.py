"""The status for the terminal: what is due first, then the figures."""

from datetime import date

from migtrack.base.text import localized, printable
from migtrack.render.layout import DOT, Page, StyledText
from migtrack.render.screen import ALL, Screen
from migtrack.render.status.agenda import agenda
from migtrack.render.status.indicators import objectives
from migtrack.render.status.money import money
from migtrack.render.status.records import activities, core_team, procedures, requests, visits
from migtrack.render.status.reports import reports
from migtrack.render.translator import Translator
from migtrack.review.privacy.status import redacted_status
from migtrack.review.status.status import Status

SECTIONS = (
    agenda,
    objectives,
    money,
    reports,
    core_team,
    activities,
    visits,
    procedures,
    requests,
)
"""What adds the sections of the screen, from the top down."""
MANY = 40
"""With more records than this the screen folds: they would fill more than a screen."""


def render_status(
    status: Status,
    translator: Translator,
    width: int = 80,
    *,
    redact: bool = False,
    show_all: bool = False,
    colour: bool = False,
    command: str = "migtrack validate",
    commit: tuple[str, date] | None = None,
) -> str:
    """The status as text, with a line feed at its end.

    `width` is in columns; less than 20 is taken for 80. `redact` leaves out all officials. That of
    a project of more than `MANY` records tells in sums what is over, unless `show_all` is set.
    `command` is the one that shows the findings, `commit` that from which the data is: its name
    and its day.
    """
    shown = redacted_status(status) if redact else status
    folds = not show_all and _size(shown) > MANY
    screen = Screen(shown, translator, Page(width, colour=colour), folds=folds)
    _header(screen, commit)
    if redact:
        screen.page.blank()
        screen.page.paragraph(screen.redaction(screen.translate("Nobody is named here")))
    screen.warning(command)
    for add_section in SECTIONS:
        add_section(screen)
    found = shown.findings
    style = "red" if found.errors else "yellow" if found.warnings else ""
    screen.page.blank()
    screen.with_command(screen.finding_counts(), command, style)
    if screen.page.has_cuts:
        screen.with_command(screen.translate("titles in full"), ALL, "dim")
    return screen.page.text()


def _size(status: Status) -> int:
    """How many records would have a row."""
    tables = (
        status.ministries,
        status.activities,
        status.visits,
        status.sops,
        status.requests,
        status.indicators,
    )
    return sum(map(len, tables))


def _header(screen: Screen, commit: tuple[str, date] | None) -> None:
    status, translator, translate = screen.status, screen.translator, screen.translate
    acronym = printable(localized(status.acronym, status.languages))
    screen.page.paragraph(DOT.join(filter(None, (acronym, screen.text(status.title)))), "bold")
    screen.page.blank()
    facts = [
        (translate("as of"), f"{translator.day(status.as_of)}{DOT}{screen.progress()}"),
        (translate("data"), _commit(translator, commit)),
        (translate("period"), screen.period()),
        ("", screen.amendments()),
        ("", screen.amended_plan()),
        (translate("budget"), screen.budget()),
        (translate("funder"), screen.text(status.funder)),
    ]
    facts = [(label, value) for label, value in facts if value]
    if not translator.right_to_left:
        screen.page.table([(StyledText(label, "dim"), value) for label, value in facts])
        return
    for label, value in facts:
        screen.page.paragraph(f"{label}: {value}" if label else value, indent=2, hang=2)


def _commit(translator: Translator, commit: tuple[str, date] | None) -> str:
    """`commit a1b2c3d of 15 Jun 2021`; empty where the files are those on disk."""
    if commit is None:
        return ""
    name, day = commit
    return translator.translate("commit {name} of {day}", name=name, day=day)
