"""The attendance of many days: in tables of a year or less, with nothing lost between them."""

from datetime import date

import pytest

from migtrack.load.build import load
from migtrack.render.report.attendance import MAX_DAYS
from migtrack.render.report.page import report_page
from migtrack.render.report.values import Table
from migtrack.render.translator import Translator
from migtrack.review.report.report import Report, review_report
from tests.fuzz.inputs import Given, Project
from tests.large import DAY, activities, days
from tests.render.report.common import CLOSED, shipped_report


def report_of(project: Project, as_of: date = DAY) -> Report:
    return review_report(load(Given(project)).project, as_of)


def grids(report: Report) -> list[Table]:
    page = report_page(report, Translator("en"))
    return [table for section in page.sections for table in section.tables if table.wide]


@pytest.mark.parametrize("project", [activities(40), days(80)], ids=["activities", "days"])
def test_every_day_and_every_mark_stands_in_one_of_the_tables(project: Project) -> None:
    report = report_of(project)
    tables = grids(report)
    assert len(tables) > 1
    shown = [[column.label for column in table.columns if column.kind == "day"] for table in tables]
    assert max(map(len, shown)) <= MAX_DAYS
    translator = Translator("en")
    listed = [translator.day(day.day) for day in report.attendance.days]
    assert [day for days in shown for day in days] == listed
    assert len({table.caption for table in tables}) == len(tables)
    assert len({table.name for table in tables}) == len(tables)
    marks = [sum(bool(cell.symbol) for row in table.rows for cell in row[1:]) for table in tables]
    assert sum(marks) == sum(
        bool(mark.mark) for official in report.attendance.officials for mark in official.marks
    )
    for table in tables:
        assert all(len(row) == len(table.columns) for row in table.rows)
        assert sum(span.columns for span in table.spans) == len(table.columns)


def test_the_last_table_has_every_official_with_the_days_of_all_tables() -> None:
    report = report_of(activities(40))
    *others, last = grids(report)
    assert last.columns[-1].label == "days attended"
    assert [row[-1].text for row in last.rows] == [
        f"{official.attended} of {official.expected}" for official in report.attendance.officials
    ]
    assert all(table.columns[-1].kind == "day" for table in others)


def test_few_days_are_one_table_whose_heads_are_titles() -> None:
    [table] = grids(shipped_report(CLOSED))
    assert (table.name, table.caption) == ("attendance", "Officials and activity days")
    assert [span.label for span in table.spans][1:3] == [
        "Return and reintegration",
        "Irregular migration",
    ]
