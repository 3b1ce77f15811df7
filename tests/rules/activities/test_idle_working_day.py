import pytest

from tests.sample import SAMPLE, expect, findings


def working(days: str) -> dict[str, str]:
    return {"holidays.yaml": f"{SAMPLE['holidays.yaml']}working_days: [{days}]\n"}


def test_a_sunday_between_days_of_the_weekend() -> None:
    [finding] = findings(working("2021-07-09, 2021-07-11, 2021-07-17"))
    assert (finding.code, finding.place.column) == ("MT411", 28)
    assert finding.message == (
        "2021-07-11 is listed in `working_days`, and is a Sunday, no day of the weekend"
    )


@pytest.mark.parametrize("days", ["2021-07-09", "2021-07-10", "2021-07-09, 2021-07-10", ""])
def test_days_of_the_weekend(days: str) -> None:
    expect(working(days))
