"""The reports in `docs/examples` as PDF are current."""

import pytest

from migtrack.render.report.stamp import stamp_of
from tests.browser import content_of, fonts_of, needs_chromium
from tests.pdf_examples import EXAMPLES, print_example

pytestmark = [pytest.mark.slow, needs_chromium]


@pytest.mark.parametrize("language", EXAMPLES)
def test_the_examples_are_current(language: str) -> None:
    """In their text and the number of pages: other browsers may write other bytes."""
    kept = EXAMPLES[language].read_bytes()
    now = print_example(language, stamp_of(kept))
    if fonts_of(kept) != fonts_of(now):
        pytest.skip("other fonts than those of the example break lines elsewhere")
    assert content_of(kept) == content_of(now), "run `python -m tests.pdf_examples`"
