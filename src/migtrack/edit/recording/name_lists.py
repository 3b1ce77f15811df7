"""Lists of names as people type or paste them: numbered, with titles, with a mark behind a name."""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from migtrack.base.characters import TURNING, UNSEEN, ascii_digits
from migtrack.base.names import root
from migtrack.base.text import fold_name

GUEST = "guest"
"""The mark of somebody from outside, of whom a list keeps no name."""
_WORDS = {
    "present": "present, here, came, attended, attendees, signed, yes, حاضر, حاضرة, حاضرون, "
    "حاضرين, حضر, حضرت, حضور, نعم",
    "online": "online, remote, connected, عن بُعد, أونلاين, متصل, متصلة, متصلون",
    "excused": "excused, apologies, apologised, apologized, sent word, with excuse, معتذر, معتذرة, "
    "معتذرون, معتذرين, اعتذر, اعتذرت, مجاز, مجازة, مجازون, بعذر",
    "absent": "absent, absentees, did not come, missing, غائب, غائبة, غائبون, غائبين, غاب, غابت, "
    "غياب, لم يحضر, لم تحضر",
    GUEST: "guest, guests, visitor, observer, ضيف, ضيفة, ضيوف, مراقب",
}
"""By the mark: what is written for it."""

_UNSEEN = re.compile(f"[{TURNING}{UNSEEN}]")
_NUMBER = re.compile(r"[(\[]?\d{1,3}(?:\s*[.)\]:/_،,–—ـ-]+\s*|\s+)(?=\D)")
_BULLET = re.compile(r"[-–—ـ*+•·◦▪●○■◾✓✔☑]+\s*")
_NOT_TICKED = re.compile("[✗✘☒☐□]")
"""Signs that may mean absent, or excused, or nothing: nobody can tell."""
_SEPARATOR = re.compile(r"\s*(?:\t|[:;|،,()\[\]]|(?<=\s)[-–—]+(?=\s)|[–—])\s*")


class Reading(NamedTuple):
    """A way in which a line may be meant."""

    words: str
    """An id or a name."""
    mark: str = ""
    """Empty where the line has none."""
    details: tuple[str, ...] = ()
    """What stands in further columns: perhaps the ministry or the position."""


class NamedLine(NamedTuple):
    """A line of a list."""

    number: int
    """In the text, from 1."""
    text: str
    """What is left of it without numbering and bullet."""
    readings: tuple[Reading, ...]
    """The ways in which it may be meant, the likeliest first; none where nobody can tell."""
    deputy: str = ""
    """Who came instead, behind `=`."""


def read_list(text: str) -> Iterator[NamedLine]:
    """The lines that name somebody: one an official, with a mark before or behind, if any.

    A line with nothing but a mark and a colon holds for those below it, up to the next one.
    """
    heading = ""
    for number, raw in enumerate(text.splitlines(), start=1):
        line = _bare(raw)
        if not line or line.startswith("#"):
            continue
        if line.endswith(":") and (mark := mark_of(line.rstrip(": "))):
            heading = mark
            continue
        official, equals, deputy = (part.strip() for part in line.partition("="))
        if equals:
            yield NamedLine(number, line, (Reading(official),), deputy)
            continue
        readings = tuple(
            reading if reading.mark else reading._replace(mark=heading)
            for reading in _readings(line)
        )
        yield NamedLine(number, line, readings)


def mark_of(words: str) -> str:
    """The mark that words mean, in English or Arabic; empty where they mean none."""
    return _marks().get(root(fold_name(words.strip(" .:"))), "")


def numbers_in(text: str, most: int) -> list[int] | None:
    """The numbers of an answer such as `3 7-9`; none where it is more than numbers from 1 on.

    Raises a ValueError with one sentence where a number is not on the list.
    """
    plain = re.sub(r"\s*(?:-|–|\.\.)\s*", "-", ascii_digits(text).strip())
    words = [word for word in re.split(r"[\s,،;]+", plain) if word]
    if not words or not all(re.fullmatch(r"\d+(-\d+)?", word) for word in words):
        return None
    found: list[int] = []
    for word in words:
        first, _, last = word.partition("-")
        start, end = int(first), int(last or first)
        if not 1 <= start <= end <= most:
            raise ValueError(f"{word} is not on the list, whose numbers are 1 to {most}.")
        found += [number for number in range(start, end + 1) if number not in found]
    return found


def _bare(line: str) -> str:
    """The line without what one does not see, its numbering and its bullet."""
    line = ascii_digits(_UNSEEN.sub("", line)).strip()
    return _strip(_BULLET, _strip(_NUMBER, _strip(_BULLET, line)))


def _strip(pattern: re.Pattern[str], line: str) -> str:
    match = pattern.match(line)
    return line[match.end() :] if match else line


def _readings(line: str) -> list[Reading]:
    """The ways in which a line may be meant: a mark behind a mere blank may be a part of a name."""
    if _NOT_TICKED.search(line):
        return []
    parts = [match.span() for match in _SEPARATOR.finditer(line)]
    for start, end in reversed(parts):
        behind = line[end:].strip(" )]")
        if behind and (mark := mark_of(behind)):
            return _with_columns(line[:start].strip(), mark)
    for start, end in parts[:1]:
        if mark := mark_of(line[:start]):
            return _with_columns(line[end:].strip(), mark)
    return [*_with_columns(line, ""), *_with_last_words(line.split())]


def _with_columns(line: str, mark: str) -> list[Reading]:
    """A line without its mark as a name, or as a name with further columns."""
    cells = tuple(cell for cell in map(str.strip, _SEPARATOR.split(line)) if cell)
    return [Reading(line, mark), *([Reading(cells[0], mark, cells[1:])] if cells[1:] else [])]


def _with_last_words(words: list[str]) -> Iterator[Reading]:
    """The readings in which the last words are the mark."""
    for count in (3, 2, 1):
        if len(words) > count and (mark := mark_of(" ".join(words[-count:]))):
            yield Reading(" ".join(words[:-count]), mark)


@cache
def _marks() -> dict[str, str]:
    return {
        root(fold_name(word)): mark for mark, words in _WORDS.items() for word in words.split(", ")
    }
