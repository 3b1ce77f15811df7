"""Finds the usual cause of an error of the YAML parser."""

import re
from contextlib import suppress
from typing import Any

from yaml import (
    CLoader,
    FlowEntryToken,
    FlowMappingEndToken,
    FlowMappingStartToken,
    FlowSequenceEndToken,
    FlowSequenceStartToken,
    YAMLError,
    scan,
)

from migtrack.load.yaml.limits import MAX_DEPTH, MAX_SYNTAX_ERRORS, ODD_BLANKS
from migtrack.load.yaml.mending import Format, Stop, mended
from migtrack.load.yaml.syntax_error import NEEDLESS_COMMA, YamlSyntaxError
from migtrack.load.yaml.text_lines import indent_at, line_end

_OPENING = (FlowSequenceStartToken, FlowMappingStartToken)
_CLOSING = (FlowSequenceEndToken, FlowMappingEndToken)
_UNUSUAL_SPACE = rf"(?m)^[ -]*([{ODD_BLANKS}])"


def explain_syntax_error(text: str, error: Any, wanted: Format) -> YamlSyntaxError:
    """The syntax error that probably caused the parser's `error`, at its own place.

    With it comes the text as it should be, if that is known; `wanted` is what the file should hold.
    """
    mark = getattr(error, "problem_mark", None)
    index = min(mark.index if mark else 0, len(text))
    opening = getattr(error, "context_mark", None)
    stop = Stop(index, min(opening.index if opening else index, index))
    return mended(text, _cause(text, error), stop, wanted)


def _cause(text: str, error: Any) -> YamlSyntaxError:
    message = str(getattr(error, "problem", "") or "")
    context = str(getattr(error, "context", "") or "")
    mark = getattr(error, "problem_mark", None)
    opening = getattr(error, "context_mark", None)
    index = min(mark.index if mark else 0, len(text))
    began = min(opening.index, len(text)) if opening else index

    if "quoted scalar" in context and "escape" in message:
        backslash = max(text.rfind("\\", 0, index + 1), 0)
        return YamlSyntaxError("unknown-escape", (backslash, backslash + 2))
    if "quoted scalar" in context and "unexpected" in message:
        return _to_line_end("unclosed-quote", text, began)
    here = text[index : index + 1]
    line_start = text.rfind("\n", 0, index) + 1
    indent = text[line_start:index]
    if here == "\t" or ("\t" in indent and not indent.strip()):
        return _character("tab-indent", text.index("\t", line_start))
    first = text.rfind("\n", 0, began) + 1
    if tab := re.compile(r"^ *\t", re.MULTILINE).search(text, first, index):
        return _character("tab-indent", tab.end() - 1)
    previous = text.rfind("\n", 0, max(line_start - 1, 0)) + 1
    if space := re.compile(_UNUSUAL_SPACE).search(text, previous, line_end(text, line_start)):
        return _character("unusual-space", space.start(1))
    if here == ":" and not indent.strip() and text[:line_start].strip():
        return _character("colon-below", index)
    if "mapping values are not allowed" in message:
        return _colon_in_text(text, index)
    if here == "," and "expected node content" in message:
        return _character(NEEDLESS_COMMA, index)
    if "flow" in context:
        if found := _error_in_brackets(text, began, index):
            return found
        is_bracket = text[began : began + 1] in ("[", "{")
        return _character("unclosed-bracket", began if is_bracket else _open_bracket(text, began))
    if "cannot start any token" in message or "block scalar" in context:
        return _character("reserved-character", index)
    if "sequence entries are not allowed" in message and indent.strip():
        return _character("reserved-character", index)
    if "simple key" in context and "':'" in message:
        return _to_line_end("missing-colon", text, began)
    if "did not find expected" in message or "block" in context:
        if here in "\"'" or _ends_quote(text, index):
            return _to_line_end("text-after-quote", text, index)
        is_behind = indent.rstrip().endswith(("]", "}"))
        if is_behind:
            return _to_line_end("text-after-bracket", text, index)
        if not indent.strip(" -") or here == ":":
            return _to_line_end("bad-indent", text, index)
    return YamlSyntaxError("not-yaml", (index, min(index + 1, len(text))))


