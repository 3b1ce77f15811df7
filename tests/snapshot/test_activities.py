"""The order of the activities on a screen."""

from datetime import date

from migtrack.review.status.status import review_status
from tests.review.story import sample


def planned(identity: str, more: str = "") -> str:
    return f"id: {identity}\nkind: workshop\ngroup: 1\ntitle: A workshop\n{more}"


def test_by_group_then_by_day_then_by_number() -> None:
    names = ("workshop-10", "workshop-9", "workshop-2", "workshop-1a", "workshop")
    files = {f"activities/{name}.yaml": planned(name) for name in names}
    dates = "dates: {start: 2021-03-01, end: 2021-03-01}\n"
    files["activities/workshop-11.yaml"] = planned("workshop-11", dates)
    status = review_status(sample(files), date(2021, 6, 15))
    assert [one.id for one in status.activities] == [
        "workshop-11",
        "workshop-1",
        "workshop",
        "workshop-1a",
        "workshop-2",
        "workshop-9",
        "workshop-10",
        "visit-1",
        "seminar-1",
    ]
