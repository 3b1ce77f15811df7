"""Words in tables stay whole, but for those that no column has room for."""

from pathlib import Path
from typing import Any

import pytest

from migtrack.render.report.escape import isolated
from tests.render.report.common import CLOSED, both, report_of, sample, shipped_report
from tests.render.report.test_accessibility import browser  # noqa: F401  # a fixture
from tests.render.report.test_accessibility import pytestmark as in_a_browser
from tests.render.report.test_paper import CLIPPED
from tests.sample import SAMPLE


def test_only_a_very_long_word_may_break() -> None:
    def shown(text: str, *, right_to_left: bool = False) -> str:
        return str(isolated(text, right_to_left=right_to_left, language="ar"))

    assert shown("Migrationsrückführungsabkommen") == "Migrationsrückführungsab<wbr>kommen"
    assert shown("<" * 25) == f"{'&lt;' * 24}<wbr>&lt;"
    assert shown("a " * 40) == "a " * 40
    assert shown("a" * 24, right_to_left=True).count("<wbr>") == 0
    assert shown("و" * 50).count("<wbr>") == 2


BROKEN = r"""() => {
    const broken = [];
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
        const text = texts.currentNode, within = text.parentElement;
        const isUpright = getComputedStyle(within).writingMode != "horizontal-tb";
        if (!within.closest("table") || within.closest(".unseen")) continue;
        for (const word of text.data.matchAll(/[^\s–—·/-]+/g)) {
            const range = document.createRange();
            range.setStart(text, word.index);
            range.setEnd(text, word.index + word[0].length);
            const lines = [...range.getClientRects()].map(
                part => Math.round(isUpright ? part.left : part.top));
            if (new Set(lines).size > 1) broken.push(word[0]);
        }
    }
    return broken;
}"""
"""The words of tables that stand on two lines."""

LONG_NAMES = {
    "ministries.yaml": SAMPLE["ministries.yaml"]
    .replace("short: MoFA", "short: MoHESRandMore")
    .replace("short: MoI", "short: KRG-Internationaldepartment"),
    "participants/moi.yaml": SAMPLE["participants/moi.yaml"]
    .replace("MoI official", "Abdulrahman Mohammed-Hussein Representative")
    .replace("position: Director", f"position: {'Directorgeneral' * 12}"),
}


@pytest.mark.parametrize(
    ("width", "media"), [(703, "print"), (641, "screen"), (800, "screen"), (1280, "screen")]
)
@in_a_browser[0]
@in_a_browser[1]
def test_no_word_of_a_table_stands_on_two_lines(
    browser: Any,  # noqa: F811
    tmp_path: Path,
    width: int,
    media: str,
) -> None:
    page = browser.new_page(viewport={"width": width, "height": 900})
    page.emulate_media(media=media)
    file = tmp_path / "report.html"
    reports = [(shipped_report(CLOSED), "en"), (shipped_report(CLOSED), "ar")]
    for report, language in [*reports, (report_of(sample(LONG_NAMES)), "en")]:
        file.write_text(both(report, language)[0], encoding="utf-8")
        page.goto(file.as_uri())
        assert page.evaluate(BROKEN) == []
        assert page.evaluate(CLIPPED) == []
    page.close()
