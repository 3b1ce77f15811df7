"""An officer who reads a finding's help and does what it says, and knows nothing else of the format."""

import re
from collections.abc import Iterable, Mapping

from migtrack.base.finding import Finding

FACTS = {
    "date": "2021-06-10",
    "reason": "A new post",
    "outcome": "accepted",
    "en": "Omar Saleh",
    "ar": "ورشة",
    "name": "Somebody",
    "start": "2021-02-23",
    "end": "2021-02-24",
    "present": "krg-01, krg-02",
    "excused": "krg-02",
}
"""What stands for `…` behind a name: that much an officer knows of the project."""

_KEY = r"[\w-]+"


def act(files: Mapping[str, str], finding: Finding) -> dict[str, str]:
    """The files after the officer has done what the help of a finding says, and no more."""
    path = finding.place.path.removeprefix("data/")
    help_ = finding.terminal_help or finding.help
    if match := re.match(r"rename it to `([^`]+)`", help_):
        name = f"{path.rpartition('/')[0]}/{match[1]}".lstrip("/")
        return {name if each == path else each: text for each, text in files.items()}
    if help_.startswith("delete it"):
        return {each: text for each, text in files.items() if each != path}
    return {**files, path: _edited(files[path], finding, help_)}


def _edited(text: str, finding: Finding, help_: str) -> str:
    lines = text.split("\n")
    at = finding.place.line - 1
    if match := re.match(r"begin it in column (\d+)(.*)", help_):
        more = re.search(r"move the (\d+) lines? below", help_)
        rows = range(at, at + 1 + int(more[1])) if more else [at]
        if finding.code == "MT102":
            others = re.findall(r"`([^`]+)`", match[2].partition(", and ")[2])
            rows = _blocks(lines, at, others)
        return "\n".join(_moved(lines, rows, int(match[1]) - 1))
    if help_.endswith(" above it"):
        return "\n".join([*re.findall(r"`([^`]+)`", help_), *lines])
    if help_.startswith("remove this line"):
        return "\n".join(lines[:at] + lines[at + 1 :])
    if finding.code == "MT002":
        line = finding.terminal_help.removeprefix(f"{finding.help}: ")
        assert line not in ("", finding.terminal_help), help_
        return "\n".join([*lines[:at], _indent(lines, at) + line, *lines[at + 1 :]])
    match = re.match(r"write (?:`([^`]+)`|([\w.-]+))", help_)
    assert match, help_
    return _written(text, finding, _filled(match[1] or match[2]))


def _blocks(lines: list[str], at: int, others: list[str]) -> list[int]:
    """The rows of a field and of its neighbours of these names, with what stands below each."""
    rows, is_own = [], False
    for row in range(at, len(lines)):
        if _depth(lines[row]) <= _depth(lines[at]):
            is_own = row == at or lines[row].strip().partition(":")[0] in others
        rows += [row] if is_own else []
    return rows


def _moved(lines: list[str], rows: Iterable[int], column: int) -> list[str]:
    """The lines with some of them moved by as much as the first of these, which begins there."""
    first, *_ = rows
    by = column - _depth(lines[first])
    return [
        " " * (_depth(line) + by) + line.lstrip() if row in rows else line
        for row, line in enumerate(lines)
    ]


def _depth(line: str) -> int:
    return len(line) - len(line.lstrip())


def _indent(lines: list[str], at: int) -> str:
    """What stands before the text of a line; like the one above, if it begins with no blank."""
    if lines[at].startswith("\u00a0"):
        return " " * (len(lines[at - 1]) - len(lines[at - 1].lstrip(" -")))
    return " " * _depth(lines[at])


def _filled(line: str) -> str:
    """The line with what the officer knows for each `…`."""
    line = re.sub(rf"({_KEY}): …", lambda m: f"{m[1]}: {FACTS[m[1]]}", line)
    return re.sub(rf"({_KEY}): \[…\]", lambda m: f"{m[1]}: [{FACTS[m[1]]}]", line)


def _written(text: str, finding: Finding, what: str) -> str:
    """The text with a value, or with a field and its value, in the place of what is found."""
    lines = text.split("\n")
    starts = [sum(len(line) + 1 for line in lines[:n]) for n in range(len(lines) + 1)]
    place = finding.place
    start = starts[place.line - 1] + place.column - 1
    end = starts[place.end_line - 1] + place.end_column - 1
    key, colon, _ = what.partition(": ")
    if finding.code == "MT102":  # the name of the field is meant
        return text[:start] + what + text[_end_of_entry(text, start) if colon else end :]
    if colon and re.fullmatch(_KEY, key):  # and here its value
        start = text.rindex(f"{key}:", 0, start)
    return text[:start] + what + text[end:]


def _end_of_entry(text: str, start: int) -> int:
    """Where a field in lines of its own ends, with what is indented below it."""
    column = start - (text.rfind("\n", 0, start) + 1)
    below = re.compile(rf".*(?:\n(?: {{{column + 1},}}|{' ' * column}- ).*)*").match(text, start)
    assert below
    return below.end()
