"""The report in a real browser: axe-core finds nothing, and nothing is asked of anywhere."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.render.report.common import CLOSED, MIDWAY, both, shipped_report

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(CHROMIUM is None, reason="no Chromium is installed"),
]
OPTIONS = [
    *("--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"),
    *("--disable-component-update", "--disable-sync"),
]
RULES = {
    "runOnly": {
        "type": "tag",
        "values": [
            *("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"),
        ],
    }
}
PHONE, DESK = 360, 1200


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=CHROMIUM, args=OPTIONS)
        yield opened
        opened.close()


def written(folder: Path, language: str, *, redact: bool = False, closed: bool = False) -> str:
    html, _ = both(shipped_report(CLOSED if closed else MIDWAY, redact=redact), language)
    path = folder / "report.html"
    path.write_text(html, encoding="utf-8")
    return path.as_uri()


@pytest.mark.parametrize(("scheme", "width"), [("light", PHONE), ("dark", DESK)])
@pytest.mark.parametrize("language", ["en", "ar"])
def test_axe_finds_nothing(
    browser: Any, tmp_path: Path, language: str, scheme: str, width: int
) -> None:
    from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]

    # axe is a script, which the report's own policy forbids
    page = browser.new_page(
        viewport={"width": width, "height": 900}, color_scheme=scheme, bypass_csp=True
    )
    page.goto(written(tmp_path, language))
    violations = Axe().run(page, options=RULES).response["violations"]
    page.close()
    assert [(violation["id"], violation["nodes"][0]["html"]) for violation in violations] == []


@pytest.mark.parametrize("width", [320, DESK])
@pytest.mark.parametrize(("language", "redact"), [("en", False), ("ar", False), ("ar", True)])
def test_nothing_is_refused_asked_for_or_cut_off(
    browser: Any,
    tmp_path: Path,
    language: str,
    redact: bool,  # noqa: FBT001  # pytest hands it over
    width: int,
) -> None:
    page = browser.new_page(viewport={"width": width, "height": 900})
    said: list[str] = []
    asked: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.on("request", lambda request: asked.append(request.url))
    url = written(tmp_path, language, redact=redact, closed=True)
    page.goto(url)
    assert page.evaluate("document.documentElement.scrollWidth") == width
    assert page.evaluate("getComputedStyle(document.body).maxWidth") != "none", "styles apply"
    page.close()
    assert said == []
    assert asked == [url]


@pytest.mark.parametrize("width", [320, 400, 641, 800, DESK])
@pytest.mark.parametrize("language", ["en", "ar"])
def test_the_figures_over_time_fit_any_screen(
    browser: Any, tmp_path: Path, language: str, width: int
) -> None:
    page = browser.new_page(viewport={"width": width, "height": 900})
    page.goto(written(tmp_path, language, closed=True))
    room, wanted, right, left = page.evaluate(
        """() => {
            const box = document.querySelector("#history .scroll");
            const cells = [...box.querySelectorAll("th, td")].map(one => {
                const text = document.createRange();
                text.selectNodeContents(one);
                return text.getBoundingClientRect();
            });
            return [box.clientWidth, box.scrollWidth,
                Math.max(...cells.map(one => one.right)), Math.min(...cells.map(one => one.left))];
        }"""
    )
    page.close()
    assert wanted == room
    assert 0 <= left < right <= width


@pytest.mark.parametrize("language", ["en", "ar"])
def test_the_timeline_follows_the_direction_of_writing(
    browser: Any, tmp_path: Path, language: str
) -> None:
    page = browser.new_page(viewport={"width": DESK, "height": 900})
    page.goto(written(tmp_path, language))
    places = page.evaluate(
        """[".as-of line", ".end line"].map(one =>
            document.querySelector(one).getBoundingClientRect().x)"""
    )
    labels = page.evaluate(
        """[...document.querySelectorAll(".track text")].map(one => {
            const box = one.getBoundingClientRect();
            return [box.left, box.right];
        })"""
    )
    page.close()
    assert (places[0] < places[1]) == (language == "en")
    assert all(0 <= left < right <= DESK for left, right in labels)
