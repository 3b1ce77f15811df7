"""What the story tells of the plan: what changed, what is late or was left open, what comes."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from migtrack.render.report.formatter import ReportFormatter
from migtrack.render.report.prose import MOST, first_named, in_brackets, quoted, without_stop
from migtrack.review.status.tasks import Task, is_overdue
from migtrack.snapshot.reports import ReportStatus, next_report

FIRST, LAST = "report-due", "behind-milestone"
"""The late tasks that are named first, and last because the story tells of them elsewhere."""


def changed(formatter: ReportFormatter) -> Iterator[str]:
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
    title = quoted(formatter, formatter.activity(activity).text)
    return {"activity": title, "reason": in_brackets(formatter.text(reason))}


def still_open(formatter: ReportFormatter) -> Iterator[str]:
    """What is late, since when, and who must act; of a closed project what was left open."""
    status, translator = formatter.status, formatter.translator
    if status.period.closed:
        yield from _left_open(formatter)
        return
    late = [task for task in status.due if is_overdue(task, status.as_of)]
    if late:
        names = dict.fromkeys(name for task in late for name in task.who)
        order = sorted(late, key=lambda task: (task.name == LAST, task.name != FIRST))
        yield translator.plural(
            "Overdue since {day}: {what}. To act: {who}.",
            "{number} things are overdue, the first since {day}: {what}. To act: {who}.",
            len(late),
            day=min(task.by for task in late if task.by),
            what=_named(formatter, order),
            who=translator.joined([formatter.who(name) for name in names]),
        )
    elif not status.findings.errors and status.period.passed:
        yield translator.translate("Nothing is overdue.")


def _left_open(formatter: ReportFormatter) -> Iterator[str]:
    status, translate = formatter.status, formatter.translate
    if not status.unfinished:
        yield translate("{sentence}.", sentence=formatter.nothing_to_do())
        return
    following = next_report(status.reports)
    if tasks := [task for task in status.unfinished if not _is_told_by_itself(task, following)]:
        yield translate("Left open at its end: {what}.", what=_named(formatter, tasks))


def _is_told_by_itself(task: Task, following: ReportStatus | None) -> bool:
    """Whether the story has another sentence for what was left open: of the next report, too."""
    return task.name == "target-open" or (
        task.name == "report-open"
        and (task.step == "accept" or (following is not None and task.subject[1] == following.id))
    )


def _named(formatter: ReportFormatter, tasks: Sequence[Task]) -> str:
    """The first tasks, each with what it is about: `“Drafting the SOPs” (not adopted by MoI)`."""
    return first_named(formatter.translator, [_task(formatter, task) for task in tasks])


def _task(formatter: ReportFormatter, task: Task) -> str:
    what = without_stop(formatter.task(task))
    subject = formatter.named_record(task.subject)
    if subject is None:
        return what
    title = quoted(formatter, subject.text) if subject.note else subject.text
    return formatter.translate("{subject} ({what})", subject=title, what=in_brackets(what))


def coming(formatter: ReportFormatter) -> Iterator[str]:
    """What is under way, the next activity, what the funder is asked to accept, the next report."""
    translate, status = formatter.translate, formatter.status
    now = [activity for activity in status.coming if activity.state == "under-way"]
    ahead = [activity for activity in status.coming if activity not in now]
    for activity in (*now, *ahead[:1]):
        values = {
            "activity": quoted(formatter, formatter.activity(activity.id).text),
            "dates": formatter.dates(activity),
        }
        if activity in now:
            yield translate("{activity} is under way ({dates}).", **values)
        else:
            yield translate("Next comes {activity} ({dates}).", **values)
    for report in status.reports:
        if report.state == "submitted" and report.submitted:
            yield translate(
                "The funder is asked to accept {report}, submitted on {day}.",
                report=quoted(formatter, report.title),
                day=report.submitted,
            )
    following = next_report(status.reports)
    if following is None:
        return
    title = quoted(formatter, following.title)
    if following.state != "overdue":
        yield translate("{report} is due to the funder on {day}.", report=title, day=following.due)
    elif status.period.closed:
        yield translate("{report} was due to the funder on {day}.", report=title, day=following.due)
