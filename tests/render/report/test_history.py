"""The section with the figures over time: few enough days for any reader, and what they say."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from migtrack.base.text import capital
from migtrack.render.figures import figure_value
from migtrack.render.report.history import MAX_DAYS, chosen_days
from migtrack.render.report.page import report_page
from migtrack.render.report.values import Section
from migtrack.render.terms import FIGURES, HEADLINE_FIGURES
from migtrack.render.translator import Translator
from migtrack.review.history.history import MAX_READABLE_DAYS, short_history
from migtrack.snapshot.snapshot import SnapshotCache
from tests.render.report.common import CLOSED, MIDWAY, both, shipped_report
from tests.review.story import sample, shipped
from tests.sample import edited


def section(as_of: date = CLOSED, *, redact: bool = False) -> Section:
    page = report_page(shipped_report(as_of, redact=redact), Translator("en"))
    [found] = [one for one in page.sections if one.name == "history"]
    return found


@pytest.mark.parametrize(
    ("as_of", "wanted"),
    [
        ("2021-02-10", ["30 Nov 2020", "31 Dec 2020", "31 Jan 2021", "10 Feb 2021"]),
        ("2021-06-15", ["30 Nov 2020", "31 Dec 2020", "31 Mar 2021", "15 Jun 2021"]),
        (
            "2021-12-01",
            [
                *("30 Nov 2020", "31 Dec 2020", "31 Mar 2021", "30 Jun 2021"),
                *("30 Sep 2021", "14 Nov 2021"),
            ],
        ),
    ],
)
def test_the_days_are_those_on_which_a_quarter_ends(as_of: str, wanted: list[str]) -> None:
    [table] = section(date.fromisoformat(as_of)).tables
    assert [column.label for column in table.columns[1:]] == wanted


@given(st.dates(date(1900, 1, 1), date(2100, 1, 1)), st.integers(0, 20_000))
def test_of_any_project_there_are_few_days_with_the_first_and_the_last(
    start: date, length: int
) -> None:
    end = date.fromordinal(start.toordinal() + length)
    period = ("{start: 2021-01-01, end: 2021-12-31}", f"{{start: {start}, end: {end}}}")
    project = sample(edited("project.yaml", period))
    history = short_history(project, date.max, SnapshotCache(project))
    if history is None:
        assert length > 366 * (MAX_READABLE_DAYS - 2)
        return
    chosen = chosen_days(history.days)
    assert len(chosen) <= MAX_DAYS
    assert chosen == sorted(set(chosen))
    assert {chosen[0], chosen[-1]} == {0, len(history.days) - 1}


def test_every_headline_figure_has_a_row_and_each_part_of_a_whole_a_chart() -> None:
    shown = section()
    translate = Translator("en").translate
    [table] = shown.tables
    assert [row[0].text for row in table.rows] == [
        capital(translate(FIGURES[name])) for name in HEADLINE_FIGURES
    ]
    counted = {capital(translate(FIGURES["officials-trained"]))}
    charts = {capital(chart.label) for chart in shown.charts}
    assert {row[0].text for row in table.rows} - charts == counted


def test_the_last_day_says_what_the_cards_say() -> None:
    for as_of in (MIDWAY, CLOSED):
        report = shipped_report(as_of)
        [table] = section(as_of).tables
        for row in table.rows:
            [name] = [
                figure for figure in HEADLINE_FIGURES if capital(FIGURES[figure]) == row[0].text
            ]
            figure = report.status.figure(name)
            assert figure is not None
            percent = f"{figure.percent:.0f} %" if figure.currency else ""
            assert row[-1].text == (percent or figure_value(Translator("en"), figure))


def test_the_redacted_report_has_no_row_about_people() -> None:
    [table] = section(redact=True).tables
    labels = {row[0].text for row in table.rows}
    personal = ("women", "attendance", "officials-trained")
    assert labels.isdisjoint(capital(FIGURES[name]) for name in personal)
    assert labels


def test_markdown_has_no_word_about_bars() -> None:
    html, plain = both(shipped_report(CLOSED))
    assert "Each bar is the end of a month" in html
    assert "Each bar is the end of a month" not in plain


def test_the_days_of_a_short_project_are_all_shown() -> None:
    history = short_history(shipped(), date(2021, 3, 31), SnapshotCache(shipped()))
    assert history is not None
    assert chosen_days(history.days) == [0, 1, 2, 3, 4]


def test_a_chart_whose_whole_changes_says_so() -> None:
    notes = {chart.label: chart.note for chart in section().charts}
    assert notes["requests answered"] == "its whole changes: 2–4"
    assert notes["seats held"] == ""
    html, _ = both(shipped_report(CLOSED))
    assert '<small>its whole changes: <span class="one-line">2–4</span></small>' in html


def test_the_legend_says_how_often_and_on_which_day_last() -> None:
    assert section(MIDWAY).legend == (
        "Each bar is the end of a month, the last one 15 Jun 2021; its full height is the whole."
    )