def needless_commas(text: str) -> list[YamlSyntaxError]:
    """The first commas within brackets before which nothing stands: `[a, , b]`."""
    found: list[YamlSyntaxError] = []
    depth = 0
    before: Any = None
    with suppress(YAMLError):
        for token in scan(text, Loader=CLoader):
            kind = token.__class__
            if kind is FlowEntryToken and before in (FlowEntryToken, *_OPENING):
                comma = _character(NEEDLESS_COMMA, token.start_mark.index)
                found.append(comma._replace(detail=" ", replaces=comma.span))
            depth += (kind in _OPENING) - (kind in _CLOSING)
            if depth > MAX_DEPTH or len(found) == MAX_SYNTAX_ERRORS:
                break
            before = kind
    return found


def _character(name: str, index: int) -> YamlSyntaxError:
    return YamlSyntaxError(name, (index, index + 1))


def _to_line_end(name: str, text: str, index: int) -> YamlSyntaxError:
    return YamlSyntaxError(name, (index, line_end(text, index)))


def _open_bracket(text: str, end: int) -> int:
    """The last bracket before `end` that is not closed there: of a file that breaks off."""
    closed = 0
    for match in re.finditer(r"[\[\]{}]", text[:end][::-1]):
        if match.group() in "]}":
            closed += 1
        elif closed == 0:
            return end - 1 - match.start()
        else:
            closed -= 1
    return max(end - 1, 0)


def _error_in_brackets(text: str, began: int, index: int) -> YamlSyntaxError | None:
    """The cause of an error within brackets, unless that is a bracket left open."""
    if _ends_quote(text, index) and text[index : index + 1] != "\n":
        return _to_line_end("text-after-quote", text, index)
    end_of_line = line_end(text, began)
    comment = re.compile(r"[ \t]#").search(text, began, end_of_line)
    closing = max(text.rfind("]", began, end_of_line), text.rfind("}", began, end_of_line))
    if comment and closing > comment.start():
        return YamlSyntaxError("hash-in-brackets", (comment.start() + 1, closing + 1))
    if (end := _end_without_comma(text, began, index)) is not None:
        return YamlSyntaxError("missing-comma", (end, end))
    start = max(text.rfind(": ", began, index), text.rfind(", ", began, index)) + 2
    if text[index : index + 1] != ":" or "\n" in text[start:index]:
        return None
    match = re.compile(r"[^,\[\]{}\n]*").match(text, start)
    assert match
    return YamlSyntaxError("colon-in-text", (start, match.end()))


def _end_without_comma(text: str, began: int, index: int) -> int | None:
    """The end of the line above, if a comma is missing there and not a closing bracket.

    A line that is not indented further than that of the opening bracket belongs to what follows.
    """
    line_start = text.rfind("\n", began, index) + 1
    is_first = not text[line_start:index].strip() or text[index : index + 1] == ":"
    above = text[began : max(line_start, began)].rstrip()
    opening = text.rfind("\n", 0, began) + 1
    if not line_start or not is_first or above.endswith((",", "{", "[", ":")):
        return None
    is_deeper = indent_at(text, line_start) > indent_at(text, opening)
    return began + len(above) if is_deeper else None


def _colon_in_text(text: str, index: int) -> YamlSyntaxError:
    """`key: text: more` wants quotes."""
    line_start = text.rfind("\n", 0, index) + 1
    line = text[line_start : line_end(text, index)]
    match = re.match(r"([ ]*(?:- +)?[^\s:#\"'][^:]*: +)(\S.*)", line.rstrip())
    if not match or not re.search(r":( |$)", match.group(2)):
        return _without_colon(text, line_start) or _to_line_end("bad-indent", text, index)
    return YamlSyntaxError(
        "colon-in-text", (line_start + match.start(2), line_start + match.end(2))
    )


def _without_colon(text: str, line_start: int) -> YamlSyntaxError | None:
    """The line above, if it is text where `key: value` should be."""
    start = text.rfind("\n", 0, max(line_start - 1, 0)) + 1
    above = text[start : max(line_start - 1, 0)]
    if not above.strip() or ":" in above or above.lstrip().startswith(("#", "- ")):
        return None
    return YamlSyntaxError("missing-colon", (line_start - 1 - len(above.lstrip()), line_start - 1))


def _ends_quote(text: str, index: int) -> bool:
    return text[:index].rstrip(" ").endswith(('"', "'"))
