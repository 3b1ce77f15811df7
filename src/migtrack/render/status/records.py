"""The sections of the status screen that list records: a heading with figures, and a table."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence, Sized

from migtrack.base.days import add_days
from migtrack.base.text import printable
from migtrack.model.attendance import Attendance
from migtrack.model.figures import held_figure
from migtrack.render.layout import DOT, SOFT_BREAK, StyledText, inseparable
from migtrack.render.screen import Fold, Screen
from migtrack.render.terms import FIGURES, MINISTRY_LABEL, SOP_HEADINGS, STATES
from migtrack.render.translator import is_right_to_left
from migtrack.review.status.tasks import Task
from migtrack.snapshot.activities import ActivityStatus, VisitStatus
from migtrack.snapshot.learning import LEARNED
from migtrack.snapshot.support import RequestStatus, SopStatus
from migtrack.snapshot.team import MinistryStatus

LONG = 90
"""Days after which what is settled is long past."""
UNUSUAL = ("unrecorded", "postponed")
"""States of activities that are highlighted."""


def core_team(screen: Screen) -> None:
    """A line for each ministry, its name last."""
    translator, translate = screen.translator, screen.translate

    def seats(ministry: MinistryStatus) -> StyledText:
        style = "yellow" if ministry.held < ministry.seats else ""
        return StyledText(translator.part(ministry.held, ministry.seats), style)

    def women(ministry: MinistryStatus) -> str:
        return screen.withheld if ministry.women is None else translator.number(ministry.women)

    def complete(rows: Sequence[MinistryStatus]) -> str:
        return translator.plural(
            "{number} ministry, all of whose seats are held",
            "{number} ministries, all of whose seats are held",
            len(rows),
        )

    told_above = _told_above(screen)
    screen.section(
        translate("Core team"), screen.figures("seats-held", "women", "officials-trained")
    )
    screen.records(
        screen.status.ministries,
        (
            (translate("id"), "id", lambda row: row.id),
            (translate("reserve"), "id", lambda row: printable(row.reserve or "")),
            (translate("seats"), "labelled", seats),
            (translate("women"), "labelled", women),
            (
                translate(MINISTRY_LABEL),
                "title",
                lambda row: "\n".join(_last_cell(screen, row, told_above)),
            ),
        ),
        folds=(Fold(lambda row: row.held == row.seats, complete),),
    )


def _told_above(screen: Screen) -> set[str]:
    """The ids of the records of which the agenda says what is to be done, or was left open."""
    status = screen.status
    return {task.subject[1] for task in (*status.due, *status.next, *status.unfinished)}


def _last_cell(screen: Screen, ministry: MinistryStatus, told_above: set[str]) -> Iterator[str]:
    """The ministry's name, from left to right in all languages; then what seats are vacant.

    A screen that folds leaves these out of a ministry that is `told_above`.
    """
    names = [screen.text(ministry.name)]
    if not (screen.translator.right_to_left or screen.folds):
        names += map(printable, ministry.name.values())
    yield SOFT_BREAK.join(sorted(dict.fromkeys(names), key=is_right_to_left))
    is_told = screen.folds and ministry.id in told_above
    for vacancy in () if is_told else ministry.vacancies:
        if vacancy.since <= screen.status.as_of:
            task = Task("seat-open", ("", ""), seats=vacancy.seats, since=vacancy.since)
            yield screen.task(task)


def activities(screen: Screen) -> None:
    """A line for each activity, its title last."""
    translator, translate = screen.translator, screen.translate

    def state(row: ActivityStatus) -> StyledText:
        """`held, 94 %`: the state, and the person-days attended of those expected.

        Low attendance is highlighted.
        """
        shown = translate(STATES[row.state])
        style, low = "yellow" if row.state in UNUSUAL else "", ""
        if row.attended is None:
            shown = translator.listed([shown, translate("attendance withheld")])
        elif row.expected:
            percent = translator.percent(100 * row.attended / row.expected)
            shown = translator.listed([shown, percent])
            if Attendance(row.attended, row.expected).is_under(screen.status.attendance_percent):
                style, low = "yellow", "" if style else percent
        return StyledText(shown, style, low)

    def is_undated(row: ActivityStatus) -> bool:
        return row.state == "planned" and not row.expected_month

    def not_told_above(rows: Sequence[ActivityStatus]) -> list[str]:
        ids = [row.id for row in rows]
        return [] if _told_above(screen).issuperset(ids) else ids

    def undated(rows: Sequence[ActivityStatus]) -> str:
        return translator.plural(
            "{number} activity without dates", "{number} activities without dates", len(rows)
        )

    kinds = {held_figure(activity.kind) for activity in screen.status.activities}
    names = [name for name in FIGURES if name in kinds]
    learned = [name for name in LEARNED if name in screen.status.figure_names]
    screen.section(translate("Activities"), screen.figures(*names, "attendance", *learned))
    screen.records(
        screen.status.activities,
        (
            ("", "id", lambda row: row.id),
            ("", "", screen.dates),
            ("", "", state),
            ("", "title", lambda row: screen.text(row.short or row.title)),
        ),
        folds=(
            Fold(lambda row: _is_long_past(screen, row), lambda rows: _sums(screen, rows)),
            Fold(is_undated, undated, ids=not_told_above),
        ),
    )


def _is_long_past(screen: Screen, row: ActivityStatus) -> bool:
    """Whether nothing more is to come of the activity, nor has for long."""
    is_settled = row.state in ("held", "cancelled") and not row.days_without_list
    return is_settled and (row.end is None or add_days(row.end, LONG) < screen.status.as_of)


def _sums(screen: Screen, rows: Sequence[ActivityStatus]) -> str:
    """`20 activities until 12 Mar 2021 (held 18, cancelled 2, attendance 88 %)`."""
    translator = screen.translator
    counts = _by_state(screen, (row.state for row in rows))
    lists = [(row.attended, row.expected) for row in rows]
    known = [(came, expected) for came, expected in lists if came is not None and expected]
    if known and all(came is not None for came, _ in lists):
        came, expected = (sum(numbers) for numbers in zip(*known, strict=True))
        counts.append(
            f"{screen.translate(FIGURES['attendance'])} {translator.percent(100 * came / expected)}"
        )
    return translator.plural(
        "{number} activity until {day} ({counts})",
        "{number} activities until {day} ({counts})",
        len(rows),
        day=max((row.end for row in rows if row.end), default=screen.status.as_of),
        counts=translator.listed(counts),
    )


def _by_state(screen: Screen, states: Iterable[str]) -> list[str]:
    """`held 18`, for each of the states."""
    return [
        screen.translate("{state} {number}", state=screen.translate(STATES[state]), number=number)
        for state, number in Counter(states).items()
    ]


def visits(screen: Screen) -> None:
    """A line for each visit, with its seats and its travellers by state."""
    translate, part = screen.translate, screen.translator.part
    if not screen.status.visits:
        return

    def travellers(visit: VisitStatus) -> str:
        return DOT.join(map(inseparable, screen.travellers(visit)))

    def over(rows: Sequence[VisitStatus]) -> str:
        return screen.translator.plural(
            "{number} study visit that is over", "{number} study visits that are over", len(rows)
        )

    past = {row.id for row in screen.status.activities if _is_long_past(screen, row)}

    def reserve(visit: VisitStatus) -> str:
        return printable(visit.reserve or "") if visit.taken < visit.seats else ""

    screen.section(translate("Study visits"))
    screen.records(
        screen.status.visits,
        (
            (translate("id"), "id", lambda row: row.id),
            (translate("reserve"), "id", reserve),
            (translate("seats taken"), "labelled", lambda row: part(row.taken, row.seats)),
            (translate("travellers"), "", travellers),
        ),
        folds=(Fold(lambda visit: visit.id in past, over),),
    )


def procedures(screen: Screen) -> None:
    """A line for each procedure, its title last; then the same of principles."""
    translate = screen.translate

    def ministries(done: Sized) -> str:
        return screen.translator.part(len(done), len(screen.status.ministries))

    def is_finished(sop: SopStatus) -> bool:
        everybody = len(screen.status.ministries)
        return len(sop.adopted) == len(sop.applied) == everybody

    def finished(rows: Sized) -> str:
        return translate("{number} adopted and applied by all ministries", number=len(rows))

    for kind, heading in SOP_HEADINGS.items():
        sops = [sop for sop in screen.status.sops if sop.kind == kind]
        if sops:
            screen.section(translate(heading))
        screen.records(
            sops,
            (
                (translate("id"), "id", lambda row: row.id),
                (translate("state"), "", lambda row: translate(STATES[row.stage])),
                (translate("adopted by"), "labelled", lambda row: ministries(row.adopted)),
                (translate("applied by"), "labelled", lambda row: ministries(row.applied)),
                (translate("title"), "title", lambda row: screen.text(row.title)),
            ),
            folds=(Fold(is_finished, finished),),
        )


def requests(screen: Screen) -> None:
    """A line for each request, its area last."""
    translate = screen.translate
    if not screen.status.requests:
        return
    figures = screen.figures(
        "requests-received", "requests-answered", "requests-accepted", "requests-delivered"
    )

    def closed(rows: Sequence[RequestStatus]) -> str:
        counts = _by_state(screen, (row.state for row in rows))
        return screen.translator.plural(
            "{number} closed request ({counts})",
            "{number} closed requests ({counts})",
            len(rows),
            counts=screen.translator.listed(counts),
        )

    screen.section(translate("Requests for technical assistance"), figures)
    screen.records(
        screen.status.requests,
        (
            ("", "id", lambda row: row.id),
            ("", "", lambda row: screen.who(row.ministry)),
            ("", "", lambda row: translate(STATES[row.state])),
            ("", "title", lambda row: screen.text(row.area)),
        ),
        folds=(Fold(lambda row: row.state in ("declined", "delivered"), closed),),
    )
