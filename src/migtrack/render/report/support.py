"""The sections about visits with their travellers, procedures and requests."""

from collections.abc import Iterable
from datetime import date

from migtrack.render.report.formatter import DASH, ReportFormatter
from migtrack.render.report.values import Cell, Section, Table
from migtrack.render.terms import MINISTRY_LABEL, STATES, TRAVELLER_STATES
from migtrack.review.report.support import MinistryUptake, RequestProgress, SopProgress
from migtrack.review.report.travellers import TravellerProgress


def visits(formatter: ReportFormatter) -> Section | None:
    """The seats of each visit and every traveller's milestones; none without a visit."""
    translate, status = formatter.translate, formatter.status
    if not status.visits:
        return None
    seats = formatter.table(
        "visits",
        translate("Seats of each visit"),
        status.visits,
        (
            (translate("visit"), "", lambda row: formatter.activity(row.id)),
            (translate("seats taken"), "number", lambda row: formatter.part(row.taken, row.seats)),
            (translate("travellers"), "", lambda row: formatter.listed(formatter.travellers(row))),
        ),
    )
    tables = (seats, _journeys(formatter)) if formatter.report.travellers else (seats,)
    return Section(name="visits", heading=translate("Study visits"), tables=tables)


def _journeys(formatter: ReportFormatter) -> Table:
    translate, visits = formatter.translate, formatter.status.visits

    def of_visit(visit: str) -> list[TravellerProgress]:
        return [journey for journey in formatter.report.travellers if journey.visit == visit]

    def ministry(journey: TravellerProgress) -> Cell:
        return formatter.ministry(journey.ministry) if journey.ministry else DASH

    def remarks(journey: TravellerProgress) -> Cell:
        if not journey.withdrawn:
            return DASH
        text = translate("withdrew on {day}", day=journey.withdrawn)
        return Cell(text, note=formatter.text(journey.reason))

    return formatter.grouped_table(
        "travellers",
        translate("Milestones of each traveller"),
        (
            (formatter.activity(visit.id).text if len(visits) > 1 else "", of_visit(visit.id))
            for visit in visits
        ),
        (
            (translate("traveller"), "", lambda row: formatter.person(row.person)),
            (translate(MINISTRY_LABEL), "", ministry),
            (translate("invited on"), "day", lambda row: formatter.day(row.invited)),
            (translate("visa applied for on"), "day", lambda row: formatter.day(row.applied)),
            (translate("visa decided on"), "day", lambda row: formatter.day(row.decided)),
            (translate("state"), "", lambda row: formatter.state(TRAVELLER_STATES, row.state)),
            (translate("remarks"), "", remarks),
        ),
    )


def procedures(formatter: ReportFormatter) -> Section | None:
    """Every procedure through its stages, ministry by ministry; none without a procedure."""
    translate, sops = formatter.translate, formatter.report.sops
    if not sops:
        return None

    def counted(days: Iterable[date | None]) -> Cell:
        return formatter.part(sum(map(bool, days)), len(formatter.status.ministries))

    stages = formatter.table(
        "procedures",
        translate("Stages of each procedure"),
        sops,
        (
            (translate("procedure"), "", lambda sop: Cell(formatter.text(sop.title), note=sop.id)),
            (translate("stage"), "", lambda sop: formatter.state(STATES, sop.stage)),
            (translate("drafted on"), "day", lambda sop: formatter.day(sop.drafted)),
            (translate("reviewed on"), "day", lambda sop: formatter.day(sop.reviewed)),
            (translate("adopted by"), "number", lambda sop: counted(u.adopted for u in sop.uptake)),
            (translate("applied by"), "number", lambda sop: counted(u.applied for u in sop.uptake)),
        ),
    )
    heading = translate("Standard operating procedures")
    return Section(name="procedures", heading=heading, tables=(stages, _uptakes(formatter, sops)))


def _uptakes(formatter: ReportFormatter, sops: tuple[SopProgress, ...]) -> Table:
    translate = formatter.translate

    def adopted(uptake: MinistryUptake) -> Cell:
        if uptake.adopted:
            return formatter.day(uptake.adopted)
        return Cell(translate("not yet"), tone="quiet")

    return formatter.grouped_table(
        "uptake",
        translate("What each ministry has done with it"),
        ((sop.id if len(sops) > 1 else "", sop.uptake) for sop in sops),
        (
            (translate(MINISTRY_LABEL), "", lambda uptake: formatter.ministry(uptake.ministry)),
            (translate("adopted on"), "day", adopted),
            (translate("adopted with"), "", lambda uptake: formatter.localized(uptake.instrument)),
            (translate("applied since"), "day", lambda uptake: formatter.day(uptake.applied)),
            (translate("evidence"), "", lambda uptake: formatter.localized(uptake.evidence)),
        ),
    )


def requests(formatter: ReportFormatter) -> Section | None:
    """Every request with its answer; none where none has come in."""
    translate = formatter.translate
    if not formatter.report.requests:
        return None

    def state(request: RequestProgress) -> Cell:
        cell = formatter.state(STATES, request.state)
        return cell._replace(note=formatter.text(request.reason))

    table = formatter.table(
        "requests",
        translate("Every request and what came of it"),
        formatter.report.requests,
        (
            (translate("request"), "", lambda row: Cell(formatter.text(row.area), note=row.id)),
            (translate(MINISTRY_LABEL), "", lambda row: formatter.ministry(row.ministry)),
            (translate("state"), "", state),
            (translate("received on"), "day", lambda row: formatter.day(row.received)),
            (translate("decided on"), "day", lambda row: formatter.day(row.decided)),
            (translate("delivered on"), "day", lambda row: formatter.day(row.delivered)),
            (translate("expert"), "", lambda row: formatter.localized(row.expert)),
        ),
        last_is_personal=True,
    )
    heading = translate("Requests for technical assistance")
    return Section(name="requests", heading=heading, tables=(table,))
