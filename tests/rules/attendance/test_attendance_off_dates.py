from tests.sample import edited, expect, findings

SEMINAR = "activities/seminar-1.yaml"
DATES = "dates: {start: 2021-05-04, end: 2021-05-04}\n"
LIST = "  2021-05-04:\n    present: others\n"


def test_a_list_for_the_day_after() -> None:
    files = edited(SEMINAR, (LIST, LIST + "  2021-05-05:  # expect: MT501\n    present: others\n"))
    [finding] = expect(files)
    assert finding.message == (
        "seminar-1 has an attendance list for 2021-05-05, but it takes place on 2021-05-04"
    )
    assert (finding.place.column, finding.place.end_column) == (3, 13)
    assert [one.place.line for one in finding.related] == [5]


def test_the_first_and_the_last_day_are_fine() -> None:
    dates = "dates: {start: 2021-05-04, end: 2021-05-05}\n"
    expect(edited(SEMINAR, (DATES, dates), (LIST, LIST + LIST.replace("04:", "05:"))))


def test_a_list_for_dates_that_were_given_up() -> None:
    given_up = "postponed:\n  - {date: 2021-03-01, from: {start: 2021-03-09, end: 2021-03-10}, reason: R}\n"
    files = edited(
        SEMINAR,
        (DATES, DATES + given_up),
        (LIST, LIST + "  2021-03-10:  # expect: MT501\n    present: others\n"),
    )
    [finding] = expect(files)
    assert [(one.place.line, one.label) for one in finding.related] == [
        (7, "these dates were given up on 2021-03-01")
    ]


def test_an_activity_without_dates() -> None:
    files = edited(
        SEMINAR, (DATES, ""), (LIST, "  2021-05-04:  # expect: MT501\n    present: others\n")
    )
    [finding] = expect(files)
    assert finding.message.endswith("but it has no dates")


def test_a_cancelled_activity() -> None:
    for cancelled in ("2021-05-01", "2021-05-04", "2021-06-01"):
        files = edited(
            SEMINAR, (DATES, f"{DATES}cancelled: {{date: {cancelled}, reason: No funds}}\n")
        )
        [message] = [one.message for one in findings(files) if one.code == "MT501"]
        assert message.endswith(f"2021-05-04, but it was cancelled on {cancelled}")


def test_a_list_of_the_days_before_the_rest_was_cancelled_is_fine() -> None:
    dates = "dates: {start: 2021-05-04, end: 2021-05-05}\ncancelled: {date: 2021-05-05, reason: Curfew}\n"
    assert "MT501" not in {one.code for one in findings(edited(SEMINAR, (DATES, dates)))}


def test_nothing_else_is_said_of_such_a_list() -> None:
    expect(
        edited(
            SEMINAR,
            (LIST, LIST + "  2021-05-05:  # expect: MT501\n    present: [mofa-03]\n"),
        )
    )


def test_dates_that_cannot_be_read_are_another_matter() -> None:
    files = edited(SEMINAR, (DATES, "dates: {start: 2021-05-40, end: 2021-05-04}\n"))
    assert [one.code for one in findings(files)] == ["MT105"]


def test_dates_of_many_years() -> None:
    files = edited(SEMINAR, (DATES, "dates: {start: 0001-01-01, end: 9999-12-31}\n"))
    assert "MT501" not in {one.code for one in findings(files)}
