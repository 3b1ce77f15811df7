"""What every text about a status has in common, on the screen and in a report."""

from collections.abc import Iterable, Mapping

from migtrack.base.finding import PROJECT_TEAM
from migtrack.base.text import printable
from migtrack.model.team import Ministry
from migtrack.render.figures import WITHHELD
from migtrack.render.tasks import describe_task
from migtrack.render.terms import ACTIVITIES, TRAVELLER_STATES, definition
from migtrack.render.translator import Translator, is_right_to_left, msgid
from migtrack.review.status.status import Status
from migtrack.review.status.tasks import CONCERNED, Task
from migtrack.snapshot.activities import ActivityStatus, MergedStates, VisitStatus
from migtrack.snapshot.learning import LEARNED
from migtrack.snapshot.team import MinistryStatus

_COUNTS = {
    "present": msgid("{number} present"),
    "online": msgid("{number} online"),
    "deputised": msgid("{number} represented by a deputy"),
    "excused": msgid("{number} excused"),
    "absent": msgid("{number} absent"),
    "unmarked": msgid("{number} not marked"),
}


def attendance_counts(translator: Translator, counts: Iterable[tuple[str, int]]) -> str:
    """`16 present, 3 excused, 1 absent`."""
    parts = (
        translator.plural("{number} guest", "{number} guests", number)
        if mark == "guests"
        else translator.translate(_COUNTS[mark], number=number)
        for mark, number in counts
    )
    return translator.listed(parts) or translator.translate("nobody")


def ministry_name(
    translator: Translator, ministry: Ministry | MinistryStatus, languages: Iterable[str]
) -> str:
    """A ministry's short name; the full one in a language written from right to left.

    Where the short name itself is written from right to left, and the language is not, the id.
    """
    if translator.right_to_left:
        return translator.localized(ministry.name, languages)
    short = translator.localized(ministry.short, languages)
    return ministry.id if is_right_to_left(short) else short


def errors_warning(translator: Translator, errors: int, implausible: int = 0) -> str:
    """A warning that figures may be wrong because of errors in the records; empty without any.

    `implausible` is how many days count that cannot belong to the project.
    """
    if not errors and implausible:
        return translator.plural(
            "{number} day in the records lies far outside the project's period; "
            "some of what follows may be wrong",
            "{number} days in the records lie far outside the project's period; "
            "some of what follows may be wrong",
            implausible,
        )
    if not errors:
        return ""
    return translator.plural(
        "{number} error stands in the records; some of what follows may be wrong",
        "{number} errors stand in the records; some of what follows may be wrong",
        errors,
    )


