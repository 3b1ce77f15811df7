"""Texts that would do something are only texts."""

import html as entities
import json
import re
from functools import cache, partial
from html.parser import HTMLParser
from typing import Any

import pytest
import yaml
from markdown_it import MarkdownIt

from migtrack.render.report.escape import isolated, markdown, mermaid
from migtrack.review.report.report import Report, review_report
from tests.growth import Seconds, Stopwatch, assert_linear
from tests.render.report.common import MIDWAY, both, in_one_piece, sample
from tests.sample import SAMPLE

HOSTILE = [
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    "{{ 7*7 }} {% for x in y %} {# gone",
    "</title></style><h1>owned",
    "*bold* _em_ `code` ~~no~~ | cell || [link](javascript:alert(1)) ![i](http://x.test/y.png)",
    "# heading",
    "- item",
    "1. item",
    "```mermaid",
    "https://evil.test www.evil.test a@evil.test @octocat #1 !2 :skull: $x$",
    "<!-- gone --> &lt;b&gt; &amp; \\",
    "\x1b[2J\x9b31m\x07\x00\x7f",
    "line\nbreak\r\nand\ttab\u2028separator",
    "\u202eevil\u202c \u2066x\u2069 \u200f\u200e\u061c",
    "x" * 5000,
    "ورشة " * 1000,
    '; click x href "https://evil.test" :done, 2021-01-01 %% gone',
]


