"""The sections about visits with their travellers, procedures and requests."""

from collections.abc import Sized

from migtrack.model.states import request_state
from migtrack.model.support import Adoption, Application, Request, Sop
from migtrack.render.report.formatter import DASH, TRAVELLER_TONES, ReportFormatter, grouped
from migtrack.render.report.values import Cell, Section, Table
from migtrack.render.terms import MINISTRY_LABEL, SOP_HEADINGS, STATES, TRAVELLER_STATES
from migtrack.render.translator import msgid, msgid_plural
from migtrack.review.report.travellers import TravellerProgress
from migtrack.snapshot.support import SopStatus

WITH_PRINCIPLES = msgid("Standard operating procedures and principles")
"""The heading where there are principles among the procedures."""

Uptake = tuple[tuple[str, ...], Adoption | None, Application | None]
"""Ministries, and how they adopted a procedure and applied it: one, or all that have not."""


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

    journeys = grouped(formatter.report.travellers, lambda journey: journey.visit)

    def state(journey: TravellerProgress) -> Cell:
        return formatter.state(TRAVELLER_STATES, journey.state, TRAVELLER_TONES)

    def ministry(journey: TravellerProgress) -> Cell:
        return formatter.ministry(journey.ministry) if journey.ministry else DASH

    def remarks(journey: TravellerProgress) -> Cell:
        if journey.declined:
            return Cell(translate("since {day}", day=journey.declined))
        sentence, end = msgid("withdrew on {day}"), journey.withdrawn
        if journey.returned:
            sentence, end = msgid("returned on {day}"), journey.returned
        if end:
            return Cell(translate(sentence, day=end.date), note=formatter.text(end.reason))
        if journey.applications < 2:
            return DASH
        one, many = msgid_plural(
            "{number} application for a visa", "{number} applications for a visa"
        )
        return Cell(formatter.translator.plural(one, many, journey.applications))

    return formatter.grouped_table(
        "travellers",
        translate("Milestones of each traveller"),
        (
            (
                formatter.activity_label(visit.id) if len(visits) > 1 else "",
                journeys.get(visit.id, ()),
            )
            for visit in visits
            if visit.id in journeys
        ),
        (
            (translate("traveller"), "", lambda row: formatter.person(row.person)),
            (translate(MINISTRY_LABEL), "", ministry),
            (translate("invited on"), "day", lambda row: formatter.day(row.invited)),
            (translate("visa applied for on"), "day", lambda row: formatter.day(row.applied)),
            (translate("visa decided on"), "day", lambda row: formatter.day(row.decided)),
            (translate("state"), "", state),
            (translate("remarks"), "", remarks),
        ),
    )


def procedures(formatter: ReportFormatter) -> Section | None:
    """Every procedure through its stages, ministry by ministry; none without a procedure."""
    translate, sops = formatter.translate, formatter.report.sops
    if not sops:
        return None

    def procedure(row: tuple[Sop, SopStatus]) -> Cell:
        return Cell(formatter.text(row[0].title), note=row[0].id)

    def counted(steps: Sized) -> Cell:
        return formatter.part(len(steps), len(formatter.status.ministries))

    rows = list(zip(sops, formatter.status.sops, strict=True))
    groups = [
        (translate(heading), [row for row in rows if row[0].kind == kind])
        for kind, heading in SOP_HEADINGS.items()
    ]
    filled = [group for group in groups if group[1]]
    stages = formatter.grouped_table(
        "procedures",
        translate("Stages of each procedure"),
        filled if len(filled) > 1 else [("", rows)],
        (
            (translate("procedure"), "", procedure),
            (translate("stage"), "", lambda row: formatter.state(STATES, row[1].stage)),
            (translate("drafted on"), "day", lambda row: formatter.day(row[0].drafted)),
            (translate("reviewed on"), "day", lambda row: formatter.day(row[0].reviewed)),
            (translate("adopted by"), "number", lambda row: counted(row[1].adopted)),
            (translate("applied by"), "number", lambda row: counted(row[1].applied)),
        ),
    )
    has_principles = any(sop.kind == "principles" for sop in sops)
    heading = translate(WITH_PRINCIPLES if has_principles else SOP_HEADINGS["procedure"])
    return Section(name="procedures", heading=heading, tables=(stages, _uptakes(formatter, sops)))


def _uptakes(formatter: ReportFormatter, sops: tuple[Sop, ...]) -> Table:
    translate = formatter.translate

    def uptakes(sop: Sop) -> list[Uptake]:
        adopted = {step.ministry: step for step in reversed(sop.adopted)}
        applied = {step.ministry: step for step in reversed(sop.applied)}
        begun = adopted.keys() | applied.keys()
        done: list[Uptake] = [
            ((name,), adopted.get(name), applied.get(name))
            for name in formatter.ministries
            if name in begun
        ]
        waiting = tuple(name for name in formatter.ministries if name not in begun)
        return [*done, (waiting, None, None)] if waiting else done

    def ministries(row: Uptake) -> Cell:
        return formatter.listed(formatter.ministries[name] for name in row[0])

    def adopted(row: Uptake) -> Cell:
        return formatter.day(row[1].date) if row[1] else Cell(translate("not yet"), tone="quiet")

    def instrument(row: Uptake) -> Cell:
        return formatter.localized(row[1].instrument if row[1] else None)

    def applied(row: Uptake) -> Cell:
        return formatter.day(row[2].date if row[2] else None)

    def evidence(row: Uptake) -> Cell:
        return formatter.localized(row[2].evidence if row[2] else None)

    return formatter.grouped_table(
        "uptake",
        translate("What each ministry has done with it"),
        ((formatter.text(sop.title) if len(sops) > 1 else "", uptakes(sop)) for sop in sops),
        (
            (translate(MINISTRY_LABEL), "", ministries),
            (translate("adopted on"), "day", adopted),
            (translate("adopted with"), "", instrument),
            (translate("applied since"), "day", applied),
            (translate("evidence"), "", evidence),
        ),
    )


def requests(formatter: ReportFormatter) -> Section | None:
    """Every request with its answer; none where none has come in."""
    translate = formatter.translate
    if not formatter.report.requests:
        return None

    def state(request: Request) -> Cell:
        cell = formatter.state(STATES, request_state(request, formatter.status.as_of))
        return cell._replace(
            note=formatter.text(request.decided.reason if request.decided else None)
        )

    def decided(request: Request) -> Cell:
        return formatter.day(request.decided.date if request.decided else None)

    table = formatter.table(
        "requests",
        translate("Every request and what came of it"),
        formatter.report.requests,
        (
            (translate("request"), "", lambda row: Cell(formatter.text(row.area), note=row.id)),
            (translate(MINISTRY_LABEL), "", lambda row: formatter.ministry(row.ministry)),
            (translate("state"), "", state),
            (translate("received on"), "day", lambda row: formatter.day(row.received)),
            (translate("decided on"), "day", decided),
            (translate("delivered on"), "day", lambda row: formatter.day(row.delivered)),
            (translate("expert"), "", lambda row: formatter.localized(row.expert)),
        ),
        last_is_personal=True,
    )
    heading = translate("Requests for technical assistance")
    return Section(name="requests", heading=heading, tables=(table,))
