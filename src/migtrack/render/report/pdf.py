"""What becomes of a report on its way to PDF: the page before it is printed, the file after it."""

import re
from datetime import date
from html import unescape

from migtrack.base.days import read_day

_POLICY = (
    '<!doctype html><meta http-equiv="Content-Security-Policy" content="'
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; "
    "base-uri 'none'; form-action 'none'\">"
)
_META = re.compile(r"<meta(?![\w-])", re.IGNORECASE)
_DATES = re.compile(rb"/(CreationDate|ModDate) \(D:\d{14}[+-]\d\d'\d\d'\)")
_DAY = re.compile(rb"/CreationDate \(D:(\d{4})(\d\d)(\d\d)")
_LOCAL_LINK = re.compile(rb"/URI \(file:((?:[^()\\]|\\.)*)\)")
_HEADING = re.compile(r"<h[1-6]\b[^>]*>(.*?)</h[1-6]>", re.IGNORECASE | re.DOTALL)
_ENTRY = re.compile(rb"<</Title (\((?:[^()\\]|\\.)*\)|<FEFF(?:[0-9A-F]{4})*>)\n/Dest ")
_TABLE = re.compile(
    rb"xref\n(0 \d+\n)((?:\d{10} \d{5} [fn] ?\n)+)(trailer.*startxref\n)(\d+)\n", re.DOTALL
)
_VERSION = re.compile(rb"/Producer \(([^()\\ ]+)( [^()\\]+)\)")


def printable_page(html: str) -> bytes:
    """The HTML with a policy before everything that it says itself, as UTF-8.

    A page that lies on the disk may show other files of the disk, which a project's own templates
    must not. So the page may load nothing, and no `meta` of its own counts: one could send the
    browser to another page.
    """
    without_refresh = _META.sub("<link", html)
    return f"\ufeff{_POLICY}{without_refresh}".encode(errors="backslashreplace")


def settled(pdf: bytes, day: date) -> bytes:
    """The file without what differs from run to run: the day of the report stands for the clock.

    The version of what wrote it is left out: browsers of several versions often print the same.
    Links to files lead nowhere: they would lead into the temporary folder of the printing. The
    length stays, because a PDF counts its bytes.
    """
    noted = day.isoformat().replace("-", "").encode()
    pdf = _DATES.sub(rb"/\1 (D:%b000000+00'00')" % noted, pdf)
    pdf = _VERSION.sub(lambda name: b"/Producer (%b)%b" % (name[1], b" " * len(name[2])), pdf)
    return _LOCAL_LINK.sub(lambda link: b"/URI (#%b)" % b" ".ljust(len(link[1]) + 4), pdf)


def with_headings(pdf: bytes, html: str) -> bytes:
    """The file with the headings of the page in its outline, as they stand in the page.

    Chromium drops the blanks at which lines end, and tells a heading twice that it has moved to the
    next page. The table at the end, which counts where each object begins, is counted anew; a file
    without such a table stays as it is.
    """
    table = _TABLE.search(pdf)
    if table is None:
        return pdf
    texts = (unescape(re.sub(r"<[^>]*>", "", inner)) for inner in _HEADING.findall(html))
    headings = {_letters(text): " ".join(text.split()) for text in texts if _letters(text)}
    edits = [
        (*entry.span(1), _title(heading))
        for entry in _ENTRY.finditer(pdf)
        if (heading := _heading_of(entry[1], headings))
    ]

    def moved(offset: int) -> int:
        return offset + sum(len(new) - (end - start) for start, end, new in edits if start < offset)

    parts, done = [], 0
    for start, end, new in edits:
        parts += [pdf[done:start], new]
        done = end
    rows = re.sub(rb"\d{10}(?= \d{5} n)", lambda row: b"%010d" % moved(int(row[0])), table[2])
    parts += [pdf[done : table.start()], b"xref\n", table[1], rows, table[3]]
    return b"".join([*parts, b"%d" % moved(int(table[4])), pdf[table.end(4) :]])


def _heading_of(title: bytes, headings: dict[str, str]) -> str | None:
    """The heading that a title of the outline tells, perhaps more than once.

    Numbers in Arabic words may stand in the order in which the eye sees them.
    """
    if title.startswith(b"<"):
        text = bytes.fromhex(title[1:-1].decode()).decode("utf-16", errors="replace")
    else:
        text = re.sub(rb"\\(.)", rb"\1", title[1:-1]).decode("latin-1")
    letters = _letters(text)
    told = [each for each in headings if letters and not letters.replace(each, "")]
    told += [each for each in headings if sorted(each) == sorted(letters)]
    return headings.get(letters) or headings.get(next(iter(told), ""))


def _letters(text: str) -> str:
    """A text without everything by which the same heading may be told in two ways."""
    return "".join(filter(str.isalnum, text))


def _title(text: str) -> bytes:
    """A text as PDF writes it in any language."""
    return b"<FEFF%b>" % text.encode("utf-16-be", "backslashreplace").hex().upper().encode()


def day_of_pdf(pdf: bytes) -> date | None:
    """The day of the report in a file that was settled."""
    noted = _DAY.search(pdf)
    return read_day(b"-".join(noted.groups()).decode()) if noted else None
