"""What is due, and what was left open, in words."""

from collections.abc import Callable, Mapping

from migtrack.base.text import printable
from migtrack.render.layout import unbroken
from migtrack.render.terms import ACTIVITY_STATES
from migtrack.render.translator import Translator
from migtrack.review.status.tasks import Task, shifted, size


class TaskFormatter:
    """Describes tasks in one language.

    A description names no record by its id. A screen shows the ids beside it: at the start of
    a line is the only place where every terminal shows them correctly within Arabic.
    """

    def __init__(self, translator: Translator, ministries: Mapping[str, str]) -> None:
        """Take the names of the ministries, by id."""
        self.translator = translator
        self.ministries = ministries

    def describe(self, task: Task) -> str:
        """The task without its people; the finding's message if no description exists."""
        description = _DESCRIPTIONS.get(task.name)
        if description is None or task.message:
            return printable(task.message)
        return description(self, task)

    def fill_seats(self, task: Task) -> str:
        """`fill seat 1, vacant since 1 Jul 2021`."""
        number, ranges = size(task.seats), self.translator.ranges(task.seats)
        if task.since is None:
            return self.translator.plural(
                "fill seat {seats}", "fill seats {seats}", number, seats=ranges
            )
        return self.translator.plural(
            "fill seat {seats}, vacant since {since}",
            "fill seats {seats}, vacant since {since}",
            number,
            seats=ranges,
            since=unbroken(self.translator.day(task.since)),
        )

    def vacant_seats(self, task: Task) -> str:
        """`seat 1 vacant since 1 Jul 2021`."""
        return self.translator.plural(
            "seat {seats} vacant since {since}",
            "seats {seats} vacant since {since}",
            size(task.seats),
            seats=self.translator.ranges(task.seats),
            since=unbroken(self.translator.day(task.since)) if task.since else "",
        )

    def add_lists(self, task: Task) -> str:
        """`add the attendance list of 3 Jun 2021`."""
        return self.translator.plural(
            "add the attendance list of {days}",
            "add the attendance lists of {days}",
            len(task.days),
            days=self._days(task),
        )

    def missing_lists(self, task: Task) -> str:
        """`no attendance list for 3 Jun 2021`."""
        return self.translator.translate("no attendance list for {days}", days=self._days(task))

    def visas(self, task: Task) -> str:
        """`apply for 1 visa`, or `see that 1 visa is decided on`."""
        if task.step == "apply":
            return self.translator.plural(
                "apply for {number} visa", "apply for {number} visas", task.number
            )
        return self.translator.plural(
            "see that {number} visa is decided on",
            "see that {number} visas are decided on",
            task.number,
        )

    def advance_procedure(self, task: Task) -> str:
        """`have the procedure adopted by MoLSA, MoP`, or the step before."""
        if task.step == "draft":
            return self.translator.translate("draft the procedure")
        if task.step == "review":
            return self.translator.translate("have the procedure reviewed")
        return self.translator.translate(
            "have the procedure adopted by {ministries}", ministries=self._ministries(task)
        )

    def unadopted_procedure(self, task: Task) -> str:
        """`not adopted by MoLSA, MoP`."""
        return self.translator.translate(
            "not adopted by {ministries}", ministries=self._ministries(task)
        )

    def answer_request(self, task: Task) -> str:
        """`decide on the request`, or `deliver the assistance`."""
        if task.step == "deliver":
            return self.translator.translate("deliver the assistance")
        return self.translator.translate("decide on the request")

    def unfinished_request(self, task: Task) -> str:
        """`without a decision`, or `accepted, but not delivered`."""
        if task.step == "deliver":
            return self.translator.translate("accepted, but not delivered")
        return self.translator.translate("without a decision")

    def _days(self, task: Task) -> str:
        """Single days, consecutive ones as a range: `3 Jun 2021, 8–10 Jun 2021`."""
        runs = [(day, day) for day in task.days[:1]]
        for day in task.days[1:]:
            if runs[-1][1] == shifted(day, -1):
                runs[-1] = (runs[-1][0], day)
            else:
                runs.append((day, day))
        return self.translator.listed(unbroken(self.translator.days(*run)) for run in runs)

    def _ministries(self, task: Task) -> str:
        return self.translator.listed(
            self.ministries.get(ministry, printable(ministry)) for ministry in task.ministries
        )


_DESCRIPTIONS: dict[str, Callable[[TaskFormatter, Task], str]] = {
    "seat-vacant": TaskFormatter.fill_seats,
    "unscheduled-activity": lambda formatter, _: formatter.translator.translate("fix the dates"),
    "outcome-missing": TaskFormatter.add_lists,
    "no-expert": lambda formatter, _: formatter.translator.translate("name an expert"),
    "visa-due": TaskFormatter.visas,
    "visit-seats-open": lambda formatter, task: formatter.translator.plural(
        "fill {number} free seat", "fill {number} free seats", task.number
    ),
    "sop-stalled": TaskFormatter.advance_procedure,
    "request-waiting": TaskFormatter.answer_request,
    "expired-waiver": lambda formatter, _: formatter.translator.translate(
        "renew the waiver, or mend what it is for"
    ),
    "project-ends": lambda formatter, _: formatter.translator.translate("the project ends"),
    "seat-open": TaskFormatter.vacant_seats,
    "activity-open": lambda formatter, task: formatter.translator.translate(
        ACTIVITY_STATES[task.step]
    ),
    "list-open": TaskFormatter.missing_lists,
    "visit-open": lambda formatter, task: formatter.translator.plural(
        "{number} seat not used", "{number} seats not used", task.number
    ),
    "sop-open": TaskFormatter.unadopted_procedure,
    "request-open": TaskFormatter.unfinished_request,
}
"""A task's name to its description."""

_ASKING_RESERVE = ("seat-vacant", "visit-seats-open")


def asks_reserve(task: Task) -> bool:
    """Whether the task's people are reserve officials to be asked."""
    return task.name in _ASKING_RESERVE
