"""What the subcommands of `migtrack new` take and teach: arguments, examples, what comes next."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any, NamedTuple

from migtrack.base.ids import near_id
from migtrack.base.text import as_typed, near_miss
from migtrack.cli.completion import offers
from migtrack.cli.writing.asking import Fact
from migtrack.cli.writing.facts import FieldFacts
from migtrack.cli.writing.typed_values import days_in_words
from migtrack.edit.fact_values import Here, read_days
from migtrack.edit.new_record.defaults import lowest_vacant_seat, open_group, seats_of
from migtrack.edit.new_record.record import NEW_KINDS, NewKind, Values
from migtrack.load.build import Loaded
from migtrack.model.declarations import Done
from migtrack.model.kinds import title_of
from migtrack.model.walk import Declared
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
    known = {identity for _, identity in loaded.known if identity} | {loaded.project.contract.id}
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


DEFAULTS: Mapping[str, Callable[[NewKind, Here, str], Default]] = {"seat": _seat, "group": _group}
"""By the field; the third argument is the holder of the record, such as the ministry."""


class KindHelp(NamedTuple):
    """The help of a subcommand."""

    text: str
    """What is added, in a sentence; what else is worth knowing in a paragraph behind."""
    examples: tuple[str, ...]
    """What is typed behind the kind."""
    follows: tuple[tuple[str, str], ...] = ()
    """What comes next while a field is not given: the field, and the words of a command."""


_TEXTS = '--{0} "en=…" --{0} "ar=…"'
_DATES = (("dates", "record dates {id} FIRST..LAST"), ("", "record attendance {id} DAY"))
_PLAN = (
    "It counts for the plan from now on, even without a date. Its group is, if you name none, the "
    "first that promises more of them."
)

HELP = {
    "official": KindHelp(
        """Add an official: in a seat, or in reserve.

        Without --seat and --reserve it is the lowest vacant seat, or the next place in reserve
        where all seats are taken. Texts are given a language at a time; one without a language
        counts for the project's first.
        """,
        (
            "mofa",
            f"mofa {_TEXTS.format('name')} --gender female",
            "mofa --reserve 2 --nominated 2021-03-25",
        ),
        (
            ("nominated", "record nominated {id} DAY"),
            ("confirmed", "record confirmed {id} DAY"),
        ),
    ),
    "workshop": KindHelp(
        f"Add a workshop to the plan.\n\n{_PLAN}",
        (
            "",
            _TEXTS.format("title"),
            '--title "Return" --dates 2021-05-25..2021-05-26',
        ),
        _DATES,
    ),
    "visit": KindHelp(
        f"Add a study visit to the plan.\n\n{_PLAN}",
        (
            "",
            _TEXTS.format("title"),
            '--title "Study visit" --travellers mofa-01,moi-01',
        ),
        (("dates", "record dates {id} FIRST..LAST"), ("", "record invited OFFICIAL DAY")),
    ),
    "seminar": KindHelp(
        f"Add a seminar to the plan.\n\n{_PLAN}",
        ("", _TEXTS.format("title"), '--title "Data on migration" --expected 2021-10'),
        _DATES,
    ),
    "video-conference": KindHelp(
        f"Add a video conference to the plan.\n\n{_PLAN}",
        (
            "",
            '--title "The draft" --activity seminar-1',
            '--title "Indicators" --request request-4',
        ),
        _DATES,
    ),
    "ministry": KindHelp(
        """Add a ministry, and its file of officials.

        All its seats are vacant at first, as many as the contract gives each ministry.
        Its id is made of the short name: files and the ids of its officials bear it.
        """,
        ("", f"{_TEXTS.format('name')} --short MoFA"),
        (("", "new official {id}"),),
    ),
    "sop": KindHelp(
        "Add a standard operating procedure, or principles.",
        ("", f"{_TEXTS.format('title')} --activity seminar-1", "--kind principles"),
        (("drafted", "record drafted {id} DAY"), ("reviewed", "record reviewed {id} DAY")),
    ),
    "request": KindHelp(
        "Add a ministry's request for assistance.\n\nIt is received today if you name no day.",
        ("", '--ministry moi --area "Return statistics"'),
        (("", "record decided {id} DAY"),),
    ),
    "holiday": KindHelp(
        "Add a holiday, of one day or of several.\n\nNothing should be scheduled on these days.",
        (
            f"2021-05-13..2021-05-15 {_TEXTS.format('name')}",
            '2021-08-19 --name "Ashura"',
        ),
    ),
    "waiver": KindHelp(
        """Add a waiver of a finding that was accepted.

        The finding is still counted, and no longer shown.
        It names the official and the day of the one finding that there is; where several fit,
        you say which one, or --covers all. It is approved today if you name no day.
        """,
        (
            "low-attendance workshop-2",
            'MT505 workshop-2 --reason "No line" --approved-by SEM',
            "not-entitled workshop-1 --participant mofa-03",
            "not-entitled workshop-1 --covers all",
            "outside-period workshop-1 --until 2021-12-31",
        ),
    ),
}
"""By the word for the kind."""
assert HELP.keys() == NEW_KINDS.keys()


def remark_on(new: NewKind, field: Declared) -> str:
    """What becomes of a field that no option gives; nothing where it is left out."""
    if field.key == "id":
        return "Made for you if not given."
    if is_today(field):
        return "Today if not given."
    return "Asked for if not given." if field.is_required or field.key in new.either[:1] else ""


def is_today(field: Declared) -> bool:
    """Whether a field is the day of something that is done as a rule on the day it is noted."""
    return field.is_day and field.is_required and field.get(Done) is not None


def epilog_of(word: str) -> str:
    """The examples of a kind, and the exit codes."""
    lines = [f"  migtrack new {word} {example}".rstrip() for example in HELP[word].examples]
    return "\n".join(
        [
            "\b",
            "Examples:",
            *lines,
            "",
            "\b",
            "Exit codes: 0 written, 1 nothing was written, 2 wrong usage, 3 no project.",
        ]
    )
