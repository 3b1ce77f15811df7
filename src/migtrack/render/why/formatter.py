"""Why a record counts for a figure, or does not, in one language.

A sentence names no record by its id: the screen shows the ids next to it. At the start of a
line is the only place where every terminal shows them correctly within Arabic.
"""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal

from migtrack.model.keys import MINISTRY
from migtrack.render.formatter import StatusFormatter, attendance_counts
from migtrack.render.terms import MARKS, TRAVELLER_STATES
from migtrack.render.translator import Value, msgid, msgid_plural
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
    "counted-before": msgid("came, and is counted under another record of the same person"),
    "never-expected": msgid("expected on no day with a list"),
    "nobody-expected": msgid("{day}: nobody was expected"),
    "none-expected": msgid("{day}: nobody of them was expected"),
    "no-list": msgid("{day}: no list"),
    "list-off-dates": msgid("{day}: a list, but no day of the activity"),
    "held": msgid("held on {days}"),
    "scheduled": msgid("scheduled for {days}"),
    "under-way": msgid("under way, {days}"),
    "planned": msgid("no dates set yet"),
    "postponed": msgid("postponed, without new dates"),
    "cancelled": msgid("cancelled on {day}"),
    "unrecorded": msgid("over, but without a list for {missing}"),
    "invited": msgid("invited on {day}"),
    "not-invited": msgid("to be invited on {day}"),
    "withdrawn": msgid("withdrew on {day}"),
    "returned": msgid("returned on {day}; the seat was used"),
    "refused": TRAVELLER_STATES["refused"],
    "adopted": msgid("{ministry}: adopted on {day}"),
    "applied": msgid("{ministry}: applied on {day}"),
    "not-adopted": msgid("{ministry}: not adopted"),
    "not-applied": msgid("{ministry}: not applied"),
    "principles": msgid("principles, which no figure counts"),
    "later": msgid("{ministry}: only on {day}"),
    "twice": msgid("{ministry}: recorded a second time, for {day}"),
    "received": msgid("received on {day}, not decided yet"),
    "not-received": msgid("received only on {day}"),
    "accepted": msgid("accepted on {day}, not delivered yet"),
    "declined": msgid("declined on {day}"),
    "delivered": msgid("delivered on {day}"),
    "measured": msgid("measured on {day}: {measurement} ({source})"),
    "measured-before": msgid("measured on {day}: {measurement} ({source}); a later one counts"),
    "measured-later": msgid("measured only on {day}: {measurement} ({source})"),
    "measured-aside": msgid("measured on {day}: {measurement} ({source}); the figure counts"),
    "no-evaluation": msgid("no answers recorded"),
    "no-tests": msgid("no tests recorded"),
    "only-before": msgid("only a test before it"),
    "only-after": msgid("only a test after it"),
    "off-scale": msgid("an average of {average} is not on the scale to {out_of}"),
    "spent": msgid("{amount} spent by {day}"),
    "committed": msgid("{amount} committed as of {day}"),
    "less-spent": msgid("less {amount} spent by {day}"),
    "less-committed": msgid("less {amount} committed as of {day}"),
    "to-spend": msgid("{amount} to spend"),
    "contract-amount": msgid("{amount} by the contract"),
    "amended-amount": msgid("{amount} by the amendment of {day}"),
    "statement-before": msgid("accounts of {day}; later ones count"),
    "statement-ahead": msgid("accounts only of {day}"),
}
"""The sentence for each reason."""

UNDATED = {"invited": TRAVELLER_STATES["invited"]}
"""The sentence where the record has no date."""

PLURALS = {
    "seats": msgid_plural("{number} seat by the contract", "{number} seats by the contract"),
    "never-came": msgid_plural(
        "expected on {number} day, and never came", "expected on {number} days, and never came"
    ),
    "guests": msgid_plural(
        "{day}: {number} guest from outside the core team",
        "{day}: {number} guests from outside the core team",
    ),
    "not-expected": msgid_plural(
        "{day}: {number} official came without being expected",
        "{day}: {number} officials came without being expected",
    ),
    "answers": msgid_plural(
        "{number} answer, {average} of {out_of} on average",
        "{number} answers, {average} of {out_of} on average",
    ),
    "few-answers": msgid_plural(
        "{number} answer, too few to count", "{number} answers, too few to count"
    ),
    "tested": msgid_plural(
        "{number} person tested, {before} → {after} of {out_of}",
        "{number} people tested, {before} → {after} of {out_of}",
    ),
    "few-tested": msgid_plural(
        "{number} person tested, too few to count", "{number} people tested, too few to count"
    ),
}
"""The sentences that have a plural form, for each reason."""

PEOPLE = {
    "female": msgid_plural("{number} woman", "{number} women"),
    "male": msgid_plural("{number} man", "{number} men"),
    "came": msgid_plural("{number} official came", "{number} officials came"),
    "never-came": msgid_plural("{number} official never came", "{number} officials never came"),
    "never-expected": msgid_plural(
        "{number} official was expected on no day with a list",
        "{number} officials were expected on no day with a list",
    ),
    "refused": msgid_plural("{number} visa refused", "{number} visas refused"),
}
"""The sentences about several officials together, for each reason."""
OTHER_PEOPLE = msgid_plural("{number} official", "{number} officials")


def reason(formatter: StatusFormatter, entry: TraceEntry) -> str:
    """The reason of the entry as a sentence."""
    translator = formatter.translator
    if entry.people:
        return translator.plural(*PEOPLE.get(entry.reason, OTHER_PEOPLE), entry.people)
    if entry.reason == "seat-vacant":
        seats, since = entry.values["seats"], entry.values["since"]
        assert isinstance(since, date)
        return formatter.task(
            Task("seat-open", entry.subject, seats=seats, since=since)  # type: ignore[arg-type]  # ranges
        )
    values = {name: _value(formatter, entry, name) for name in entry.values}
    if entry.reason in PLURALS:
        number = values.pop("number")
        assert isinstance(number, int)
        one, many = PLURALS[entry.reason]
        return translator.plural(one, many, number, **values)
    if entry.reason == "list":
        part = translator.part(entry.value, entry.of)
        return translator.translate("{day}: {part} ({counts})", part=part, **values)
    if entry.reason == "mark":
        values["mark"] = translator.translate(MARKS[str(values["mark"])])
        return translator.translate("{day}: {mark}", **values)
    sentences = SENTENCES if entry.values else {**SENTENCES, **UNDATED}
    return translator.translate(sentences[entry.reason], **values)


def _value(formatter: StatusFormatter, entry: TraceEntry, name: str) -> Value:
    translator, value = formatter.translator, entry.values[name]
    if name == MINISTRY:
        return formatter.who(str(value))
    if isinstance(value, Decimal) and name == "amount":
        return translator.money(value, formatter.status.currency)
    if isinstance(value, Mapping):
        return formatter.text(value)
    if not isinstance(value, tuple):
        return value
    if name == "counts":
        return attendance_counts(translator, value)  # type: ignore[arg-type]  # marks and numbers
    days = _days_among(value)
    if name == "days":
        first, last = days
        return translator.days(first, last, _days_among(entry.values.get("single_days")))
    return translator.listed(map(translator.day, days))


def _days_among(value: EntryValue | None) -> list[date]:
    return [day for day in value if isinstance(day, date)] if isinstance(value, tuple) else []
