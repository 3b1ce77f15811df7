"""The questions about a new project: what the contract says, the ministries, what is promised."""

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import Any

from migtrack.cli.streams import note
from migtrack.cli.writing.asking import HOW_TO_ANSWER, Fact, gather
from migtrack.edit.new_project.answer_values import (
    read_budget,
    read_count,
    read_day_of,
    read_end,
    read_languages,
    read_promise,
    read_text,
    read_time_zone,
    read_weekend,
)
from migtrack.edit.new_project.weekend import usual_weekend
from migtrack.edit.new_record.ids import id_from_name, read_new_id
from migtrack.load.records.synonyms import language_name
from migtrack.model.activities import VISIT
from migtrack.model.keys import MINISTRY

Answers = dict[str, Any]
"""The answers so far, as they stand in a file of answers."""


def ask_for_missing(answers: Answers) -> None:
    """Ask for what the answers lack. Each answer is noted at once: whoever leaves has it."""
    note(_HINT)
    if not answers.get("languages"):
        answers.pop("languages", None)
    _ask(_fact(answers, "languages", _LANGUAGES, read_languages, default="en"))
    _ask(_about_the_contract(answers))
    usual = " ".join(usual_weekend(answers["time_zone"]))
    _ask(_fact(answers, "weekend", "Which days are off?", read_weekend, default=usual))
    answers.setdefault("id", id_from_name(_first_text(answers.get("acronym"))) or "project")
    note("\nWho takes part. An empty line ends the list.\n")
    ministries = answers.setdefault("ministries", [])
    while _ask_for_ministry(ministries, answers["languages"]):
        pass
    note("\nWhat the contract promises, in groups of activities. An empty line ends the list.\n")
    groups = answers.setdefault("groups", [])
    while _ask_for_group(groups, answers["languages"]):
        pass


_HINT = f"{HOW_TO_ANSWER}Ctrl-C leaves: you may keep the answers, and go on another day.\n\n"
_LANGUAGES = "In which languages are the records, the main one first (such as en ar)?"


def _about_the_contract(answers: Answers) -> Iterator[Fact]:
    languages = answers["languages"]
    yield from _texts(answers, "title", "Title of the project", languages)
    yield from _fact(answers, "acronym", "Short name, such as IMED:", is_optional=True)
    yield from _texts(answers, "funder", "Who pays", languages, in_each=False)
    yield from _texts(answers, "implementer", "Who carries it out", languages, in_each=False)
    period = answers.setdefault("period", {})
    yield from _fact(period, "start", "First day, such as 2026-01-15:", read_day_of)
    yield from _fact(
        period,
        "end",
        "Last day, or how long, such as 18 months:",
        lambda text: read_end(text, period["start"]),
    )
    yield from _fact(answers, "time_zone", "Time zone, such as Asia/Baghdad:", read_time_zone)
    yield from _fact(answers, "budget", "Budget, such as 303280 EUR:", read_budget)
    yield from _fact(
        answers.setdefault("core_team", {}),
        "officials_per_ministry",
        "How many officials does each ministry send to the core team?",
        read_count,
        default="4",
    )


def _ask_for_ministry(ministries: list[Answers], languages: list[str]) -> bool:
    """Ask for the next ministry; whether there was one."""
    ministry: Answers = {}
    number = len(ministries) + 1
    question = f"Ministry or body {number}, short name such as MoFA:"
    _ask(_fact(ministry, "short", question, is_optional=number > 1))
    if not ministry:
        return False
    identity = partial(read_new_id, MINISTRY, taken=[each.get("id", "") for each in ministries])
    proposed = id_from_name(ministry["short"])
    _ask(
        [
            *_texts(ministry, "name", "Its full name", languages),
            *_fact(ministry, "id", "Its id, for names of files:", identity, default=proposed),
        ]
    )
    ministries.append(ministry)
    return True


def _ask_for_group(groups: list[Answers], languages: list[str]) -> bool:
    """Ask for the next group of activities; whether there was one."""
    number = len(groups) + 1
    group: Answers = {"id": str(number)}
    first, *others = _texts(group, "title", f"Group {number}, title", languages)
    _ask([first._replace(is_optional=number > 1)])
    if "title" not in group:
        return False
    _ask([*others, *_fact(group, "planned", _PROMISE, read_promise, is_optional=True)])
    if VISIT in group.get("planned", {}):
        _ask(_fact(group, "visit_seats", _SEATS, read_count, is_optional=True))
    groups.append(group)
    return True


_PROMISE = "Promised, such as 6 workshops, 1 visit:"
_SEATS = "How many can travel on each visit?"


def _ask(facts: Iterable[Fact]) -> None:
    gather(list(facts), {}, explains=False)


def _texts(
    into: Answers, key: str, question: str, languages: list[str], *, in_each: bool = True
) -> Iterator[Fact]:
    """The questions for a text: one a language; only the first needs an answer if not `in_each`."""
    if len(languages) == 1:
        yield from _fact(into, key, f"{question}:")
        return
    given = into.get(key)
    if isinstance(given, str):
        into[key] = {languages[0]: given}
    for language in languages:
        yield from _fact(
            into,
            key,
            f"{question}, in {language_name(language)}:",
            language=language,
            is_optional=not in_each and language != languages[0],
        )


def _fact(
    into: Answers,
    key: str,
    question: str,
    read: Callable[[str], Any] = read_text,
    *,
    language: str = "",
    default: str = "",
    is_optional: bool = False,
) -> Iterator[Fact]:
    """The question whose answer is noted under a key, or in a text under a language.

    There is none where it is answered already.
    """

    def noted(text: str) -> Any:
        value = read(text)
        if language:
            into.setdefault(key, {})[language] = value
        else:
            into[key] = value
        return value

    if key not in into or (language and language not in into[key]):
        option = " ".join(filter(None, [key, language]))
        yield Fact(option, question, noted, default, is_optional=is_optional)


def _first_text(value: object) -> str:
    """A text, or a text by language in its first one."""
    if isinstance(value, dict):
        value = next(iter(value.values()), "")
    return value if isinstance(value, str) else ""
