"""What to do about a syntax error: the line as it should be, where a terminal may show it."""

import re

from migtrack.base.personal_data import looks_like
from migtrack.base.text import counted, in_backquotes, is_nobodys, listed
from migtrack.load.yaml.document import Document
from migtrack.load.yaml.indentation import Neighbour, neighbour, open_neighbours
from migtrack.load.yaml.syntax_error import NEEDLESS_COMMA, YamlSyntaxError
from migtrack.load.yaml.text_lines import indent_at, line_start
from migtrack.model.confidential import confidential_fields, is_confidential, list_fields
from migtrack.model.day_lists import DayList
from migtrack.model.declarations import Ref
from migtrack.model.walk import fields_of

_CONTACTS = ("email", "phone", r"passport\w*", r"visa\w*")
"""Fields whose values no message repeats."""


def remedy_for(document: Document, error: YamlSyntaxError, remedy: str) -> tuple[str, str]:
    """The remedy, and what a terminal shows instead: the line as it should be."""
    if error.name == "bad-indent" and error.replaces is None:
        return _open_columns(document, error) or remedy, ""
    if error.replaces is None or error.name == NEEDLESS_COMMA:
        return remedy, ""
    if error.name in ("bad-indent", "not-below-day"):
        return _remedy_of_indent(document, error), ""
    if error.name == "missing-list-name":
        return f"write {in_backquotes(error.detail.partition(chr(10))[0])} above it", ""
    if error.name == "tab-indent":
        return _remedy_of_tab(document, error), ""
    old = document.text[slice(*error.replaces)].split("\n")
    new = error.detail.split("\n")
    if len(new) == len(old) == 1 and len(added := new[0].removeprefix(old[0])) < len(new[0]):
        remedy = f"write {in_backquotes(added)} at the end of the line"
    if error.name == "comment-in-text":
        is_apart = error.detail.replace("# ", "#", 1) == old[0].replace("# ", "#", 1)
        remedy = "leave a blank behind the `#`"
        remedy += "" if is_apart else ", or put the text in quotes if the `#` belongs to it"
    line = next(line for line, other in zip(new, [*old, ""], strict=False) if line != other)
    changed = sum(map(str.__ne__, new, old))
    if changed > 1 and len(new) == len(old):
        remedy = f"{remedy}, here and in {counted(changed - 1, 'further line')}"
    if error.name == "unusual-space" and len(error.detail) < len("\n".join(old)):
        remedy = "remove it: the line begins in the column of its neighbours"
    if len(old) > len(new):
        remedy = f"{remedy}, all of it on one line"
    if not _may_be_shown(document, error, line):
        return remedy, ""
    short = "close it" if remedy.startswith("close it,") else remedy
    return remedy, f"{short}: {line.strip()}"


def _remedy_of_tab(document: Document, error: YamlSyntaxError) -> str:
    """How many blanks to write for a tab, or in which column its line belongs."""
    assert error.replaces
    start, end = error.replaces
    old, new = document.text[start:end], error.detail
    if not new.strip():
        return "remove what stands in this line"
    if "\n" not in old and "\t" in old[: indent_at(old, 0) + 1]:
        mended = document.text[:start] + new + document.text[end:]
        return f"write blanks in the place of the tab; {_column(mended, start)}"
    blanks = (len(new) - len(old)) // old.count("\t") + 1
    changed = sum(map(str.__ne__, old.split("\n"), new.split("\n")))
    remedy = f"write {counted(blanks, 'blank')} in the place of each tab"
    return remedy + (f", here and in {counted(changed - 1, 'further line')}" if changed > 1 else "")


def _remedy_of_indent(document: Document, error: YamlSyntaxError) -> str:
    """In which column the line belongs, by the line next to it or the one to which it belongs."""
    assert error.replaces
    start, end = error.replaces
    remedy = _column(document.text[:start] + error.detail + document.text[end:], start)
    below = error.detail.count("\n")
    return remedy + (f", and move the {counted(below, 'line')} below by as much" if below else "")


def _column(mended: str, start: int) -> str:
    """The column of a line in a text as it should be, and what begins there, too."""
    column = indent_at(mended, start)
    remedy = f"begin it in column {column + 1}"
    other = neighbour(mended, start)
    if other is not None and other.column == column:
        remedy += f", as {_name(other)} {'below' if other.is_below else 'above'} it"
    elif other is not None:
        blanks = {1: "one blank", 2: "two blanks"}.get(column - other.column)
        remedy += f", {blanks or counted(column - other.column, 'blank')} further right than "
        remedy += f"{_name(other)} above it"
    return remedy


def _open_columns(document: Document, error: YamlSyntaxError) -> str:
    """In which columns a line may begin, where it is not known in which of them it should."""
    columns = open_neighbours(document.text, line_start(document.text, error.span[0]))
    ways = [f"in column {other.column + 1}, as {_name(other)}" for other in columns]
    return f"begin it {listed(ways, 'or')} above it" if ways else ""


def _name(other: Neighbour) -> str:
    return in_backquotes(other.name) if other.name == "-" or is_nobodys(other.name) else "the field"


def _marks() -> list[str]:
    """The fields in which a list names people."""
    return [field.key for field in fields_of(DayList) if field.get(Ref)]


def _may_be_shown(document: Document, error: YamlSyntaxError, line: str) -> bool:
    """Whether a line that could not be read seems to hold nothing confidential."""
    names = "|".join([*confidential_fields(), *list_fields(), *_marks(), *_CONTACTS])
    text = document.text
    end = text.find("\n", error.span[0])
    root = re.compile(r"(?m)^[\w-]+").findall(text, 0, len(text) if end < 0 else end)
    return (
        not re.search(rf"\b({names})\b[\"']?[ \t]*:", line)
        and not looks_like(line)
        and not is_confidential(root[-1:])
    )
