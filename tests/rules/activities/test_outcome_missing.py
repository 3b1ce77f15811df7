from datetime import date

from tests.sample import edited, expect, findings

SEMINAR = "activities/seminar-1.yaml"
DATES = "dates: {start: 2021-05-04, end: 2021-05-04}"
LIST = "attendance:\n  2021-05-04:\n    present: others\n"


def test_each_past_day_without_a_list() -> None:
    files = edited(
        SEMINAR,
        (DATES, "dates: {start: 2021-05-03, end: 2021-05-05}  # expect: MT402 MT402"),
    )
    first, last = expect(files)
    assert first.message == "seminar-1 has no attendance list for 2021-05-03, and the day is over"
    assert (first.by, first.who) == (date(2021, 5, 4), "project team")
    assert last.by == date(2021, 5, 6)
    assert first.place.column < last.place.column


def test_the_day_itself_is_not_over() -> None:
    files = edited(SEMINAR, (LIST, ""))
    assert findings(files, date(2021, 5, 4)) == []
    assert [one.code for one in findings(files, date(2021, 5, 5))] == ["MT402"]


def test_a_cancelled_activity_has_no_list() -> None:
    files = edited(SEMINAR, (LIST, "cancelled: {date: 2021-05-01, reason: No funds}\n"))
    assert "MT402" not in {one.code for one in findings(files)}


def test_an_old_date_stands_until_it_is_given_up() -> None:
    files = edited(
        SEMINAR,
        (
            "mode: online",
            (
                "postponed:\n"
                "  - {date: 2021-05-03, from: {start: 2021-04-06, end: 2021-04-06}, reason: R}"
                "  # expect: MT402 MT406\n"
                "mode: online"
            ),
        ),
    )
    expect(files, date(2021, 4, 20))


def test_a_list_that_cannot_be_read_is_not_called_missing() -> None:
    files = edited(SEMINAR, ("  2021-05-04:\n", "  2021-05-32:\n"))
    assert [one.code for one in findings(files)] == ["MT105"]


def test_reversed_dates_have_no_days() -> None:
    files = edited(SEMINAR, (DATES, "dates: {start: 2021-05-06, end: 2021-05-05}"))
    assert {one.code for one in findings(files)} <= {"MT301"}
