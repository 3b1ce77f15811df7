"""The visits with their travellers, the procedures and the requests."""

from migtrack.render.report.headings import TONES
from migtrack.render.report.teller import NONE, Teller
from migtrack.render.report.values import Cell, Column, Group, Section, Table
from migtrack.render.terms import REQUEST_STATES, SOP_STAGES, TRAVELLER_STATES
from migtrack.review.report.support import MinistryUptake, SopProgress
from migtrack.review.report.travellers import TravellerProgress

Row = tuple[Cell, ...]


def visits(teller: Teller) -> Section | None:
    """The seats of each visit and every traveller's milestones; none without a visit."""
    say, status = teller.say, teller.status
    if not status.visits:
        return None
    columns = (
        Column(say("visit")),
        Column(say("seats taken"), "number"),
        Column(say("travellers")),
    )
    rows = tuple(
        (
            teller.activity(one.id),
            teller.of(one.taken, one.seats),
            Cell(
                teller.words.listed(
                    f"{say(TRAVELLER_STATES[state])} {teller.words.number(number)}"
                    for state, number in one.travellers
                )
            )
            if one.travellers
            else NONE,
        )
        for one in status.visits
    )
    tables = [Table("visits", say("Seats of each visit"), columns, (Group(rows),))]
    if teller.report.travellers:
        tables.append(_journeys(teller))
    return Section("visits", say("Study visits"), tables=tuple(tables))


def _journeys(teller: Teller) -> Table:
    say = teller.say
    columns = (
        Column(say("traveller")),
        Column(say("ministry")),
        Column(say("invited on"), "day"),
        Column(say("visa applied for on"), "day"),
        Column(say("visa decided on"), "day"),
        Column(say("state")),
        Column(say("remarks")),
    )
    groups = tuple(
        Group(
            tuple(
                _journey(teller, one) for one in teller.report.travellers if one.visit == visit.id
            ),
            teller.activity(visit.id).text if len(teller.status.visits) > 1 else "",
        )
        for visit in teller.status.visits
    )
    return Table("travellers", say("Milestones of each traveller"), columns, groups)


def _journey(teller: Teller, one: TravellerProgress) -> Row:
    remarks = NONE
    if one.withdrawn:
        text = teller.say("withdrew on {day}", day=one.withdrawn)
        remarks = Cell(text, note=teller.text(one.reason))
    return (
        teller.person(one.person),
        teller.ministry(one.ministry) if one.ministry else NONE,
        teller.day(one.invited),
        teller.day(one.applied),
        teller.day(one.decided),
        Cell(teller.say(TRAVELLER_STATES[one.state]), tone=TONES.get(one.state, "open")),
        remarks,
    )


def procedures(teller: Teller) -> Section | None:
    """Every procedure through its stages, ministry by ministry; none without a procedure."""
    say, courses = teller.say, teller.report.sops
    if not courses:
        return None
    columns = (
        Column(say("procedure")),
        Column(say("stage")),
        Column(say("drafted on"), "day"),
        Column(say("reviewed on"), "day"),
        Column(say("adopted by"), "number"),
        Column(say("applied by"), "number"),
    )
    number = len(teller.status.ministries)
    rows = tuple(
        (
            Cell(teller.text(one.title), note=one.id),
            Cell(say(SOP_STAGES[one.stage]), tone=TONES.get(one.stage, "open")),
            teller.day(one.drafted),
            teller.day(one.reviewed),
            teller.of(sum(each.adopted is not None for each in one.uptake), number),
            teller.of(sum(each.applied is not None for each in one.uptake), number),
        )
        for one in courses
    )
    tables = (
        Table("procedures", say("Stages of each procedure"), columns, (Group(rows),)),
        _uptake(teller, courses),
    )
    return Section("procedures", say("Standard operating procedures"), tables=tables)


def _uptake(teller: Teller, courses: tuple[SopProgress, ...]) -> Table:
    say = teller.say
    columns = (
        Column(say("ministry")),
        Column(say("adopted on"), "day"),
        Column(say("adopted with")),
        Column(say("applied since"), "day"),
        Column(say("evidence")),
    )
    groups = tuple(
        Group(
            tuple(_taken_up(teller, one) for one in course.uptake),
            course.id if len(courses) > 1 else "",
        )
        for course in courses
    )
    return Table("uptake", say("What each ministry has done with it"), columns, groups)


def _taken_up(teller: Teller, one: MinistryUptake) -> Row:
    return (
        teller.ministry(one.ministry),
        teller.day(one.adopted) if one.adopted else Cell(teller.say("not yet"), tone="quiet"),
        teller.words_or_none(one.instrument),
        teller.day(one.applied),
        teller.words_or_none(one.evidence),
    )


def requests(teller: Teller) -> Section | None:
    """Every request with its answer; none where none has come in."""
    say = teller.say
    if not teller.report.requests:
        return None
    columns = [
        Column(say("request")),
        Column(say("ministry")),
        Column(say("state")),
        Column(say("received on"), "day"),
        Column(say("decided on"), "day"),
        Column(say("delivered on"), "day"),
        Column(say("expert")),
    ]
    rows = tuple(
        (
            Cell(teller.text(one.area), note=one.id),
            teller.ministry(one.ministry),
            Cell(
                say(REQUEST_STATES[one.state]),
                note=teller.text(one.reason),
                tone=TONES.get(one.state, "open"),
            ),
            teller.day(one.received),
            teller.day(one.decided),
            teller.day(one.delivered),
            *(() if teller.report.redacted else (teller.words_or_none(one.expert),)),
        )
        for one in teller.report.requests
    )
    if teller.report.redacted:
        columns.pop()
    table = Table(
        "requests", say("Every request and what came of it"), tuple(columns), (Group(rows),)
    )
    return Section("requests", say("Requests for technical assistance"), tables=(table,))
