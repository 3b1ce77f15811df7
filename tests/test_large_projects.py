"""Large projects take time in proportion to their size, whatever they have much of."""

import pytest

from tests.growth import FACTOR, Seconds, assert_linear, seconds_of_outputs
from tests.large import DAY, LARGE


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

    assert_linear(measure, number // FACTOR)
