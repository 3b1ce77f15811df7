"""Why something counts, or does not, in any language.

The ids of the records stand beside the sentences, never within: that way a line of Arabic
has them all at its beginning.
"""

from collections.abc import Mapping
from datetime import date

from migtrack.render.marks import said_marks
from migtrack.render.screen import Screen
from migtrack.render.terms import MARKS, TRAVELLER_STATES
from migtrack.render.words import msgid
from migtrack.review.status.tasks import Task
from migtrack.review.why.values import EntryValue, TraceEntry

SENTENCES = {
    "seat-held": msgid("seat {seat}, confirmed on {day}"),
    "seat-shared": msgid("confirmed on {day}, but seat {seat} has another holder"),
    "seat-beyond": msgid("seat {seat} is none of the contract's"),
    "left": msgid("left on {day}"),
    "reserve": msgid("in reserve, without a seat"),
    "nominated": msgid("nominated, not confirmed yet"),
    "not-nominated": msgid("not nominated yet"),
    "no-ministry": msgid("no ministry of the project"),
    "promised": msgid("group {group}: {number} by the contract"),
    "female": msgid("a woman"),
    "male": msgid("a man"),
    "undisclosed": msgid("gender not disclosed"),
    "came": msgid("came first on {day}"),
    "never-expected": msgid("expected on no day with a list"),
    "nobody-expected": msgid("{day}: nobody was expected"),
    "none-expected": msgid("{day}: nobody of them was expected"),
    "no-list": msgid("{day}: no list"),
    "list-off-dates": msgid("{day}: a list, but no day of the activity"),
    "held": msgid("held on {days}"),
    "scheduled": msgid("scheduled for {days}"),
    "under-way": msgid("under way, {days}"),
    "planned": msgid("no dates fixed yet"),
    "postponed": msgid("postponed, without new dates"),
    "cancelled": msgid("cancelled on {day}"),
    "unrecorded": msgid("over, but without a list for {missing}"),
    "invited": msgid("invited on {day}"),
    "not-invited": msgid("to be invited on {day}"),
    "withdrawn": msgid("withdrew on {day}"),
    "refused": TRAVELLER_STATES["refused"],
    "adopted": msgid("{ministry}: adopted on {day}"),
    "applied": msgid("{ministry}: applied on {day}"),
    "not-adopted": msgid("{ministry}: not adopted"),
    "not-applied": msgid("{ministry}: not applied"),
    "later": msgid("{ministry}: only on {day}"),
    "twice": msgid("{ministry}: recorded a second time, for {day}"),
    "received": msgid("received on {day}, not decided yet"),
    "not-received": msgid("received only on {day}"),
    "accepted": msgid("accepted on {day}, not delivered yet"),
    "declined": msgid("declined on {day}"),
    "delivered": msgid("delivered on {day}"),
}
"""What is said of a record, by the name of the reason."""

UNDATED = {"invited": TRAVELLER_STATES["invited"]}
"""The same, where no day is recorded."""


class Phrases:
    """How reasons are said on a screen."""

    def __init__(self, screen: Screen) -> None:
        """Take the words and the names of the screen."""
        self.screen = screen
        self.words = screen.words

    def said(self, entry: TraceEntry) -> str:
        """The reason, in words."""
        if entry.people:
            return self._together(entry)
        if entry.reason in _COUNTED:
            return self._counted(entry)
        if entry.reason == "seat-vacant":
            seats, since = entry.values["seats"], entry.values["since"]
            assert isinstance(since, date)
            return self.screen.tasks.said(
                Task("seat-open", entry.subject, seats=seats, since=since)  # type: ignore[arg-type]  # ranges
            )
        shown = self._shown(entry.values)
        if entry.reason == "list":
            part = self.screen.of(entry.value, entry.of)
            return self.words.say("{day}: {part} ({counts})", part=part, **shown)
        if entry.reason == "mark":
            word = MARKS[shown["mark"]]
            return self.words.say("{day}: {mark}", day=shown["day"], mark=self.words.say(word))
        sentences = SENTENCES if entry.values else {**SENTENCES, **UNDATED}
        return self.words.say(sentences[entry.reason], **shown)

    def _shown(self, values: Mapping[str, EntryValue]) -> dict[str, str]:
        return {name: self._value(name, value) for name, value in values.items()}

    def _value(self, name: str, value: EntryValue) -> str:
        words = self.words
        if name == "ministry":
            return self.screen.who(str(value))
        if isinstance(value, date):
            return words.day(value)
        if isinstance(value, tuple):
            if name == "counts":
                return said_marks(words, value)  # type: ignore[arg-type]  # marks and numbers
            days = [one for one in value if isinstance(one, date)]
            return words.days(*days) if name == "days" else words.listed(map(words.day, days))
        return words.number(value) if isinstance(value, int) else value

    def _counted(self, entry: TraceEntry) -> str:
        """A sentence whose form goes with a number."""
        count, shown = self.words.count, self._shown(entry.values)
        number = entry.values["number"]
        assert isinstance(number, int)
        del shown["number"]
        if entry.reason == "seats":
            return count("{number} seat by the contract", "{number} seats by the contract", number)
        if entry.reason == "never-came":
            return count(
                "expected on {number} day, and never came",
                "expected on {number} days, and never came",
                number,
            )
        if entry.reason == "guests":
            return count(
                "{day}: {number} guest from outside the core team",
                "{day}: {number} guests from outside the core team",
                number,
                **shown,
            )
        return count(
            "{day}: {number} official came without being expected",
            "{day}: {number} officials came without being expected",
            number,
            **shown,
        )

    def _together(self, entry: TraceEntry) -> str:
        """What is said of several officials without saying of whom."""
        count, number = self.words.count, entry.people
        if entry.reason == "female":
            return count("{number} woman", "{number} women", number)
        if entry.reason == "male":
            return count("{number} man", "{number} men", number)
        if entry.reason == "came":
            return count("{number} official came", "{number} officials came", number)
        if entry.reason == "never-came":
            return count("{number} official never came", "{number} officials never came", number)
        if entry.reason == "never-expected":
            return count(
                "{number} official was expected on no day with a list",
                "{number} officials were expected on no day with a list",
                number,
            )
        if entry.reason == "refused":
            return count("{number} visa refused", "{number} visas refused", number)
        return count("{number} official", "{number} officials", number)


_COUNTED = ("seats", "never-came", "guests", "not-expected")
"""Reasons whose sentences go with the number among their values."""
