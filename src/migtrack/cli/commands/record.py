"""`migtrack record`: records what happened, with a subcommand for each event."""

from collections.abc import Callable, Iterable, Sequence
from inspect import Parameter
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from migtrack.base.text import listed
from migtrack.cli import options
from migtrack.cli.completion import offers
from migtrack.cli.recording.attendance import record_attendance
from migtrack.cli.recording.day_answers import DEPUTY, GUESTS, OPTIONS
from migtrack.cli.recording.event import record_event
from migtrack.cli.writing.facts import metavar_of
from migtrack.cli.writing.proposing import Writing
from migtrack.cli.writing.signature import parameter, with_signature
from migtrack.cli.writing.typed_values import BETWEEN
from migtrack.edit.recording.changes import DATE, DAYS, VALUE
from migtrack.edit.recording.event import Event, EventFact
from migtrack.edit.recording.events import EVENTS
from migtrack.edit.recording.events.activities import ATTENDANCE
from migtrack.model.declarations import RECORD_KINDS, Ref
from migtrack.model.keys import PARTICIPANT


class EventGroup(TyperGroup):
    """The subcommands, of which only the one that is called is declared as a whole."""

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """The subcommand itself, in the place of its name."""
        name, command, rest = super().resolve_command(ctx, args)
        if name is not None:  # none while a shell completes what is no command
            command = typer.main.get_command(_declared(name))
            command.name = name
        return name, command, rest


app = options.command_app(
    cls=EventGroup,
    no_args_is_help=True,
    epilog="""\b
Examples:
  migtrack record left momd-01 2021-06-30 --reason retired
  migtrack record postponed workshop-3 --to 2021-05-25..2021-05-26
  migtrack record attendance workshop-4 2021-07-06 --excused moi-01

\b
Each explains itself: migtrack record left --help.
""",
)
_FORMS = {
    DATE: "2021-06-30, yesterday, or today, which it is if not given.",
    DAYS: "One day does, too, or several with commas between.",
    VALUE: "A number such as 4.2.",
}
"""How the arguments are written."""
_DAY_OPTIONS = {
    "--excused": ("NAMES", "Who sent word: ids or names, with commas between."),
    "--absent": ("NAMES", "Who did not come, without excuse; others: all who are not named."),
    "--online": ("NAMES", "Who was connected."),
    "--present": ("NAMES", "Who was there; others, which it is if nobody is named here."),
    DEPUTY: ("ID=ID", "An official who is excused, and the deputy who came instead."),
    GUESTS: ("NUMBER", "How many people came from outside."),
    "--from": (
        "FILE",
        "A list of one name or id a line, with words such as excused or معتذر; - is the input.",
    ),
}
"""By the option: what it takes, and its help."""
_ATTENDANCE_HELP = """

Without options you see who is expected, numbered, and are asked who was excused, absent or online.
Whoever is not named was present. With any of the options nothing more is asked.
"""
_EXIT_CODES = """Exit codes: 0 written or nothing to write, 1 not written, or with --dry-run
an error would come, 2 wrong usage or recorded already, 3 no project.
"""
Arguments = list[Parameter]


@app.callback()
def record() -> None:
    """Record what happened: who left, which dates moved, who came.

    What is missing is asked for; every question has an option, so that scripts need not be asked.
    Nothing is written before you have seen it.
    """


def _command(events: Sequence[Event]) -> Callable[..., None]:
    """The function of a subcommand, with the facts of the events of its name as options."""
    facts = list({fact.option: fact for event in events for fact in event.facts}.values())

    def command(**typed: Any) -> None:
        writing = Writing.taken_from(typed)
        given = {fact.option: _text(typed.pop(_name(fact), None)) for fact in facts}
        code = record_event(
            events,
            typed.pop("subject", None),
            given,
            project=typed.pop("project"),
            visit=typed.pop("visit", None),
            is_replaced=typed.pop("replace", False),
            is_again=typed.pop("again", False),
            writing=writing,
        )
        raise typer.Exit(code)

    with_signature(command, [*_subject(events), *_facts(events, facts), *_flags(events)])
    return command


def _name(fact: EventFact) -> str:
    return fact.option.lstrip("-").replace("-", "_").lower()


def _text(typed: str | list[str] | None) -> str | None:
    """What an option was given; one that may be given several times as lines of one text."""
    if isinstance(typed, list):
        return BETWEEN.join(" ".join(text.splitlines()) for text in typed) or None
    return typed


def _subject(events: Sequence[Event]) -> Arguments:
    kinds = list(dict.fromkeys(event.subject for event in events if event.subject))
    if not kinds:
        return []
    nouns = " or ".join(RECORD_KINDS[kind].noun for kind in kinds)
    by = "by id or name" if PARTICIPANT in kinds else "by id"
    argument = typer.Argument(
        metavar="SUBJECT",
        help=f"The {nouns}, {by}.",
        autocompletion=offers.ids(*kinds),
        show_default=False,
    )
    return [parameter("subject", Annotated[str | None, argument])]


