import pytest

from tests.sample import edited, findings

WORKSHOP = "activities/workshop-1.yaml"
DATES = "dates: {start: 2021-03-02, end: 2021-03-03}"
TWO_TUESDAYS = edited(
    WORKSHOP,
    (DATES, "dates: {start: 2021-03-02, end: 2021-03-16, days: [2021-03-02, 2021-03-16]}"),
    ("  2021-03-03:", "  2021-03-16:"),
)


@pytest.mark.parametrize(
    ("days", "message", "column"),
    [
        (
            "[2021-03-02, 2021-03-15]",
            "the last of the days of workshop-1 is 2021-03-15, but `end` is 2021-03-16",
            64,
        ),
        (
            "[2021-03-01, 2021-03-16]",
            "the first of the days of workshop-1 is 2021-03-01, but `start` is 2021-03-02",
            52,
        ),
        (
            "[2021-03-16, 2021-03-02]",
            "workshop-1 lists 2021-03-02 after 2021-03-16",
            64,
        ),
    ],
)
def test_days_that_contradict_the_first_and_the_last(days: str, message: str, column: int) -> None:
    text = TWO_TUESDAYS[WORKSHOP].replace("[2021-03-02, 2021-03-16]", days)
    found = findings({WORKSHOP: text})
    assert [(one.code, one.message, one.place.column) for one in found] == [
        ("MT311", message, column)
    ]


def test_days_that_were_given_up_are_judged_too() -> None:
    given_up = "{start: 2021-02-02, end: 2021-02-16, days: [2021-02-02, 2021-02-10]}"
    entry = f"postponed: [{{date: 2021-01-20, from: {given_up}, reason: Snow}}]"
    [finding] = findings(edited(WORKSHOP, (DATES, f"{DATES}\n{entry}")))
    assert finding.message == (
        "the last of the days of the date of workshop-1 that was given up is 2021-02-10, "
        "but `end` is 2021-02-16"
    )
