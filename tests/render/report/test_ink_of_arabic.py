"""On paper no page shows what a letter at the head of the next one reaches above its line."""

from io import BytesIO
from pathlib import Path
from typing import Any

import pytest

from tests.render.report.test_accessibility import (
    browser,  # noqa: F401  # a fixture
    pytestmark,  # noqa: F401  # slow, and only where there is a browser
    written,
)


@pytest.mark.parametrize("redact", [False, True])
@pytest.mark.parametrize("closed", [False, True])
def test_no_letter_is_drawn_on_two_pages(
    browser: Any,  # noqa: F811
    tmp_path: Path,
    *,
    closed: bool,
    redact: bool,
) -> None:
    from pypdf import PdfReader

    page = browser.new_page()
    page.goto(written(tmp_path, "ar", redact=redact, closed=closed))
    paper = PdfReader(BytesIO(page.pdf(prefer_css_page_size=True)))
    page.close()
    alone = []
    for number, sheet in enumerate(paper.pages, 1):
        lines = [line.strip() for line in sheet.extract_text().splitlines()]
        alone += [(number, line) for line in lines if len(line) == 1 and line.isalpha()]
    assert alone == []
