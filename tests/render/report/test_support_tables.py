"""The tables about visits and procedures say nothing of what there is not, row after row."""

from migtrack.model.keys import contract_key
from migtrack.render.report.formatter import ReportFormatter
from migtrack.render.report.support import procedures, visits
from migtrack.render.report.values import Section, Table
from migtrack.render.translator import Translator
from tests.render.report.common import CLOSED, report_of, sample, shipped_report
from tests.sample import SAMPLE


def table(section: Section | None, name: str) -> Table:
    assert section is not None
    return next(each for each in section.tables if each.name == name)


def test_ministries_that_have_done_nothing_share_a_row_below_the_procedures_title() -> None:
    uptake = table(procedures(ReportFormatter(shipped_report(CLOSED), Translator("en"))), "uptake")
    adopted, principles = uptake.groups
    assert adopted.label.startswith("Standard operating procedures on a whole-of-government")
    assert [[cell.text for cell in row[:2]] for row in adopted.rows] == [
        ["MoFA", "14 Sep 2021"],
        ["MoI", "30 Sep 2021"],
        ["MoMD", "17 Oct 2021"],
        ["MoLSA, MoP", "not yet"],
    ]
    assert [row[0].text for row in principles.rows] == ["MoFA", "MoI, MoMD, MoLSA, MoP"]


def test_a_visit_without_travellers_has_no_head_without_rows() -> None:
    visit = SAMPLE["activities/visit-1.yaml"]
    empty, _, _ = visit.replace("id: visit-1", "id: visit-2").partition("travellers:")
    report = report_of(sample({"activities/visit-2.yaml": empty}))
    travellers = table(visits(ReportFormatter(report, Translator("en"))), "travellers")
    assert [(group.label, len(group.rows)) for group in travellers.groups] == [
        ("Study visit (visit-1)", 2)
    ]


def test_what_is_due_about_the_project_names_it_as_people_do() -> None:
    records = ReportFormatter(shipped_report(CLOSED), Translator("en"))
    assert records.record(contract_key("imed")).text == "IMED"
    records = ReportFormatter(report_of(sample()), Translator("en"))
    assert records.record(contract_key("sample")).text == "A sample project"
