"""Describes changes of the data in one language.

In a language written from right to left the ids stand before the sentence, never within it:
its translations leave `{who}` and `{field}` out.
"""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from migtrack.base.days import Month, read_day
from migtrack.base.text import Localized, printable
from migtrack.model.contract import Budget
from migtrack.model.keys import MINISTRY, PARTICIPANT
from migtrack.render.figures import NONE
from migtrack.render.formatter import attendance_counts, ministry_name
from migtrack.render.terms import ACTIVITIES, CHOICES
from migtrack.render.translator import Translator, is_right_to_left, msgid, msgid_plural
from migtrack.review.changes.values import Changes, Delta, RecordChange, Statement, Value

SENTENCES = {
    "added": msgid("added"),
    "removed": msgid("removed"),
    "removed-with-attendance": msgid(
        "removed, and with it {attended} of {expected} person-days of attendance"
    ),
    "nominated": msgid("{who} nominated on {day}"),
    "confirmed": msgid("{who} confirmed on {day}"),
    "left": msgid("{who} left on {day} ({reason})"),
    "not-left": msgid("{who} has not left after all"),
    "same-person": msgid("{who} is the same person as {person}"),
    "moved-up": msgid("{who} moved up from the reserve"),
    "moved": msgid("moved from {old} to {new}: {reason}"),
    "postponed": msgid("postponed from {old}, without new dates: {reason}"),
    "given-up": msgid("dates {old} given up on {day}: {reason}"),
    "given-up-changed": msgid("dates given up on {day} changed from {old} to {new}"),
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
    "returned": msgid("{who} returned early, on {day} ({reason})"),
    "seat-declined": msgid("{who} declined the seat on {day}"),
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
    "submitted": msgid("submitted on {day}"),
    "summary-written": msgid("summary: {text}"),
    "amended": msgid("amended on {day} to end on {end}: {reason}"),
    "terminated": msgid("terminated on {day}, to end on {end}: {reason}"),
    "amended-terms": msgid("amended on {day}: {reason}"),
    "budget-raised": msgid("the budget rises from {old} to {new} on {day}"),
    "budget-lowered": msgid("the budget falls from {old} to {new} on {day}"),
    "planned": msgid("{activities} planned in group {who}: {new} instead of {old} from {day}"),
    "planned-first": msgid("{activities} planned in group {who}: {new} from {day}"),
    "visit-seats": msgid("seats of each visit in group {who}: {new} instead of {old} from {day}"),
    "visit-seats-first": msgid("seats of each visit in group {who}: {new} from {day}"),
    "end-corrected": msgid("end by the amendment of {day}: {new} instead of {old}"),
    "budget-corrected": msgid("budget by the amendment of {day}: {new} instead of {old}"),
    "planned-corrected": msgid(
        "{activities} planned in group {who} by the amendment of {day}: {new} instead of {old}"
    ),
    "visit-seats-corrected": msgid(
        "seats of each visit in group {who} by the amendment of {day}: {new} instead of {old}"
    ),
    "amendment-removed": msgid("amendment of {day} removed"),
    "accounts-first": msgid("{spent} spent in all by {day}"),
    "accounts-more": msgid("{spent} spent in all by {day}, {more} more than by {before}"),
    "accounts-less": msgid("{spent} spent in all by {day}, {more} less than by {before}"),
    "in-plan": msgid("added to the plan on {day}"),
    "milestone-added": msgid("milestone added: {value} by {day}"),
    "milestone-moved": msgid("milestone of {value} moved from {old} to {new}"),
    "milestone-changed": msgid("milestone of {day}: {new} instead of {old}"),
    "milestone-removed": msgid("milestone of {day} removed: {value}"),
    "measured": msgid("measured on {day}: {value} ({text})"),
    "measurement-replaced": msgid(
        "measurement of {old} replaced by that of {new}: {value} ({text})"
    ),
    "measurement-changed": msgid("measurement of {day}: {new} instead of {old}"),
    "measurement-removed": msgid("measurement of {day} removed: {value}"),
    "not-evaluated": msgid("evaluation removed"),
    "not-tested-before": msgid("test before removed"),
    "not-tested-after": msgid("test after removed"),
    "secret-set": msgid("{secret} of {who} recorded"),
    "secret-changed": msgid("{secret} of {who} changed"),
    "secret-unset": msgid("{secret} of {who} removed"),
}
"""The sentence for each kind of change."""

OFFICIALS = {
    "added": msgid("{who} added"),
    "removed": msgid("{who} removed"),
    "removed-with-attendance": msgid(
        "{who} removed, and with it {attended} of {expected} person-days of attendance"
    ),
}
"""The sentences about an official who was added or removed."""

PLURALS = {
    "confirmed-after": (
        "days",
        msgid_plural(
            "{who} confirmed on {day}, vacant for {number} day",
            "{who} confirmed on {day}, vacant for {number} days",
        ),
    ),
    "marks-changed": (
        "number",
        msgid_plural(
            "attendance of {day} changed for {number} official",
            "attendance of {day} changed for {number} officials",
        ),
    ),
    "evaluated": (
        "number",
        msgid_plural(
            "evaluation: {number} answer, {average} of {out_of} on average",
            "evaluation: {number} answers, {average} of {out_of} on average",
        ),
    ),
    "tested-before": (
        "number",
        msgid_plural(
            "test before: {number} person, {average} of {out_of} on average",
            "test before: {number} people, {average} of {out_of} on average",
        ),
    ),
    "tested-after": (
        "number",
        msgid_plural(
            "test after: {number} person, {average} of {out_of} on average",
            "test after: {number} people, {average} of {out_of} on average",
        ),
    ),
}
"""The sentences that have a plural form, with the name of the value that is their number."""

