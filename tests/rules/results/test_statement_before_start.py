from tests.rules.results._budgets import MARCH, budget
from tests.sample import expect


def test_a_statement_before_the_project() -> None:
    early = "  - {date: 2020-12-31, spent: {fees: 1}, source: S}  # expect: MT731\n"
    [finding] = expect(budget(early, MARCH))
    assert finding.message == (
        "the statement of 2020-12-31 is dated before the project's start on 2021-01-01"
    )
    expect(budget("  - {date: 2021-01-01, spent: {fees: 1}, source: S}\n", MARCH))


def test_a_day_far_before_the_project_is_said_once() -> None:
    expect(budget("  - {date: 2011-03-31, spent: {}, source: S}  # expect: MT731\n", MARCH))
