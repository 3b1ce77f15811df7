"""The commit of a report's data: as a report notes it, and as a report that lies there has it.

A report that is committed together with its data cannot name that commit, and one that is read
elsewhere was made by another: so `--check` takes the commit that the report itself names.
"""

import re
from datetime import date
from typing import NamedTuple

from migtrack.base.days import read_day

_NOTED = rb"([0-9a-f]{4,64}) ([0-9]{4}-[0-9]{2}-[0-9]{2})( changed)?"
_IN_TEXT = re.compile(
    rb'<(?:!-- migtrack report [0-9-]{10} |meta name="commit" content=")' + _NOTED + rb'(?: -->|">)'
)
_IN_PDF = re.compile(rb"\n%migtrack " + _NOTED + rb"\n")


class Stamp(NamedTuple):
    """The commit by which the data are known."""

    commit: str
    """As few of its first letters as tell it apart."""
    day: date
    """On which it was made."""
    is_changed: bool
    """Whether the data have changes since then that are not committed."""

    def __str__(self) -> str:
        """`1a2b3c4 2021-06-15`, as templates and PDF note it."""
        return f"{self.commit} {self.day.isoformat()}{' changed' if self.is_changed else ''}"


def stamp_of(report: bytes) -> Stamp | None:
    """The commit that a report notes which was written before; none where it notes none."""
    found = _IN_TEXT.search(report) or _IN_PDF.search(report)
    day = read_day(found[2].decode()) if found else None
    return Stamp(found[1].decode(), day, bool(found[3])) if found and day else None


def stamped(pdf: bytes, stamp: Stamp | None) -> bytes:
    """The PDF with the commit as a comment before its last lines, where no object begins."""
    before, mark, end = pdf.rpartition(b"startxref\n")
    if stamp is None or not mark:
        return pdf
    return b"%b%%migtrack %b\n%b%b" % (before, str(stamp).encode(), mark, end)