def _facts(events: Sequence[Event], facts: Iterable[EventFact]) -> Arguments:
    found = []
    for fact in sorted(facts, key=lambda fact: not fact.is_argument):
        if fact.is_argument:
            argument = typer.Argument(
                metavar=fact.option,
                help=f"{fact.question} {_FORMS[fact.option]}",
                show_default=False,
            )
            found.append(parameter(_name(fact), Annotated[str | None, argument]))
            continue
        event = next(event for event in events if fact in event.facts)
        field = event.field_of(fact)
        reference = field.get(Ref) if field else None
        several = field is None or field.is_localized
        option = typer.Option(
            fact.option,
            metavar=_metavar(events, fact.option),
            help=_help(fact),
            autocompletion=offers.ids(reference.kind) if reference else None,
            show_default=False,
        )
        annotation = list[str] | None if several else str | None
        found.append(parameter(_name(fact), Annotated[annotation, option]))
    return found


def _help(fact: EventFact) -> str:
    other, values = fact.needed_when
    if other:
        return f"{fact.question} Needed with {other} {listed(values)}."
    if fact.default:
        return f"{fact.question} {fact.default.capitalize()} if not given."
    return f"{fact.question}{' May be left out.' if fact.is_optional else ''}"


def _metavar(events: Sequence[Event], option: str) -> str:
    """What the option takes, in one word; of several events the choices of all."""
    facts = [(event, fact) for event in events for fact in event.facts if fact.option == option]
    fields = [event.field_of(fact) for event, fact in facts]
    choices = [choice for field in fields if field for choice in field.choices]
    if choices:
        return "|".join(dict.fromkeys(choices))
    field, form = fields[0], facts[0][1].form
    if field is None or form:
        return form
    return metavar_of(field)


def _flags(events: Sequence[Event]) -> Arguments:
    found = []
    holders = {event.holder for event in events if event.holder and event.subject}
    if holders:
        option = typer.Option(
            "--visit",
            metavar="ID",
            help="The visit, where there are several.",
            autocompletion=offers.ids(*holders),
            show_default=False,
        )
        found.append(parameter("visit", Annotated[str | None, option]))
    flags = {
        "again": next((event.again for event in events if event.again), ""),
        "replace": "Put this in the place of what is recorded already."
        if any(event.is_replaceable for event in events)
        else "",
    }
    for name, text in flags.items():
        if text:
            flag = typer.Option(f"--{name}", help=text)
            found.append(parameter(name, Annotated[bool, flag], default=False))
    return found


def _epilog(events: Sequence[Event]) -> str:
    examples = [example for event in events for example in event.examples]
    lines = "\n".join(f"  migtrack record {example}" for example in examples)
    return f"\b\nExamples:\n{lines}\n\n{_EXIT_CODES}"


def _help_of(events: Sequence[Event]) -> str:
    return _summary(events) + (_ATTENDANCE_HELP if ATTENDANCE in events else "")


def _summary(events: Sequence[Event]) -> str:
    first, *others = (event.summary.removesuffix(".") for event in events)
    return ", or ".join([first, *(f"{text[0].lower()}{text[1:]}" for text in others)]) + "."


def _attendance() -> Callable[..., None]:
    """The function of the subcommand for the list of a day."""

    def attendance(**typed: Any) -> None:
        writing = Writing.taken_from(typed)
        given = {option: _text(typed.pop(option[2:])) for option in OPTIONS}
        code = record_attendance(
            typed.pop("subject"),
            typed.pop("date"),
            {option: text for option, text in given.items() if text and text.strip()},
            typed.pop("list_file"),
            project=typed.pop("project"),
            is_replaced=typed.pop("replace"),
            writing=writing,
        )
        raise typer.Exit(code)

    day = typer.Argument(
        metavar=DATE,
        help="The day, such as 2021-07-06; the one that lacks a list if not given.",
        show_default=False,
    )
    parameters = [*_subject([ATTENDANCE]), parameter("date", Annotated[str | None, day])]
    for option, (metavar, text) in _DAY_OPTIONS.items():
        several = option not in (GUESTS, "--from")
        declared = typer.Option(
            option,
            metavar=metavar,
            help=text,
            autocompletion=offers.ids(PARTICIPANT) if several else None,
            callback=options.not_empty if option == "--from" else None,
            show_default=False,
        )
        kind: Any = list[str] | None if several else str | None
        name = "list_file" if option == "--from" else option[2:]
        parameters.append(parameter(name, Annotated[kind, declared]))
    with_signature(attendance, [*parameters, *_flags([ATTENDANCE])])
    return attendance


def _events(name: str) -> list[Event]:
    return [event for event in EVENTS if event.name == name]


def _declared(name: str) -> typer.Typer:
    """The subcommand of the events of a name."""
    events = _events(name)
    function = _attendance() if ATTENDANCE in events else _command(events)
    declared = options.command_app()
    declared.command(name, help=_help_of(events), epilog=_epilog(events))(function)
    return declared


def _named_only() -> None:
    """Stands for a subcommand in the list; `EventGroup` puts the real one in its place."""


for _name_of_event in dict.fromkeys(event.name for event in EVENTS):
    app.command(_name_of_event, help=_summary(_events(_name_of_event)))(_named_only)
