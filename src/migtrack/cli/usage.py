"""The usage errors: what was mistyped on the command line, shown by Typer."""

import re
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager

from migtrack.base.text import as_typed, listed, near_miss

_NO_CHOICE = re.compile(r"(?:Value error, )?(?P<word>'.*'|\".*\") is not one of (?P<known>'.*')\.?")
"""What Typer says of a value that is none of an option's choices, with all of its versions."""


def bad_parameter(message: str, where: str) -> Exception:
    """The usage error on the option or argument that `where` names, such as `--as-of`."""
    from typer import BadParameter  # noqa: PLC0415  # raised only where Typer runs, 60 ms saved

    return BadParameter(message, param_hint=f"'{where}'")


def no_such(
    kind: str,
    word: str,
    known: Iterable[str],
    where: str,
    otherwise: str = "",
    *,
    nearest: Callable[[str, Iterable[str]], str | None] = near_miss,
) -> Exception:
    """The usage error on a name that does not exist: there is no `kind` called `word`.

    It suggests the `nearest` of the `known` names, or else says `otherwise`. `where` is the
    option or the argument that names it.
    """
    near = nearest(word, known)
    hint = f"did you mean {near}?" if near else otherwise
    message = f"there is no {kind} {as_typed(word)}"
    return bad_parameter(f"{message}; {hint}" if hint else message, where)


@contextmanager
def choices_in_plain_words() -> Iterator[None]:
    """Let Typer's errors on options with choices speak as those of `no_such` do."""
    from typer import BadParameter  # noqa: PLC0415  # as above

    try:
        yield
    except BadParameter as error:
        if found := _NO_CHOICE.fullmatch(error.message):
            known = re.findall(r"'([^']*)'", found["known"])
            word = found["word"][1:-1]
            near = near_miss(word, known)
            hint = f"did you mean {near}?" if near else f"there are {listed(known, 'and')}"
            error.message = f"there is no {as_typed(word)}; {hint}"
        raise
