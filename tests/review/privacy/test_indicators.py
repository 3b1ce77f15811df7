"""Indicators for readers who must not learn anything about a person."""

from dataclasses import replace
from decimal import Decimal
from typing import Any

from migtrack.render.status.json import status_json
from migtrack.render.status.text import render_status
from migtrack.render.translator import Translator
from migtrack.review.privacy.report import redacted_report
from migtrack.review.privacy.status import redacted_status
from migtrack.review.report.report import review_report
from migtrack.review.status.status import Status, review_status
from migtrack.review.status.tasks import Task
from migtrack.snapshot.figures import Figure
from tests.review.story import MIDWAY, TEAM, due, sample

TEXT = """\
indicators:
  - id: here
    objective: 1
    title: Here
    figure: {figure}
    kind: workshop
    target: 9
    milestones: [{{by: 2021-06-30, value: 5}}]
  - {{id: everywhere, objective: 1, title: All, figure: {figure}, target: 9}}
  - {{id: asked, objective: 2, title: A, target: 9, measured: [{{date: 2021-05-01, value: 3, source: S}}]}}
"""


def status(
    figure: str, workshop: int, others: int, value: int, total: int, *, people: int = 8
) -> Status:
    """A workshop and a seminar of so many people; five are the least that are shown."""
    found = review_status(sample({"indicators.yaml": TEXT.format(figure=figure)}), MIDWAY)
    first = found.activities[0]
    seminar = first._replace(id="seminar-1", kind="seminar", people=others)
    here, everywhere, asked = found.indicators
    figures = tuple(
        Figure(each.name, total, each.of, 20, each.unit) if each.name == figure else each
        for each in found.figures
    )
    return replace(
        found,
        figures=figures,
        activities=(first._replace(people=workshop, kind="workshop"), seminar),
        indicators=(
            here._replace(value=Decimal(value), people=people),
            everywhere._replace(value=Decimal(total), people=20),
            asked,
        ),
    )


def withheld(shown: Status) -> list[str]:
    return [each.id for each in redacted_status(shown).indicators if each.is_withheld]


def test_enough_people_are_shown() -> None:
    assert withheld(status("officials-trained", 8, 9, 8, 16)) == []
    assert withheld(status("attendance", 8, 9, 8, 16)) == []


def test_few_people_are_not() -> None:
    assert withheld(status("officials-trained", 8, 9, 8, 16, people=3)) == ["here"]


def test_a_kind_with_an_activity_that_is_not_shown_is_not_either() -> None:
    """Its sum, less the activities that are shown, would be the one that is not."""
    assert withheld(status("attendance", 3, 9, 8, 16)) == ["here"]
    assert withheld(status("officials-trained", 3, 9, 8, 16)) == ["here"]


def test_a_few_who_came_to_nothing_else_are_not_told_by_the_total() -> None:
    assert withheld(status("officials-trained", 8, 9, 8, 10)) == ["here"]
    assert withheld(status("officials-trained", 8, 9, 8, 8)) == []


def test_a_figure_that_is_not_shown_is_no_indicator_either() -> None:
    few = status("officials-trained", 8, 9, 8, 16)
    few = replace(few, figures=tuple(each._replace(people=2) for each in few.figures))
    assert "everywhere" in withheld(few)


def test_what_is_withheld_stands_nowhere() -> None:
    """Neither the value, nor whether a milestone is reached, nor a task that tells it."""
    hidden = status("officials-trained", 8, 9, 8, 16, people=3)
    task = Task("behind-milestone", ("indicator", "here"), goal=Decimal(9))
    hidden = replace(hidden, due=(task,), next=(task,), unfinished=(task,))
    shown = redacted_status(hidden)
    assert (shown.due, shown.next, shown.unfinished) == ((), (), ())
    indicators: list[dict[str, Any]] = status_json(hidden, redact=True)["indicators"]
    assert (indicators[0]["value"], indicators[0]["course"]) == ("withheld", "withheld")
    assert [each["state"] for each in indicators[0]["milestones"]] == ["withheld"]
    assert indicators[2]["value"] == 3
    screen = render_status(hidden, Translator("en"), redact=True)
    [line] = [line for line in screen.splitlines() if line.strip().startswith("here ")]
    assert line.split() == ["here", "withheld", "9", "–", "Here"]


def test_a_report_has_neither_the_task_nor_a_waiver_from_it() -> None:
    waiver = (
        "waivers:\n  - {rule: behind-milestone, subject: here, reason: R, approved_by: X, "
        "approved: 2021-04-01}\n"
    )
    text = TEXT.format(figure="officials-trained").replace("2021-06-30", "2021-06-01")
    project = sample({"indicators.yaml": text, "waivers.yaml": waiver})
    found = [due("behind-milestone", MIDWAY, TEAM, ("indicator", "here"))]
    report = review_report(project, MIDWAY, found)
    assert [task.name for task in report.status.due] == ["behind-milestone"]
    shown = redacted_report(report)  # four people came to the workshop
    assert shown.status.indicators[0].is_withheld
    assert shown.status.due == ()
    assert [(each.rule, each.subject) for each in shown.waivers] == [("", "")]
