"""What to do about a syntax error: the line as it should be, where a terminal may show it."""

import re

from migtrack.base.personal_data import looks_like
from migtrack.base.text import counted, in_backquotes, is_nobodys
from migtrack.load.yaml.document import Document
from migtrack.load.yaml.syntax_error import NEEDLESS_COMMA, YamlSyntaxError
from migtrack.load.yaml.text_lines import key_in
from migtrack.model.activities import MARKS
from migtrack.model.confidential import confidential_fields, is_confidential, list_fields

_CONTACTS = ("email", "phone", r"passport\w*", r"visa\w*")
"""Fields whose values no message repeats."""


def remedy_for(document: Document, error: YamlSyntaxError, remedy: str) -> tuple[str, str]:
    """The remedy, and what a terminal shows instead: the line as it should be."""
    if error.replaces is None or error.name == NEEDLESS_COMMA:
        return remedy, ""
    if error.name == "not-below-day":
        column = document.place(error.span).column + 2
        return f"begin it in column {column}, two blanks further right than `{error.below}`", ""
    if error.name == "bad-indent":
        return _remedy_of_indent(document, error), ""
    old = document.text[slice(*error.replaces)].split("\n")
    new = error.detail.split("\n")
    line = next(line for line, other in zip(new, [*old, ""], strict=False) if line != other)
    changed = sum(map(str.__ne__, new, old))
    if changed > 1 and len(new) == len(old):
        remedy = f"{remedy}, here and in {counted(changed - 1, 'further line')}"
    if error.name == "unusual-space" and len(error.detail) < len("\n".join(old)):
        remedy = "remove it: the line begins in the column of its neighbours"
    if len(old) > len(new):
        remedy = f"{remedy}, all of it on one line"
    return remedy, f"{remedy}: {line.strip()}" if _may_be_shown(document, error, line) else ""


def _remedy_of_indent(document: Document, error: YamlSyntaxError) -> str:
    """In which column the line belongs, and what else begins there."""
    column = len(error.detail) - len(error.detail.lstrip(" ")) + 1
    is_entry = error.detail.lstrip(" ").startswith("- ")
    other = in_backquotes("-" if is_entry else error.below)
    if not is_entry and not is_nobodys(error.below):
        other = "the field"
    assert error.replaces
    is_below = not is_entry and key_in(document.text, error.replaces[1] + 1) == error.below
    where = "below" if is_below else "above"
    remedy = f"begin it in column {column}, as {other} {where} it"
    below = error.detail.count("\n")
    return remedy + (f", and move the {counted(below, 'line')} below by as much" if below else "")


def _may_be_shown(document: Document, error: YamlSyntaxError, line: str) -> bool:
    """Whether a line that could not be read seems to hold nothing confidential."""
    names = "|".join([*confidential_fields(), *list_fields(), *MARKS, *_CONTACTS])
    text = document.text
    end = text.find("\n", error.span[0])
    root = re.compile(r"(?m)^[\w-]+").findall(text, 0, len(text) if end < 0 else end)
    return (
        not re.search(rf"\b({names})\b[\"']?[ \t]*:", line)
        and not looks_like(line)
        and not is_confidential(root[-1:])
    )
