import pytest

from migtrack.model.states import activity_state
from tests.sample import TODAY, edited, expect, findings, loaded

SEMINAR = "activities/seminar-1.yaml"
DATES = "dates: {start: 2021-05-04, end: 2021-05-04}"


def seminar(dates: str, *given_up: str) -> dict[str, str]:
    """The seminar without a list, with dates, and postponed by entries such as `day start end`."""
    entries = "".join(
        f"  - {{date: {day}, from: {{start: {start}, end: {end}}}, reason: Snow}}\n"
        for day, start, end in map(str.split, given_up)
    )
    text = edited(SEMINAR, (DATES, f"{dates}\npostponed:\n{entries}".rstrip()))[SEMINAR]
    return {SEMINAR: text.partition("attendance:")[0]}


def state(files: dict[str, str]) -> str:
    return activity_state(loaded(files).project.activity_by_id["seminar-1"], TODAY)


def test_the_dates_of_the_postponement_still_stand() -> None:
    files = seminar(
        "dates: {start: 2021-07-06, end: 2021-07-07}  # expect: MT410",
        "2021-06-01 2021-07-06 2021-07-07",
    )
    [finding] = expect(files)
    assert finding.message == (
        "seminar-1 still has the dates that were given up on 2021-06-01: 2021-07-06 to 2021-07-07"
    )
    assert state(files) == "postponed"


def test_fixed_before_the_postponement_is_not_anew() -> None:
    expect(
        seminar(
            "dates: {start: 2021-07-06, end: 2021-07-06, fixed: 2021-05-31}  # expect: MT410",
            "2021-06-01 2021-07-06 2021-07-06",
        )
    )


@pytest.mark.parametrize(
    ("dates", "given_up"),
    [
        (
            "dates: {start: 2021-07-06, end: 2021-07-06, fixed: 2021-06-01}",
            ["2021-06-01 2021-07-06 2021-07-06"],
        ),
        (
            "dates: {start: 2021-07-06, end: 2021-07-06}",
            ["2021-05-01 2021-07-06 2021-07-06", "2021-06-01 2021-08-03 2021-08-03"],
        ),
        ("dates: {start: 2021-07-06, end: 2021-07-07}", ["2021-06-01 2021-07-06 2021-07-06"]),
        (
            "dates: {start: 2021-07-06, end: 2021-07-13, days: [2021-07-06, 2021-07-13]}",
            ["2021-06-01 2021-07-06 2021-07-13"],
        ),
    ],
    ids=["fixed anew", "back to the first dates", "a day more", "two days of the week"],
)
def test_lawful(dates: str, given_up: list[str]) -> None:
    expect(seminar(dates, *given_up))
    assert state(seminar(dates, *given_up)) == "scheduled"


def test_listed_one_by_one_they_are_the_same() -> None:
    dates = "dates: {start: 2021-07-06, end: 2021-07-07, days: [2021-07-06, 2021-07-07]}"
    found = findings(seminar(dates, "2021-06-01 2021-07-06 2021-07-07"))
    assert [one.code for one in found] == ["MT410"]
