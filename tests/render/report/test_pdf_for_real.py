"""The report as PDF by a real browser: whole, the same twice, and cut off from the machine."""

import threading
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from socket import create_server
from typing import Any, cast

import pytest

from migtrack.render.report.page import report_page
from migtrack.render.report.pdf import printable_page, settled, with_headings
from migtrack.render.report.render import render_html
from migtrack.render.translator import Translator
from migtrack.system.browser import print_page
from tests.browser import content_of, needs_chromium, real_browser
from tests.render.report.common import MIDWAY, shipped_report

pytestmark = [pytest.mark.slow, needs_chromium]


@pytest.fixture(autouse=True)
def _real_browser() -> Iterator[None]:
    with real_browser():
        yield


def printed(html: str) -> bytes:
    return settled(with_headings(print_page(printable_page(html), "."), html), MIDWAY)


@pytest.mark.parametrize("language", ["en", "ar"])
def test_two_runs_give_the_same_bytes_tagged_and_with_an_outline(language: str) -> None:
    from pypdf import PdfReader

    page = report_page(shipped_report(), Translator(language))
    html = render_html(page, Translator(language))
    pdf = printed(html)
    assert pdf == printed(html)
    read = PdfReader(BytesIO(pdf))
    root = cast("Any", read.root_object)
    assert (root["/MarkInfo"]["/Marked"].value, root["/Lang"]) == (True, language)
    facts = cast("Any", read.metadata)
    assert facts.title == f"{page.acronym} · {page.kind} {page.as_of}"
    assert (facts.creator, facts.creation_date.date()) == ("migtrack", MIDWAY)
    assert [section.heading for section in page.sections] == [
        title for title in titles(read.outline) if title in {each.heading for each in page.sections}
    ]
    for sheet in read.pages:
        assert "file:" not in sheet.extract_text(), "no header and footer of the browser's own"
        assert sorted(map(round, sheet.mediabox[2:])) == [595, 842], "A4, upright or not"


def titles(outline: list[Any]) -> Iterator[str]:
    """The titles of an outline, whose entries of the next level stand in lists of their own."""
    for entry in outline:
        if isinstance(entry, list):
            yield from titles(entry)
        else:
            yield entry.title


@pytest.fixture
def asked() -> Iterator[tuple[str, list[str]]]:
    """The address of a server of this machine, and who has asked it."""
    callers: list[str] = []
    with create_server(("127.0.0.1", 0)) as server:

        def answer() -> None:
            while True:
                try:
                    connection, caller = server.accept()
                except OSError:
                    return
                callers.append(caller[0])
                connection.close()

        threading.Thread(target=answer, daemon=True).start()
        yield f"http://127.0.0.1:{server.getsockname()[1]}", callers


def test_what_a_page_says_of_its_own_reaches_no_file_and_no_network(
    tmp_path: Path, asked: tuple[str, list[str]]
) -> None:
    address, callers = asked
    secret = tmp_path / "secret.html"
    secret.write_text("SECRET")
    pdf = printed(
        f"""<!doctype html><html><head><title>t</title>
        <meta http-equiv="refresh" content="0;url={secret.as_uri()}">
        <link rel="preconnect" href="{address}"><link rel="stylesheet" href="{address}/x.css">
        <style>@import url({address}/y.css); p {{ background: url({address}/z.png) }}</style>
        </head><body><p>words</p><iframe src="{secret.as_uri()}"></iframe>
        <object data="{secret.as_uri()}"></object><embed src="{secret.as_uri()}">
        <img src="{address}/a.png"><a href="other.html">link</a>
        <script>document.body.append("SCRIPT")</script></body></html>"""
    )
    assert content_of(pdf).text == "wordslink"
    assert callers == []
    assert b"file:" not in pdf
