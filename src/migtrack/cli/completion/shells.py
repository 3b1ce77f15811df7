"""Answers a shell in which somebody presses Tab, before Typer is imported: that takes too long.

The shells ask as Typer's scripts for them do, by variables of the environment, and are answered
in the same forms. The line is read by the table of the commands (`completion.table`). Where this
does not know what may stand there, Typer is left to answer.
"""

import os
from collections.abc import Callable
from typing import Any, NamedTuple

from migtrack.cli.completion.offers import Completes, Offered, offered, table
from migtrack.cli.output import emit

_VARIABLE = "_MIGTRACK_COMPLETE"


class UnknownError(Exception):
    """The table does not know what may stand there."""


def answer() -> bool:
    """Answer the shell that asks; whether it was answered. Ends as fish wants to be told."""
    shell = _SHELLS.get(os.environ.get(_VARIABLE, ""))
    if shell is None:
        return False
    ask, show = shell
    words, begun = ask()
    try:
        found = complete(words, begun)
    except UnknownError:
        return False
    emit(show(found))
    return True


def complete(words: list[str], begun: str) -> Offered:
    """What may stand behind the words of a command line, for a word that is begun.

    Raises an `UnknownError` where only Typer knows.
    """
    line = _read(words)
    if line.waiting is not None:
        return _values(line.waiting, "" if begun == "=" else begun, line)
    name, equals, value = begun.partition("=")
    if begun.startswith("-") and not line.is_over:
        option = line.command["options"].get(name)
        if equals and option and "value" in option:
            return [(f"{name}={word}", says) for word, says in _values(option, value, line)]
        return [
            (name, each["help"])
            for name, each in line.command["options"].items()
            if name.startswith(begun) and (name not in line.given or each.get("many"))
        ]
    if "commands" in line.command:
        commands = line.command["commands"].items()
        return [(name, each["help"]) for name, each in commands if name.startswith(begun)]
    arguments = line.command["arguments"]
    if line.arguments < len(arguments):
        return _values({"value": arguments[line.arguments]}, begun, line)
    last = arguments[-1] if arguments else {}
    return _values({"value": last}, begun, line) if last.get("many") else []


class _Line(NamedTuple):
    """A command line up to the word that is begun."""

    command: dict[str, Any]
    given: dict[str, str]
    """The options, each with its value."""
    waiting: dict[str, Any] | None
    """The option whose value comes next."""
    arguments: int
    """How many were given."""
    is_over: bool
    """Whether no more options may come."""


def _read(words: list[str]) -> _Line:
    command: dict[str, Any] = table()["commands"]
    given: dict[str, str] = {}
    waiting, arguments, is_over = "", 0, False
    for word in words:
        name, equals, value = word.partition("=")
        if word == "=" and waiting:  # bash makes three words of --option=value
            continue
        if waiting:
            given[waiting], waiting = word, ""
        elif word == "--" and not is_over:
            is_over = True
        elif word.startswith("-") and not is_over:
            given[name] = value
            takes_value = "value" in command["options"].get(name, ())
            waiting = name if takes_value and not equals else ""
        elif "commands" in command:
            command = _inner(command, word)
        else:
            arguments += 1
    option = command["options"][waiting] if waiting else None
    return _Line(command, given, option, arguments, is_over)


def _inner(command: dict[str, Any], name: str) -> dict[str, Any]:
    if name not in command["commands"]:
        raise UnknownError
    found: dict[str, Any] = command["commands"][name]
    return found


def _values(option: dict[str, Any], begun: str, line: _Line) -> Offered:
    """What is offered for the value of an option, or of an argument."""
    value = option["value"]
    if "unknown" in value:
        raise UnknownError
    if "completes" in value:
        what, names = value["completes"]
        completes = Completes(what, tuple(names))
        return offered(completes, begun, line.given.get("--project"), line.given.get("--at"))
    return [(word, "") for word in value.get("choices", ()) if word.startswith(begun)]


# The shells


def _split(line: str, escape: str = "\\") -> list[str]:
    """The words of a line as a shell has them; what is open at its end is closed.

    `escape` is the sign by which the shell takes the next one as it is.
    """
    import shlex  # noqa: PLC0415  # only here

    lexer = shlex.shlex(line, posix=True)
    lexer.whitespace_split = True
    lexer.escape = escape
    lexer.commenters = ""
    words: list[str] = []
    try:
        words.extend(lexer)
    except ValueError:
        words.append(lexer.token)
    return words


def _ask_bash() -> tuple[list[str], str]:
    words, at = _split(os.environ.get("COMP_WORDS", "")), int(os.environ.get("COMP_CWORD", "0"))
    return words[1:at], words[at] if at < len(words) else ""


def _ask_line() -> tuple[list[str], str]:
    """What zsh and fish ask: the line up to the cursor."""
    line = os.environ.get("_TYPER_COMPLETE_ARGS", "")
    words = _split(line)[1:]
    if not words or line.endswith(" "):
        return words, ""
    return words[:-1], words[-1]


def _ask_power_shell() -> tuple[list[str], str]:
    begun = os.environ.get("_TYPER_COMPLETE_WORD_TO_COMPLETE", "")
    words = _split(os.environ.get("_TYPER_COMPLETE_ARGS", ""), escape="`")[1:]
    return words[:-1] if begun else words, begun


def _show_bash(found: Offered) -> str:
    return "".join(f"{word}\n" for word, _ in found)


def _show_zsh(found: Offered) -> str:
    if not found:
        return "_files\n"
    _, begun = _ask_line()
    if not found[0][0].startswith(begun):  # an id that was found by a name takes its place
        return f"compadd -U -- {found[0][0]}\n"
    shown = "\n".join(
        f'"{_for_zsh(word)}":"{_for_zsh(says)}"' if says else f'"{_for_zsh(word)}"'
        for word, says in found
    )
    return f"_arguments '*: :(({shown}))'\n"


def _for_zsh(text: str) -> str:
    """A text within the quotes of what zsh evaluates."""
    for sign, instead in (("\\", ""), ('"', '""'), ("'", "''"), ("$", "\\$"), ("`", "\\`")):
        text = text.replace(sign, instead)
    return text.replace(":", r"\\:")


def _show_fish(found: Offered) -> str:
    if os.environ.get("_TYPER_COMPLETE_FISH_ACTION") == "is-args":
        raise SystemExit(0 if found else 1)  # without words fish offers files
    return "".join(f"{word}\t{says}\n" if says else f"{word}\n" for word, says in found)


def _show_power_shell(found: Offered) -> str:
    return "".join(f"{word}:::{says or ' '}\n" for word, says in found)


_Shell = tuple[Callable[[], tuple[list[str], str]], Callable[[Offered], str]]
_SHELLS: dict[str, _Shell] = {
    "complete_bash": (_ask_bash, _show_bash),
    "complete_zsh": (_ask_line, _show_zsh),
    "complete_fish": (_ask_line, _show_fish),
    "complete_powershell": (_ask_power_shell, _show_power_shell),
    "complete_pwsh": (_ask_power_shell, _show_power_shell),
}
"""How each shell asks, and how it is answered."""
