"""What is due, and what was left open, in words."""

from collections.abc import Mapping

from migtrack.base.days import runs
from migtrack.base.ranges import range_size
from migtrack.base.text import printable
from migtrack.render.layout import inseparable
from migtrack.render.terms import STATES
from migtrack.render.translator import Translator, msgid, msgid_plural
from migtrack.review.status.tasks import Task

SENTENCES = {
    ("unscheduled-activity", ""): msgid("set the dates"),
    ("visa-due", "apply"): msgid("apply for visas"),
    ("visa-due", "decide"): msgid("see that visas are decided on"),
    ("no-expert", ""): msgid("name an expert"),
    ("sop-stalled", "draft"): msgid("draft the procedure"),
    ("sop-stalled", "review"): msgid("have the procedure reviewed"),
    ("sop-stalled", "adopt"): msgid("have the procedure adopted by {ministries}"),
    ("sop-stalled", "draft-principles"): msgid("draft the principles"),
    ("sop-stalled", "review-principles"): msgid("have the principles reviewed"),
    ("sop-stalled", "adopt-principles"): msgid("have the principles adopted by {ministries}"),
    ("request-waiting", "decide"): msgid("decide on the request"),
    ("request-waiting", "deliver"): msgid("deliver the assistance"),
    ("report-due", ""): msgid("submit the report to the funder"),
    ("statement-due", ""): msgid("add a statement of the accounts"),
    ("statement-open", ""): msgid("no statement of the final accounts"),
    ("expired-waiver", ""): msgid("renew the waiver, or mend what it is for"),
    ("project-ends", ""): msgid("the project ends"),
    ("behind-milestone", ""): msgid("bring it to {goal}"),
    ("target-open", ""): msgid("the target of {goal} was not reached"),
    ("list-open", ""): msgid("no attendance list for {days}"),
    ("sop-open", ""): msgid("not adopted by {ministries}"),
    ("request-open", "decide"): msgid("without a decision"),
    ("request-open", "deliver"): msgid("accepted, but not delivered"),
    ("report-open", "submit"): msgid("not submitted to the funder"),
    ("report-open", "accept"): msgid("submitted, but not accepted"),
    **{("activity-open", state): sentence for state, sentence in STATES.items()},
    ("activity-open", "planned"): msgid("not held"),
}
"""The sentence for each task, by its name and its step; of one that has a plural form as well,
the sentence without the number."""

PLURALS = {
    ("seat-vacant", ""): msgid_plural(
        "fill seat {seats}, vacant since {since}", "fill seats {seats}, vacant since {since}"
    ),
    ("seat-open", ""): msgid_plural(
        "seat {seats} vacant since {since}", "seats {seats} vacant since {since}"
    ),
    ("outcome-missing", ""): msgid_plural(
        "add the attendance list of {days}", "add the attendance lists of {days}"
    ),
    ("visa-due", "apply"): msgid_plural("apply for {number} visa", "apply for {number} visas"),
    ("visa-due", "decide"): msgid_plural(
        "see that {number} visa is decided on", "see that {number} visas are decided on"
    ),
    ("visit-seats-open", ""): msgid_plural("fill {number} free seat", "fill {number} free seats"),
    ("visit-open", ""): msgid_plural("{number} seat not used", "{number} seats not used"),
}
"""The sentences that have a plural form: for the number of seats, days or officials."""

UNDATED = {("seat-vacant", ""): msgid_plural("fill seat {seats}", "fill seats {seats}")}
"""The sentences where the day is unknown since which the seats are vacant."""


def asks_reserve(task: Task) -> bool:
    """Whether the task's people are reserve officials to be asked."""
    return task.name in ("seat-vacant", "visit-seats-open")


def describe_task(translator: Translator, ministries: Mapping[str, str], task: Task) -> str:
    """The task without its people; the finding's message where there is no sentence.

    `ministries` are their names by id. No record is named by its id: a screen shows the ids next to
    the text, at the start of a line, where alone every terminal shows them correctly within Arabic.
    """
    key = (task.name, task.step)
    if task.message or (key not in SENTENCES and key not in PLURALS):
        return printable(task.message)
    values = {
        "seats": translator.ranges(task.seats),
        "since": inseparable(translator.day(task.since)) if task.since else "",
        "days": _days(translator, task),
        "ministries": translator.joined(
            [ministries.get(ministry, printable(ministry)) for ministry in task.ministries]
        ),
        "goal": "" if task.goal is None else translator.number(task.goal),
    }
    if key in SENTENCES and (key not in PLURALS or task.number is None):
        return translator.translate(SENTENCES[key], **values)
    plurals = PLURALS if task.since else {**PLURALS, **UNDATED}
    number = range_size(task.seats) or len(task.days) or task.number or 0
    return translator.plural(*plurals[key], number, **values)


def _days(translator: Translator, task: Task) -> str:
    """Single days, consecutive ones as a range: `3 Jun 2021 and 8–10 Jun 2021`."""
    return translator.joined([inseparable(translator.days(*run)) for run in runs(task.days)])
