"""On the screen of a phone every value says what it is, and the signs stand beside their meaning."""

from pathlib import Path
from typing import Any

import pytest

from tests.render.report.test_accessibility import (
    browser,  # noqa: F401  # a fixture
    pytestmark,  # noqa: F401  # slow, and only where there is a browser
    written,
)

LEGEND_IN_SIGHT = """() => {
    const grid = document.querySelector(".wide"), legend = grid.querySelector(".signs");
    const bottom = grid.getBoundingClientRect().bottom, own = legend.getBoundingClientRect();
    return grid.scrollHeight > grid.clientHeight + 100 && own.bottom <= bottom + 1
        && own.top > grid.getBoundingClientRect().top;
}"""
GROUPS_IN_SIGHT = """() => {
    const grid = document.querySelector(".wide"), room = grid.getBoundingClientRect();
    const away = document.dir === "rtl" ? -2000 : 2000;
    grid.scrollTo(away, 0);
    return Math.abs(grid.scrollLeft) > 100 && [...grid.querySelectorAll(".group span")].every(
        label => label.getBoundingClientRect().left >= room.left - 1
            && label.getBoundingClientRect().right <= room.right + 1);
}"""
LABELS_OF_DAYS = """() => [...document.querySelectorAll(".seats tbody td.day")].map(
    day => getComputedStyle(day, "::before").content)"""

LINES_OF_KEPT_WORDS = """() => [...document.querySelectorAll(".one-line")].map(
    word => new Set([...word.getClientRects()].map(part => Math.round(part.top / 8))).size)"""


@pytest.fixture
def phone(browser: Any) -> Any:  # noqa: F811
    page = browser.new_page(viewport={"width": 400, "height": 800})
    yield page
    page.close()


@pytest.mark.parametrize("language", ["en", "ar"])
def test_the_meaning_of_the_signs_stays_in_sight(phone: Any, tmp_path: Path, language: str) -> None:
    phone.goto(written(tmp_path, language, closed=True))
    assert phone.evaluate(LEGEND_IN_SIGHT)
    phone.evaluate("document.querySelector('.wide').scrollTo(2000, 300)")
    assert phone.evaluate(LEGEND_IN_SIGHT)


@pytest.mark.parametrize("language", ["en", "ar"])
def test_the_ministry_of_the_rows_stays_in_sight(phone: Any, tmp_path: Path, language: str) -> None:
    phone.goto(written(tmp_path, language, closed=True))
    assert phone.evaluate(GROUPS_IN_SIGHT)


@pytest.mark.parametrize("redact", [False, True])
def test_the_day_since_which_a_seat_is_held_has_its_label(
    phone: Any, tmp_path: Path, *, redact: bool
) -> None:
    phone.goto(written(tmp_path, "en", redact=redact, closed=True))
    labels = phone.evaluate(LABELS_OF_DAYS)
    assert len(labels) == 20
    assert all("Since" in label for label in labels)


@pytest.mark.parametrize("language", ["en", "ar"])
def test_ranges_and_ids_in_arabic_stay_on_one_line(
    phone: Any, tmp_path: Path, language: str
) -> None:
    phone.goto(written(tmp_path, language, closed=True))
    lines = phone.evaluate(LINES_OF_KEPT_WORDS)
    assert len(lines) > 10
    assert set(lines) == {1}
