"""The section about what was learned, and what redacted output shows of it."""

from datetime import date
from typing import Any

import pytest

from migtrack.model.project import Project
from migtrack.render.report.formatter import ReportFormatter
from migtrack.render.report.learning import learning
from migtrack.render.report.values import Section
from migtrack.render.status.json import status_json
from migtrack.render.status.text import render_status
from migtrack.render.translator import Translator
from migtrack.review.privacy.report import redacted_report
from migtrack.review.report.report import review_report
from migtrack.review.status.status import review_status
from tests.render.report.common import CLOSED, MIDWAY, both, shipped_report
from tests.review.story import sample
from tests.sample import with_facts

WORKSHOP, SEMINAR = "activities/workshop-1.yaml", "activities/seminar-1.yaml"


FEW = sample(
    {
        **with_facts(
            WORKSHOP,
            "evaluation: {answers: 17, average: 4.4, out_of: 5}",
            "tests: {out_of: 20, before: {taken: 9, average: 10.4}, after: {taken: 8, average: 9}}",
        ),
        **with_facts(
            SEMINAR,
            "evaluation: {answers: 4, average: 1.234, out_of: 5}",
            "tests: {out_of: 100, before: {taken: 9, average: 50}, after: {taken: 3, average: 77.77}}",
        ),
    }
)
"""Of the seminar few people answered, and few took the second test."""


def section(project: Project, as_of: date = MIDWAY, *, redacted: bool = False) -> Section | None:
    report = review_report(project, as_of)
    return learning(
        ReportFormatter(redacted_report(report) if redacted else report, Translator("en"))
    )


def rows(found: Section | None) -> list[list[str]]:
    assert found is not None
    (table,) = found.tables
    (group,) = table.groups
    return [
        [f"{cell.text} ({cell.note})" if cell.note else cell.text for cell in row]
        for row in (*group.rows, *group.totals)
    ]


def test_each_activity_and_the_totals_of_those_with_enough_people() -> None:
    found = section(FEW)
    assert rows(found) == [
        [
            "Return and reintegration (workshop-1)",
            "17",
            "4.4 of 5",
            "10.4 of 20 (9 people)",
            "9 of 20 (8 people)",
            "\u22127 of 100",
        ],
        [
            "Drafting standard operating procedures (seminar-1)",
            "4",
            "1.234 of 5",
            "50 of 100 (9 people)",
            "77.77 of 100 (3 people)",
            "28 of 100",
        ],
        ["All activities", "17", "88 %", "", "", "\u22127 of 100 (8 people tested)"],
    ]
    assert found is not None
    assert found.lead == (
        "Activities of which fewer than 5 people answered or were tested are in no total."
    )


def test_redacted_it_withholds_what_few_people_said() -> None:
    found = rows(section(FEW, redacted=True))
    assert found[0] == rows(section(FEW))[0]
    assert found[1][1:] == ["withheld", "withheld", "50 of 100 (9 people)", "withheld", "withheld"]
    assert found[2] == rows(section(FEW))[2]


def test_nothing_of_few_people_is_in_any_redacted_output() -> None:
    report = review_report(FEW, MIDWAY)
    for redact in (False, True):
        outputs = [
            *both(redacted_report(report) if redact else report, "en"),
            str(status_json(report.status, redact=redact)["activities"]),
        ]
        for shown in outputs:
            plain = shown.replace("\\", "")
            assert [number in plain for number in ("77.77", "1.234")] == [not redact] * 2


def test_the_json_has_the_numbers_of_an_activity_or_that_they_are_withheld() -> None:
    def activities(**options: Any) -> dict[str, Any]:
        found = status_json(review_status(FEW, MIDWAY), **options)["activities"]
        return {each["id"]: each for each in found}

    assert activities()["seminar-1"]["evaluation"] == {"answers": 4, "average": 1.234, "out_of": 5}
    redacted = activities(redact=True)
    assert redacted["workshop-1"]["tests"] == activities()["workshop-1"]["tests"]
    assert redacted["seminar-1"]["evaluation"] == {
        "answers": "withheld",
        "average": "withheld",
        "out_of": 5,
    }
    assert redacted["seminar-1"]["tests"] == {
        "out_of": 100,
        "before": {"taken": 9, "average": 50},
        "after": {"taken": "withheld", "average": "withheld"},
    }
    assert "evaluation" not in activities()["visit-1"]
    assert "tests" not in activities()["visit-1"]


def test_the_notice_of_redacted_output_says_so() -> None:
    shown = render_status(review_status(FEW, MIDWAY), Translator("en"), 1000, redact=True)
    assert "figures on women, attendance, what was learned and visas are withheld" in shown


def test_before_an_activity_is_over_nothing_is_known() -> None:
    assert section(FEW, date(2021, 3, 2)) is None
    found = rows(section(FEW, date(2021, 3, 3)))
    assert [row[0] for row in found] == ["Return and reintegration (workshop-1)", "All activities"]
    status = status_json(review_status(FEW, date(2021, 3, 2)))
    assert not any("evaluation" in each for each in status["activities"])


def test_only_the_columns_that_there_is_anything_for() -> None:
    files = with_facts(WORKSHOP, "evaluation: {answers: 17, average: 4.4, out_of: 5}")
    found = section(sample(files))
    assert found is not None
    assert [column.label for column in found.tables[0].columns] == [
        "activity",
        "answers",
        "satisfaction",
    ]
    assert found.lead == ""


@pytest.mark.parametrize("average", [0, 999999999999999])
@pytest.mark.parametrize("out_of", [0, "0.0001"])
def test_numbers_that_cannot_be_are_shown_as_they_stand(average: int, out_of: object) -> None:
    """An error says so; nothing comes to a halt over them."""
    test = f"{{taken: 999999, average: {average}}}"
    files = with_facts(
        WORKSHOP,
        f"evaluation: {{answers: 999999, average: {average}, out_of: {out_of}}}",
        f"tests: {{out_of: {out_of}, before: {{taken: 9, average: 0}}, after: {test}}}",
    )
    assert f"{average:,} of {out_of}" in rows(section(sample(files)))[0]


@pytest.mark.parametrize("as_of", [MIDWAY, CLOSED])
def test_the_totals_are_the_figures(as_of: date) -> None:
    report = shipped_report(as_of)
    total = rows(learning(ReportFormatter(report, Translator("en"))))[-1]
    satisfaction, gained = (
        report.status.figure(name) for name in ("satisfaction", "knowledge-gained")
    )
    assert satisfaction is not None
    assert gained is not None
    assert total[1:3] == [str(satisfaction.of), f"{satisfaction.percent:.0f} %"]
    assert total[5] == f"{gained.percent:.0f} of 100 ({gained.of} people tested)"


def test_a_project_without_any_has_no_such_section() -> None:
    assert section(sample()) is None
