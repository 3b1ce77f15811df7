"""Objectives and indicators on the screen, and the tasks that follow from them."""

from datetime import date

import pytest

from migtrack.render.status.json import status_json
from migtrack.render.status.text import render_status
from migtrack.render.translator import Translator
from migtrack.review.status.status import Status, review_status
from tests.review.story import sample
from tests.sample import TODAY, verdict

TEXT = """\
indicators:
  - id: trained
    objective: 2
    title: Officials trained
    figure: officials-trained
    target: 20
    milestones: [{by: 2021-05-31, value: 9}, {by: 2021-07-01, value: 15}]
  - {id: share, objective: 1, title: Attendance, figure: attendance, target: 90}
  - id: complaints
    objective: 1
    title: Complaints
    unit: a month
    baseline: 12
    target: 0
    milestones: [{by: 2021-06-30, value: 4}, {by: 2021-09-30, value: 0}]
    measured: [{date: 2021-06-01, value: 6.5, source: Register}]
"""
FILES = {"indicators.yaml": TEXT}


def on(day: date) -> Status:
    found = verdict(FILES, day, day)
    return review_status(sample(FILES), day, found.open)


def section(day: date, width: int, language: str = "en") -> list[str]:
    lines = render_status(on(day), Translator(language), width).split("\n")
    heading = Translator(language).translate("Objectives")
    start = lines.index(heading)
    return lines[start : lines.index("", start)]


def test_a_line_for_each_below_its_objective() -> None:
    assert section(TODAY, 80) == [
        "Objectives",
        "  id          now     target  state            indicator",
        "  Objective 1: Skilled officials",
        "  share       91.7 %  90 %    reached          Attendance",
        "  complaints  6.5     0       not reached yet  Complaints (a month)",
        "  Objective 2: Agreed procedures",
        "  trained     4       20      behind           Officials trained",
    ]


def test_after_the_end_they_are_reached_or_not() -> None:
    rows = {line.split()[0]: line for line in section(date(2022, 1, 1), 80)}
    assert "  reached  " in rows["share"]
    assert "  not reached  " in rows["complaints"]
    assert "  not reached  " in rows["trained"]


@pytest.mark.parametrize("language", ["en", "ar"])
def test_on_a_narrow_screen(language: str) -> None:
    lines = section(TODAY, 40, language)
    assert max(map(len, lines)) <= 40
    assert sum(line.startswith(("  share ", "  complaints ", "  trained ")) for line in lines) == 3


def test_tasks_name_the_value_to_be_reached() -> None:
    def words(day: date) -> str:
        return " ".join(render_status(on(day), Translator("en"), 100).split())

    assert "31 May 2021 trained project team: bring it to 9" in words(TODAY)
    assert "30 Jun 2021 complaints project team: bring it to 4" in words(TODAY)
    closed = words(date(2022, 1, 1))
    assert "trained the target of 20 was not reached" in closed
    assert "complaints the target of 0 was not reached" in closed
    assert "share the target" not in closed


def test_a_task_may_be_to_reach_nothing() -> None:
    left = status_json(on(date(2022, 1, 1)))["left_open"]
    [task] = [each for each in left if each["subject"]["id"] == "complaints"]
    assert task["goal"] == 0


def test_a_project_without_indicators_has_no_such_section() -> None:
    status = review_status(sample(), TODAY)
    assert "Objectives" not in render_status(status, Translator("en"))
    assert "indicators" not in status_json(status)
