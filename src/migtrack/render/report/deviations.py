"""The sections about deviations from the plan and about findings in the records."""

from collections.abc import Iterator

from migtrack.base.finding import Finding
from migtrack.base.text import capital, printable
from migtrack.model.activities import Postponement
from migtrack.model.keys import PARTICIPANT, TEAM, seat_of
from migtrack.model.waivers import Waiver
from migtrack.render.report.contract import amendments
from migtrack.render.report.formatter import DASH, ReportFormatter
from migtrack.render.report.values import Cell, Section, Table
from migtrack.render.rule_sentences import rule_sentence
from migtrack.render.terms import ACTIVITY_LABEL, MINISTRY_LABEL, SEAT_LABEL
from migtrack.render.translator import msgid
from migtrack.rules import RULE_BY_NAME

COVERS = {None: msgid("one finding"), "all": msgid("all findings")}
MOST_NAMED = 5
"""Of how many records a finding may be, so that each is named."""
SEVERITIES = {"error": msgid("error"), "warning": msgid("warning")}


def deviations(formatter: ReportFormatter) -> Section:
    """Amendments, postponements, cancellations, replacements, waivers."""
    translate = formatter.translate
    makers = (amendments, _postponements, _cancellations, _replacements, _waivers)
    tables = tuple(table for make in makers if (table := make(formatter)).rows)
    heading = translate("Deviations from the plan")
    nothing = translate("No activity was postponed or cancelled, and no official has left.")
    lead = "" if tables else nothing
    return Section(name="deviations", heading=heading, lead=lead, tables=tables)


def _postponements(formatter: ReportFormatter) -> Table:
    translate, days = formatter.translate, formatter.days
    now = {each.id: (each.start, each.end, each.days) for each in formatter.status.activities}

    def given_up(row: tuple[str, Postponement]) -> Cell:
        moved = row[1].given_up
        return days(moved.start, moved.end, moved.days)

    return formatter.table(
        "postponements",
        translate("Postponed activities"),
        formatter.report.postponements,
        (
            (translate(ACTIVITY_LABEL), "", lambda row: formatter.activity(row[0])),
            (translate("decided on"), "day", lambda row: formatter.day(row[1].date)),
            (translate("dates given up"), "day", given_up),
            (translate("dates now"), "day", lambda row: days(*now[row[0]])),
            (translate("reason"), "", lambda row: Cell(formatter.text(row[1].reason))),
        ),
    )


def _cancellations(formatter: ReportFormatter) -> Table:
    translate = formatter.translate
    return formatter.table(
        "cancellations",
        translate("Cancelled activities"),
        formatter.report.cancellations,
        (
            (translate(ACTIVITY_LABEL), "", lambda row: formatter.activity(row[0])),
            (translate("decided on"), "day", lambda row: formatter.day(row[1].date)),
            (translate("reason"), "", lambda row: Cell(formatter.text(row[1].reason))),
        ),
    )


def _replacements(formatter: ReportFormatter) -> Table:
    translate, person, day = formatter.translate, formatter.person, formatter.day
    turns = (
        (seat, turn, after if after and after.since else None)
        for seat in formatter.report.seats
        for turn, after in zip(seat.tenures, (*seat.tenures[1:], None), strict=False)
        if turn.until is not None
    )
    return formatter.table(
        "replacements",
        translate("Officials who left, and who came for them"),
        turns,
        (
            (translate(MINISTRY_LABEL), "", lambda row: formatter.ministry(row[0].ministry)),
            (translate(SEAT_LABEL), "number", lambda row: formatter.number(row[0].number)),
            (translate("who left"), "", lambda row: person(row[1].person)),
            (translate("last day"), "day", lambda row: day(row[1].until)),
            (translate("successor"), "", lambda row: person(row[2].person if row[2] else None)),
            (translate("since"), "day", lambda row: day(row[2].since if row[2] else None)),
            (translate("reason"), "", lambda row: formatter.localized(row[1].reason)),
        ),
        last_is_personal=True,
    )


