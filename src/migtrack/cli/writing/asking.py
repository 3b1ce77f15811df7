"""Questions on a terminal, line by line: there it shows Arabic as it does everywhere else.

Whoever was not asked everything has written nothing: Ctrl-C ends the command, and so does the end
of the answers.
"""

import io
import os
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from typing import Any, NamedTuple

from migtrack.base.characters import ascii_digits
from migtrack.base.text import first_of, fold_name, listed, near_miss, printable
from migtrack.cli.environment import width
from migtrack.cli.errors import CommandError
from migtrack.cli.streams import note
from migtrack.cli.usage import bad_parameter
from migtrack.cli.visible_text import terminal
from migtrack.load.records.synonyms import choice_meant
from migtrack.render.layout import shortened

BACK = "<"
"""The answer that goes one question back."""
MOST_CHOICES = 30
"""How many choices are listed; the others can be typed all the same."""
HOW_TO_ANSWER = "An empty line takes what stands in [brackets]; < goes one question back.\n"
_HINT = f"{HOW_TO_ANSWER}Ctrl-C leaves, and nothing is written.\n"


Choice = tuple[str, str]
"""An answer that there is: its value, and what it is."""


class Fact(NamedTuple):
    """What a command has to know: given by an option, or asked for."""

    option: str
    """Such as `--reason`."""
    question: str
    read: Callable[[str], Any]
    """The value of an answer. It raises a `ValueError` with one sentence where that is none."""
    default: str = ""
    """What an empty line stands for, and what is taken where nobody can be asked."""
    choices: Sequence[Choice] = ()
    """The answers that there are; without any, every text may be one."""
    is_optional: bool = False
    between_lines: str = " "
    """What joins several lines that are pasted as one answer."""


def can_ask() -> bool:
    """Whether somebody sits at a terminal who sees the questions and can answer them."""
    return sys.stdin is not None and sys.stdin.isatty() and terminal().isatty()


def gather(
    facts: Sequence[Fact], given: Mapping[str, str | None], *, explains: bool = True
) -> dict[str, Any]:
    """The values of all facts by option: those that are `given`, and those that are asked for.

    What may be typed is said before several questions, if that is wanted. An optional fact that
    nobody gives is None. Where a given text fits several choices, a terminal asks which of them is
    meant. Raises a usage error where a given text is no answer, and a `CommandError` that names
    all that is missing where there is no terminal.
    """
    values, missing = {}, []
    for fact in facts:
        text = given.get(fact.option)
        fitting = _fitting(fact.choices, text) if text and can_ask() else []
        if text is not None and len(fitting) < 2:
            values[fact.option] = _read_given(fact, text)
        else:
            missing.append(fact._replace(choices=fitting or fact.choices))
    if explains and len(missing) > 1 and can_ask():
        note(_HINT)
    values |= _asked(missing) if can_ask() else _assumed(missing)
    return {fact.option: values[fact.option] for fact in facts}


def ask(fact: Fact) -> Any:
    """The value of the answer to one question, asked until there is one; for a terminal."""
    return gather([fact], {})[fact.option]


def confirm(question: str, default: bool) -> bool:
    """Whether the answer is yes; an empty line is the `default`."""
    while True:
        answer = _line(f"{question} [{'Y/n' if default else 'y/N'}] ").strip().casefold()
        if not answer:
            return default
        if answer in ("y", "yes", "نعم"):
            return True
        if answer in ("n", "no", "لا"):
            return False
        note("Answer y or n.\n")


def confirm_in_full(question: str) -> bool:
    """Whether the answer is the whole word `yes`."""
    return _line(f"{question} ").strip().casefold() == "yes"


def _read_given(fact: Fact, text: str) -> Any:
    try:
        return fact.read(_meant(fact, text.strip()))
    except ValueError as error:
        raise bad_parameter(str(error), fact.option) from None


def _assumed(facts: Sequence[Fact]) -> dict[str, Any]:
    """The values where nobody can be asked: defaults. Raises a `CommandError` on what has none."""
    missing = [fact.option for fact in facts if not fact.default and not fact.is_optional]
    if missing:
        are = "is" if len(missing) == 1 else "are"
        raise CommandError(
            f"{listed(missing, 'and')} {are} missing, and there is no terminal on which to ask",
            "add what is missing; --help says what it is",
        )
    return {
        fact.option: _read_given(fact, fact.default) if fact.default else None for fact in facts
    }


def _asked(facts: Sequence[Fact]) -> dict[str, Any]:
    """The values of the answers, by option."""
    answers: dict[str, str] = {}
    values: dict[str, Any] = {}
    number = 0
    while number < len(facts):
        option = facts[number].option
        answer = _answer(facts[number], answers.get(option))
        if answer is not None:
            answers[option], values[option] = answer
            number += 1
        elif number:
            number -= 1
        else:
            note("Before this question there is none to go back to.\n")
    return values


def _answer(fact: Fact, last: str | None) -> tuple[str, Any] | None:
    """An answer and its value; none where somebody goes back. `last` is the answer from before."""
    default = fact.default if last is None else last
    for line in _choice_lines(fact):
        note(f"{line}\n")
    begun = ""
    while True:
        typed = _line(_prompt(fact, default), begun, fact.choices)
        text = fact.between_lines.join(filter(None, map(str.strip, typed.splitlines())))
        if text == BACK:
            return None
        text = text or default
        if not text and fact.is_optional:
            return "", None
        try:
            word = choice_meant(text, [value for value, _ in fact.choices])
            meant = _meant(fact, word or text)
            return meant, fact.read(meant)
        except ValueError as error:
            note(f"{error}\n")
            begun = typed


