"""Replacements for signs that mean something to YAML: `&`, `*`, `!` and `#` in front of a text."""

import re

from migtrack.load.yaml.quotes import in_quotes, quoted_text
from migtrack.load.yaml.replacement import Replacement, whole_line
from migtrack.load.yaml.text_lines import line_at, line_end, line_start

NAMES = {"&": "anchor", "*": "alias", "!": "tag"}
"""The errors of the signs, by these."""
_SIGN = re.compile(r"(?:^ *(?:- +)*|[:,\[{] *)(?P<sign>[&*!])")
_TYPE = r"^(?:!!(?:str|int|float|bool|null|seq|map|timestamp)\b|[&*!]+)[ ]*"
_HASH = re.compile(r"(?<=[:,\[{]) *([^,:\[\]{}\"'\n]*?#[^,:\[\]{}\"'\n]*)")
_BULLET = re.compile(r"(?m)^( *)[*•·–—▪●] +(?=\S)")


def without_sign(text: str, start: int) -> list[Replacement]:
    """The line with its first text that begins with a sign in quotes, and without the sign."""
    line = line_at(text, start)
    match = _SIGN.search(line)
    if match is None:
        return []
    first = match.start("sign")
    is_within = re.search(r"[\[{]", line[:first]) is not None
    end = re.compile(r"[,\]}]| +#|$" if is_within else r" +#|$").search(line, first)
    assert end
    value = line[first : end.start()].rstrip()
    bare = re.sub(_TYPE, "", value)
    bare = re.sub(r"\*+(?=:|$)|(?<=:)\*+", "", bare) if match["sign"] == "*" else bare
    values = (quoted_text(value), bare) if not value.startswith("!!") else (bare,)
    rest = line[first + len(value) :]
    name = NAMES[match["sign"]]
    return [
        replacement
        for mended in values
        for replacement in whole_line(name, text, start, line[:first] + mended + rest)
    ]


def without_hash(text: str, start: int, name: str) -> list[Replacement]:
    """The line with the text that holds a `#` in quotes, or with a blank behind the `#`."""
    line = line_at(text, start)
    if name == "hash-in-brackets":
        quoted = _HASH.sub(lambda found: f" {quoted_text(found[1].rstrip())}", line)
        quoted = re.sub(r"([\[{]) (?=[\"'])", r"\1", quoted)
        return whole_line(name, text, start, quoted)
    commented = re.sub(r"([ \t])#(?=[^\s#!])", r"\1# ", line, count=1)
    return [*in_quotes(text, name, start)[:1], *whole_line(name, text, start, commented)]


def without_bullets(text: str, at: int) -> list[Replacement]:
    """The lines from one on with dashes in the place of bullets."""
    start = line_start(text, at)
    found = list(_BULLET.finditer(text, start))
    if not found or found[0].start() != start:
        return []
    end = line_end(text, found[-1].start())
    return [Replacement("bullet", start, end, _BULLET.sub(r"\1- ", text[start:end]))]