class Tags(HTMLParser):
    """Counts what an HTML file is made of."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes.update(name for name, _ in attrs)


def tags(html: str) -> Tags:
    """The tags, but for those around words that stay on one line."""
    parser = Tags()
    parser.feed(in_one_piece(html))
    return parser


FREE = {
    *("name", "title", "short", "position", "reason", "venue", "area", "funder", "implementer"),
    *("acronym", "expert", "instrument", "evidence", "organisation", "platform", "notes"),
    *("letter", "approved_by", "host"),
}
"""Fields whose text may be anything."""


WITHIN_TEXTS = ("bdi", "wbr")
"""Tags that depend on the letters of a text, and are not counted."""


def with_text(text: str) -> dict[str, str]:
    """The sample, with the text in the place of every free text."""

    def changed(value: Any) -> Any:
        if isinstance(value, dict):
            return {key: text if key in FREE else changed(one) for key, one in value.items()}
        return [changed(one) for one in value] if isinstance(value, list) else value

    return {
        path: json.dumps(changed(yaml.load(content, yaml.BaseLoader)))
        for path, content in SAMPLE.items()
    }


def rendered(plain: str) -> Tags:
    """What the Markdown becomes in HTML, with the markup that is allowed in it."""
    return tags(MarkdownIt("gfm-like", {"html": True, "linkify": False}).render(plain))


@cache
def report_with(text: str) -> Report:
    """The report of the sample with the text in it, reviewed once for all languages."""
    project = sample(with_text(text))
    assert project.has_contract
    return review_report(project.project, MIDWAY)


@cache
def harmless(language: str, *, is_long: bool) -> tuple[Tags, Tags]:
    """The tags of the report with a text without markup: of the HTML, and of the Markdown."""
    html, plain = both(report_with("harmless " * 8 if is_long else "harmless"), language)
    return tags(html), rendered(plain)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        pytest.param(text, language, marks=pytest.mark.slow if is_slow else ())
        for number, text in enumerate(HOSTILE)
        for language, is_slow in (("en", number % 2), ("ar", not number % 2))
    ],
)
def test_a_hostile_name_is_only_a_name(text: str, language: str) -> None:
    """In one language by turns in the quick tests, in both in the slow ones."""
    html, plain = both(report_with(text), language)
    is_long = "workshop-1: " in plain  # a title without room in the grid, told in its legend
    there, (wanted, wanted_of_markdown) = tags(html), harmless(language, is_long=is_long)
    assert [tag for tag in there.tags if tag not in WITHIN_TEXTS] == [
        tag for tag in wanted.tags if tag not in WITHIN_TEXTS
    ]
    assert there.attributes == wanted.attributes
    for output in (html, plain):
        assert not re.search(
            "[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u202a-\u202e\u2066-\u2069\u200b-\u200f]", output
        )
        assert "49" not in re.sub(r"[\d.]*49[\d.]+|[\d.]+49[\d.]*", "", output) or "{{" not in text
    made = rendered(plain)
    assert {"script", "img", "s", "h4"}.isdisjoint(made.tags)
    assert made.tags.count("a") == wanted_of_markdown.tags.count("a"), "the contents and anchors"
    assert made.tags.count("code") == 1, "the drawing of the timeline"
    assert made.tags.count("td") == wanted_of_markdown.tags.count("td")


@pytest.mark.parametrize("text", HOSTILE)
def test_markdown_shows_the_text_letter_for_letter(text: str) -> None:
    shown = text.replace("\n", " ").replace("\r", " ").replace("\x00", "")
    shown = " ".join(re.sub("[\x00-\x1f\x7f-\x9f\u2028]", " ", shown).split())
    html = MarkdownIt("gfm-like", {"html": True, "linkify": False}).render(str(markdown(shown)))
    plain = entities.unescape(re.sub(r"</?(?:span|p)>", "", html)).strip()
    assert plain == shown


def test_a_name_in_a_drawing_has_no_sign_that_means_something() -> None:
    assert mermaid("a: b; c # d %% e <script>") == "a b c d e script"
    assert mermaid(";:#") == "–"


def test_a_long_number_is_read_once() -> None:
    def measure(size: int) -> Seconds:
        watch = Stopwatch()
        text = "1" * size + " –"
        watch.time("escaped", partial(isolated, text, right_to_left=False, language="ar"))
        return watch.seconds

    assert_linear(measure, 10_000)


def test_a_range_longer_than_a_line_may_break() -> None:
    html = isolated(f"{'1' * 30}–{'2' * 30}", right_to_left=False, language="ar")
    assert html.count("<wbr>") == 2
    assert "one-line" not in html
    word = isolated(f"{'a' * 23}1–2{'b' * 22}", right_to_left=False, language="ar")
    assert "<wbr>" in word
    assert "one-line" not in word


def test_runs_of_the_other_direction_are_set_apart() -> None:
    arabic = isolated("المقعد momd-01 (2020-11-15)", right_to_left=True, language="en")
    assert arabic == (
        'المقعد <bdi dir="ltr" lang="en"><span class="one-line">momd-01</span> '
        '<span class="one-line">(2020-11-15)</span></bdi>'
    )
    assert isolated("2020-11-15", right_to_left=True, language="en") == (
        '<bdi dir="ltr"><span class="one-line">2020-11-15</span></bdi>'
    )
    named = isolated("مسؤول ١ (momd-01)، مديرة عامة", right_to_left=True, language="en")
    assert '<bdi dir="ltr" lang="en"><span class="one-line">(momd-01)</span></bdi>' in named
    long = isolated(f"إجراء {'a-' * 12}b", right_to_left=True, language="en")
    assert "one-line" not in long, "it may need more than one line"
    english = isolated("Ministry · وزارة الخارجية (x)", right_to_left=False, language="ar")
    assert english == 'Ministry · <bdi dir="rtl" lang="ar">وزارة الخارجية</bdi> (x)'
    numbered = isolated("وزارة الخارجية – مسؤول ٤ (mofa-04)", right_to_left=False, language="ar")
    assert '<bdi dir="rtl" lang="ar">وزارة الخارجية – مسؤول ٤</bdi> (mofa-04)' in numbered
    amount = isolated("EUR 5 (٣٠٣٬٢٨٠ يورو)", right_to_left=False, language="ar")
    assert '<bdi dir="rtl" lang="ar">(٣٠٣٬٢٨٠ يورو)</bdi>' in amount
    days = isolated("٢٥–٢٦ مايو ٢٠٢١", right_to_left=True, language="en")
    assert days == '<span class="one-line">٢٥–٢٦</span> مايو ٢٠٢١'
    assert isolated("<b> & الف", right_to_left=True, language="en").count("<b>") == 0
