"""The usual days off."""

import pytest

from migtrack.edit.new_project.weekend import usual_weekend


@pytest.mark.parametrize(
    ("zone", "days"),
    [
        ("Asia/Baghdad", ["friday", "saturday"]),
        ("Europe/Zurich", ["saturday", "sunday"]),
        ("Asia/Tehran", ["friday"]),
        ("Asia/Kabul", ["thursday", "friday"]),
        ("Asia/Calcutta", ["sunday"]),  # the zone's former name
        ("UTC", ["saturday", "sunday"]),
        ("Nowhere/At-all", ["saturday", "sunday"]),
    ],
)
def test_the_weekend_is_that_of_the_country(zone: str, days: list[str]) -> None:
    assert usual_weekend(zone) == days
