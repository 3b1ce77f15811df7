"""Every number of the report is that of the status for scripts."""

import re
from datetime import date
from html.parser import HTMLParser
from typing import Any

import pytest

from migtrack.render.report.page import report_page
from migtrack.render.report.values import ReportPage, Table
from migtrack.render.status.json import status_json
from migtrack.render.translator import Translator
from tests.render.report.common import (
    CLOSED,
    MIDWAY,
    both,
    in_one_piece,
    report_of,
    section,
    shipped_report,
)
from tests.sample import loaded

DAYS = [date(2020, 12, 1), MIDWAY, date(2021, 9, 8), CLOSED]


def page(as_of: date, language: str = "en") -> ReportPage:
    return report_page(shipped_report(as_of), Translator(language))


def table(page: ReportPage, name: str) -> Table:
    return next(one for part in page.sections for one in part.tables if one.name == name)


def written(number: Any) -> str:
    """A number; of money with cents two decimals."""
    return f"{number:,.2f}" if isinstance(number, float) else f"{number:,}"


@pytest.mark.parametrize("as_of", DAYS)
def test_every_figure_is_in_the_table_of_figures(as_of: date) -> None:
    status = shipped_report(as_of).status
    figures = status_json(status)["figures"]
    rows = table(page(as_of), "counting").rows
    assert len(rows) == len(figures)
    for row, figure, counted in zip(rows, figures.values(), status.figures, strict=True):
        if counted.is_average:
            continue
        of = "–" if figure["of"] is None else f"{figure['of']:,}"
        assert [row[1].text, row[2].text, row[3].text] == [
            written(figure["value"]),
            of,
            figure["counts"],
        ]


@pytest.mark.parametrize("as_of", DAYS)
def test_headline_figures_are_those_of_the_status(as_of: date) -> None:
    figures = status_json(shipped_report(as_of).status)["figures"]
    for card in section(page(as_of), "figures").cards:
        figure = figures[card.name]
        if card.name == "attendance":
            assert card.of == f"{figure['value']} of {figure['of']} person-days"
        elif card.name == "satisfaction":
            assert card.of == f"{figure['of']} answers"
        elif card.name == "knowledge-gained":
            assert card.of == f"of 100 · {figure['of']} people tested"
        else:
            currency = f"{figure['currency']} " if "currency" in figure else ""
            assert card.value == f"{currency}{written(figure['value'])}"
            assert card.of == ("" if figure["of"] is None else f"of {written(figure['of'])}")


@pytest.mark.parametrize("as_of", DAYS)
def test_activities_have_the_dates_states_and_attendance_of_the_status(as_of: date) -> None:
    activities = status_json(shipped_report(as_of).status)["activities"]
    rows = table(page(as_of), "activities").rows
    assert [row[0].note for row in rows] == [activity["id"] for activity in activities]
    for row, one in zip(rows, activities, strict=True):
        if one["expected"]:
            assert row[3].note == f"{one['attended']} of {one['expected']}"
        else:
            assert row[3].text == "–"


@pytest.mark.parametrize("as_of", DAYS)
def test_sums_of_the_attendance_sheet_are_the_figure(as_of: date) -> None:
    report = shipped_report(as_of)
    figure = report.status.figure("attendance")
    assert figure is not None
    presence = report.attendance
    officials = [(official.attended, official.expected) for official in presence.officials]
    ministries = [
        (ministry.attended or 0, ministry.expected or 0) for ministry in presence.ministries
    ]
    days = [(one.attended or 0, one.expected or 0) for one in presence.days]
    for parts in (officials, ministries, days):
        assert tuple(map(sum, zip((0, 0), *parts, strict=True))) == (figure.value, figure.of)
    for one in report.status.activities:
        own = [day for day in presence.days if day.activity == one.id]
        assert sum(day.attended or 0 for day in own) == (one.attended or 0)


@pytest.mark.parametrize("as_of", DAYS)
def test_ministries_visits_procedures_and_requests_are_those_of_the_status(as_of: date) -> None:
    document = status_json(shipped_report(as_of).status)
    shown = page(as_of)
    for row, one in zip(table(shown, "ministries").rows, document["core_team"], strict=True):
        assert (row[1].text, row[2].text) == (f"{one['held']} of {one['seats']}", str(one["women"]))
    for row, one in zip(table(shown, "visits").rows, document["visits"], strict=True):
        assert row[1].text == f"{one['taken']} of {one['seats']}"
        assert sum(map(int, re.findall(r"\d+", row[2].text))) == sum(
            number for _, number in one["travellers"]
        )
    for row, one in zip(table(shown, "procedures").rows, document["sops"], strict=True):
        assert row[4].text == f"{len(one['adopted'])} of 5"
        assert row[5].text == f"{len(one['applied'])} of 5"
    requests = [
        row
        for part in shown.sections
        if part.name == "requests"
        for one in part.tables
        for row in one.rows
    ]
    assert [row[0].note for row in requests] == [request["id"] for request in document["requests"]]


@pytest.mark.parametrize("as_of", DAYS)
def test_what_is_due_is_what_the_status_says(as_of: date) -> None:
    document = status_json(shipped_report(as_of).status)
    tables = section(page(as_of), "due").tables
    rows = sum(len(one.rows) for one in tables)
    wanted = [*document["due"], *document["next"], *document["coming"], *document["left_open"]]
    assert rows == len(wanted)


class Texts(HTMLParser):
    """The text of every cell of an HTML file."""

    def __init__(self) -> None:
        super().__init__()
        self.cells: list[str] = []
        self._within = False

    def handle_starttag(self, tag: str, attrs: object) -> None:  # noqa: ARG002  # the base class has it
        if tag in ("td", "th", "dd"):
            self._within = True
            self.cells.append("")

    def handle_endtag(self, tag: str) -> None:
        if tag in ("td", "th", "dd"):
            self._within = False

    def handle_data(self, data: str) -> None:
        if self._within:
            self.cells[-1] += data


@pytest.mark.parametrize("language", ["en", "ar"])
def test_html_and_markdown_show_the_very_same_cells(language: str) -> None:
    html, markdown = both(shipped_report(), language)
    parser = Texts()
    parser.feed(html)
    shown = [" ".join(text.split()) for text in parser.cells]
    for one in (one for part in page(MIDWAY, language).sections for one in part.tables):
        for row in one.rows:
            for cell in row:
                text = " ".join(f"{cell.symbol}{cell.text} {cell.note}".split())
                assert text in shown
                assert (cell.symbol or cell.text) in markdown.replace("\\", "")


@pytest.mark.parametrize("language", ["en", "ar"])
def test_the_command_that_shows_the_records_is_named_once(language: str) -> None:
    for as_of in (MIDWAY, CLOSED):
        html, plain = both(shipped_report(as_of), language)
        command = f"migtrack why --as-of {as_of.isoformat()}"
        assert html.count("migtrack why") == plain.count("migtrack why") == 1
        assert re.sub("<[^>]*>", "", html).count(command) == plain.count(command) == 1
        if language == "ar":
            assert f'<bdi dir="ltr" lang="en">{command}</bdi>' in in_one_piece(html)


def test_readers_without_the_data_are_not_told_a_command() -> None:
    for text in both(shipped_report(redact=True)):
        assert "migtrack why" not in text


def test_the_banner_names_the_command_that_shows_the_errors() -> None:
    report = report_of(loaded({"sops.yaml": "sops: none\n"}))
    shown = report_page(report, Translator("en")).banner
    assert shown.endswith(f": migtrack validate --as-of {MIDWAY}")
