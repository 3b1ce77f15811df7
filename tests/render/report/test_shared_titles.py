"""Activities of one title in places that show no id beside it."""

from migtrack.render.report.page import report_page
from migtrack.render.report.values import Table
from migtrack.render.translator import Translator
from tests.render.report.common import report_of
from tests.sample import SAMPLE, TODAY, Files, edited, loaded

VISIT = SAMPLE["activities/visit-1.yaml"]
TITLE = "Return and reintegration"
ALIKE = edited("activities/seminar-1.yaml", ("Drafting standard operating procedures", TITLE))


def table(files: Files, name: str) -> Table:
    page = report_page(report_of(loaded(files), TODAY), Translator("en"))
    return next(each for section in page.sections for each in section.tables if each.name == name)


def test_the_heads_of_the_attendance_grid_are_ids() -> None:
    grid = table(ALIKE, "attendance")
    assert [span.label for span in grid.spans if span.label] == ["workshop-1", "seminar-1"]
    assert {f"workshop-1: {TITLE}", f"seminar-1: {TITLE}"} <= {one.text for one in grid.legend}
    assert TITLE in [span.label for span in table({}, "attendance").spans]


def test_the_travellers_of_each_visit_stand_below_its_id() -> None:
    second = {"activities/visit-2.yaml": VISIT.replace("visit-1", "visit-2")}
    labels = [group.label for group in table(second, "travellers").groups]
    assert [label[-10:] for label in labels] == [" (visit-1)", " (visit-2)"]
