"""What was mistyped on the command line, as Typer shows it."""

from collections.abc import Iterable

import typer

from migtrack.base.text import near_miss


def no_such(
    kind: str, word: str, known: Iterable[str], where: str, otherwise: str = ""
) -> typer.BadParameter:
    """There is no `kind` of that name: what was probably meant, or else what `otherwise` says.

    `where` is the option or the argument that names it.
    """
    near = near_miss(word, known)
    hint = f"did you mean {near}?" if near else otherwise
    words = f"there is no {kind} {word!r}"
    return typer.BadParameter(f"{words}; {hint}" if hint else words, param_hint=f"'{where}'")
