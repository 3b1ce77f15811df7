"""What the story says of an activity while it takes place."""

from datetime import date

import pytest

from tests.render.report.test_summary import lead

VISIT = "“Study visit to Switzerland” is under way (6–10 Sep 2021)."


@pytest.mark.parametrize("day", [6, 9, 10])
def test_what_is_under_way_is_not_what_comes_next(day: int) -> None:
    text = lead(date(2021, 9, day))
    assert VISIT in text
    assert "Next comes “Study visit" not in text


def test_the_activity_behind_it_is_the_next() -> None:
    assert f"{VISIT} Next comes “" in lead(date(2021, 9, 9))
    assert "is under way" not in lead(date(2021, 9, 5))


def test_in_arabic() -> None:
    assert "يجري حالياً تنفيذ «زيارة دراسية إلى سويسرا»" in lead(date(2021, 9, 9), language="ar")
