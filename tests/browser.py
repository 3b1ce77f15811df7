"""For the tests of PDF: browsers that are scripts, the real one, and what a PDF holds.

Most machines that test are run by root, for whom a browser has no sandbox: the tests, and nothing
else, leave it out then.
"""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, NamedTuple, cast
from unittest.mock import patch

import pytest

from migtrack.system import browser

_SCRIPT = """\
#!/bin/sh
for word; do
  case $word in
    --print-to-pdf=*) target=${{word#*=}} ;;
    --user-data-dir=*) profile=${{word#*=}} ;;
    file://*) page=${{word#file://}} ;;
  esac
done
{does}
"""
PRINTS = r"""
printf '%%PDF-1.4\n<</Creator (x)\n/Producer (Skia/PDF m156)\n' >"$target"
printf "/CreationDate (D:%014d+00'00')\n/ModDate (D:%014d+03'00')>>\n" $$ $$ >>"$target"
grep -o '<title>.*</title>' "$page" >>"$target"
printf '%%%%EOF\n' >>"$target"
"""
"""Print the title of the page, at a time that no other run has."""

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
needs_chromium = pytest.mark.skipif(CHROMIUM is None, reason="no Chromium is installed")


def put_browser(folder: Path, does: str = PRINTS, name: str = "chromium") -> Path:
    """A browser in a folder: a script that knows its `target`, its `profile` and its `page`."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / name
    path.write_text(_SCRIPT.format(does=does))
    path.chmod(0o755)
    return path


def only(place: Path, patched: pytest.MonkeyPatch) -> None:
    """Let a browser be looked for in that place alone."""
    patched.setattr(browser, "_NAMES", ())
    patched.setattr(browser, "_PLACES", (str(place),))


@contextmanager
def real_browser() -> Iterator[None]:
    """Let the Chromium of the machine be the browser that is found."""
    assert CHROMIUM is not None, "no Chromium is installed"
    with TemporaryDirectory() as folder:
        script = Path(folder) / "chromium"
        options = "--no-sandbox" if os.geteuid() == 0 else ""
        script.write_text(f'#!/bin/sh\nexec {CHROMIUM} {options} "$@"\n')
        script.chmod(0o755)
        with patch.object(browser, "find_browser", lambda _: str(script)):
            yield


class Content(NamedTuple):
    """What must be current in a PDF."""

    pages: int
    text: str
    """Without blanks: how many there are depends on where lines break."""


def content_of(pdf: bytes) -> Content:
    """The pages and the text of a PDF."""
    from pypdf import PdfReader

    pages = PdfReader(BytesIO(pdf)).pages
    return Content(len(pages), "".join("".join(page.extract_text().split()) for page in pages))


def fonts_of(pdf: bytes) -> set[str]:
    """The fonts of a PDF, by the names without the letters that stand for what is taken of them."""
    from pypdf import PdfReader

    resources = (cast("Any", page["/Resources"]) for page in PdfReader(BytesIO(pdf)).pages)
    fonts = (font for each in resources for font in each.get("/Font", {}).values())
    names = (font.get_object().get("/BaseFont", "") for font in fonts)  # signs may have none
    return {name.partition("+")[2] for name in names}
