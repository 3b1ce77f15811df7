"""Replacements that put quotes around a value, or straight ones in the place of others."""

import re

from migtrack.load.yaml.limits import WORD_QUOTES
from migtrack.load.yaml.replacement import Replacement, whole_line
from migtrack.load.yaml.syntax_error import YamlSyntaxError
from migtrack.load.yaml.text_lines import MOST_LINES, indent_at, line_at, line_end, line_start

_PAIR = (
    rf"(?m)((?:^|[:\-,\[{{]) *)[{WORD_QUOTES}]([^{WORD_QUOTES}\"\\\n]*)[{WORD_QUOTES}]"
    r"(?= *(?:[,\]}:]|$| #))"
)
_LINE = re.compile(r"( *(?:- +)*)(?:([^\s:#\"'\[\]{},][^:#\"'\[\]{},]*): +)?(\S.*)")


def straight_quotes(text: str, start: int) -> list[Replacement]:
    """Straight quotes for those of word processors around the values of a line."""
    line = line_at(text, start)
    mended = re.sub(_PAIR, r'\1"\2"', line)
    if mended != line:
        return whole_line("word-quotes", text, start, mended)
    match = _LINE.fullmatch(line)
    if match is None or match[3][0] in "[{":
        return []
    value, comment = _without_comment(match[3])
    if value[0] not in WORD_QUOTES and value[-1] not in WORD_QUOTES:
        return []
    head = line[: match.start(3)]
    return whole_line("word-quotes", text, start, head + quoted_text(_stripped(value)) + comment)


def in_quotes(text: str, name: str, start: int) -> list[Replacement]:
    """The value of a line in quotes: what stands in the line, or all that belongs to it."""
    match = _LINE.fullmatch(line_at(text, start))
    if match is None or (match[3][0] in "{[" and name != "text-after-bracket"):
        return []
    column = len(match[1])
    value, comment = _without_comment(match[3])
    head = text[start : start + match.start(3)]
    alone = _inner(value, name)
    repairs = whole_line(name, text, start, head + quoted_text(alone) + comment)
    end = line_end(text, start)
    below: list[str] = []
    while end < len(text) and len(below) < MOST_LINES:
        line = line_at(text, end + 1)
        if not line.strip() or indent_at(line, 0) <= column:
            break
        below.append(line.strip())
        end += 1 + len(line)
    if below and not comment:
        joined = head + quoted_text(" ".join([value, *below]))
        repairs.append(Replacement(name, start, end, joined))
    return repairs


def part_in_quotes(text: str, error: YamlSyntaxError) -> list[Replacement]:
    """The line with quotes around the text, within brackets, to which the error points."""
    start, (first, end) = line_start(text, error.span[0]), error.span
    value = text[first:end].rstrip()
    if "\n" in value or not value:
        return []
    line = text[start:first] + quoted_text(value) + text[first + len(value) : line_end(text, end)]
    return whole_line(error.name, text, start, line)


def _without_comment(value: str) -> tuple[str, str]:
    comment = value.find(" # ")
    cut = len(value) if comment < 0 else comment
    text = value[:cut].rstrip()
    return text, value[len(text) :].rstrip()


def _stripped(value: str) -> str:
    """A text without the quotes around it, or the one at its begin or its end."""
    marks = WORD_QUOTES + "\"'"
    inner = value[1:] if value[0] in marks else value
    inner = inner[:-1] if inner and inner[-1] in marks else inner
    return inner if not any(mark in inner for mark in marks) and inner.strip() else value


def quoted_text(value: str) -> str:
    """The text in those quotes within which it can stand as it is."""
    if '"' in value or "\\" in value:
        return "'" + value.replace("'", "''") + "'"
    return f'"{value}"'


def _inner(value: str, name: str) -> str:
    """The text that was meant by a value whose quotes do not fit."""
    if name == "unknown-escape" or (value[0] in "\"'" and value[0] == value[-1] and value[1:-1]):
        inner = value[1:-1]
        return inner if value[0] not in inner or value[0] == "'" else value
    return value[1:] if name == "unclosed-quote" else value
