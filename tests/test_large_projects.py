"""Large projects take time in proportion to their size, whatever they have much of."""

import pytest

from migtrack.check import check
from migtrack.load.build import load
from tests.fuzz.inputs import Given, Project
from tests.growth import FACTOR, Seconds, assert_linear, seconds_of_outputs
from tests.large import DAY, LARGE


def rules_that_find(files: Project) -> set[str]:
    return {finding.code for finding in check(load(Given(files)), DAY, DAY).findings}


@pytest.mark.parametrize(
    ("what", "number"),
    [
        ("activities", 200),
        *(pytest.param(what, most, marks=pytest.mark.slow) for what, (_, most) in LARGE.items()),
    ],
)
def test_time_grows_with_the_size(what: str, number: int) -> None:
    make, _ = LARGE[what]

    def measure(size: int) -> Seconds:
        return seconds_of_outputs(make(size), DAY)

    small = number // FACTOR
    assert rules_that_find(make(small)) == rules_that_find(make(number)), "not the same, but larger"
    assert_linear(measure, small)
