"""Reports of projects in which there is little: no such activities, nothing moved, nobody left."""

from datetime import date

from migtrack.render.report.page import report_page
from migtrack.render.report.values import ReportPage
from migtrack.render.translator import Translator
from tests.render.report.common import report_of, section
from tests.sample import TODAY, loaded

UNMOVED = "No activity was postponed or cancelled, and no official has left."


def page(day: date = TODAY, language: str = "en") -> ReportPage:
    return report_page(report_of(loaded(), day), Translator(language))


def test_what_a_project_neither_promises_nor_has_is_no_card() -> None:
    cards = [card.name for card in section(page(), "figures").cards]
    assert "visits-held" in cards
    assert "seminars-held" in cards
    assert "video-conferences-held" not in cards


def test_a_project_in_which_nothing_was_done_did_not_go_by_the_plan() -> None:
    """It is only said what is known: the dates may be missing, or all be overdue."""
    for day in (date(2020, 1, 1), date(2030, 1, 1)):
        assert section(page(day), "deviations").lead == UNMOVED
    assert section(page(language="ar"), "deviations").lead != UNMOVED


def test_what_was_not_found_is_told_in_a_sentence() -> None:
    assert section(page(), "findings").lead == "No findings"


def test_a_closed_project_waits_for_no_attendance_list() -> None:
    unheld = {"activities/workshop-1.yaml": "", "activities/seminar-1.yaml": ""}
    report = report_of(loaded(unheld), date(2030, 1, 1))
    assert section(report_page(report, Translator("en")), "attendance").lead == (
        "No day has an attendance list."
    )
