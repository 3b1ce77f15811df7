"""What is kept from one day for others changes nothing: each day is as if it were alone."""

from collections.abc import Iterator
from datetime import date, timedelta

import pytest

from migtrack.model.states import days_of_change
from migtrack.snapshot import attendance
from migtrack.snapshot.snapshot import SnapshotCache
from tests.review.story import sample, shipped

FIRST, LAST = date(2021, 2, 20), date(2021, 4, 20)
MARCH = "{start: 2021-03-02, end: 2021-03-04}"
LISTS = "attendance:\n  2021-03-02: {present: others}\n  2021-03-04: {present: [moi-01]}\n"
MOVED = f"postponed:\n  - {{date: 2021-03-03, from: {MARCH}, reason: Illness}}\n"
ACTIVITIES = {
    "planned": "",
    "scheduled": f"dates: {MARCH}\n",
    "held": f"dates: {MARCH}\n{LISTS}  2021-03-03: {{present: others}}\n",
    "with a list too few": f"dates: {MARCH}\n{LISTS}",
    "with a list of another day": f"dates: {MARCH}\nattendance:\n  2021-04-01: {{present: others}}\n",
    "agreed later": "dates: {start: 2021-03-02, end: 2021-03-04, fixed: 2021-03-20}\n",
    "given up": MOVED,
    "moved earlier": f"dates: {{start: 2021-02-22, end: 2021-02-23}}\n{MOVED}{LISTS}",
    "moved later": f"dates: {{start: 2021-04-06, end: 2021-04-07}}\n{MOVED}{LISTS}",
    "moved before": "dates: {start: 2021-03-02, end: 2021-03-02}\n"
    f"postponed:\n  - {{date: 2021-02-25, from: {MARCH}, reason: Illness}}\n{LISTS}",
    "moved in no order": f"dates: {MARCH}\n{MOVED}"
    f"  - {{date: 2021-02-25, from: {MARCH}, reason: Illness}}\n{LISTS}",
    "cancelled before": f"dates: {MARCH}\ncancelled: {{date: 2021-02-24, reason: War}}\n",
    "cancelled after": f"dates: {MARCH}\ncancelled: {{date: 2021-04-10, reason: War}}\n{LISTS}",
    "cancelled without dates": "cancelled: {date: 2021-03-10, reason: War}\n",
    "reversed": f"dates: {{start: 2021-03-20, end: 2021-03-02}}\n{LISTS}",
}


def days(first: date, last: date) -> Iterator[date]:
    return (first + timedelta(days=number) for number in range((last - first).days + 1))


@pytest.mark.parametrize("name", ACTIVITIES)
@pytest.mark.parametrize("step", [1, -1])
def test_an_activity_on_each_day_is_as_if_that_day_were_alone(name: str, step: int) -> None:
    head = "id: workshop-9\nkind: workshop\ngroup: 1\ntitle: A workshop\n"
    project = sample({"activities/workshop-9.yaml": f"{head}{ACTIVITIES[name]}"})
    assert "workshop-9" in project.activity_by_id
    one_for_all = SnapshotCache(project)
    for day in [date.min, *days(FIRST, LAST), date.max][::step]:
        assert one_for_all.on(day) == SnapshotCache(project).on(day), day


def test_the_shipped_project_on_each_day_is_as_if_that_day_were_alone() -> None:
    one_for_all = SnapshotCache(shipped())
    for day in days(date(2020, 11, 1), date(2021, 12, 1)):
        assert one_for_all.on(day) == SnapshotCache(shipped()).on(day), day


def test_what_is_over_is_looked_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[date] = []

    def listed_days(activity: object, as_of: date) -> list[date]:  # noqa: ARG001
        asked.append(as_of)
        return []

    monkeypatch.setattr(attendance, "listed_days", listed_days)
    project = sample()
    snapshots = SnapshotCache(project)
    spans = [days_of_change(activity) for activity in project.activity_by_id.values()]
    first, last = min(span[0] for span in spans if span), max(span[1] for span in spans if span)
    for day in days(last + timedelta(days=1), last + timedelta(days=30)):
        snapshots.on(day)
    for day in days(first - timedelta(days=30), first - timedelta(days=1)):
        snapshots.on(day)
    assert len(asked) <= 2 * len(project.activity_by_id)
