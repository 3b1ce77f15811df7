"""The attendance grid on a screen: its head while rows are scrolled, its signs in little room."""

from pathlib import Path
from typing import Any

import pytest

from tests.render.report.common import both, report_of
from tests.render.report.test_accessibility import (
    browser,  # noqa: F401  # a fixture
    pytestmark,  # noqa: F401  # slow, in a browser
    written,
)
from tests.render.report.test_nobody_expected import NOBODY
from tests.sample import TODAY, loaded

SCROLLED = """by => {
    const wide = document.querySelector(".wide");
    if (getComputedStyle(wide).overflowY === "auto") {
        wide.scrollIntoView();
        wide.scrollTop = 120 + by;
    } else {
        window.scrollTo(0, 0);
        window.scrollTo(0, wide.querySelector("tbody").getBoundingClientRect().top + by);
    }
    const {x, y, width, height} = wide.querySelector("thead").getBoundingClientRect();
    return {x: Math.max(x, 0), y, width: Math.min(width, innerWidth - Math.max(x, 0)), height};
}"""
"""Scrolls the rows under the head by so much more, and gives the place of the head."""


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize("width", [400, 1280])
def test_no_row_is_seen_through_the_head(
    browser: Any,  # noqa: F811
    tmp_path: Path,
    language: str,
    width: int,
) -> None:
    page = browser.new_page(viewport={"width": width, "height": 600})
    page.goto(written(tmp_path, language, closed=True))
    heads = {page.screenshot(clip=page.evaluate(SCROLLED, by)) for by in range(0, 40, 4)}
    page.close()
    assert len(heads) == 1


def test_the_brackets_of_a_sign_stay_with_it(
    browser: Any,  # noqa: F811
    tmp_path: Path,
) -> None:
    file = tmp_path / "report.html"
    file.write_text(both(report_of(loaded(NOBODY), TODAY))[0], encoding="utf-8")
    page = browser.new_page(viewport={"width": 400, "height": 600})
    page.goto(file.as_uri())
    signs = page.evaluate("""() => [...document.querySelectorAll("td .sign")]
        .map(sign => [sign.textContent, getComputedStyle(sign).whiteSpace])""")
    page.close()
    assert ["(✕)", "nowrap"] in signs
