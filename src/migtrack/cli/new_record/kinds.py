"""What the subcommands of `migtrack new` take: arguments, and what stands there by default."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any, NamedTuple

from migtrack.base.ids import near_id
from migtrack.base.text import as_typed, localized, near_miss
from migtrack.cli.completion import offers
from migtrack.cli.writing.asking import Fact
from migtrack.cli.writing.facts import FieldFacts
from migtrack.cli.writing.typed_values import BETWEEN, days_in_words
from migtrack.edit.fact_values import Here, read_day, read_days
from migtrack.edit.new_record.defaults import lowest_vacant_seat, open_group, seats_of
from migtrack.edit.new_record.record import NewKind, Values
from migtrack.load.build import Loaded
from migtrack.model.budget import Statement
from migtrack.model.kinds import title_of
from migtrack.model.statements import latest_statement
from migtrack.rules import RULE_BY_NAME


class Argument(NamedTuple):
    """An argument of a subcommand, which says one field or several."""

    name: str
    help: str
    fact: Callable[[Loaded, Here], Fact]
    """The question for it, whose answer is the values of the fields that it says."""
    words: Callable[[Values], str]
    """How it is typed, for the values of the fields."""
    offered: Any = None
    """What a shell offers for it."""


def arguments_of(new: NewKind) -> tuple[Argument, ...]:
    """The arguments of a kind's subcommand: the holder of its records, or what the table says."""
    holder = new.holder
    if holder is None:
        return ARGUMENTS.get(new.word, ())
    key, facts = holder.key, FieldFacts(new.home.model, holder)

    def fact(_: Loaded, here: Here) -> Fact:
        [asked] = facts.facts(here, {})
        return asked._replace(option=key.upper(), read=lambda text: {key: asked.read(text)})

    return (
        Argument(
            key.upper(),
            f"The id of the {key}.",
            fact,
            words=lambda values: values[key],
            offered=offers.ids(key),
        ),
    )


def _read_rule(text: str) -> Values:
    word = text.strip()
    rule = RULE_BY_NAME.get(word)
    if rule is None:
        near = near_miss(word, RULE_BY_NAME)
        hint = f"did you mean {near}?" if near else "`migtrack rules` lists them."
        raise ValueError(f"There is no rule {as_typed(word)}; {hint}")
    if not rule.waivable:
        raise ValueError(f"{rule.name} ({rule.code}) cannot be waived: put the fault itself right.")
    return {"rule": rule.name}


def _read_subject(loaded: Loaded, text: str) -> Values:
    word = text.strip()
    project = loaded.project
    known = {identity for _, identity in loaded.known if identity}
    known |= {project.contract.id, *project.days_as_names}
    if word not in known:
        near = near_id(word, known)
        hint = f"did you mean {near}?" if near else "findings name the record that they are about."
        raise ValueError(f"There is no record {as_typed(word)}; {hint}")
    return {"subject": word}


def _read_holiday(here: Here, text: str) -> Values:
    days = read_days(text, here.today)
    return {"from": days["start"]} | ({"to": days["end"]} if days["end"] != days["start"] else {})


ARGUMENTS = {
    "holiday": (
        Argument(
            "DAYS",
            "The day, or the first and the last: 2021-05-13..2021-05-15.",
            lambda _, here: Fact(
                "DAYS",
                "Which day or days, such as 2021-05-13..2021-05-15:",
                partial(_read_holiday, here),
            ),
            words=lambda values: days_in_words(
                {"start": values["from"], "end": values.get("to", values["from"])}
            ),
        ),
    ),
    "statement": (
        Argument(
            "DATE",
            "The day of which it is, such as 2021-06-30.",
            lambda _, here: Fact(
                "DATE",
                "The day of which it is, such as 2021-06-30:",
                lambda text: {"date": read_day(text, here.today)},
            ),
            words=lambda values: values["date"],
        ),
    ),
    "waiver": (
        Argument(
            "RULE",
            "The rule of the finding, by code or name: MT505 or low-attendance.",
            lambda _, __: Fact("RULE", "The rule of the finding, by code or name:", _read_rule),
            words=lambda values: values["rule"],
            offered=offers.rules,
        ),
        Argument(
            "SUBJECT",
            "The id of the record that the finding is about.",
            lambda loaded, _: Fact(
                "SUBJECT",
                "The id of the record that it is about:",
                partial(_read_subject, loaded),
            ),
            words=lambda values: values["subject"],
            offered=offers.ids(),
        ),
    ),
}
"""The arguments of the kinds whose records have something to say before all options."""


Default = tuple[str, Sequence[tuple[str, str]]]
"""What stands there if nobody says otherwise, and what there is to choose from, if that is more
than the field itself declares."""


def _seat(_: NewKind, here: Here, holder: str) -> Default:
    """The lowest vacant seat, among those that there are."""
    ministry = here.project.ministry_by_id.get(holder)
    if ministry is None:
        return "", ()
    seats = seats_of(here.project, ministry).items()
    named = [
        (
            str(number),
            f"{official.id}  {title_of(official, here.languages)}" if official else "vacant",
        )
        for number, official in seats
    ]
    vacant = lowest_vacant_seat(here.project, ministry)
    return str(vacant or ""), named


def _group(new: NewKind, here: Here, _: str) -> Default:
    """The group that promises more of such activities than there are."""
    return open_group(here.project, new.preset["kind"]), ()


def _objective(_: NewKind, here: Here, __: str) -> Default:
    """The objectives of the contract by their numbers."""
    texts = (localized(text, here.languages) for text in here.project.contract.objectives)
    return "", [(str(number), text) for number, text in enumerate(texts, start=1)]


def _of_last_statement(field: str, _: NewKind, here: Here, __: str) -> Default:
    """The amounts of the last statement, a line each."""
    last = latest_statement(here.project.records(Statement))
    if last is None:
        return "", ()
    amounts = getattr(last, field).items()
    return BETWEEN.join(f"{line}={amount}" for line, amount in amounts), ()


DEFAULTS: Mapping[str, Callable[[NewKind, Here, str], Default]] = {
    "seat": _seat,
    "group": _group,
    "objective": _objective,
    "spent": partial(_of_last_statement, "spent"),
    "committed": partial(_of_last_statement, "committed"),
}
"""By the field; the third argument is the holder of the record, such as the ministry."""
