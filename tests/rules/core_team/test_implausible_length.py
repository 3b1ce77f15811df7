from tests.sample import edited, expect


def test_a_holiday_of_a_year() -> None:
    line = "to: 2022-05-15, name: Eid al-Fitr}  # expect: MT310"
    [finding] = expect(edited("holidays.yaml", ("to: 2021-05-15, name: Eid al-Fitr}", line)))
    assert finding.message == "the holiday lasts 368 days, from 2021-05-13 to 2022-05-15"


def test_a_month_is_plausible_and_a_day_more_is_not() -> None:
    old = "dates: {start: 2021-09-06, end: 2021-09-10}"
    month = "dates: {start: 2021-09-06, end: 2021-10-06}"
    more = "dates: {start: 2021-09-06, end: 2021-10-07}  # expect: MT310"
    expect(edited("activities/visit-1.yaml", (old, month)))
    expect(edited("activities/visit-1.yaml", (old, more)))


def test_dates_that_were_given_up() -> None:
    given_up = "{date: 2021-02-01, from: {start: 2020-02-10, end: 2021-02-11}, reason: Snow}"
    old = "mode: in-person\nvenue: Baghdad"
    new = f"{old}\npostponed:\n  - {given_up}  # expect: MT310"
    expect(edited("activities/workshop-1.yaml", (old, new)))


def test_what_leaves_the_period_is_told_once() -> None:
    old = "dates: {start: 2021-09-06, end: 2021-09-10}"
    new = "dates: {start: 2021-09-06, end: 2022-09-10}  # expect: MT307"
    expect(edited("activities/visit-1.yaml", (old, new)))
