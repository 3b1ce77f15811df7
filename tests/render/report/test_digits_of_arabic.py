"""Digits stay with the Arabic text to which they belong, in a report written from left to right."""

import re

import pytest

from migtrack.render.report.escape import isolated


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("مسؤول ٤", '<bdi dir="rtl" lang="ar">مسؤول ٤</bdi>'),
        ("التقرير 2", '<bdi dir="rtl" lang="ar">التقرير 2</bdi>'),
        ("(التقرير 2)", '<bdi dir="rtl" lang="ar">(التقرير 2)</bdi>'),
        ("2 التقرير", '<bdi dir="rtl" lang="ar">2 التقرير</bdi>'),
        ("as of التقرير 2, 9 Mar", 'as of <bdi dir="rtl" lang="ar">التقرير 2</bdi>, 9 Mar'),
        ("“التقرير 2” is due", '“<bdi dir="rtl" lang="ar">التقرير 2</bdi>” is due'),
        ("التقرير 9 Mar", '<bdi dir="rtl" lang="ar">التقرير</bdi> 9 Mar'),
        ("التقرير 2–3 Mar", '<bdi dir="rtl" lang="ar">التقرير</bdi> [2–3] Mar'),
        ("9 Mar 2021", "9 Mar 2021"),
        ("2021–2022", "[2021–2022]"),
        ("(2–3 Mar, 1,000–2,000)", "[(2–3] Mar, [1,000–2,000)]"),
    ],
)
def test_a_number_behind_arabic_words_is_theirs(text: str, shown: str) -> None:
    html = isolated(text, right_to_left=False, language="ar")
    assert re.sub('<span class="one-line">(.*?)</span>', r"[\1]", html) == shown
