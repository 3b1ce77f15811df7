"""Templates end after a bounded number of steps; the shipped ones meet no limit."""

import re
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

from migtrack.check import check
from migtrack.load.build import load
from migtrack.render.report import templates
from migtrack.render.report.limits import Limits, limits_for
from migtrack.render.report.page import report_page
from migtrack.render.report.render import render_html, render_markdown
from migtrack.render.report.templates import TemplateFileError
from migtrack.render.report.values import ReportPage
from migtrack.render.translator import Translator
from migtrack.review.report.report import Report, review_report
from tests.fuzz.inputs import Given
from tests.large import DAY, activities
from tests.render.report.common import shipped_report

ENGLISH = Translator("en")
START = "{% set many = [1] * 1000 %}{% set wide = 'x' * 100000 %}"
"""Before what is tried, which stands in the third line."""
STEPS = {
    "nested loops": "{% for a in many %}{% for b in many %}x{% endfor %}{% endfor %}",
    "rounds that are passed over": "{% for a in many %}{% for b in many if false %}{% endfor %}{% endfor %}",
    "a recursive loop": "{% for a in [1, 2] recursive %}{% if loop.depth < 60 %}{{ loop([1, 2]) }}"
    "{% endif %}{% endfor %}",
    "a macro that calls itself twice": "{% macro m(n) %}{% if n %}{{ m(n - 1) }}{{ m(n - 1) }}"
    "{% endif %}{% endmacro %}{{ m(60) }}",
    "calls with a body": "{% macro m() %}{{ caller() }}{% endmacro %}{% for a in many %}{% for b in many %}"
    "{% call m() %}x{% endcall %}{% endfor %}{% endfor %}",
}
LENGTHS = {
    "a text that doubles": "{% macro m(x) %}{{ m(x ~ x) }}{% endmacro %}{{ m('x') }}",
    "a sum that doubles": "{% macro m(x) %}{{ m(x + x) }}{% endmacro %}{{ m('x') }}",
    "a list that doubles": "{% macro m(x) %}{{ m(x + x) }}{% endmacro %}{{ m([1]) }}",
    "a block that doubles": "{% macro m(x) %}{% set y %}{{ x }}{{ x }}{% endset %}{{ m(y) }}{% endmacro %}"
    "{{ m('x') }}",
    "a body that doubles": "{% macro m(x) %}{{ x }}{{ x }}{% endmacro %}"
    "{{ m(m(m(m(m(m(m(m(m(m(m(wide))))))))))) }}",
    "replacing": "{{ wide|replace('x', wide) }}",
    "the method that replaces": "{{ wide.replace('x', wide) }}",
    "joining": "{{ wide|join(wide) }}",
    "joining long texts": "{{ ([wide] * 100000)|join }}",
    "the method that joins": "{{ wide.join(many) }}",
    "multiplying": "{{ 'x' * 100000000 }}",
}
NOT_THERE = (
    *("batch(10**9)", "slice(10**9)", "wordwrap(1)", "tojson(indent=10**9)", "indent(10**9)"),
    *("center(10**9)", "format(1)", "pprint", "sum(start=[])"),
)


@pytest.fixture
def few_steps(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(templates, "limits_for", lambda _: Limits(steps=30_000))


def fault(folder: Path, text: str) -> TemplateFileError:
    folder.joinpath("headline.html.j2").write_text(f"{START}\n\n{text}", encoding="utf-8")
    with pytest.raises(TemplateFileError) as caught:
        render_html(report_page(shipped_report(), ENGLISH), ENGLISH, str(folder))
    return caught.value


@pytest.mark.usefixtures("few_steps")
@pytest.mark.parametrize("name", STEPS)
def test_loops_and_calls_end(name: str, tmp_path: Path) -> None:
    found = fault(tmp_path, STEPS[name])
    assert found.place == f"{tmp_path}/headline.html.j2:3"
    assert "more than 30,000 steps" in found.message


@pytest.mark.usefixtures("few_steps")
def test_templates_that_include_each_other_end(tmp_path: Path) -> None:
    twice = "{% include 'a.html.j2' %}" * 2
    for name, other in zip("abcdefghijklmnop", "bcdefghijklmnopq", strict=True):
        tmp_path.joinpath(f"{name}.html.j2").write_text(twice.replace("'a.", f"'{other}."))
    tmp_path.joinpath("q.html.j2").write_text("q")
    assert "more than 30,000 steps" in fault(tmp_path, twice).message


@pytest.mark.parametrize("name", LENGTHS)
def test_nothing_becomes_too_long(name: str, tmp_path: Path) -> None:
    found = fault(tmp_path, LENGTHS[name])
    assert found.place == f"{tmp_path}/headline.html.j2:3"
    assert re.search("too long: more than [0-9,]+ characters or entries", found.message)


def test_no_number_becomes_too_large(tmp_path: Path) -> None:
    found = fault(tmp_path, "{% macro m(x) %}{{ m(x * x) }}{% endmacro %}{{ m(9) }}")
    assert "larger than 1,000,000,000,000,000" in found.message


@pytest.mark.parametrize("use", NOT_THERE)
def test_filters_that_make_much_of_little_are_not_there(use: str, tmp_path: Path) -> None:
    assert "No filter named" in fault(tmp_path, f"{{{{ many|{use} }}}}").message


def test_a_report_too_long_says_how_long_it_may_be(tmp_path: Path) -> None:
    found = fault(
        tmp_path, "{% for a in many %}{{ wide }}{{ wide }}{{ wide }}{{ wide }}{% endfor %}"
    )
    assert re.search("longer than [0-9,]+ characters", found.message)


@cache
def report_of_many(number: int) -> Report:
    """The report of a project with so many activities, worked out once for all tests."""
    loaded = load(Given(activities(number)))
    return review_report(loaded.project, DAY, check(loaded, DAY, DAY).open)


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize("render", [render_html, render_markdown])
def test_the_shipped_templates_use_little_of_what_they_may(
    render: Callable[[ReportPage, Translator], str], language: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    steps = 0

    def counted(_sandbox: object, _context: object) -> bool:
        nonlocal steps
        steps += 1
        return True

    monkeypatch.setattr(templates._Sandbox, "step", counted)
    translator, least = Translator(language), Limits()
    for number in (20, 200):
        page, steps = report_page(report_of_many(number), translator), 0
        length, limits = len(render(page, translator)), limits_for((page,))
        assert 0 < steps < (limits.steps - least.steps) / 4
        assert 0 < length < (limits.characters - least.characters) / 4
