"""What the subcommands of `migtrack new` teach: their help, examples, and what comes next."""

from typing import NamedTuple

from migtrack.edit.new_record.record import NEW_KINDS, NewKind
from migtrack.model.declarations import Done
from migtrack.model.walk import Declared


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
    "indicator": KindHelp(
        """Add an indicator of how far an objective is reached.

        Its id is made of the title. With --figure its value is worked out from the records;
        without, it is what you record as measured.
        """,
        (
            "--objective 2 --figure officials-trained --target 20",
            "--objective 1 --target 4 --milestones 2021-06-30=3",
        ),
        (("figure", "record measured {id} VALUE"),),
    ),
    "budget-line": KindHelp(
        """Add a line of the budget.

        Its id, by which statements name it, is made of the title. As long as lines are missing,
        they do not add up to the contract's amount: then add --force.
        """,
        ("", '--title "Experts\' fees" --amount 96000 --id fees'),
        (("", "new statement DAY"),),
    ),
    "statement": KindHelp(
        """Add a statement of what had been spent by a day.

        It repeats the accounts: totals, not single payments. You are asked for each line of
        the budget; what the last statement says of it can be taken over. With --spent only the
        lines count that you name: the others have 0.
        """,
        (
            "2021-06-30",
            "2021-06-30 --spent fees=36900.50,travel=0",
            "2021-06-30 --spent fees=36900 --committed travel=8000",
        ),
    ),
    "report": KindHelp(
        "Add a report that the funder gets, and when it is due.",
        (
            "",
            '--title "Interim report" --period 2020-11-15..2021-05-14',
        ),
        (
            ("submitted", "record submitted {id} DAY"),
            ("accepted", "record accepted {id} DAY"),
        ),
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
