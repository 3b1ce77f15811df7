import pytest

from tests.sample import SAMPLE, edited, expect, findings

SEMINAR = "activities/seminar-1.yaml"
DATES = "dates: {start: 2021-05-04, end: 2021-05-04}"
DAY = "\n  2021-05-04:"


def seminar(start: str, end: str, comment: str = "", *more: tuple[str, str]) -> dict[str, str]:
    lists = "".join(
        f"\n  2021-05-{day:02}:\n    present: others"
        for day in range(int(start[-2:]), int(end[-2:]))
    )
    return edited(
        SEMINAR,
        (DATES, f"dates: {{start: {start}, end: {end}}}{comment}"),
        (DAY, f"{lists}\n  {end}:"),
        *more,
    )


def test_a_day_of_the_weekend() -> None:
    [finding] = expect(seminar("2021-05-06", "2021-05-07", "  # expect: MT405"))
    assert finding.message == "seminar-1 falls on a rest day: 2021-05-07 (a Friday)"
    assert finding.place.column == 33
    assert finding.related == ()


def test_the_days_beside_the_weekend_are_fine() -> None:
    expect(seminar("2021-05-06", "2021-05-06"))
    expect(seminar("2021-05-09", "2021-05-09"))


def test_a_holiday_and_the_days_around_it() -> None:
    [finding] = expect(seminar("2021-05-12", "2021-05-13", "  # expect: MT405"))
    assert finding.message == "seminar-1 falls on a rest day: 2021-05-13 (`Eid al-Fitr`)"
    assert [(one.place.path, one.place.line) for one in finding.related] == [
        ("data/holidays.yaml", 2)
    ]
    expect(seminar("2021-05-12", "2021-05-12"))
    expect(seminar("2021-05-16", "2021-05-16"))


def test_many_days_are_one_finding() -> None:
    [finding] = expect(seminar("2021-05-07", "2021-05-15", "  # expect: MT405"))
    assert finding.message.endswith(
        "2021-05-07 (a Friday), 2021-05-08 (a Saturday), 2021-05-13 (`Eid al-Fitr`), "
        "2021-05-14 (`Eid al-Fitr`) and 2021-05-15 (`Eid al-Fitr`)"
    )


def test_a_visit_follows_the_week_of_its_host() -> None:
    visit = edited(
        "activities/visit-1.yaml",
        ("start: 2021-09-06, end: 2021-09-10", "start: 2021-09-10, end: 2021-09-11"),
    )
    expect(visit)


def test_a_cancelled_activity_disturbs_nobody() -> None:
    files = edited(
        SEMINAR,
        (
            DATES,
            "dates: {start: 2021-05-07, end: 2021-05-07}\ncancelled: {date: 2021-05-01, reason: R}",
        ),
        ("attendance:\n  2021-05-04:\n    present: others\n", ""),
    )
    assert "MT405" not in {one.code for one in findings(files)}


def test_a_waiver_for_the_activity_or_the_holiday() -> None:
    for subject in ("seminar-1", "2021-05-13"):
        waivers = (
            "waivers:\n"
            f"  - {{rule: MT405, subject: {subject}, reason: Agreed, approved_by: The manager,\n"
            "     approved: 2021-04-01}\n"
        )
        [finding] = expect({**seminar("2021-05-13", "2021-05-13"), "waivers.yaml": waivers})
        assert finding.waived is not None


def test_holidays_without_a_name_or_without_an_end_to_the_calendar() -> None:
    holidays = "holidays:\n  - {from: 2021-05-04, to: 9999-12-31, name: {}}\n"
    found = findings({"holidays.yaml": holidays, SEMINAR: SAMPLE[SEMINAR]})
    assert "MT405" in {one.code for one in found}


@pytest.mark.parametrize(
    ("day", "rests"), [(2, False), (3, True), (4, True), (5, True), (6, False)]
)
def test_a_holiday_lasts_from_its_first_day_to_its_last(day: int, *, rests: bool) -> None:
    long = edited(
        "holidays.yaml", ("from: 2021-05-13, to: 2021-05-15", "from: 2021-05-03, to: 2021-05-05")
    )
    date = f"2021-05-{day:02}"
    expect(seminar(date, date, "  # expect: MT405" if rests else "") | long)


def test_a_waiver_for_one_day_leaves_the_others_open() -> None:
    waivers = (
        "waivers:\n"
        "  - {rule: MT405, subject: seminar-1, day: 2021-05-07, reason: Agreed,\n"
        "     approved_by: The manager, approved: 2021-04-01}\n"
    )
    found = findings({**seminar("2021-05-07", "2021-05-08"), "waivers.yaml": waivers})
    days = {each.message.partition(": ")[2]: bool(each.waived) for each in found}
    assert days == {"2021-05-07 (a Friday)": True, "2021-05-08 (a Saturday)": False}
