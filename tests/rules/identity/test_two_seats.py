"""MT205: one person holds two seats on one day."""

import pytest

from tests.rules.identity.test_one_person import MOI, MOVED
from tests.sample import findings


def test_two_seats_on_one_day() -> None:
    files = {**MOVED, MOI: MOVED[MOI].replace("confirmed: 2021-04-06", "confirmed: 2021-04-01")}
    found = [each for each in findings(files) if each.code == "MT205"]
    assert [each.message for each in found] == [
        "mofa-02 and moi-04 are one person, who holds two seats on 2021-04-01"
    ]


@pytest.mark.parametrize(
    "second", ["confirmed: 2021-04-02", "reserve: 9"], ids=["the next day", "in reserve"]
)
def test_one_seat_after_another(second: str) -> None:
    files = {**MOVED, MOI: MOVED[MOI].replace("left: {date: 2021-04-05", "left: {date: 2021-04-01")}
    files[MOI] = files[MOI].replace("confirmed: 2021-04-06", second)
    assert "MT205" not in [each.code for each in findings(files)]
