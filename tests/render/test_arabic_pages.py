"""What a ministry reads in Arabic has no English word in it, but ids and what the data has alone.

Commands, names of files, paths of fields and codes of rules are in no language.
"""

import re
from collections.abc import Iterator
from datetime import date
from functools import cache
from html.parser import HTMLParser

import pytest

from migtrack.base.finding import Severity
from migtrack.check import check
from migtrack.load.build import Loaded, load
from migtrack.model.fields import Part
from migtrack.model.kinds import record_kinds
from migtrack.model.walk import fields_of
from migtrack.render.changes import markdown, text
from migtrack.render.changes.source_links import SourceLinks
from migtrack.render.report.page import report_page
from migtrack.render.report.render import render_html, render_markdown
from migtrack.render.status.text import render_status
from migtrack.render.translator import Translator
from migtrack.review.changes.values import Changes
from migtrack.review.report.report import review_report
from migtrack.review.status.status import review_status
from tests.render.changes.test_changes import CHANGES
from tests.render.report.common import in_one_piece
from tests.review.changes.states import changes, shipped
from tests.sample import Memory

ARABIC = Translator("ar")
TODAY = date(2026, 11, 23)
DAYS = [date(2020, 12, 1), date(2021, 6, 15), date(2021, 9, 8), date(2022, 1, 1)]

_LATIN = re.compile(r"[A-Za-z][A-Za-z'’]*")
_IN_NO_LANGUAGE = re.compile(
    r"migtrack(?: [a-z]+)?(?: --[a-z-]+(?: [\d-]+)?)*"  # a command
    r"|(?:[\w-]+/)*[\w-]+\.(?:yaml|md)(?:[:#]L?\d+)*"
    r"|[\w.-]+ ?@ ?[\w.-]+"  # an address
    r"|\bMT\d{3}\b"
    r"|\b[a-z_]+(?:\.[a-z0-9_-]+)+\b"  # a field within a record
)
_GANTT = re.compile(
    r"^\s*(?:```mermaid|```|gantt|dateFormat.*|axisFormat.*|todayMarker.*|accTitle:|accDescr:|section)"
    r"|(?<=:)(?:done, |crit, |active, |milestone, )*(?=\d)"
    r"|(?<=, )\d+d$",
    re.MULTILINE,
)


def faulty() -> dict[str, str]:
    """The shipped project with errors and warnings of several kinds."""
    files = shipped()
    for path, old, new in (
        ("participants/moi.yaml", "seat: 2", "seat: 1"),
        ("activities/workshop-4.yaml", "mode: in-person", "mode: online"),
        ("activities/workshop-3.yaml", "2021-05-25", "2021-05-28"),
        ("sops.yaml", "reviewed: 2021-07-29", "reviewed: 2021-05-29"),
        ("requests.yaml", "ministry: mop", "ministry: moo"),
    ):
        assert old in files[path], (path, old)
        files[path] = files[path].replace(old, new)
    files["extra.yaml"] = "id: [\n"
    return files


@cache
def project(*, with_faults: bool = False) -> Loaded:
    return load(Memory(faulty() if with_faults else shipped()))


@cache
def allowed() -> frozenset[str]:
    """The ids, and the words of texts that the data has in no Arabic."""
    words: set[str] = set()
    for kind in record_kinds():
        for record in project().project.records(kind.model):
            words.update(_LATIN.findall(str(getattr(record, "id", ""))))
            for alone in _without_arabic(record):
                words.update(_LATIN.findall(alone))
    return frozenset(words)


def _without_arabic(value: object) -> Iterator[str]:
    if isinstance(value, Part):
        for field in fields_of(type(value)):
            inner = getattr(value, field.name)
            for each in inner if isinstance(inner, tuple) else (inner,):
                if field.is_localized and isinstance(each, dict):
                    yield from () if "ar" in each else each.values()
                else:
                    yield from _without_arabic(each)
    elif isinstance(value, dict | tuple):
        for each in value.values() if isinstance(value, dict) else value:
            yield from _without_arabic(each)


def stray(shown: str) -> set[str]:
    """The Latin words that should not be there."""
    return set(_LATIN.findall(_IN_NO_LANGUAGE.sub(" ", shown))) - allowed()


class _Seen(HTMLParser):
    """What a reader of a page sees, or hears."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.texts: list[str] = []
        self._in_style = False
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._in_style = tag == "style"
        named = ("aria-label", "title", "alt", "data-label", "placeholder")
        self.texts += [value or "" for name, value in attrs if name in named]

    def handle_endtag(self, tag: str) -> None:
        self._in_style = self._in_style and tag != "style"

    def handle_data(self, data: str) -> None:
        if not self._in_style:
            self.texts.append(data)


def pages(loaded: Loaded, as_of: date) -> tuple[str, str, str]:
    """The report as HTML and as Markdown, as one reads them, and the status."""
    verdict = check(loaded, as_of, TODAY)
    page = report_page(review_report(loaded.project, as_of, verdict.open, verdict.waived), ARABIC)
    status = review_status(loaded.project, as_of, verdict.open, verdict.waived)
    seen = "\n".join(_Seen(in_one_piece(render_html(page, ARABIC))).texts)
    written = re.sub(r"<!--.*?-->|\]\([^)]*\)|</?[a-z][^>]*>", " ", render_markdown(page, ARABIC))
    return seen, _GANTT.sub(" ", written), render_status(status, ARABIC)


@pytest.mark.parametrize("as_of", DAYS)
def test_report_and_status(as_of: date) -> None:
    for shown in pages(project(), as_of):
        assert stray(shown) == set()


def test_findings_in_the_report() -> None:
    loaded = project(with_faults=True)
    verdict = check(loaded, DAYS[1], TODAY)
    told = [each for each in verdict.open if each.severity is not Severity.DUE]
    assert len({each.code for each in told}) >= 4
    seen, written, status = pages(loaded, DAYS[1])
    for shown in (seen, written, status):
        assert stray(shown) - {"moo"} == set()
    assert "مسؤولان يشغلان المقعد نفسه من الفريق الأساسي في يوم واحد" in written
    assert "وزارة الداخلية – مسؤول ٢ (moi-02)" in written


@pytest.mark.parametrize("found", [CHANGES, changes(shipped(), faulty())], ids=["some", "faulty"])
def test_changes(found: Changes) -> None:
    documents = project(with_faults=True).documents
    links = SourceLinks(documents, documents, "", "")
    english = {
        word
        for record in found.records
        for statement in record.statements
        for delta in statement.deltas
        for value in (delta.name, delta.old, delta.new)
        for word in _LATIN.findall(str(value))
    }
    for shown in (text.render(found, ARABIC), markdown.render(found, ARABIC, links)):
        plain = re.sub(r"\]\([^)]*\)|</?div[^>]*>", " ", shown)
        assert stray(plain) - english - {"imed"} == set()


def test_a_new_finding_is_told_by_its_rule() -> None:
    shown = text.render(changes(shipped(), faulty()), ARABIC, 120)
    assert "جديدة: مسؤولان يشغلان المقعد نفسه من الفريق الأساسي في يوم واحد" in shown


def test_a_choice_is_told_by_its_word() -> None:
    shown = text.render(changes(shipped(), faulty()), ARABIC, 120)
    assert "workshop-4 mode  من حضوري إلى عن بُعد" in shown
