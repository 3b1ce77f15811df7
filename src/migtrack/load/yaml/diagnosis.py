"""Syntax errors of YAML in plain words, with a hint for the usual causes."""

import re
from typing import Any

from migtrack.load.yaml.syntax_error import YamlSyntaxError


def explain_syntax_error(text: str, error: Any) -> YamlSyntaxError:
    """Which of the usual slips `error` is, and where the slip itself stands."""
    problem = str(getattr(error, "problem", "") or "")
    context = str(getattr(error, "context", "") or "")
    mark = getattr(error, "problem_mark", None)
    opening = getattr(error, "context_mark", None)
    index = min(mark.index if mark else 0, len(text))
    began = min(opening.index, len(text)) if opening else index

    if "quoted scalar" in context and "escape" in problem:
        backslash = max(text.rfind("\\", 0, index + 1), 0)
        return YamlSyntaxError("unknown-escape", (backslash, backslash + 2))
    if "quoted scalar" in context and "unexpected" in problem:
        return YamlSyntaxError("unclosed-quote", (began, _line_end(text, began)))
    here = _char(text, index)
    line_start = text.rfind("\n", 0, index) + 1
    indent = text[line_start:index]
    if here == "\t" or ("\t" in indent and not indent.strip()):
        tab = text.index("\t", line_start)
        return YamlSyntaxError("tab-indent", (tab, tab + 1))
    tab_line = _tab_indented_line(text, began, index)
    if tab_line is not None:
        return YamlSyntaxError("tab-indent", (tab_line, tab_line + 1))
    space = _odd_space(text, line_start)
    if space is not None:
        return YamlSyntaxError("odd-space", (space, space + 1), detail=f"U+{ord(text[space]):04X}")
    if "mapping values are not allowed" in problem:
        return _colon_in_text(text, index)
    if "flow" in context:
        slip = _slip_in_brackets(text, began, index)
        if slip:
            return slip
        if _char(text, began) not in ("[", "{"):
            began = _open_bracket(text, began)
        return YamlSyntaxError("unclosed-bracket", (began, began + 1), detail=_char(text, began))
    if "cannot start any token" in problem or "block scalar" in context:
        return YamlSyntaxError("reserved-character", (index, index + 1), detail=here)
    if "sequence entries are not allowed" in problem and indent.strip():
        return YamlSyntaxError("reserved-character", (index, index + 1), detail=here)
    if "simple key" in context and "':'" in problem:
        return YamlSyntaxError("missing-colon", (began, _line_end(text, began)))
    if "did not find expected" in problem or "block" in context:
        if here in "\"'" or _ends_quote(text, index):
            return YamlSyntaxError("text-after-quote", (index, _line_end(text, index)))
        if indent.rstrip().endswith(("]", "}")):
            return YamlSyntaxError("text-after-bracket", (index, _line_end(text, index)))
        return YamlSyntaxError("bad-indent", (index, _line_end(text, index)))
    return YamlSyntaxError("not-yaml", (index, min(index + 1, len(text))))


def _char(text: str, index: int) -> str:
    return text[index] if index < len(text) else ""


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


def _line_end(text: str, index: int) -> int:
    end = text.find("\n", index)
    return len(text) if end < 0 else end


def _tab_indented_line(text: str, start: int, end: int) -> int | None:
    match = re.compile(r"^ *\t", re.MULTILINE).search(text, text.rfind("\n", 0, start) + 1, end)
    return match.end() - 1 if match else None


def _odd_space(text: str, line_start: int) -> int | None:
    previous = text.rfind("\n", 0, max(line_start - 1, 0)) + 1
    match = re.compile(
        "^[ -]*([\u00a0\u2000-\u200f\u202f\u205f\u2060\u3000])", re.MULTILINE
    ).search(text, previous, _line_end(text, line_start))
    return match.start(1) if match else None


def _slip_in_brackets(text: str, began: int, index: int) -> YamlSyntaxError | None:
    """Why a bracket that seems not to be closed really is not understood."""
    if _ends_quote(text, index) and _char(text, index) != "\n":
        return YamlSyntaxError("text-after-quote", (index, _line_end(text, index)))
    comment = re.compile(r"[ \t](#[^\n]*[\]}])").search(text, began, _line_end(text, began))
    if comment:
        return YamlSyntaxError("hash-in-brackets", comment.span(1))
    start = max(text.rfind(": ", began, index), text.rfind(", ", began, index)) + 2
    if _char(text, index) != ":" or "\n" in text[start:index]:
        return None
    match = re.compile(r"[^,\[\]{}\n]*").match(text, start)
    assert match
    field = re.search(r"([^\s,{]+): $", text[began:start])
    detail = f'{field.group(1)}: "{match.group().strip()}"' if field else ""
    return YamlSyntaxError("colon-in-text", (start, match.end()), detail=detail)


def _colon_in_text(text: str, index: int) -> YamlSyntaxError:
    """`key: text: more` wants quotes; the detail is the line as it should be."""
    line_start = text.rfind("\n", 0, index) + 1
    line = text[line_start : _line_end(text, index)]
    match = re.match(r"([ ]*(?:- +)?[^\s:#\"'][^:]*: +)(\S.*?)\s*$", line)
    if not match or not re.search(r":( |$)", match.group(2)):
        return _without_colon(text, line_start) or YamlSyntaxError(
            "bad-indent", (index, _line_end(text, index))
        )
    value = match.group(2).replace("\\", "\\\\").replace('"', '\\"')
    start = line_start + match.start(2)
    detail = f'{match.group(1).strip()} "{value}"'
    return YamlSyntaxError("colon-in-text", (start, line_start + match.end(2)), detail=detail)


def _without_colon(text: str, line_start: int) -> YamlSyntaxError | None:
    """The line above, if it is text where `key: value` should be."""
    start = text.rfind("\n", 0, max(line_start - 1, 0)) + 1
    above = text[start : max(line_start - 1, 0)]
    if not above.strip() or ":" in above or above.lstrip().startswith(("#", "- ")):
        return None
    return YamlSyntaxError(
        "missing-colon", (start + len(above) - len(above.lstrip()), line_start - 1)
    )


def _ends_quote(text: str, index: int) -> bool:
    return text[:index].rstrip(" ").endswith(('"', "'"))
