from tests.sample import edited, expect

_PATH = "activities/seminar-1.yaml"
_OLD = "dates: {start: 2021-05-04, end: 2021-05-04}"


def test_dates_agreed_after_the_start() -> None:
    line = "dates: {start: 2021-05-04, end: 2021-05-04, fixed: 2021-05-05}  # expect: MT409"
    [finding] = expect(edited(_PATH, (_OLD, line)))
    assert finding.label == "after 2021-05-04"


def test_dates_agreed_on_the_very_day() -> None:
    line = "dates: {start: 2021-05-04, end: 2021-05-04, fixed: 2021-05-04}"
    expect(edited(_PATH, (_OLD, line)))
