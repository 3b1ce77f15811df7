"""Characters that one does not see: kept in every output where a language needs them, else not."""

import json

import pytest

from migtrack.render.report.page import report_page
from migtrack.render.report.render import render_html, render_markdown
from migtrack.render.status.json import status_json
from migtrack.render.status.text import render_status
from migtrack.render.translator import Translator
from migtrack.review.report.report import review_report
from migtrack.review.status.status import review_status
from tests.sample import SAMPLE, TODAY, edited, findings, loaded, verdict

SEMINAR = "activities/seminar-1.yaml"
TITLE = "title: Drafting standard operating procedures"
NEEDED = "می\u200cخواهم क्\u200dष (1)\u200f 👨\u200d👩"
HIDDEN = "a\U000e0041\u3164\u2800\u180eb\ufffb"


def _outputs(title: str) -> dict[str, str]:
    files = edited(SEMINAR, (TITLE, f"title: {json.dumps(title, ensure_ascii=False)}"))
    project, found = loaded(files).project, verdict(files).open
    english = Translator("en")
    status = review_status(project, TODAY, found, 0)
    page = report_page(review_report(project, TODAY, found, 0), english)
    return {
        "status": render_status(status, english, 200, redact=False),
        "status in JSON": json.dumps(status_json(status), ensure_ascii=False),
        "report": render_html(page, english),
        "report in Markdown": render_markdown(page, english),
    }


def test_what_a_language_needs_is_kept() -> None:
    for name, output in _outputs(NEEDED).items():
        for needed in ("می\u200cخواهم", "क्\u200dष", "\u200f", "👨\u200d👩"):
            assert needed in output, name
        assert "u200" not in output, name


def test_what_hides_something_is_made_visible() -> None:
    for name, output in _outputs(HIDDEN).items():
        for character in HIDDEN[1:-2]:
            assert (character in output) == (character in "ab"), name
        assert "e0041" in output, name


BLANK = [
    *(
        "\u200b",
        "\u200f",
        "\u200c\u200d",
        "\ufeff",
        "\u00ad",
        "\u2060",
        "\u2800",
        "\u3164",
        "\uffa0",
    ),
    *("\u115f\u1160", "\u180e", "\ufe0f", "\U000e0041\U000e007f", "\U000e0100", "\u2066\u2069"),
    *("\u00a0 \u3000\u2003", " \u200e  "),
]


@pytest.mark.parametrize("blank", BLANK)
def test_a_text_of_nothing_that_one_sees_is_empty(blank: str) -> None:
    escaped = "".join(f"\\U{ord(character):08x}" for character in blank)
    for path, old, field in (
        (SEMINAR, TITLE, "title"),
        ("participants/mofa.yaml", "name: MoFA official 1", "name"),
        ("participants/mofa.yaml", "position: Director", "position"),
    ):
        for text in (f'"{escaped}"', f'{{en: "{escaped}"}}', f'{{en: "{blank}"}}'):
            changed = SAMPLE[path].replace(old, f"{field}: {text}", 1)
            messages = [one.message for one in findings({path: changed}) if one.code == "MT101"]
            subject = "seminar-1" if path == SEMINAR else "mofa-01"
            assert messages in (
                [f"{subject}: `{field}` is missing or empty"],
                [f"{subject}: `en` is missing or empty"],
            )
