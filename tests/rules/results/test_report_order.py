import pytest

from tests.rules.results._reports import PERIOD, reports
from tests.sample import expect, findings

SUBMISSION = "the submission of interim-1"
ACCEPTANCE = "the acceptance of interim-1"


@pytest.mark.parametrize(
    ("facts", "messages"),
    [
        (["due: 2021-07-30", "submitted: 2021-05-14", "accepted: 2021-05-14"], []),
        (
            ["due: 2021-07-30", "submitted: 2021-05-13  # expect: MT741"],
            [f"{SUBMISSION}, 2021-05-13, is dated before the last day of its period, 2021-05-14"],
        ),
        (
            ["due: 2021-07-30", "submitted: 2021-06-10", "accepted: 2021-06-09  # expect: MT741"],
            ["the acceptance of interim-1, 2021-06-09, is dated before the submission, 2021-06-10"],
        ),
        (
            ["due: 2021-07-30", "accepted: 2021-05-01  # expect: MT741"],
            ["interim-1 was accepted, and no submission is recorded"],
        ),
    ],
)
def test_the_days_of_a_report(facts: list[str], messages: list[str]) -> None:
    found = expect(reports("interim-1: " + "\n".join([PERIOD, *facts])))
    assert [one.message for one in found] == messages


def test_a_period_that_cannot_be_is_all_that_is_said() -> None:
    """The year of the last day is mistyped, or the two days are the wrong way round."""
    facts = "due: 2021-06-10\nsubmitted: 2021-06-10\naccepted: 2021-06-12"
    expect(
        reports(
            f"interim-1: period: {{start: 2021-01-01, end: 2022-05-14}}  # expect: MT307\n{facts}"
        )
    )
    expect(
        reports(
            f"interim-1: period: {{start: 2021-05-14, end: 2021-01-02}}  # expect: MT301\n{facts}"
        )
    )


def test_a_day_that_is_still_to_come_is_said_once() -> None:
    expect(reports(f"interim-1: {PERIOD}\ndue: 2021-07-30\nsubmitted: 2021-06-16  # expect: MT408"))


def test_a_day_that_cannot_be_read_is_not_missed() -> None:
    facts = f"interim-1: {PERIOD}\ndue: 2021-06-10\nsubmitted: 2021-06-31\naccepted: 2021-06-12"
    assert {one.code for one in findings(reports(facts))} == {"MT105"}