class StatusFormatter:
    """Formats the names, texts and headline facts of a status in one language."""

    def __init__(self, status: Status, translator: Translator) -> None:
        self.status = status
        self.translator = translator
        self.translate = translator.translate
        self.ministries = {
            ministry.id: ministry_name(translator, ministry, status.languages)
            for ministry in status.ministries
        }
        """The ministries' names, by id."""

    def text(self, text: Mapping[str, str] | None) -> str:
        """A text of the data in this language, or in the first of the project's that it has."""
        return self.translator.localized(text, self.status.languages)

    def task(self, task: Task) -> str:
        """What is to be done, or was left open, without the people concerned."""
        return describe_task(self.translator, self.ministries, task)

    def dates(self, activity: ActivityStatus) -> str:
        """When an activity takes place: its days, or the month in which it is expected."""
        if activity.start and activity.end:
            return self.translator.days(activity.start, activity.end, activity.days)
        if activity.expected_month:
            month = self.translator.month(activity.expected_month)
            return self.translate("expected {month}", month=month)
        return ""

    def official(self, identity: str) -> str:
        """An official; here the id, since a status has no names."""
        return printable(identity)

    def who(self, identity: str) -> str:
        """Whoever must act: a ministry, an official or the project team."""
        if identity == PROJECT_TEAM:
            return self.translate("project team")
        if identity == CONCERNED:
            return self.translate("ministries concerned")
        name = self.ministries.get(identity)
        return self.official(identity) if name is None else name

    def period(self) -> str:
        """`24 months (15 Nov 2020 – 14 Nov 2022)`, or the days alone."""
        period = self.status.period
        days = self.translator.days(period.start, period.end)
        if not period.months:
            return days
        months = self.translator.plural("{number} month", "{number} months", period.months)
        return f"{months} ({days})"

    def budget(self) -> str:
        """`EUR 320,000 (as signed: EUR 303,280)`, or the amount alone where no other was signed."""
        status, translator = self.status, self.translator
        signed = status.period.as_signed(status.budget, "budget")
        amount = translator.money(status.budget, status.currency)
        if signed is None or signed == status.budget:
            return amount
        return self._as_signed(amount, translator.money(signed, status.currency))

    def amended_plan(self) -> str:
        """`workshops 7 (as signed: 6)`, for each kind of which another number is planned now."""
        number, period = self.translator.number, self.status.period
        parts = []
        for kind, name in ACTIVITIES.items():
            groups = [
                (group.id, promise.planned)
                for group in self.status.groups
                for promise in group.promises
                if promise.kind == kind
            ]
            firsts = [period.as_signed(now, "planned", group, kind) for group, now in groups]
            known = [first for first in firsts if first is not None]
            planned = sum(now or 0 for _, now in groups)
            if planned != sum(known):
                signed = number(sum(known)) if known else self.translate("no number")
                parts.append(f"{self.translate(name)} {self._as_signed(number(planned), signed)}")
        return self.translator.listed(parts)

    def _as_signed(self, value: str, signed: str) -> str:
        """What is in force, and what the contract said at first."""
        return self.translate("{value} (as signed: {signed})", value=value, signed=signed)

    def amendments(self) -> str:
        """`amended once; planned to end on 14 May 2022`; empty without an amendment."""
        period = self.status.period
        if not period.amendments:
            return ""
        if period.end == period.planned_end:
            return self.translator.plural(
                "amended once", "amended {number} times", len(period.amendments)
            )
        return self.translator.plural(
            "amended once; planned to end on {end}",
            "amended {number} times; planned to end on {end}",
            len(period.amendments),
            end=period.planned_end,
        )

    def progress(self) -> str:
        """`day 100 of 730 (14 %)`, `not begun` or `closed on 14 Nov 2022`."""
        period, translate = self.status.period, self.translate
        if period.closed:
            return translate("closed on {day}", day=period.end)
        if not period.passed:
            return translate("not begun")
        return translate(
            "day {day} of {days} ({percent})",
            day=period.passed,
            days=period.days,
            percent=self.translator.percent(period.percent),
        )

    def nothing_to_do(self) -> str:
        """That nothing is due or was left open; where errors stand in the records, who knows."""
        if self.status.findings.errors:
            return self.translate("Nothing is known to be open, but the records hold errors")
        if self.status.period.closed:
            return self.translate("Nothing was left open")
        return self.translate("Nothing is due")

    def travellers(self, visit: VisitStatus) -> list[str]:
        """`visa granted 8`, for each state of the visit's travellers, or for several."""
        single = (MergedStates((state,), number) for state, number in visit.travellers)
        return list(map(self._in_states, (*single, *visit.merged)))

    def _in_states(self, states: MergedStates) -> str:
        """`visa granted 8`, `visa refused or withdrawn: fewer than 5`."""
        *names, last = (self.translate(TRAVELLER_STATES[state]) for state in states.states)
        if not names and states.number is not None:
            return self.translate("{state} {number}", state=last, number=states.number)
        others = self.translator.listed(names)
        merged = self.translate("{states} or {state}", states=others, state=last) if names else last
        if states.number is not None:
            return self.translate("{states}: {number}", states=merged, number=states.number)
        fewer = self.status.small_cell
        return self.translate("{states}: fewer than {number}", states=merged, number=fewer)

    def definition(self, name: str) -> str:
        """What a figure counts, in English."""
        return definition(name, excused_counts=self.status.excused_counts)

    @property
    def withheld(self) -> str:
        """What stands for a value that redacted output hides."""
        return self.translate(WITHHELD)

    def redaction(self, names: str) -> str:
        """The notice of redacted output: that it `names` nobody, and what it withholds."""
        few = self.status.small_cell
        if few < 2:
            return self.translate("{sentence}.", sentence=names)
        if any(name in self.status.figure_names for name in LEARNED):
            return self.translator.plural(
                "{sentence}. Where fewer than {number} person is concerned, figures on women, "
                "attendance, what was learned and visas are withheld.",
                "{sentence}. Where fewer than {number} people are concerned, figures on women, "
                "attendance, what was learned and visas are withheld.",
                few,
                sentence=names,
            )
        return self.translator.plural(
            "{sentence}. Where fewer than {number} person is concerned, figures on women, "
            "attendance and visas are withheld.",
            "{sentence}. Where fewer than {number} people are concerned, figures on women, "
            "attendance and visas are withheld.",
            few,
            sentence=names,
        )

    def finding_counts(self) -> str:
        """`2 errors, 1 warning`, or that there are no findings besides what is due.

        What is due is told as tasks, of which one may stand for several findings.
        """
        counts, plural = self.status.findings, self.translator.plural
        parts = [
            (counts.errors, plural("{number} error", "{number} errors", counts.errors)),
            (counts.warnings, plural("{number} warning", "{number} warnings", counts.warnings)),
            (counts.waived, plural("{number} waived", "{number} waived", counts.waived)),
        ]
        shown = self.translator.listed(text for number, text in parts if number)
        if not shown and counts.due:
            return self.translate("no findings besides what is due")
        return shown or self.translate("no findings")
