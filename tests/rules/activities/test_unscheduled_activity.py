from datetime import date

from tests.sample import edited, expect, findings

SEMINAR = "activities/seminar-1.yaml"
DATES = "dates: {start: 2021-05-04, end: 2021-05-04}\n"
LIST = "attendance:\n  2021-05-04:\n    present: others\n"
# 365 days: 182 are over when 2 July begins, 183 when 3 July does
MIDDLE = date(2021, 7, 2)
AFTER = date(2021, 7, 3)


def test_no_dates_and_more_than_half_of_the_period_over() -> None:
    files = edited(
        SEMINAR, (DATES, ""), (LIST, ""), ("id: seminar-1", "id: seminar-1  # expect: MT401")
    )
    [finding] = expect(files, AFTER, AFTER)
    assert finding.message == (
        "seminar-1 has no date yet, and more than half of the project's period is over"
    )
    assert (finding.by, finding.who) == (MIDDLE, "project team")


def test_no_dates_on_the_middle_day_is_fine() -> None:
    expect(edited(SEMINAR, (DATES, ""), (LIST, "")), MIDDLE, MIDDLE)


def test_the_period_ends_where_the_last_amendment_says() -> None:
    longer = "amendments:\n  - {signed: 2021-06-01, kind: extension, end: 2022-12-31, reason: More}\ngroups:"
    files = edited(SEMINAR, (DATES, ""), (LIST, "")) | edited("project.yaml", ("groups:", longer))
    expect(files, AFTER, AFTER)


def test_dates_that_are_fixed_only_later() -> None:
    files = edited(
        SEMINAR,
        (
            DATES,
            "dates: {start: 2021-09-07, end: 2021-09-07, fixed: 2021-07-04}  # expect: MT401\n",
        ),
        (LIST, ""),
    )
    [finding] = expect(files, AFTER, AFTER)
    assert finding.label == "not fixed before this day"


def test_postponed_without_a_new_date_from_that_day_on() -> None:
    files = edited(
        SEMINAR,
        (
            DATES,
            """\
postponed:
  - {date: 2021-03-01, from: {start: 2021-03-09, end: 2021-03-09}, reason: Travel}
  - {date: 2021-04-20, from: {start: 2021-05-04, end: 2021-05-04}, reason: Travel}  # expect: MT401
""",
        ),
        (LIST, ""),
    )
    [finding] = expect(files, date(2021, 4, 20))
    assert finding.message == "seminar-1 was postponed on 2021-04-20 and has no new date"
    assert finding.by == date(2021, 4, 20)


def test_before_the_postponement_the_old_date_stands() -> None:
    postponed = (
        "postponed: [{date: 2021-04-20, from: {start: 2021-05-04, end: 2021-05-04}, reason: R}]\n"
    )
    assert findings(edited(SEMINAR, (DATES, postponed), (LIST, "")), date(2021, 4, 19)) == []


def test_a_new_date_ends_it() -> None:
    postponed = (
        "postponed: [{date: 2021-03-01, from: {start: 2021-03-09, end: 2021-03-09}, reason: R}]\n"
    )
    expect(edited(SEMINAR, (DATES, postponed + DATES)))


def test_a_cancelled_activity_needs_no_date() -> None:
    cancelled = "cancelled: {date: 2021-04-01, reason: No funds}\n"
    files = edited(SEMINAR, (DATES, cancelled), (LIST, ""))
    assert "MT401" not in {one.code for one in findings(files, AFTER, AFTER)}


def test_after_the_end_nothing_is_due() -> None:
    day = date(2022, 1, 1)
    assert findings(edited(SEMINAR, (DATES, ""), (LIST, "")), day, day) == []


def test_a_date_that_cannot_be_read_is_not_called_missing() -> None:
    files = edited(SEMINAR, (DATES, "dates: {start: soon, end: 2021-05-04}\n"), (LIST, ""))
    assert {one.code for one in findings(files, AFTER, AFTER)} == {"MT105"}
