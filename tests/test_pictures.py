"""The pictures in `docs/pictures` are current, small, and shown with a text for who cannot see."""

import re
import struct
from pathlib import Path

import pytest

from tests.browser import needs_chromium
from tests.pictures import (
    FOLDER,
    REPORTS,
    SCREENS,
    WIDTH,
    digest,
    draw_report,
    draw_screen,
    is_drawn_by_this_rich,
    remembered_digest,
    text_of,
)
from tests.sample import ROOT

RENEW = "run `python -m tests.pictures`"
LIMIT = 150_000


@pytest.mark.parametrize("picture", SCREENS, ids=lambda path: path.stem)
def test_the_picture_of_a_terminal_is_current(picture: Path) -> None:
    """To the byte, if the same Rich draws it; in its words, if another one does."""
    kept, now = picture.read_text(encoding="utf-8"), draw_screen(picture)
    assert text_of(kept) == text_of(now), RENEW
    assert kept == now or not is_drawn_by_this_rich(kept), RENEW
    assert is_drawn_by_this_rich(now)


@pytest.mark.parametrize(
    ("name", "colours", "words"),
    [
        ("status", 3, ["Overdue", "project team"]),
        ("finding", 2, ["MT402", "^^^", "help:", "more:"]),
        ("history", 1, ["█", "20 of 20"]),
    ],
)
def test_the_picture_of_a_terminal_shows_what_it_is_for_and_asks_nothing_of_anywhere(
    name: str, colours: int, words: list[str]
) -> None:
    drawn = (FOLDER / f"{name}.svg").read_text(encoding="utf-8")
    assert len(set(re.findall(rf"\.{name}-r\d+ {{ fill: (#\w+)", drawn))) >= colours
    assert "url(http" not in drawn
    assert [word for word in words if word.replace(" ", "") not in text_of(drawn)] == []
    assert len(drawn) < LIMIT / 5


@pytest.mark.parametrize("picture", REPORTS, ids=lambda path: path.stem)
def test_the_picture_of_a_report_is_of_the_page_as_it_is_now(picture: Path) -> None:
    assert remembered_digest(picture.read_bytes()) == digest(REPORTS[picture]), RENEW


@pytest.mark.parametrize("picture", REPORTS, ids=lambda path: path.stem)
def test_the_picture_of_a_report_is_as_wide_as_a_screen_and_small(picture: Path) -> None:
    assert size_of(picture.read_bytes())[0] == WIDTH
    assert picture.stat().st_size < LIMIT


def test_every_picture_is_shown_and_told_in_words() -> None:
    shown = set()
    for path in (ROOT / "README.md", *ROOT.glob("docs/*.md")):
        text = path.read_text(encoding="utf-8")
        for words, target in re.findall(r"!\[([^\]]*)\]\(([^)]+)\)", text):
            assert len(words.split()) >= 10, (path, target)
            shown.add((path.parent / target).resolve())
    assert shown == set(FOLDER.iterdir()) == {*SCREENS, *REPORTS}


@pytest.mark.slow
@needs_chromium
def test_a_page_is_drawn_the_same_twice() -> None:
    (page, *_) = REPORTS.values()
    drawn = draw_report(page)
    assert drawn == draw_report(page)
    assert remembered_digest(drawn) == digest(page)
    width, height = size_of(drawn)
    assert width == WIDTH
    assert height > WIDTH / 2


def size_of(picture: bytes) -> tuple[int, int]:
    """How many pixels wide and high a PNG is, which stands at its beginning."""
    width, height = struct.unpack(">II", picture[16:24])
    return width, height
