"""The sentences of a change, in any language.

In a language that is written from right to left the ids stand before the sentence, never
within: its translations leave `{who}` and `{field}` out.
"""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from migtrack.base.text import localized, printable
from migtrack.render.marks import said_marks
from migtrack.render.words import Translator, is_right_to_left, msgid
from migtrack.review.changes.values import Changes, Delta, RecordChange, Statement, Value

SENTENCES = {
    "nominated": msgid("{who} nominated on {day}"),
    "confirmed": msgid("{who} confirmed on {day}"),
    "left": msgid("{who} left on {day} ({reason})"),
    "not-left": msgid("{who} has not left after all"),
    "moved-up": msgid("{who} moved up from the reserve"),
    "moved": msgid("moved from {old} to {new}: {reason}"),
    "postponed": msgid("postponed from {old}, without new dates: {reason}"),
    "given-up": msgid("dates {old} given up on {day}: {reason}"),
    "redated": msgid("dates changed from {old} to {new}"),
    "dated": msgid("dates set: {new}"),
    "undated": msgid("dates removed: {old}"),
    "cancelled": msgid("cancelled on {day}: {reason}"),
    "not-cancelled": msgid("not cancelled after all"),
    "expert-added": msgid("expert added: {text}"),
    "expert-removed": msgid("expert removed: {text}"),
    "traveller-added": msgid("{who} added as a traveller"),
    "traveller-removed": msgid("{who} is no longer a traveller"),
    "invited": msgid("{who} invited on {day}"),
    "withdrew": msgid("{who} withdrew on {day} ({reason})"),
    "list-recorded": msgid("attendance of {day} recorded: {counts}"),
    "list-changed": msgid("attendance of {day} changed: {old} → {new}"),
    "list-rewritten": msgid("attendance of {day} written in another way, to the same effect"),
    "list-removed": msgid("attendance of {day} removed"),
    "drafted": msgid("drafted on {day}"),
    "reviewed": msgid("reviewed on {day}"),
    "adopted": msgid("adopted by {ministry} on {day}: {text}"),
    "applied": msgid("applied by {ministry} on {day}: {text}"),
    "not-adopted": msgid("no longer adopted by {ministry}"),
    "not-applied": msgid("no longer applied by {ministry}"),
    "received": msgid("received from {ministry} on {day}"),
    "accepted": msgid("accepted on {day}"),
    "declined": msgid("declined on {day}: {reason}"),
    "delivered": msgid("delivered on {day}"),
    "amended": msgid("amended on {day} to end on {end}: {reason}"),
    "secret-set": msgid("{secret} of {who} recorded"),
    "secret-changed": msgid("{secret} of {who} changed"),
    "secret-unset": msgid("{secret} of {who} removed"),
}
"""What is said of a change, by its name."""

SECRETS = {
    "email": msgid("e-mail"),
    "phone": msgid("phone number"),
    "passport_valid_until": msgid("passport"),
    "visa": msgid("visa"),
}
"""What confidential fields are called; their values are never told."""


class Phrases:
    """How the changes are said in one language."""

    def __init__(self, changes: Changes, words: Translator) -> None:
        """Take the words of the language."""
        self.changes = changes
        self.words = words

    def ministry(self, identity: str) -> str:
        """What a ministry is called: from right to left by its name, else by its short name."""
        ministry = self.changes.ministries.get(identity)
        if ministry is None:
            return printable(identity)
        if self.words.right_to_left:
            return self._text(ministry.name)
        short = self._text(ministry.short)
        return printable(identity) if is_right_to_left(short) else short

    def renamed(self, record: RecordChange) -> str:
        """`workshop-3 is now workshop-4`."""
        return self.words.say(
            "{was} is now {id}", was=printable(record.was), id=printable(record.id)
        )

    def statement(self, record: RecordChange, statement: Statement) -> str:
        """The sentence for one thing that changed."""
        values = {name: self._shown(name, value) for name, value in statement.values.items()}
        values["who"] = printable(statement.who or record.id)
        if statement.name in ("added", "removed"):
            return self._came_or_went(record, statement, values)
        if statement.name == "confirmed-after":
            del values["days"]
            return self.words.count(
                "{who} confirmed on {day}, vacant for {number} day",
                "{who} confirmed on {day}, vacant for {number} days",
                int(str(statement.values["days"])),
                **values,
            )
        if statement.name == "marks-changed":
            del values["number"]
            return self.words.count(
                "attendance of {day} changed for {number} official",
                "attendance of {day} changed for {number} officials",
                int(str(statement.values["number"])),
                **values,
            )
        if statement.name.startswith("field-"):
            return self._field(statement.deltas[0], values["field"])
        if statement.name.startswith("secret-"):
            values["secret"] = self.words.say(SECRETS.get(values["field"], values["field"]))
        return self.words.say(SENTENCES[statement.name], **values)

    def _came_or_went(
        self, record: RecordChange, statement: Statement, values: dict[str, str]
    ) -> str:
        say = self.words.say
        if record.kind == "participant":
            came = statement.name == "added"
            return say("{who} added", **values) if came else say("{who} removed", **values)
        if statement.name == "removed":
            return say("removed")
        parts = [values[name] for name in ("days", "text") if name in values]
        return say("added: {text}", text=self.words.listed(parts)) if parts else say("added")

    def _field(self, delta: Delta, name: str) -> str:
        """The bare field: what it was, and what it is."""
        old, new = self.value(delta.old), self.value(delta.new)
        if delta.old is None:
            return self.words.say("{field} set: {new}", field=name, new=new)
        if delta.new is None:
            return self.words.say("{field} removed: {old}", field=name, old=old)
        if is_right_to_left(old + new) and not self.words.right_to_left:
            return self.words.say("{field}: from {old} to {new}", field=name, old=old, new=new)
        return self.words.say("{field}: {old} → {new}", field=name, old=old, new=new)

    def value(self, value: Value | None) -> str:
        """A field's value as people write it."""
        if isinstance(value, tuple):
            return self.words.listed(map(self.value, value))
        if isinstance(value, date):
            return self.words.day(value)
        if isinstance(value, (int, Decimal)):
            return self.words.number(value)
        return printable(value or "")

    def _shown(self, name: str, value: Any) -> str:
        if name == "ministry":
            return self.ministry(value)
        if isinstance(value, Mapping):
            return self._text(value)
        if name in ("counts", "old", "new") and isinstance(value, tuple):
            days = bool(value) and isinstance(value[0], date)
            return self.words.days(*value) if days else said_marks(self.words, value)
        if name == "days" and isinstance(value, tuple):
            return self.words.days(*value)
        return self.value(value)

    def _text(self, text: Mapping[str, str]) -> str:
        return printable(localized(text, (self.words.language, *self.changes.languages)))
