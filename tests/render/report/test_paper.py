"""The report in a browser, on paper and on screen: pages, heads of the grid, the list of contents."""

import re
from pathlib import Path
from typing import Any

import pytest

from migtrack.load.build import load
from migtrack.review.report.report import review_report
from tests.fuzz.inputs import Given
from tests.large import DAY, activities
from tests.render.report.common import both
from tests.render.report.test_accessibility import (
    DESK,
    PHONE,
    RULES,
    browser,  # noqa: F401  # a fixture
    pytestmark,  # noqa: F401  # slow, and only where there is a browser
    written,
)

WORDS = """() => [...document.querySelectorAll(".wide thead th span")].flatMap(head => {
    const text = head.firstChild, words = [];
    for (const match of text.data.matchAll(/\\S+/g)) {
        const range = document.createRange();
        range.setStart(text, match.index);
        range.setEnd(text, match.index + match[0].length);
        words.push([match[0], range.getClientRects().length]);
    }
    return words;
})"""
"""Each word in the heads of the attendance grid, and in how many pieces it stands there."""

CLIPPED = """() => [...document.querySelectorAll("body *")].filter(element => {
    const box = element.closest(".scroll"), edge = element.getBoundingClientRect();
    const scrolls = box && getComputedStyle(box).overflowX != "visible";
    return edge.width && !scrolls && !element.closest(".unseen, .skip")
        && (edge.right > document.documentElement.clientWidth + 8 || edge.left < -8);
}).map(element => element.outerHTML.slice(0, 80))"""
"""What stands out of the page, by more than half a sign, and in no box that scrolls."""
PAPER = 703
"""Pixels between the margins of an A4 page."""


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize(("width", "media"), [(PAPER, "print"), (320, "screen"), (1250, "screen")])
def test_nothing_of_a_large_project_is_clipped_and_axe_finds_nothing(
    browser: Any,  # noqa: F811
    tmp_path: Path,
    language: str,
    width: int,
    media: str,
) -> None:
    from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]

    report = review_report(load(Given(activities(60))).project, DAY)
    file = tmp_path / "large.html"
    file.write_text(both(report, language)[0], encoding="utf-8")
    page = browser.new_page(viewport={"width": width, "height": 900}, bypass_csp=True)
    page.emulate_media(media=media)
    page.goto(file.as_uri())
    clipped = page.evaluate(CLIPPED)
    violations = Axe().run(page, options=RULES).response["violations"] if media == "screen" else []
    page.close()
    assert clipped == []
    assert [(violation["id"], violation["nodes"][0]["html"]) for violation in violations] == []


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize("closed", [False, True])
def test_the_shipped_project_has_room_on_six_pages(
    browser: Any,  # noqa: F811
    tmp_path: Path,
    language: str,
    closed: bool,  # noqa: FBT001  # pytest hands it over
) -> None:
    page = browser.new_page()
    page.goto(written(tmp_path, language, closed=closed))
    paper = page.pdf(prefer_css_page_size=True)
    page.close()
    assert len(re.findall(rb"/Type\s*/Page\b", paper)) <= 6
    boxes = set(re.findall(rb"/MediaBox\s*\[([^\]]*)\]", paper))
    assert len(boxes) == 1, "one orientation"


@pytest.mark.parametrize("width", [PHONE, 700, DESK, 1280])
@pytest.mark.parametrize("language", ["en", "ar"])
def test_no_head_of_the_grid_breaks_within_a_word(
    browser: Any,  # noqa: F811
    tmp_path: Path,
    language: str,
    width: int,
) -> None:
    page = browser.new_page(viewport={"width": width, "height": 900})
    page.goto(written(tmp_path, language, closed=True))
    words = page.evaluate(WORDS)
    height = page.evaluate("document.querySelector('.wide thead').offsetHeight")
    overflow = page.evaluate("document.documentElement.scrollWidth")
    page.close()
    assert len(words) > 40
    assert [word for word, pieces in words if pieces > 1] == []
    assert height < 300
    assert overflow == width


def test_heads_of_days_and_contents_stay_in_sight_on_a_wide_screen(
    browser: Any,  # noqa: F811
    tmp_path: Path,
) -> None:
    page = browser.new_page(viewport={"width": 1280, "height": 700})
    page.goto(written(tmp_path, "en", closed=True))
    page.evaluate("document.querySelector('.wide tbody:nth-of-type(4)').scrollIntoView()")
    head, contents = page.evaluate(
        """[".wide thead", "nav"].map(name =>
            document.querySelector(name).getBoundingClientRect().top)"""
    )
    page.close()
    assert 0 <= head < 5
    assert 0 <= contents < 100
