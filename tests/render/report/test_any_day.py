"""A report can be made for any day, of whatever could be read."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from migtrack.review.privacy.report import redacted_report
from migtrack.review.report.report import review_report
from tests.render.report.common import both, report_of, sample, shipped

SPOILT = {
    "ministries.yaml": "ministries: []\n",
    "participants/mofa.yaml": "ministry: mofa\nparticipants:\n  - {id: a, seat: 9}\n",
    "sops.yaml": None,
    "requests.yaml": "requests: [{id: r}]\n",
    "activities/visit-1.yaml": "id: visit-1\nkind: visit\ngroup: 9\ntitle: x\n"
    "dates: {start: 2021-03-09, end: 2021-03-01}\ntravellers: [{participant: nobody}]\n",
}


@settings(max_examples=12, deadline=None)
@given(st.dates(), st.sampled_from(["en", "ar"]))
def test_any_day_gives_a_report(as_of: date, language: str) -> None:
    for project in (shipped(), sample(), sample(SPOILT)):
        report = review_report(project.project, as_of)
        both(report, language)
        both(redacted_report(report), language)


@pytest.mark.parametrize("redact", [False, True])
def test_records_that_contradict_each_other_give_a_report(*, redact: bool) -> None:
    project = sample(SPOILT)
    html, plain = both(report_of(project, redact=redact))
    assert "stand in the records" in html
    assert "stand in the records" in plain


def test_seats_without_number_are_told_in_one_line() -> None:
    files = {
        "project.yaml": (
            "id: big\ntitle: Big\nlanguages: [en]\ntime_zone: UTC\nfunder: a\nimplementer: b\n"
            "budget: {amount: 1, currency: EUR}\nperiod: {start: 2021-01-01, end: 2021-12-31}\n"
            "core_team: {officials_per_ministry: 999999}\ngroups: []\n"
        )
    }
    html, _ = both(report_of(sample(files)))
    assert len(html) < 100_000
    assert "–999,999" in html