def _prompt(fact: Fact, default: str) -> str:
    """`Why did he leave? [retired] `."""
    hint = default or ("leave empty if there is none" if fact.is_optional else "")
    return f"{fact.question}{f' [{hint}]' if hint else ''} "


def _meant(fact: Fact, text: str) -> str:
    """The text to be read: of choices the value that is meant, by itself, its number or a part.

    Raises a `ValueError` where there is no text, or where not one choice is meant.
    """
    choices = fact.choices
    if any("\ud800" <= letter <= "\udfff" for letter in text):
        raise ValueError("This holds bytes that are no UTF-8; type it anew.")
    if not text.strip():
        raise ValueError("This is needed; type an answer.")
    if not choices:
        return text
    fitting = [value for value, _ in _fitting(choices, text)]
    if len(fitting) == 1:
        return fitting[0]
    if fitting:
        raise ValueError(f"This fits {listed(first_of(fitting, 5), 'and')}; type more of it.")
    values = [value for value, _ in choices]
    near = near_miss(text, values)
    hint = f"; did you mean {near}?" if near else "."
    raise ValueError(f"This is none of the choices: {listed(first_of(values, 5))}{hint}")


def _fitting(choices: Sequence[Choice], text: str) -> list[Choice]:
    """The choices that a text may mean: by itself, its number, its begin, or a part of it."""
    text = text.strip()
    word = ascii_digits(text)
    exact = [choice for choice in choices if choice[0] == word]
    if exact or (word.isdecimal() and not _are_numbered(choices)):
        return exact
    if word.isdecimal() and 1 <= int(word) <= len(choices):
        return [choices[int(word) - 1]]
    words = fold_name(text)
    begun = [choice for choice in choices if fold_name(choice[0]).startswith(words)]
    return begun or [choice for choice in choices if words in fold_name(" ".join(choice))]


def _are_numbered(choices: Sequence[Choice]) -> bool:
    """Whether the choices get numbers: not where they are numbers themselves."""
    return not any(value.isdecimal() for value, _ in choices)


def _choice_lines(fact: Fact) -> Iterator[str]:
    """The choices, a line each, cut at the edge; a name, which may be Arabic, stands last."""
    columns = max((len(value) for value, _ in fact.choices), default=0)
    for number, (value, name) in enumerate(fact.choices[:MOST_CHOICES], start=1):
        lead = f"{number:4}  " if _are_numbered(fact.choices) else "  "
        yield shortened(f"{lead}{value:{columns}}  {name}".rstrip(), width())
    if len(fact.choices) > MOST_CHOICES:
        yield f"      and {len(fact.choices) - MOST_CHOICES} more: type a part of the name"


def _line(prompt: str, begun: str = "", choices: Sequence[Choice] = ()) -> str:
    """A line that is typed behind the prompt.

    Where the system has GNU readline, `begun` stands there already, to be edited, and Tab
    completes the choices.
    """
    while True:
        try:
            typed = _typed(printable(prompt), begun, choices)
            typed.encode()
        except UnicodeError:
            note("This cannot be read: it is not UTF-8. Type it once more.\n")
        except EOFError:
            note("\n")
            raise CommandError(
                "the answers ended before all was answered. Nothing was written",
                "answer every question, or give the options: --help lists them",
            ) from None
        except KeyboardInterrupt:
            note("\n")  # behind the ^C of the terminal: whoever catches it may ask something else
            raise
        else:
            return typed


def _typed(prompt: str, begun: str, choices: Sequence[Choice]) -> str:
    """A line as it comes.

    Python edits lines only where the standard output is the terminal, too. Where it goes
    elsewhere, the prompt stands on the standard error.
    """
    if isinstance(sys.stdin, io.TextIOWrapper) and sys.stdin.errors == "strict":
        sys.stdin.reconfigure(errors="surrogateescape")  # else a bad byte takes what follows along
    if not sys.stdout.isatty():
        note(prompt)
        return input()
    sys.stdout.flush()
    with suppress(ImportError):
        _prepare_editing(begun, choices)
    return input(prompt)


def _prepare_editing(begun: str, choices: Sequence[Choice]) -> None:
    """Put a text into the next line, and let Tab complete it.

    Raises an `ImportError` where the system has no readline.
    """
    if sys.flags.utf8_mode:  # for LC_ALL=C: readline would take letters for keys
        os.environ["LC_ALL"] = "C.UTF-8"
    import readline  # noqa: PLC0415  # Windows has none

    def complete(word: str, number: int) -> str | None:
        fitting = _completions(choices, word)
        return fitting[number] if number < len(fitting) else None

    readline.set_startup_hook(lambda: readline.insert_text(begun))
    readline.set_completer(complete)
    readline.set_completer_delims("")
    uses_libedit = "libedit" in (readline.__doc__ or "")
    readline.parse_and_bind("bind ^I rl_complete" if uses_libedit else "tab: complete")


def _completions(choices: Sequence[Choice], word: str) -> list[str]:
    """The values that begin with a word; if there is none, the one that it means."""
    begun = [value for value, _ in choices if value.startswith(word)]
    fitting = _fitting(choices, word)
    return begun or ([fitting[0][0]] if len(fitting) == 1 else [])
