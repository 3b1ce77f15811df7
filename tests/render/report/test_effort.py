"""What the templates do for each row and cell goes through the sandbox as rarely as it can."""

from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from migtrack.load.build import load
from migtrack.render.report import templates
from migtrack.render.report.page import report_page
from migtrack.render.report.render import render_html, render_markdown
from migtrack.render.report.templates import TemplateFileError
from migtrack.render.report.values import ReportPage
from migtrack.render.translator import Translator
from migtrack.review.report.report import review_report
from tests.fuzz.inputs import Given
from tests.large import DAY, activities
from tests.render.report.common import shipped_report

ENGLISH = Translator("en")
Render = Callable[[ReportPage, Translator], str]


@pytest.fixture
def calls(monkeypatch: pytest.MonkeyPatch) -> Counter[str]:
    """How often a template called what, counted while the test runs."""
    counted = Counter[str]()
    call = templates._Sandbox.call

    def counting(sandbox: Any, context: Any, called: Any, /, *given: Any, **named: Any) -> Any:
        counted[getattr(called, "name", called.__class__.__name__)] += 1
        return call(sandbox, context, called, *given, **named)

    monkeypatch.setattr(templates._Sandbox, "call", counting)
    return counted


def page(number: int) -> ReportPage:
    return report_page(review_report(load(Given(activities(number))).project, DAY), ENGLISH)


@pytest.mark.parametrize("render", [render_html, render_markdown])
def test_nothing_is_called_for_each_cell_or_round(render: Render, calls: Counter[str]) -> None:
    small, large = page(5), page(25)
    render(small, ENGLISH)
    before = calls.copy()
    calls.clear()
    render(large, ENGLISH)
    assert calls["row"] - before["row"] == _rows(large) - _rows(small) > 0
    assert calls["table"] - before["table"] == _tables(large) - _tables(small)
    assert _others(calls) == _others(before)


def _others(calls: Counter[str]) -> int:
    return calls.total() - calls["row"] - calls["table"]


def _tables(of: ReportPage) -> int:
    return sum(len(section.tables) for section in of.sections)


def _rows(of: ReportPage) -> int:
    tables = (table for section in of.sections for table in section.tables)
    return sum(len(group.rows) + len(group.totals) for table in tables for group in table.groups)


@pytest.mark.parametrize("name", ["_iterator", "__init__", "__class__", "_undefined"])
def test_a_loop_shows_its_rounds_and_nothing_beneath(name: str, tmp_path: Path) -> None:
    own = tmp_path / "headline.html.j2"
    rounds = "{% for a in 'xy' %}{{ loop.index }}{{ loop.index0 }}{{ loop.first }}{{ loop.WHAT }}"
    own.write_text(f"{rounds.replace('WHAT', name)}{{% endfor %}}")
    shipped = report_page(shipped_report(), ENGLISH)
    with pytest.raises(TemplateFileError, match="unsafe"):
        render_html(shipped, ENGLISH, str(tmp_path))
    own.write_text(f"{rounds.replace('WHAT', 'last')}{{% endfor %}}")
    assert "10TrueFalse21FalseTrue" in render_html(shipped, ENGLISH, str(tmp_path))
