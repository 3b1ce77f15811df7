import pytest

from migtrack.base.finding import Severity
from tests.rules.results._budgets import MARCH, budget, statement
from tests.sample import expect, findings


def test_less_than_before() -> None:
    [finding] = expect(
        budget(MARCH, statement("2021-04-30", "fees: 5600, travel: 900", expect="MT733"))
    )
    assert finding.severity is Severity.WARNING
    assert finding.message == (
        "by the statement of 2021-04-30 EUR 5,600 of fees is spent, "
        "and by that of 2021-03-31 EUR 12,400.50"
    )
    assert ("budget-line", "fees") in finding.subjects


def test_a_line_that_is_not_named_counts_as_nothing() -> None:
    [finding] = expect(budget(MARCH, statement("2021-04-30", "fees: 13000", expect="MT733")))
    assert finding.help.endswith("; what it does not name counts as 0: travel")


def test_what_is_committed_may_fall() -> None:
    expect(
        budget(
            statement("2021-03-31", "fees: 1", "travel: 5000"),
            statement("2021-04-30", "fees: 1, travel: 4000"),
        )
    )


@pytest.mark.parametrize("field", ["spent", "committed"])
def test_an_unknown_line_is_all_that_is_said(field: str) -> None:
    text = {"spent": ("travl: 20", ""), "committed": ("fees: 20", "travl: 3")}[field]
    found = findings(budget(statement("2021-02-28", "fees: 10"), statement("2021-03-31", *text)))
    [finding] = found
    assert (finding.code, finding.place.line) == ("MT202", 9 if field == "spent" else 10)
    assert finding.help == "did you mean `travel`?"
    assert finding.fixable == "unsafe"


def test_a_line_that_is_like_none() -> None:
    [finding] = findings(budget(statement("2021-03-31", "fees: 10, venues: 5")))
    assert finding.message == "there is no budget line `venues`"
    assert finding.help == "the budget's lines are `fees` and `travel`"


def test_a_statement_is_waived_by_its_day() -> None:
    files = budget(MARCH, statement("2021-04-30", "fees: 5600, travel: 900"))
    waiver = "waivers:\n  - {rule: lower-statement, subject: %s, reason: R, approved_by: A, approved: 2021-03-01}\n"
    for subject in ("2021-04-30", "fees"):
        [finding] = findings({**files, "waivers.yaml": waiver % subject})
        assert finding.waived, subject
    codes = [one.code for one in findings({**files, "waivers.yaml": waiver % "2021-05-30"})]
    assert codes == ["MT733", "MT202"]


def test_a_statement_of_what_came_since_the_last_one_is_one_finding() -> None:
    april = statement("2021-04-30", "fees: 5600, travel: 100", expect="MT733")
    [finding] = expect(budget(MARCH, april))
    assert finding.message.endswith("EUR 12,400.50; likewise travel")


def test_a_mistyped_day_is_all_that_is_said() -> None:
    late = statement("2021-02-28", "fees: 18000, travel: 900")
    assert [one.code for one in findings(budget(MARCH, late))] == ["MT732"]
