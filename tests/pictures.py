"""The pictures in `docs/pictures`: `python -m tests.pictures` draws them anew.

Those of the report are the first screen of the pages in `docs/examples`, in the Chromium of the
machine. Another browser and other fonts draw it otherwise, so a picture remembers of which page it
is. Those of the terminal are drawn by Rich, and remember by which version.
"""

import io
import re
from hashlib import sha256
from html import unescape
from importlib.metadata import version
from pathlib import Path
from typing import NamedTuple

from migtrack.system import browser
from tests.browser import real_browser
from tests.command import command_line, exit_code
from tests.sample import ROOT
from tests.terminal import terminal

FOLDER = ROOT / "docs" / "pictures"
REPORTS = {
    FOLDER / f"report-{language}.png": ROOT / "docs" / "examples" / f"report-{language}.html"
    for language in ("en", "ar")
}
"""The pages of which there is a picture."""


class Screen(NamedTuple):
    """What of a command's output is shown."""

    words: tuple[str, ...]
    most: int
    """How many lines at most; the last section shown is whole."""


DAY, UNKEPT = ("--as-of", "2021-06-15"), "--no-cache"
SCREENS = {
    FOLDER / "status.svg": Screen(("status", *DAY, UNKEPT), 36),
    FOLDER / "finding.svg": Screen(("validate", *DAY, UNKEPT), 11),
    FOLDER / "history.svg": Screen(("history", *DAY), 19),
}
"""The commands of which there is a picture in a terminal with colours."""

WIDTH, HEIGHT = 1280, 1340
"""Of the first screen, in pixels; it ends with the last paragraph or row that is whole there."""
_LAST_WHOLE = """height => Math.max(
    ...[...document.querySelectorAll("p, tbody tr")]
        .map(each => Math.ceil(each.getBoundingClientRect().bottom))
        .filter(bottom => bottom <= height))"""
_COLOURS = 128
_FRAME = "#d0d7de"
_REMEMBERS = "made-of"


def digest(page: Path) -> str:
    """What a picture remembers of the page that it shows."""
    return sha256(page.read_bytes()).hexdigest()


def remembered_digest(picture: bytes) -> str | None:
    """Of which page a picture was made."""
    found = re.search(rb"tEXt" + _REMEMBERS.encode() + rb"\0([0-9a-f]{64})", picture)
    return found[1].decode() if found else None


def draw_report(page: Path) -> bytes:
    """The first screen of a page as PNG, in few colours and within a thin frame."""
    from PIL import Image, ImageDraw
    from PIL.PngImagePlugin import PngInfo

    image = Image.open(io.BytesIO(_first_screen(page))).convert("RGB")
    right, bottom = image.width - 1, image.height - 1
    ImageDraw.Draw(image).rectangle((0, 0, right, bottom), outline=_FRAME)
    remembers = PngInfo()
    remembers.add_text(_REMEMBERS, digest(page))
    drawn = io.BytesIO()
    few = image.quantize(_COLOURS, Image.Quantize.MAXCOVERAGE)  # which keeps the red of one word
    few.save(drawn, "PNG", optimize=True, pnginfo=remembers)
    return drawn.getvalue()


def _first_screen(page: Path) -> bytes:
    from playwright.sync_api import sync_playwright

    with real_browser(), sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=browser.find_browser(str(ROOT)))
        view = opened.new_page(
            viewport={"width": WIDTH, "height": HEIGHT}, color_scheme="light", bypass_csp=True
        )
        view.goto(page.as_uri())
        height = view.evaluate(_LAST_WHOLE, HEIGHT)
        drawn = view.screenshot(clip={"x": 0, "y": 0, "width": WIDTH, "height": height})
        opened.close()
    return drawn


def draw_screen(picture: Path) -> str:
    """What a command shows first in a terminal with colours, as SVG."""
    from rich.console import Console
    from rich.text import Text

    words, most = SCREENS[picture]
    lines = _shown_in_terminal(words).splitlines()[:most]
    end = max(place for place, line in enumerate(lines) if not line)
    console = Console(record=True, width=80, file=io.StringIO(), highlight=False)
    console.print(Text.from_ansi("\n".join(lines[:end])))
    console.print()  # or the last line is cut off below
    title = " ".join(("migtrack", *(word for word in words if word != UNKEPT)))
    svg = console.export_svg(title=title, unique_id=picture.stem)
    without_fonts = re.sub(r"@font-face \{.*?\}\s*", "", svg, flags=re.DOTALL)  # of another server
    lines_of_svg = (line.rstrip() for line in without_fonts.splitlines())
    marked = "\n".join(lines_of_svg).replace("<svg ", f'<svg data-rich="{_rich()}" ', 1)
    return f"{marked.rstrip()}\n"


def _shown_in_terminal(words: tuple[str, ...]) -> str:
    colours = {"NO_COLOR": "", "TERM": "xterm"}
    with (
        command_line(words, ROOT, "2026-11-23", colours),
        terminal(is_piped=False) as screen,
    ):
        assert exit_code() == 0, screen.said
        return screen.shown


def is_drawn_by_this_rich(svg: str) -> bool:
    """Whether the Rich that is installed has drawn it: another one may write other bytes."""
    return f' data-rich="{_rich()}"' in svg


def _rich() -> str:
    return version("rich")


def text_of(svg: str) -> str:
    """The words of a picture, without blanks."""
    words = re.findall(r"<text[^>]*>(.*?)</text>", svg, re.DOTALL)
    return "".join(unescape("".join(words)).split())


def main() -> None:
    """Draw all pictures anew."""
    FOLDER.mkdir(exist_ok=True)
    for picture in SCREENS:
        picture.write_text(draw_screen(picture), encoding="utf-8", newline="\n")
    for picture, page in REPORTS.items():
        picture.write_bytes(draw_report(page))


if __name__ == "__main__":
    main()
