"""Lines that read, but otherwise than they look, with the line as it should be."""

import re

from migtrack.load.yaml.limits import MAX_SYNTAX_ERRORS, ODD_BLANKS, WORD_QUOTES
from migtrack.load.yaml.mending import described
from migtrack.load.yaml.places import Places
from migtrack.load.yaml.quotes import straight_quotes
from migtrack.load.yaml.separators import blank_behind_dash, ordinary_blanks
from migtrack.load.yaml.syntax_error import YamlSyntaxError
from migtrack.load.yaml.text_lines import line_end, line_start
from migtrack.load.yaml.trial import Trial, most_tries


def odd_lines(text: str, places: Places) -> list[YamlSyntaxError]:
    """The lines that read, but otherwise than they look, with the line as it should be.

    They hold odd blanks, quotes of word processors or dashes without a blank.
    """
    found: list[YamlSyntaxError] = []
    behind = -1
    for part in places.parts():
        if part.start <= behind or len(found) == MAX_SYNTAX_ERRORS:
            continue
        if name := _oddity(text[part.start : part.end], on_key=part.on_key):
            found.append(YamlSyntaxError(name, (part.start, part.end), part.route))
            behind = line_end(text, part.start)
    tries = most_tries(text)
    return [_mended(text, error) for error in found[:tries]] + found[tries:]


def _mended(text: str, error: YamlSyntaxError) -> YamlSyntaxError:
    ways = _WAYS[error.name](text, line_start(text, error.span[0]))
    _, found = Trial(text, None, line_end(text, error.span[0])).best(ways)
    return described(text, error, found) if found is not None else error


def _oddity(shown: str, *, on_key: bool) -> str:
    if shown.strip() and re.match(rf"(?:[\w-]+:)?[{ODD_BLANKS}]", shown):
        return "unusual-space"
    if on_key and re.match(r"-[\w{\[\"'“]", shown):
        return "dash-without-blank"
    is_pair = shown[:1] in WORD_QUOTES and shown[-1:] in WORD_QUOTES
    if shown and (
        is_pair or (shown[0] in _ONE_SIDED and not re.search(f"[{WORD_QUOTES}]", shown[1:]))
    ):
        return "word-quotes"
    return ""


_ONE_SIDED = "“„‟«"
"""Those that begin no name: a `‘` may be a letter, as in `‘Ali`."""
_WAYS = {
    "unusual-space": ordinary_blanks,
    "word-quotes": straight_quotes,
    "dash-without-blank": blank_behind_dash,
}
