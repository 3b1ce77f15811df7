"""Records the attendance list of a day: from questions, from options, or from a list of names."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from migtrack.base.text import counted, first_of, listed, printable
from migtrack.cli.context import Opened, command_line
from migtrack.cli.environment import colours, width
from migtrack.cli.errors import CommandError, ExitCode
from migtrack.cli.findings import need_contract
from migtrack.cli.recording.day_answers import DayForm, ask_of_others, words_for
from migtrack.cli.recording.expected_people import ExpectedPeople
from migtrack.cli.recording.list_file import STANDARD_INPUT, read_list_file
from migtrack.cli.recording.subject import SUBJECT, find_subject
from migtrack.cli.streams import note
from migtrack.cli.usage import bad_parameter
from migtrack.cli.writing.asking import Fact, ask, can_ask
from migtrack.cli.writing.proposing import Writing, open_for_editing, propose
from migtrack.edit.examples import drop_examples
from migtrack.edit.fact_values import read_day
from migtrack.edit.field_values import titled
from migtrack.edit.recording.attendance import day_list, unmarked, write_day
from migtrack.edit.recording.changes import DATE
from migtrack.edit.recording.events.activities import ATTENDANCE
from migtrack.model.activities import Activity
from migtrack.model.attendance import expected_on
from migtrack.model.project import days_of, is_day_of
from migtrack.model.states import is_cancelled

_MOST_DAYS = 6
"""How many days a message names."""


def record_attendance(
    subject: str | None,
    day_text: str | None,
    options: Mapping[str, str],
    list_file: str | None,
    *,
    project: str | None,
    is_replaced: bool,
    writing: Writing,
) -> ExitCode:
    """Record the list of a day. `options` are the texts of those of `day_answers` that are given.

    Raises a usage error or a `CommandError`, before anything is asked that would be in vain.
    """
    editing = open_for_editing(project)
    opened, edits = editing
    need_contract(opened)
    activity = _activity(subject, opened)
    day = _day(activity, day_text, opened, is_replaced=is_replaced)
    expected = expected_on(opened.loaded.project, activity, day)
    if not expected:
        raise CommandError(
            f"nobody is expected at {activity.id} on {day}",
            "record first who holds a seat, who is `invited`, or who the `travellers` are",
        )
    people = ExpectedPeople(opened.loaded.project, expected, day)
    form = DayForm(people)
    words = [ATTENDANCE.name, activity.id, day.isoformat()]
    if list_file is not None or options:
        form.take_options(options)
        words += [word for name, text in options.items() for word in (name, text)]
    if list_file is not None:
        words += ["--from", list_file]
        form.take_list(read_list_file(list_file))
        _show_taken(form, people)
    elif not options:
        _ask(form, people, activity, day)
        words += words_for(form.answers)
    _stop_at_problems(form, list_file)
    if left := unmarked(form.answers, expected):
        mark = _mark_of_others(left)
        form.take_others(mark)
        words += [f"--{mark}", "others"]
    path = opened.loaded.spot(activity, ()).path
    value: Any = edits.value(path)
    write_day(value, day.isoformat(), day_list(form.answers, expected))
    edits.set_value(path, value)
    drop_examples(edits, path, (), ["attendance"])
    words += ["--replace"] if is_replaced else []
    command = command_line("record", {"--project": project}, *words)
    return propose(editing, writing, command)


def _ask(form: DayForm, people: ExpectedPeople, activity: Activity, day: date) -> None:
    """Show who is expected, and ask who was not there. Raises a usage error without a terminal."""
    if not can_ask():
        raise bad_parameter(
            "say who came: --present others if everybody did, --excused and --absent for those "
            "who did not, or --from FILE; there is no terminal on which to ask",
            "--present",
        )
    note(f"Expected at {activity.id} on {day}:\n{people.table(width(), colour=colours())}\n")
    note("Whoever you do not name is present. Numbers such as 3 7-9 do, or ids, or names.\n")
    form.ask()


def _show_taken(form: DayForm, people: ExpectedPeople) -> None:
    """Show at a terminal whom each line of a list was taken for."""
    if form.taken and can_ask():
        note(f"The list names:\n{people.taken(form.taken, width(), colour=colours())}\n")


def _stop_at_problems(form: DayForm, list_file: str | None) -> None:
    if not form.problems:
        return
    where = f" of {printable(list_file)}" if list_file and list_file != STANDARD_INPUT else ""
    count = counted(len(form.problems), "entry", "entries")
    problems = "\n  ".join(map(printable, form.problems))
    raise CommandError(f"{count}{where} cannot be taken down, so nothing was written", problems)


def _mark_of_others(names: list[str]) -> Any:
    """The mark of those of whom nothing is said. Raises an error where nobody can be asked."""
    if can_ask():
        return ask_of_others(names)
    raise CommandError(
        f"the list says nothing of {listed(names, 'and')}, who {'is' if names[1:] == [] else 'are'}"
        " expected; nothing was written",
        "name them with --excused, --absent or --online, or add --absent others",
    )


def _activity(words: str | None, opened: Opened) -> Activity:
    """The activity that is meant; if none is named, the one that lacks a list."""
    if words is None and can_ask():
        activities = opened.loaded.project.activities
        lacking = [each for each in activities if _days_without_list(each, opened.today)]
        if len(lacking) == 1:
            words = lacking[0].id
            note(f"{words} is the only activity that lacks a list.\n")
        elif lacking:
            choices = titled(lacking, opened.loaded.project)
            words = ask(Fact(SUBJECT, "Of which activity?", str, choices=choices))
    found: Activity = find_subject([ATTENDANCE], words, opened).record
    return found


def _day(activity: Activity, text: str | None, opened: Opened, *, is_replaced: bool) -> date:
    """The day that is meant: one on which the activity takes place, and without a list.

    If none is named it is the one that lacks a list; where several do, it is asked for.
    """
    _check_takes_place(activity)
    if text is None:
        return _only_day(activity, opened, is_replaced=is_replaced)
    try:
        day = date.fromisoformat(read_day(text, opened.today))
    except ValueError as error:
        raise bad_parameter(str(error), DATE) from None
    dates = activity.dates
    assert dates is not None, "it was checked"
    if not is_day_of(dates, day):
        raise bad_parameter(
            f"{activity.id} takes place on {_in_words(days_of(dates))}, not on {day}", DATE
        )
    if is_cancelled(activity, day):
        raise bad_parameter(f"{activity.id} was cancelled by then", DATE)
    if day > opened.today:
        raise bad_parameter(f"{day} is still to come", DATE)
    if day in activity.attendance and not is_replaced:
        spot = opened.loaded.spot(activity, ("attendance", day.isoformat()))
        place = opened.loaded.documents[spot.path].place_of(spot.route)
        raise CommandError(
            f"{activity.id} has a list for {day} already: "
            f"{printable(opened.prefix + place.path)}, line {place.line}",
            "add --replace to put this one in its place, or edit those lines",
        )
    return day


def _check_takes_place(activity: Activity) -> None:
    if activity.dates is None:
        raise bad_parameter(
            f"{activity.id} has no dates yet: migtrack record dates {activity.id} "
            "2021-05-25..2021-05-26",
            SUBJECT,
        )


def _only_day(activity: Activity, opened: Opened, *, is_replaced: bool) -> date:
    days = _days_without_list(activity, opened.today, or_with=is_replaced)
    if not days:
        assert activity.dates is not None, "it was checked"
        lies_ahead = activity.dates.start > opened.today
        reason = "is still to come" if lies_ahead else "has a list for each of its days up to today"
        raise bad_parameter(f"{activity.id} {reason}", SUBJECT)
    if len(days) == 1:
        return days[0]
    if not can_ask():
        raise bad_parameter(f"name the day: {listed(map(str, first_of(_texts(days), 9)))}", DATE)
    chosen = ask(Fact(DATE, "Of which day?", str, choices=[(text, "") for text in _texts(days)]))
    return date.fromisoformat(chosen)


def _days_without_list(activity: Activity, today: date, *, or_with: bool = False) -> list[date]:
    """The days of the activity, up to today, that have no list, or all of them."""
    if activity.dates is None:
        return []
    return [
        day
        for day in days_of(activity.dates)
        if day <= today
        and (or_with or day not in activity.attendance)
        and not is_cancelled(activity, day)
    ]


def _texts(days: list[date]) -> list[str]:
    return [day.isoformat() for day in days]


def _in_words(days: list[date]) -> str:
    return listed(first_of(_texts(days), _MOST_DAYS), "and")
