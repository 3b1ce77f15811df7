"""The section about the objectives: every indicator below its objective."""

from datetime import date

from migtrack.render.report.page import report_page
from migtrack.render.report.values import Section
from migtrack.render.translator import Translator
from tests.render.report.common import CLOSED, MIDWAY, report_of, sample, shipped_report
from tests.sample import SAMPLE, Files


def sections(
    as_of: date = MIDWAY, files: Files | None = None, *, redact: bool = False
) -> dict[str, Section]:
    known = (
        report_of(sample(files), as_of, redact=redact)
        if files
        else shipped_report(as_of, redact=redact)
    )
    return {each.name: each for each in report_page(known, Translator("en")).sections}


def rows(section: Section) -> dict[str, list[str]]:
    [table] = section.tables
    return {row[0].note: [cell.text for cell in row[1:]] for row in table.rows}


def test_each_indicator_stands_below_its_objective() -> None:
    section = sections()["objectives"]
    [table] = section.tables
    assert [(group.label.partition(":")[0], len(group.rows)) for group in table.groups] == [
        ("Objective 1", 2),
        ("Objective 2", 2),
        ("Objective 3", 2),
    ]
    found = rows(section)
    assert found["knowledge"] == [
        "0",
        "17.8",
        "20",
        "on course",
        "18 by 31 Aug 2021",
        "knowledge gained, workshops",
    ]
    assert found["focal-points"][:3] == ["1", "3", "5"]
    assert found["focal-points"][-1] == "Letters of nomination, 20 May 2021"


def test_after_the_end_what_is_not_reached_is_left_open_by_its_title() -> None:
    known = sections(CLOSED)
    assert rows(known["objectives"])["sops-adopted"][3] == "not reached"
    [table] = known["due"].tables
    assert "Ministries that adopted the procedures" in [row[0].text for row in table.rows]


def test_there_is_no_section_without_an_indicator() -> None:
    assert "objectives" not in sections(files={"project.yaml": SAMPLE["project.yaml"]})


def test_a_value_about_few_people_is_withheld() -> None:
    indicator = "{id: women, objective: 1, title: Women, figure: women, target: 9}"
    files = {"indicators.yaml": f"indicators:\n  - {indicator}\n"}
    assert rows(sections(files=files)["objectives"])["women"][:4] == [
        "0",
        "2",
        "9",
        "not reached yet",
    ]
    hidden = rows(sections(files=files, redact=True)["objectives"])["women"]
    assert hidden[1] == hidden[3] == "withheld"
