"""MT507: who is invited and holds no seat by then."""

import pytest

from tests.rules.attendance.test_who_is_expected import listed
from tests.sample import SAMPLE, findings

PATH = "participants/mofa.yaml"
SECOND = "seat: 2, name: MoFA official 2, position: Adviser, gender: male, nominated: 2020-12-10, "


@pytest.mark.parametrize(
    ("dates", "reason"),
    [
        ("confirmed: 2021-01-10", ""),
        ("confirmed: 2021-05-04", ""),
        ("confirmed: 2021-01-10, left: {date: 2021-05-03, reason: Moved}", ""),
        ("confirmed: 2021-05-05", "takes a seat only on 2021-05-05"),
        ("letter: MoFA/7", "was never confirmed for a seat"),
    ],
)
def test_whoever_holds_no_seat_by_the_last_day(dates: str, reason: str) -> None:
    text = SAMPLE[PATH].replace(f"{SECOND}confirmed: 2021-01-10", SECOND + dates)
    assert text != SAMPLE[PATH] or not reason
    found = findings({**listed("{present: others}", "[mofa-01, mofa-02]"), PATH: text})
    messages = [each.message for each in found if each.code == "MT507"]
    assert messages == ([f"mofa-02 is invited to seminar-1, but {reason}"] if reason else [])


def test_those_in_reserve_and_those_whom_nobody_knows() -> None:
    found = findings(listed("{present: others}", "[mofa-01, mofa-03, mofa-99]"))
    assert sorted(each.code for each in found) == ["MT202", "MT507"]