def _waivers(formatter: ReportFormatter) -> Table:
    translate = formatter.translate

    def rule(waiver: Waiver) -> Cell:
        if not waiver.rule:
            return formatter.hidden
        if sentence := rule_sentence(formatter.translator, waiver.rule):
            return Cell(sentence, note=RULE_BY_NAME[waiver.rule].code)
        return Cell(printable(waiver.rule), "id")

    def subject(waiver: Waiver) -> Cell:
        return formatter.subject(waiver.subject) if waiver.rule else formatter.hidden

    def covered(waiver: Waiver) -> Cell:
        if not waiver.rule:
            return formatter.hidden
        if waiver.participant:
            person = formatter.subject(waiver.participant)
            return person._replace(note=formatter.day(waiver.day).text) if waiver.day else person
        return formatter.day(waiver.day) if waiver.day else Cell(translate(COVERS[waiver.covers]))

    def reason(waiver: Waiver) -> Cell:
        return formatter.localized(waiver.reason) if waiver.rule else formatter.hidden

    return formatter.table(
        "waivers",
        translate("Exceptions that were approved"),
        formatter.report.waivers,
        (
            (translate("exception from"), "", rule),
            (translate("for"), "", subject),
            (translate("covers"), "", covered),
            (translate("reason"), "", reason),
            (translate("approved on"), "day", lambda waiver: formatter.day(waiver.approved)),
            (translate("until"), "day", lambda waiver: formatter.day(waiver.until)),
            (translate("approved by"), "", lambda waiver: formatter.localized(waiver.approved_by)),
        ),
        last_is_personal=True,
    )


def findings(formatter: ReportFormatter) -> Section:
    """The findings in the records, without those that are due."""
    translate = formatter.translate

    def severity(note: Finding) -> Cell:
        cell = formatter.state(SEVERITIES, note.severity)
        return cell._replace(text=capital(cell.text))

    def rule(note: Finding) -> Cell:
        if rule_sentence(formatter.translator, note.code):
            return Cell(note.code, "id")
        return Cell(note.name, "id", note=note.code)

    def subject(note: Finding) -> Cell:
        if rule_sentence(formatter.translator, note.code):
            return next(_concerned(formatter, note), DASH)
        return formatter.subject(next((identity for _, identity in note.subjects), ""))

    table = formatter.table(
        "findings",
        translate("Open findings, without what is due"),
        formatter.report.findings,
        (
            (translate("severity"), "", severity),
            (translate("rule"), "", rule),
            (translate("what it is about"), "", subject),
            (translate("what was found"), "", lambda note: _found(formatter, note)),
        ),
        last_is_personal=True,
    )
    return Section(
        name="findings",
        heading=translate("Findings in the records"),
        lead=_lead(formatter),
        tables=(table,) if table.rows else (),
    )


def _found(formatter: ReportFormatter, finding: Finding) -> Cell:
    """What was found: in English its message, else its rule's sentence and what is particular."""
    sentence = rule_sentence(formatter.translator, finding.code)
    if not sentence:
        return Cell(printable(finding.message))
    concerned = list(_concerned(formatter, finding))
    others = concerned[1:] if len(concerned) <= MOST_NAMED else []
    particular = [f"{each.text} ({each.note})" if each.note else each.text for each in others]
    if finding.day:
        particular.append(formatter.translator.day(finding.day))
    if not concerned:
        particular.append(f"{printable(finding.place.path)}:{finding.place.line}")
    return Cell(sentence, note=formatter.translator.listed(particular))


def _concerned(formatter: ReportFormatter, finding: Finding) -> Iterator[Cell]:
    """The records that a finding is about, each once."""
    for kind, identity in dict.fromkeys(finding.subjects):
        if kind == PARTICIPANT:
            yield formatter.subject(identity)
        elif seat := seat_of((kind, identity)):
            number = formatter.translate("seat {seat}", seat=seat[1])
            yield formatter.ministry(seat[0])._replace(note=number)
        elif identity and kind != TEAM:
            yield formatter.record((kind, identity))


def _lead(formatter: ReportFormatter) -> str:
    """How many findings there are, and that some are not listed in a redacted report."""
    counts, report = formatter.status.findings, formatter.report
    text = capital(formatter.finding_counts())
    if counts.errors + counts.warnings == len(report.findings):
        return text
    few = formatter.status.small_cell
    left_out = formatter.translator.plural(
        "those that concern fewer than {number} person are not listed",
        "those that concern fewer than {number} people are not listed",
        few,
    )
    return formatter.translate("{findings}; {remark}", findings=text, remark=left_out)
