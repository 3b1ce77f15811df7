"""The section that tells in a few sentences where the project stands: made from the facts."""

from collections.abc import Iterator, Mapping
from datetime import date

from migtrack.model.contract import KINDS
from migtrack.render.figures import part_or_number
from migtrack.render.report.formatter import ReportFormatter
from migtrack.render.report.values import Section
from migtrack.render.translator import msgid, msgid_plural
from migtrack.review.status.tasks import is_overdue
from migtrack.snapshot.figures import held_figure
from migtrack.snapshot.reports import next_report

MOST = 3
"""How many moved or cancelled activities are told one by one."""

HELD = {
    "workshop": msgid_plural("{part} workshop", "{part} workshops"),
    "visit": msgid_plural("{part} study visit", "{part} study visits"),
    "seminar": msgid_plural("{part} technical seminar", "{part} technical seminars"),
    "video-conference": msgid_plural("{part} video conference", "{part} video conferences"),
}
"""How many activities were held of each kind."""
HELD_SO_FAR = msgid("Held so far: {activities}.")
HELD_IN_ALL = msgid("Held: {activities}.")
IS_DUE = msgid("{report} is due to the funder on {day}.")
WAS_DUE = msgid("{report} was due to the funder on {day}.")
BEHIND = msgid("Behind: {indicators}.")
NOT_REACHED = msgid("Not reached: {indicators}.")
LATE = ("behind", "not-reached")
"""The courses of indicators that are not as they should be."""


def summary(formatter: ReportFormatter) -> Section:
    """Where the project stands in time, what was done, moved and is late, and what comes next."""
    parts = (
        _time,
        _held,
        _people,
        _procedures,
        _objectives,
        _money,
        _moved,
        _open,
        _coming,
        _reports,
    )
    sentences = [sentence for part in parts for sentence in part(formatter)]
    heading = formatter.translate("In brief")
    return Section(name="summary", heading=heading, lead=" ".join(sentences))


def _time(formatter: ReportFormatter) -> Iterator[str]:
    period, translate = formatter.status.period, formatter.translate
    if period.closed:
        yield translate(
            "The project ran from {start} to {end}.", start=period.start, end=period.end
        )
    elif not period.passed:
        yield translate(
            "The project begins on {start} and ends on {end}.", start=period.start, end=period.end
        )
    else:
        percent = formatter.translator.percent(period.percent)
        yield translate(
            "{percent} of the project's time has passed; it ends on {end}.",
            percent=percent,
            end=period.end,
        )
    if period.end != period.planned_end:
        yield translate("The contract first had it end on {end}.", end=period.planned_end)


def _held(formatter: ReportFormatter) -> Iterator[str]:
    """What was held of what the contract promises: `3 of 6 workshops`."""
    translator, status = formatter.translator, formatter.status
    parts = []
    for kind in KINDS:
        figure = status.figure(held_figure(kind))
        if figure and (figure.value or figure.of):
            part = part_or_number(translator, figure)
            number = int(figure.of or figure.value)
            parts.append(translator.plural(*HELD[kind], number, part=part))
    if parts and status.period.passed:
        sentence = HELD_IN_ALL if status.period.closed else HELD_SO_FAR
        yield formatter.translate(sentence, activities=translator.listed(parts))


def _people(formatter: ReportFormatter) -> Iterator[str]:
    status, translator = formatter.status, formatter.translator
    trained, attendance = status.figure("officials-trained"), status.figure("attendance")
    if trained is None or not trained.value:
        return
    if attendance is None or attendance.percent is None:
        yield translator.plural(
            "{number} official has been trained.",
            "{number} officials have been trained.",
            int(trained.value),
        )
        return
    yield translator.plural(
        "{number} official has been trained, with an attendance of {percent}.",
        "{number} officials have been trained, with an attendance of {percent}.",
        int(trained.value),
        percent=translator.percent(attendance.percent),
    )


def _procedures(formatter: ReportFormatter) -> Iterator[str]:
    figure = formatter.status.figure("sops-adopted")
    if figure and figure.value:
        part = formatter.translator.part(figure.value, figure.of)
        yield formatter.translate("Ministries have adopted procedures in {part} cases.", part=part)


def _objectives(formatter: ReportFormatter) -> Iterator[str]:
    """How many indicators have reached their target, and which are behind."""
    translate, translator = formatter.translate, formatter.translator
    shown = [each for each in formatter.status.indicators if not each.is_withheld]
    if not shown or not formatter.status.period.passed:
        return
    reached = sum(each.course == "reached" for each in shown)
    part = translator.part(reached, len(shown))
    yield translate("Indicators that have reached their target: {part}.", part=part)
    behind = [formatter.text(each.title) for each in shown if each.course in LATE]
    if behind:
        sentence = NOT_REACHED if formatter.status.period.closed else BEHIND
        yield translate(sentence, indicators=translator.listed(behind[:MOST]))


