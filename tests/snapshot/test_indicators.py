"""How far the indicators are on a day."""

from datetime import date, timedelta
from decimal import Decimal

import pytest

from migtrack.snapshot.indicators import IndicatorStatus
from migtrack.snapshot.snapshot import SnapshotCache
from tests.review.story import sample
from tests.sample import SAMPLE, TODAY, Files

CLOSED = date(2022, 1, 1)
MEASURED = (
    "measured: [{date: 2021-05-01, value: 7, source: S}, {date: 2021-03-01, value: 2, source: T}]"
)
WORKSHOP = date(2021, 3, 2)
"""The first day of the sample's workshop."""


def on(day: date, facts: str, files: Files | None = None) -> IndicatorStatus:
    """The indicator of these facts on a day."""
    rows = "".join(f"    {line}\n" for line in facts.splitlines())
    text = f"indicators:\n  - id: it\n    objective: 1\n    title: It\n{rows}"
    [status] = SnapshotCache(sample({**(files or {}), "indicators.yaml": text})).on(day).indicators
    return status


def test_the_latest_measurement_by_the_day_counts_wherever_it_stands() -> None:
    facts = f"target: 9\n{MEASURED}"
    assert on(date(2021, 2, 28), facts).value is None
    assert on(date(2021, 3, 1), facts).value == 2
    assert on(date(2021, 4, 30), facts).source == {"en": "T"}
    latest = on(date(2021, 5, 1), facts)
    assert latest.value == 7
    assert latest.measured == date(2021, 5, 1)


def test_a_figure_is_known_as_it_is_and_in_percent_if_it_is_a_share() -> None:
    assert on(WORKSHOP, "figure: officials-trained\ntarget: 9").value == 4
    assert on(WORKSHOP - timedelta(days=1), "figure: officials-trained\ntarget: 9").value == 0
    attendance = on(TODAY, "figure: attendance\ntarget: 9")
    assert attendance.is_share
    assert attendance.value == Decimal("91.7")  # 11 of 12
    assert on(date(2021, 1, 1), "figure: attendance\ntarget: 9").value is None


def test_a_figure_that_the_project_has_not_is_not_known() -> None:
    unknown = on(TODAY, "figure: satisfaction\ntarget: 9")
    assert (unknown.value, unknown.course) == (None, "open")


def test_a_figure_is_narrowed_to_the_activities_of_a_kind() -> None:
    assert on(TODAY, "figure: officials-trained\nkind: workshop\ntarget: 9").value == 4
    assert on(TODAY, "figure: officials-trained\nkind: visit\ntarget: 9").value == 0
    assert on(TODAY, "figure: attendance\nkind: visit\ntarget: 9").value is None
    answers = "evaluation: {answers: 9, average: 4, out_of: 5}\n"
    path = "activities/workshop-1.yaml"
    files = {path: SAMPLE[path] + answers}
    for kind, value in (("workshop", 80), ("seminar", None)):
        facts = f"figure: satisfaction\nkind: {kind}\ntarget: 9"
        assert on(TODAY, facts, files).value == value


@pytest.mark.parametrize(
    ("day", "facts", "course", "states"),
    [
        (TODAY, "target: 7", "reached", []),
        (TODAY, "target: 9", "open", []),
        (TODAY, "target: 9\nmilestones: [{by: 2021-06-14, value: 8}]", "behind", ["missed"]),
        (TODAY, "target: 9\nmilestones: [{by: 2021-06-15, value: 8}]", "open", ["ahead"]),
        (TODAY, "target: 9\nmilestones: [{by: 2021-06-01, value: 7}]", "on-course", ["reached"]),
        (CLOSED, "target: 9\nmilestones: [{by: 2021-06-01, value: 7}]", "not-reached", ["reached"]),
        (CLOSED, "target: 7", "reached", []),
        # falling: the latest is 7
        (TODAY, "baseline: 9\ntarget: 7", "reached", []),
        (TODAY, "baseline: 9\ntarget: 6", "open", []),
        (
            TODAY,
            (
                "baseline: 9\ntarget: 1\nmilestones: [{by: 2021-05-01, value: 8}, "
                "{by: 2021-06-01, value: 6}]"
            ),
            "behind",
            ["reached", "missed"],
        ),
    ],
)
def test_how_it_stands_to_target_and_milestones(
    day: date, facts: str, course: str, states: list[str]
) -> None:
    status = on(day, f"{facts}\n{MEASURED}")
    assert status.course == course
    assert [milestone.state for milestone in status.milestones] == states


def test_they_stand_by_objective() -> None:
    text = "indicators:\n" + "".join(
        f"  - {{id: i{number}, objective: {objective}, title: T, target: 1}}\n"
        for number, objective in enumerate((2, 1, 2, 1))
    )
    found = SnapshotCache(sample({"indicators.yaml": text})).on(TODAY).indicators
    assert [status.id for status in found] == ["i1", "i3", "i0", "i2"]
