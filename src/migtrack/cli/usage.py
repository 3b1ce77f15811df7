"""The usage errors: what was mistyped on the command line, shown by Typer."""

from collections.abc import Callable, Iterable

from migtrack.base.text import near_miss


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
    message = f"there is no {kind} {word!r}"
    return bad_parameter(f"{message}; {hint}" if hint else message, where)
