"""What is due: every row once, in one order by day, and counted as it stands there."""

from datetime import date

import pytest

from migtrack.load.build import load
from migtrack.render.report.page import report_page
from migtrack.render.report.values import Cell, ReportPage
from migtrack.render.translator import Translator
from migtrack.review.report.report import review_report
from tests.fuzz.inputs import Given
from tests.large import DAY, activities
from tests.render.report.common import CLOSED, MIDWAY, section, shipped_report

DAYS = [date(2021, 2, 2), date(2021, 4, 20), MIDWAY, date(2021, 8, 1), date(2021, 11, 14)]


def page_on(as_of: date) -> ReportPage:
    return report_page(shipped_report(as_of), Translator("en"))


@pytest.mark.parametrize("as_of", DAYS)
def test_the_rows_are_what_the_status_lists_each_once_and_counted(as_of: date) -> None:
    status = shipped_report(as_of).status
    due = section(page_on(as_of), "due")
    [table] = due.tables
    assert len(table.rows) == len(status.due) + len(status.next) + len(status.coming)
    told = [(what.text, about.text) for _, _, _, what, about in table.rows]
    assert len(set(told)) == len(told)
    urgency = [row[1].text for row in table.rows]
    counts = ((urgency.count(name), name) for name in ("overdue", "due", "next"))
    assert due.lead == ", ".join(f"{number} {name}" for number, name in counts if number)


def test_all_rows_stand_in_one_order_by_day() -> None:
    [table] = section(page_on(MIDWAY), "due").tables
    assert [(row[0].text, row[1].text) for row in table.rows][4:] == [
        ("8 Jun 2021", "overdue"),
        ("22–23 Jun 2021", "next"),
        ("30 Jun 2021", "next"),
        ("6–7 Jul 2021", "next"),
        ("6 Sep 2021", "due"),
    ]


def test_what_is_due_is_not_counted_once_more_among_the_findings() -> None:
    assert section(page_on(MIDWAY), "findings").lead == "1 waived"
    assert section(page_on(DAYS[0]), "findings").lead in (
        "1 waived",
        "no findings besides what is due",
    )


@pytest.mark.parametrize("as_of", [date(2021, 11, 15), CLOSED, date(2030, 1, 1)])
def test_a_closed_project_is_closed_on_its_last_day_whenever_it_is_read(as_of: date) -> None:
    page = page_on(as_of)
    assert (page.facts[-1].value, page.progress) == ("closed on 14 Nov 2021", 100)
    last_day = page_on(date(2021, 11, 14))
    assert (last_day.facts[-1].value, last_day.progress) == ("day 365 of 365 (100 %)", 100)
    assert section(page, "figures").cards == section(last_day, "figures").cards


def test_a_visa_granted_and_one_applied_for_do_not_share_a_sign() -> None:
    tables = section(page_on(MIDWAY), "visits").tables
    states = {row[5].text: row[5].tone for row in tables[1].rows}
    assert states == {"visa granted": "good", "visa applied for": "open", "invited": "open"}


def test_the_heads_of_rows_begin_with_a_capital() -> None:
    heads: list[Cell] = [
        row[0]
        for section in page_on(CLOSED).sections
        for table in section.tables
        for group in table.groups
        for row in (*group.rows, *group.totals)
    ]
    assert [cell.text for cell in heads if cell.kind != "id" and cell.text[:1].islower()] == []


def test_more_than_was_promised_fills_the_bar_and_no_more() -> None:
    report = review_report(load(Given(activities(5))).project, DAY)
    cards = section(report_page(report, Translator("en")), "figures").cards
    [held] = [card for card in cards if card.name == "workshops-held"]
    assert (held.value, held.of, held.share) == ("6", "of 1", 100)
