"""Plan and reality side by side."""

from datetime import date

import pytest

from migtrack.render.report.page import report_page
from migtrack.render.report.values import Table
from migtrack.render.translator import Translator
from tests.render.report.common import CLOSED, MIDWAY, report_of, sample, section, shipped_report
from tests.sample import SAMPLE


def plan(table_of: date, language: str = "en", *, redact: bool = False) -> Table:
    page = report_page(shipped_report(table_of, redact=redact), Translator(language))
    [table] = section(page, "figures").tables
    assert "plan" not in [each.name for each in section(page, "deviations").tables]
    return table


def rows(table: Table) -> dict[str, list[str]]:
    return {row[0].text: [cell.text for cell in row[1:]] for row in table.rows}


def test_it_stands_there_before_anything_is_amended() -> None:
    table = plan(MIDWAY)
    assert [column.label for column in table.columns] == ["what was planned", "as signed", "done"]
    assert rows(table) == {
        "Last day": ["14 Nov 2021", "–"],
        "Budget": ["EUR 303,280", "EUR 71,090.40"],
        "Seats of the core team": ["20", "20"],
        "Workshops": ["6", "3"],
        "Study visits": ["1", "0"],
        "Seats of study visits": ["10", "9"],
        "Technical seminars": ["2", "0"],
    }


@pytest.mark.parametrize("redact", [False, True])
def test_what_was_amended_has_a_column_and_the_end_is_done_once_it_is_over(redact: bool) -> None:  # noqa: FBT001
    table = plan(CLOSED, redact=redact)
    assert [column.label for column in table.columns][2] == "as amended"
    shown = rows(table)
    assert shown["Last day"] == ["14 Nov 2021"] * 3
    assert shown["Budget"] == ["EUR 303,280", "EUR 303,280", "EUR 294,272.50"]
    assert shown["Video conferences"] == ["–", "3", "2"]


def test_it_is_right_in_arabic() -> None:
    shown = rows(plan(CLOSED, "ar"))
    assert shown["مقاعد الفريق الأساسي"] == ["٢٠", "٢٠", "٢٠"]
    assert shown["مقاعد الزيارات الدراسية"] == ["١٠", "١٠", "١٠"]


def test_without_accounts_nothing_is_spent_and_two_groups_are_told_apart() -> None:
    old = "{id: 1, title: Workshops, planned: {workshop: 1}}"
    assert old in SAMPLE["project.yaml"]
    new = f"{old}\n  - {{id: 4, title: More, planned: {{workshop: 2}}}}"
    report = report_of(sample({"project.yaml": SAMPLE["project.yaml"].replace(old, new)}))
    [table] = section(report_page(report, Translator()), "figures").tables
    found = [(row[0].text, row[0].note, row[1].text) for row in table.rows]
    assert ("Workshops", "Workshops", "1") in found
    assert ("Workshops", "More", "2") in found
    assert rows(table)["Budget"] == ["EUR 100,000", "–"]
