"""What is due, and what was left open, in words."""

from collections.abc import Callable

from migtrack.base.days import add_days
from migtrack.base.text import printable
from migtrack.render.layout import kept
from migtrack.render.terms import ACTIVITY_STATES
from migtrack.render.words import Translator
from migtrack.review.status.tasks import Task, range_size


class TaskWords:
    """How tasks are said: the ids of the records stand beside the words, never within.

    That way a line of Arabic has them all at its beginning, the only order that terminals
    show rightly.
    """

    def __init__(self, words: Translator, ministries: dict[str, str]) -> None:
        """Take the names of the ministries, by id."""
        self.words = words
        self.ministries = ministries

    def said(self, task: Task) -> str:
        """The task without its people; what nobody has words for in the finding's own."""
        phrase = _PHRASES.get(task.name)
        return phrase(self, task) if phrase and not task.message else printable(task.message)

    def seats(self, task: Task) -> str:
        """`fill seat 1, vacant since 1 Jul 2021`."""
        number, ranges = range_size(task.seats), self.words.ranges(task.seats)
        if task.since is None:
            return self.words.count("fill seat {seats}", "fill seats {seats}", number, seats=ranges)
        return self.words.count(
            "fill seat {seats}, vacant since {since}",
            "fill seats {seats}, vacant since {since}",
            number,
            seats=ranges,
            since=kept(self.words.day(task.since)),
        )

    def open_seats(self, task: Task) -> str:
        """`seat 1 vacant since 1 Jul 2021`."""
        return self.words.count(
            "seat {seats} vacant since {since}",
            "seats {seats} vacant since {since}",
            range_size(task.seats),
            seats=self.words.ranges(task.seats),
            since=kept(self.words.day(task.since)) if task.since else "",
        )

    def lists(self, task: Task) -> str:
        """`add the attendance list of 3 Jun 2021`."""
        return self.words.count(
            "add the attendance list of {days}",
            "add the attendance lists of {days}",
            len(task.days),
            days=self._days(task),
        )

    def open_lists(self, task: Task) -> str:
        """`no attendance list for 3 Jun 2021`."""
        return self.words.say("no attendance list for {days}", days=self._days(task))

    def visas(self, task: Task) -> str:
        """`apply for the visa`."""
        if task.step == "apply":
            return self.words.count(
                "apply for {number} visa", "apply for {number} visas", task.number
            )
        return self.words.count(
            "see that {number} visa is decided on",
            "see that {number} visas are decided on",
            task.number,
        )

    def procedure(self, task: Task) -> str:
        """`have it adopted by MoLSA, MoP`."""
        if task.step == "draft":
            return self.words.say("draft the procedure")
        if task.step == "review":
            return self.words.say("have the procedure reviewed")
        return self.words.say(
            "have the procedure adopted by {ministries}", ministries=self._ministries(task)
        )

    def open_procedure(self, task: Task) -> str:
        """`not adopted by MoLSA, MoP`."""
        return self.words.say("not adopted by {ministries}", ministries=self._ministries(task))

    def request(self, task: Task) -> str:
        """`decide on the request`."""
        if task.step == "deliver":
            return self.words.say("deliver the assistance")
        return self.words.say("decide on the request")

    def open_request(self, task: Task) -> str:
        """`without a decision`."""
        if task.step == "deliver":
            return self.words.say("accepted, but not delivered")
        return self.words.say("without a decision")

    def _days(self, task: Task) -> str:
        """Single days, those in a row as one: `3 Jun 2021, 8–10 Jun 2021`."""
        runs = [(day, day) for day in task.days[:1]]
        for day in task.days[1:]:
            if runs[-1][1] == add_days(day, -1):
                runs[-1] = (runs[-1][0], day)
            else:
                runs.append((day, day))
        return self.words.listed(kept(self.words.days(*run)) for run in runs)

    def _ministries(self, task: Task) -> str:
        return self.words.listed(
            self.ministries.get(one, printable(one)) for one in task.ministries
        )


_PHRASES: dict[str, Callable[[TaskWords, Task], str]] = {
    "seat-vacant": TaskWords.seats,
    "unscheduled-activity": lambda these, _: these.words.say("fix the dates"),
    "outcome-missing": TaskWords.lists,
    "no-expert": lambda these, _: these.words.say("name an expert"),
    "visa-due": TaskWords.visas,
    "visit-seats-open": lambda these, task: these.words.count(
        "fill {number} free seat", "fill {number} free seats", task.number
    ),
    "sop-stalled": TaskWords.procedure,
    "request-waiting": TaskWords.request,
    "expired-waiver": lambda these, _: these.words.say("renew the waiver, or mend what it is for"),
    "project-ends": lambda these, _: these.words.say("the project ends"),
    "seat-open": TaskWords.open_seats,
    "activity-open": lambda these, task: these.words.say(ACTIVITY_STATES[task.step]),
    "list-open": TaskWords.open_lists,
    "visit-open": lambda these, task: these.words.count(
        "{number} seat not used", "{number} seats not used", task.number
    ),
    "sop-open": TaskWords.open_procedure,
    "request-open": TaskWords.open_request,
}
"""A task's name to its words."""