def _money(formatter: ReportFormatter) -> Iterator[str]:
    """What was spent of the money, by the accounts."""
    money, spent = formatter.status.money, formatter.status.figure("money-spent")
    if money is None or money.statement is None or spent is None or spent.percent is None:
        return
    yield formatter.translate(
        "By {day}, {amount} had been spent ({percent}).",
        day=money.statement,
        amount=part_or_number(formatter.translator, spent),
        percent=formatter.translator.percent(spent.percent),
    )


def _moved(formatter: ReportFormatter) -> Iterator[str]:
    """What was moved or cancelled, and why: the latest decisions, and how many others."""
    decided = sorted([*_postponed(formatter), *_cancelled(formatter)])
    yield from (sentence for _, sentence in decided[-MOST:])
    others = len(decided) - MOST
    if others > 0:
        yield formatter.translator.plural(
            "{number} other activity was moved or cancelled.",
            "{number} other activities were moved or cancelled.",
            others,
        )


def _postponed(formatter: ReportFormatter) -> Iterator[tuple[date, str]]:
    """A sentence for each activity whose dates were given up, with the day of the decision."""
    translate, translator = formatter.translate, formatter.translator
    cancelled = dict(formatter.report.cancellations)
    decisions = dict(formatter.report.postponements)  # the latest of each activity
    for activity in formatter.status.activities:
        decision = decisions.get(activity.id)
        if decision is None or activity.id in cancelled:
            continue
        old, values = decision.given_up, _why(formatter, activity.id, decision.reason)
        days = translator.days(old.start, old.end, old.days)
        new = formatter.dates(activity)
        yield (
            decision.date,
            translate(
                "{activity} was moved from {old} to {new} ({reason}).", old=days, new=new, **values
            )
            if activity.start
            else translate(
                "{activity}, planned for {old}, was postponed ({reason}).", old=days, **values
            ),
        )


def _cancelled(formatter: ReportFormatter) -> Iterator[tuple[date, str]]:
    for name, decision in formatter.report.cancellations:
        values = _why(formatter, name, decision.reason)
        yield decision.date, formatter.translate("{activity} was cancelled ({reason}).", **values)


def _why(formatter: ReportFormatter, activity: str, reason: Mapping[str, str]) -> dict[str, str]:
    """The activity, within quotes, and the reason without a stop."""
    title = _title(formatter, formatter.activity(activity).text)
    return {"activity": title, "reason": formatter.text(reason).rstrip(".")}


def _title(formatter: ReportFormatter, title: str) -> str:
    """A title within the quotes of the language."""
    return formatter.translate("“{title}”", title=title)


def _open(formatter: ReportFormatter) -> Iterator[str]:
    """What is late and who must act; of a closed project, how much was left open."""
    status, translator = formatter.status, formatter.translator
    if status.period.closed:
        if status.unfinished:
            yield translator.plural(
                "{number} thing was left open.",
                "{number} things were left open.",
                len(status.unfinished),
            )
        else:
            yield translator.translate("{sentence}.", sentence=formatter.nothing_to_do())
        return
    late = [task for task in status.due if is_overdue(task, status.as_of)]
    if late:
        names = dict.fromkeys(name for task in late for name in task.who)
        since = min(task.by for task in late if task.by)
        yield translator.plural(
            "{number} thing is overdue, since {day}; to act: {who}.",
            "{number} things are overdue, the first since {day}; to act: {who}.",
            len(late),
            day=since,
            who=translator.listed(map(formatter.who, names)),
        )
    elif not status.findings.errors and status.period.passed:
        yield translator.translate("Nothing is overdue.")


def _coming(formatter: ReportFormatter) -> Iterator[str]:
    """The next activity."""
    for activity in formatter.status.coming[:1]:
        yield formatter.translate(
            "Next comes {activity}: {dates}.",
            activity=_title(formatter, formatter.activity(activity.id).text),
            dates=formatter.dates(activity),
        )


def _reports(formatter: ReportFormatter) -> Iterator[str]:
    """Which reports the funder is asked to accept, and which one is due next."""
    translate, reports = formatter.translate, formatter.status.reports
    for report in reports:
        if report.submitted and not report.accepted:
            title = _title(formatter, formatter.text(report.title))
            yield translate(
                "The funder is asked to accept {report}, submitted on {day}.",
                report=title,
                day=report.submitted,
            )
    if following := next_report(reports):
        title = _title(formatter, formatter.text(following.title))
        is_late = following.state == "overdue"
        sentence = WAS_DUE if is_late else IS_DUE
        yield translate(sentence, report=title, day=following.due)
