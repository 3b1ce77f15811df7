"""The key of a seat names the seat."""

import pytest

from migtrack.base.finding import Key
from migtrack.model.keys import ministry_key, seat_key, seat_of


def test_a_seat_is_found_by_its_key() -> None:
    assert seat_of(seat_key("momd", 3)) == ("momd", 3)


@pytest.mark.parametrize("key", [ministry_key("momd"), ("seat", "x/y"), ("seat", ""), ("", "x/1")])
def test_no_other_key_names_a_seat(key: Key) -> None:
    assert seat_of(key) is None
