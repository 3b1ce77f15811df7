"""The reports to the funder on a day."""

from datetime import date

import pytest

from migtrack.model.project import Project
from migtrack.snapshot.reports import last_report, next_report, review_reports
from tests.review.story import sample, shipped

FINAL = """\
  - id: final
    title: The final report
    period: {start: 2021-05-15, end: 2021-12-31}
    due: 2022-02-28
"""
INTERIM = """\
  - id: interim-1
    title: A report
    period: {start: 2021-01-01, end: 2021-05-14}
    due: 2021-06-30
    submitted: 2021-07-05
    accepted: 2021-07-19
    summary: All is well.
"""
INTERIM_REPORT_DAYS = [
    (date(2021, 6, 15), "ahead"),
    (date(2021, 6, 16), "due-soon"),
    (date(2021, 6, 30), "due-soon"),
    (date(2021, 7, 1), "overdue"),
    (date(2021, 7, 5), "submitted"),
    (date(2021, 7, 19), "accepted"),
    (date(2026, 1, 1), "accepted"),
]


def project() -> Project:
    """The sample with two reports, the last one first."""
    return sample({"reports.yaml": f"reports:\n{FINAL}{INTERIM}"})


@pytest.mark.parametrize(("as_of", "state"), INTERIM_REPORT_DAYS)
def test_a_report_through_its_states(as_of: date, state: str) -> None:
    interim, final = review_reports(project(), as_of)
    assert (interim.id, interim.state, final.id) == ("interim-1", state, "final")
    known = (interim.submitted is not None, interim.accepted is not None, bool(interim.summary))
    submitted, accepted = state in ("submitted", "accepted"), state == "accepted"
    assert known == (submitted, accepted, submitted)


def test_which_is_next_and_which_was_last() -> None:
    reports = review_reports(project(), date(2021, 7, 4))
    assert [next_report(reports), last_report(reports)] == [reports[0], None]
    reports = review_reports(project(), date(2021, 7, 5))
    assert [next_report(reports), last_report(reports)] == [reports[1], reports[0]]
    reports = review_reports(shipped(), date(2022, 3, 1))
    assert [next_report(reports), last_report(reports)] == [None, reports[1]]
    assert [next_report(()), last_report(())] == [None, None]