SECRETS = {
    "email": msgid("e-mail"),
    "phone": msgid("phone number"),
    "passport_valid_until": msgid("passport"),
    "visa": msgid("visa"),
}
"""The names of the confidential fields, whose values are never shown."""


class ChangeFormatter:
    """Describes changes in one language; confidential values only with `show_personal`."""

    def __init__(
        self, changes: Changes, translator: Translator, *, show_personal: bool = False
    ) -> None:
        self.changes = changes
        self.translator = translator
        self.show_personal = show_personal
        self.translate = translator.translate

    def ministry(self, identity: str) -> str:
        """A ministry's name, or the id of one that neither side has."""
        ministry = self.changes.ministries.get(identity)
        if ministry is None:
            return printable(identity)
        return ministry_name(self.translator, ministry, self.changes.languages)

    def name(self, text: Localized) -> str:
        """A name of the data in this language, or in the first of the project's that it has."""
        return self.translator.localized(text, self.changes.languages)

    def statement(self, record: RecordChange, statement: Statement) -> str:
        """One change as a sentence."""
        sentence = self._sentence(record, statement)
        secrets = [delta for delta in statement.deltas if delta.privacy == "confidential"]
        if not self.show_personal or not secrets or record.change in ("added", "removed"):
            return sentence
        values = self.translator.listed(self._secret(delta, statement) for delta in secrets)
        return f"{sentence} ({values})"

    def _secret(self, delta: Delta, statement: Statement) -> str:
        """A confidential value before and after, and which it is where there may be several."""
        old, new = (self.value(value) or NONE for value in (delta.old, delta.new))
        change = old if delta.new is None else new if delta.old is None else f"{old} → {new}"
        name = " ".join(delta.field[3:]) or delta.field[-1]
        is_alone = name == statement.values.get("field")
        return change if is_alone else f"{printable(name)}: {change}"

    def _sentence(self, record: RecordChange, statement: Statement) -> str:
        values = {name: self._formatted(name, value) for name, value in statement.values.items()}
        values["who"] = printable(statement.who or record.id)
        if statement.name in OFFICIALS:
            return self._added_or_removed(record, statement.name, values)
        if statement.name in PLURALS:
            counted, sentences = PLURALS[statement.name]
            values.pop("number", None)
            number = int(str(statement.values[counted]))
            return self.translator.plural(*sentences, number, **values)
        if statement.name.startswith("field-"):
            return self._field(statement.deltas[0], self.field_name(statement.deltas[0]))
        if statement.name.startswith("secret-"):
            values["secret"] = self.translate(SECRETS.get(values["field"], values["field"]))
        return self.translate(SENTENCES[statement.name], **values)

    def _added_or_removed(self, record: RecordChange, name: str, values: dict[str, str]) -> str:
        if record.kind == PARTICIPANT:
            return self.translate(OFFICIALS[name], **values)
        details = [values[value] for value in ("days", "text") if value in values]
        sentence = msgid("added: {text}") if name == "added" and details else SENTENCES[name]
        return self.translate(sentence, **{**values, "text": self.translator.listed(details)})

    def field_name(self, delta: Delta) -> str:
        """`budget`, `venue (ar)` or `travellers invited of mofa-01`."""
        name, entry, language = delta.words
        if entry:
            name = f"{name} of {self._entry(entry)}"
        return f"{name} ({language})" if language not in ("", self.translator.language) else name

    def _entry(self, entry: str) -> str:
        """The id of an entry, or the day by which it is known."""
        day = read_day(entry)
        return self.translator.day(day) if day else entry

    def _field(self, delta: Delta, name: str) -> str:
        """A changed field: its value before and after."""
        old, new = (self._field_value(delta, value) for value in (delta.old, delta.new))
        if delta.old is None:
            sentence = msgid("{field} set: {new}")
        elif delta.new is None:
            sentence = msgid("{field} removed: {old}")
        elif is_right_to_left(old + new) and not self.translator.right_to_left:
            sentence = msgid("{field}: from {old} to {new}")
        else:
            sentence = msgid("{field}: {old} → {new}")
        return self.translate(sentence, field=name, old=old, new=new)

    def _field_value(self, delta: Delta, value: Value | None) -> str:
        """The value of a changed field, with the currency if it is an amount of money."""
        if delta.is_money and isinstance(value, Decimal):
            return self.translator.money(value, self.changes.currency)
        return self.value(value)

    def value(self, value: Value | None) -> str:
        """The value of a field, dates and numbers as the language writes them."""
        if isinstance(value, tuple):
            days = [each for each in value if isinstance(each, date)]
            if days and len(days) == len(value):
                return self.translator.days(days[0], days[-1], days)
            return self.translator.listed(map(self.value, value))
        if isinstance(value, date):
            return self.translator.day(value)
        if isinstance(value, bool):
            return self._choice(str(value).lower())
        if isinstance(value, Month):
            return self.translator.month(value)
        if isinstance(value, (int, Decimal)):
            return self.translator.number(value)
        return self._choice(printable(value or ""))

    def _choice(self, word: str) -> str:
        """A value that is one of a few; in English it stays as it stands in the file."""
        return self.translator.translation(CHOICES.get(word, "")) or word

    def _formatted(self, name: str, value: Any) -> str:
        if name == MINISTRY:
            return self.ministry(value)
        if name == "activities":
            return self.translate(ACTIVITIES[value])
        if isinstance(value, Budget):
            return self.translator.money(value.amount, value.currency)
        if isinstance(value, Mapping):
            return self.name(value)
        if isinstance(value, tuple) and name in ("counts", "old", "new", "days"):
            if name == "days" or (value and isinstance(value[0], date)):
                return self.translator.days(value[0], value[1], value[2:])
            return attendance_counts(self.translator, value)
        return self.value(value)
