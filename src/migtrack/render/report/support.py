"""The sections about visits with their travellers, procedures and requests."""

from migtrack.model.states import request_state
from migtrack.model.support import Adoption, Application, Sop
from migtrack.render.report.formatter import DASH, ReportFormatter
from migtrack.render.report.terms import TONES
from migtrack.render.report.values import Cell, Column, Row, RowGroup, Section, Table
from migtrack.render.terms import REQUEST_STATES, SOP_STAGES, TRAVELLER_STATES
from migtrack.review.report.travellers import TravellerProgress


def visits(formatter: ReportFormatter) -> Section | None:
    """The seats of each visit and every traveller's milestones; none without a visit."""
    translate, status = formatter.translate, formatter.status
    if not status.visits:
        return None
    columns = (
        Column(translate("visit")),
        Column(translate("seats taken"), "number"),
        Column(translate("travellers")),
    )
    rows = (
        (
            formatter.activity(visit.id),
            formatter.part(visit.taken, visit.seats),
            formatter.listed(formatter.travellers(visit)),
        )
        for visit in status.visits
    )
    tables = [formatter.table("visits", translate("Seats of each visit"), columns, rows)]
    if formatter.report.travellers:
        tables.append(_journeys(formatter))
    return Section(name="visits", heading=translate("Study visits"), tables=tuple(tables))


def _journeys(formatter: ReportFormatter) -> Table:
    translate = formatter.translate
    columns = (
        Column(translate("traveller")),
        Column(translate("ministry")),
        Column(translate("invited on"), "day"),
        Column(translate("visa applied for on"), "day"),
        Column(translate("visa decided on"), "day"),
        Column(translate("state")),
        Column(translate("remarks")),
    )
    groups = tuple(
        RowGroup(
            tuple(
                _journey(formatter, journey)
                for journey in formatter.report.travellers
                if journey.visit == visit.id
            ),
            formatter.activity(visit.id).text if len(formatter.status.visits) > 1 else "",
        )
        for visit in formatter.status.visits
    )
    return Table(
        name="travellers",
        caption=translate("Milestones of each traveller"),
        columns=columns,
        groups=groups,
    )


def _journey(formatter: ReportFormatter, journey: TravellerProgress) -> Row:
    remarks = DASH
    if journey.withdrawn:
        text = formatter.translate("withdrew on {day}", day=journey.withdrawn.date)
        remarks = Cell(text, note=formatter.text(journey.withdrawn.reason))
    return (
        formatter.person(journey.person),
        formatter.ministry(journey.ministry) if journey.ministry else DASH,
        formatter.day(journey.invited),
        formatter.day(journey.applied),
        formatter.day(journey.decided),
        Cell(
            formatter.translate(TRAVELLER_STATES[journey.state]),
            tone=TONES.get(journey.state, "open"),
        ),
        remarks,
    )


def procedures(formatter: ReportFormatter) -> Section | None:
    """Every procedure through its stages, ministry by ministry; none without a procedure."""
    translate, sops = formatter.translate, formatter.report.sops
    if not sops:
        return None
    columns = (
        Column(translate("procedure")),
        Column(translate("stage")),
        Column(translate("drafted on"), "day"),
        Column(translate("reviewed on"), "day"),
        Column(translate("adopted by"), "number"),
        Column(translate("applied by"), "number"),
    )
    ministries = len(formatter.status.ministries)
    rows = (
        (
            Cell(formatter.text(sop.title), note=sop.id),
            Cell(translate(SOP_STAGES[status.stage]), tone=TONES.get(status.stage, "open")),
            formatter.day(sop.drafted),
            formatter.day(sop.reviewed),
            formatter.part(len(status.adopted), ministries),
            formatter.part(len(status.applied), ministries),
        )
        for sop, status in zip(sops, formatter.status.sops, strict=True)
    )
    tables = (
        formatter.table("procedures", translate("Stages of each procedure"), columns, rows),
        _uptakes(formatter, sops),
    )
    return Section(
        name="procedures", heading=translate("Standard operating procedures"), tables=tables
    )


def _uptakes(formatter: ReportFormatter, sops: tuple[Sop, ...]) -> Table:
    translate = formatter.translate
    columns = (
        Column(translate("ministry")),
        Column(translate("adopted on"), "day"),
        Column(translate("adopted with")),
        Column(translate("applied since"), "day"),
        Column(translate("evidence")),
    )
    groups = []
    for sop in sops:
        adopted = {step.ministry: step for step in reversed(sop.adopted)}
        applied = {step.ministry: step for step in reversed(sop.applied)}
        rows = tuple(
            _uptake(formatter, ministry, adopted.get(ministry), applied.get(ministry))
            for ministry in formatter.ministries
        )
        groups.append(RowGroup(rows, sop.id if len(sops) > 1 else ""))
    return Table(
        name="uptake",
        caption=translate("What each ministry has done with it"),
        columns=columns,
        groups=tuple(groups),
    )


def _uptake(
    formatter: ReportFormatter,
    ministry: str,
    adopted: Adoption | None,
    applied: Application | None,
) -> Row:
    return (
        formatter.ministry(ministry),
        formatter.day(adopted.date)
        if adopted
        else Cell(formatter.translate("not yet"), tone="quiet"),
        formatter.localized(adopted.instrument if adopted else None),
        formatter.day(applied.date if applied else None),
        formatter.localized(applied.evidence if applied else None),
    )


def requests(formatter: ReportFormatter) -> Section | None:
    """Every request with its answer; none where none has come in."""
    translate = formatter.translate
    if not formatter.report.requests:
        return None
    columns = (
        Column(translate("request")),
        Column(translate("ministry")),
        Column(translate("state")),
        Column(translate("received on"), "day"),
        Column(translate("decided on"), "day"),
        Column(translate("delivered on"), "day"),
        Column(translate("expert")),
    )
    rows = (
        (
            Cell(formatter.text(request.area), note=request.id),
            formatter.ministry(request.ministry),
            Cell(
                translate(REQUEST_STATES[state]),
                note=formatter.text(request.decided.reason if request.decided else None),
                tone=TONES.get(state, "open"),
            ),
            formatter.day(request.received),
            formatter.day(request.decided.date if request.decided else None),
            formatter.day(request.delivered),
            formatter.localized(request.expert),
        )
        for request in formatter.report.requests
        for state in [request_state(request, formatter.status.as_of)]
    )
    caption = translate("Every request and what came of it")
    table = formatter.table("requests", caption, columns, rows, last_is_personal=True)
    return Section(
        name="requests", heading=translate("Requests for technical assistance"), tables=(table,)
    )
