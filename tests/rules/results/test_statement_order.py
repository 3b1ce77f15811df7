from tests.rules.results._budgets import MARCH, budget
from tests.sample import expect, findings


def test_the_oldest_comes_first() -> None:
    april = "  - {date: 2021-04-30, spent: {fees: 18000, travel: 900}, source: Accounts of April}\n"
    [finding] = expect(budget(april, MARCH.rstrip("\n") + "  # expect: MT732\n"))
    assert finding.message == "the statement of 2021-03-31 stands behind that of 2021-04-30"
    assert finding.fixable == "safe"


def test_two_of_the_same_day_are_listed_twice() -> None:
    found = findings(budget(MARCH, MARCH))
    assert [one.code for one in found] == ["MT204"]


def test_a_day_that_is_still_to_come_is_said_once() -> None:
    expect(
        budget(
            MARCH,
            "  - {date: 2021-06-16, spent: {fees: 12400.50, travel: 800}, source: S}  # expect: MT408\n",
        )
    )
