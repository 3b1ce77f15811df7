"""Replacements within brackets: commas, and brackets and quotes that are not closed."""

import re
from collections.abc import Collection

from migtrack.load.yaml.replacement import Replacement, whole_line
from migtrack.load.yaml.text_lines import line_at

_MOST_PLACES = 12
"""How many places within a line are tried for one sign."""
_QUOTES = ('"', "'")
_CLOSING = {"{": "}", "[": "]", '"': '"', "'": "'"}
_SIGNS = re.compile(r"\"[^\"\n]*\"|'[^'\n]*'|[\[\]{}\"')(]")
_VALUE = re.compile(r"( *(?:- +)*(?:[\w-]+: +)?)(.*?)( *(?: #.*)?)")


def with_commas(text: str, start: int, names: Collection[str]) -> list[Replacement]:
    """The line with a comma before each field, within braces, that has none before it."""
    line = line_at(text, start)
    brace = line.find("{")

    def separated(found: re.Match[str]) -> str:
        return f"{found[1]}, {found[2]}:" if found[2] in names else found[0]

    inner = re.sub(r"([^\s,{\[;.:])[;.]? +([\w-]+):(?= )", separated, line[brace:])
    return whole_line("no-comma", text, start, line[:brace] + inner) if brace >= 0 else []


def closed(text: str, start: int) -> list[Replacement]:
    """The line with what it leaves open closed: at its end, or before one of its commas."""
    line = line_at(text, start)
    match = _VALUE.fullmatch(line)
    assert match
    head, value, comment = match.groups()
    opened = _open_signs(value)
    if not opened:
        return _opened(text, start)
    sign = opened[-1]
    places = [found.start() for found in re.finditer(r" *[,}\]]", value)][:_MOST_PLACES]
    if sign in _QUOTES:
        name = "unclosed-quote"
        first = [place for place in places if re.match(r" *, *[\w-]+: ", value[place:])]
        values = [_with_quote(value, sign, place) for place in (*first, *places, len(value))]
    else:
        name = "unclosed-bracket"
        closing = _closing(opened)
        bare, whole = re.sub(r"[\])}]$", "", value), value.rstrip(" ,")
        values = [whole + closing, bare + closing]
        values = values[::-1] if value.endswith(")") and "(" not in value else values
        values += [f"{value[:at]}{closing[0]}{value[at:]}{closing[1:]}" for at in places]
    return [
        replacement
        for mended in dict.fromkeys(values)
        for replacement in whole_line(name, text, start, head + mended + comment)
    ]


def _with_quote(value: str, quote: str, at: int) -> str:
    """The value with a quote closed at a place, and all that is open then closed at its end."""
    mended = value[:at] + quote + value[at:]
    return mended + _closing(_open_signs(mended))


def _closing(opened: list[str]) -> str:
    return "".join(_CLOSING[sign] for sign in reversed(opened))


def _opened(text: str, start: int) -> list[Replacement]:
    """The line with the bracket that it closes opened behind the name of its field."""
    line = line_at(text, start)
    match = re.fullmatch(r"( *(?:- +)*[\w-]+: +)([^\[{\"'].*([\]}]) *)", line)
    if match is None:
        return []
    opening = "{" if match[3] == "}" else "["
    return whole_line("unopened-bracket", text, start, match[1] + opening + match[2])


def _open_signs(value: str) -> list[str]:
    """The brackets, and the quote, that a text opens and does not close."""
    found: list[str] = []
    for sign in _SIGNS.findall(value):
        if sign in ("[", "{"):
            found.append(sign)
        elif sign in ("]", "}"):
            if found and _CLOSING[found[-1]] == sign:
                found.pop()
        elif sign in _QUOTES and re.search(rf"(?:^|[:,\[{{] *){sign}", value):
            return [*found, sign]
    return found


def in_brackets(text: str, start: int) -> list[Replacement]:
    """The line with the entry that begins with a dash behind its field within brackets."""
    match = re.fullmatch(r"( *(?:- +)*[\w-]+: +)- +([^\[{#]*?)( *(?: #.*)?)", line_at(text, start))
    if match is None:
        return []
    return whole_line("dash-in-line", text, start, f"{match[1]}[{match[2]}]{match[3]}")
