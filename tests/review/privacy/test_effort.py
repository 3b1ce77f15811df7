"""The work of a redacted report grows with the findings, not with findings times activities."""

from dataclasses import replace
from typing import Any

import pytest

from migtrack.base.finding import Finding, Place, Severity
from migtrack.review.privacy import report as redaction
from migtrack.review.privacy.report import redacted_report
from migtrack.review.privacy.status import redacted_status
from migtrack.review.report.report import Report
from tests.render.report.common import shipped_report


def _times_looked_through(report: Report, monkeypatch: pytest.MonkeyPatch) -> int:
    """How often the activities of the status are looked through while the report is redacted."""
    times = 0

    class Watched(tuple[Any, ...]):
        __slots__ = ()

        def __iter__(self) -> Any:
            nonlocal times
            times += 1
            return super().__iter__()

    def watched(status: Any) -> Any:
        found = redacted_status(status)
        return replace(found, activities=Watched(found.activities))

    with monkeypatch.context() as patched:
        patched.setattr(redaction, "redacted_status", watched)
        redacted_report(report)
    return times


def test_the_activities_are_looked_through_no_more_often_for_more_findings(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    found = Finding("MT505", "low-attendance", Severity.WARNING, "few came", "", Place("a"))
    few = shipped_report()._replace(findings=(found,))
    many = few._replace(findings=few.findings * 100)
    assert 0 < _times_looked_through(few, monkeypatch) == _times_looked_through(many, monkeypatch)
