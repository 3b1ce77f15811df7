"""A report can be made for any day, of whatever could be read."""

from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from migtrack.load.build import Loaded
from migtrack.render.figures import figure_value, in_units
from migtrack.render.report.page import report_page
from migtrack.render.translator import Translator
from migtrack.review.privacy.report import redacted_report
from migtrack.review.report.report import Report, review_report
from migtrack.review.status.status import review_status
from migtrack.snapshot.figures import Figure
from tests.render.leaks.common import finder_of
from tests.render.report.common import both, report_of, sample, shipped

SPOILT = {
    "ministries.yaml": "ministries: []\n",
    "participants/mofa.yaml": "ministry: mofa\nparticipants:\n  - {id: a, seat: 9}\n",
    "sops.yaml": None,
    "requests.yaml": "requests: [{id: r}]\n",
    "activities/visit-1.yaml": "id: visit-1\nkind: visit\ngroup: 9\ntitle: x\n"
    "dates: {start: 2021-03-09, end: 2021-03-01}\ntravellers: [{participant: zzqq-9}]\n",
}


PROJECTS: dict[str, Callable[[], Loaded]] = {
    "shipped": shipped,
    "sample": sample,
    "spoilt": lambda: sample(SPOILT),
}


def counted(report: Report) -> list[tuple[str, str]]:
    """The figures as the report's own table shows them."""
    page = report_page(report, Translator("en"))
    [shown] = [one for part in page.sections for one in part.tables if one.name == "counting"]
    return [(row[1].text, row[2].text) for row in shown.rows]


def in_two_cells(figure: Figure) -> tuple[str, str]:
    translator = Translator("en")
    if figure.is_average:
        return figure_value(translator, figure), in_units(translator, figure)
    return f"{figure.value:,}", "–" if figure.of is None else f"{figure.of:,}"


@settings(max_examples=6, deadline=None)
@example(date.min, "sample", "en")
@example(date.max, "sample", "ar")
@example(date(2021, 1, 1), "shipped", "en")
@example(date(2021, 6, 15), "spoilt", "en")
@given(st.dates(), st.sampled_from(sorted(PROJECTS)), st.sampled_from(["en", "ar"]))
def test_on_any_day_the_report_shows_the_figures_of_the_status(
    as_of: date, name: str, language: str
) -> None:
    project = PROJECTS[name]().project
    whole = review_report(project, as_of)
    figures = review_status(project, as_of).figures
    few = project.contract.policy.small_cell
    finder = finder_of(project)
    for report in (whole, redacted_report(whole)):
        assert counted(report) == [
            ("withheld", "withheld")
            if report.redacted and 0 < (one.people or 0) < few
            else in_two_cells(one)
            for one in figures
        ]
        html, plain = both(report, language)
        assert f'<html lang="{language}"' in html
        assert "\n# " in plain
        if report is not whole:
            for output in (html, plain):
                assert finder.find(output) == []


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
