import pytest

from migtrack.base.finding import Severity
from tests.rules.results._budgets import MARCH, budget, statement
from tests.sample import edited, expect, findings

WAIVER = "waivers:\n  - {rule: line-overspent, subject: travel, reason: R, approved_by: A, approved: 2021-03-01}\n"


@pytest.mark.parametrize(
    ("spent", "committed", "severity"),
    [
        ("travel: 40000", "", None),
        ("travel: 30000", "travel: 10000", None),
        ("travel: 40000.01", "", Severity.WARNING),
        ("travel: 40000", "travel: 0.01", Severity.WARNING),
        ("travel: 50000", "", Severity.WARNING),
        ("travel: 50000.0001", "", Severity.ERROR),
        ("fees: 1", "travel: 50000.01", Severity.ERROR),
    ],
)
def test_how_far_a_line_is_overspent(spent: str, committed: str, severity: Severity | None) -> None:
    found = findings(budget(statement("2021-03-31", spent, committed)))
    assert [(one.code, one.severity) for one in found] == (
        [("MT734", severity)] if severity else []
    )


def test_what_is_said_of_a_line() -> None:
    [finding] = expect(
        budget(statement("2021-03-31", "fees: 5, travel: 37600.5", "travel: 8000", "MT734"))
    )
    assert finding.message == (
        "EUR 45,600.50 of travel is spent and committed by 2021-03-31, "
        "EUR 5,600.50 more than its amount, EUR 40,000"
    )
    assert finding.label == "EUR 5,600.50 too much"
    assert [one.label for one in finding.related] == ["EUR 40,000 here"]
    assert finding.subjects[-1] == ("budget-line", "travel")


def test_the_policy_may_allow_nothing() -> None:
    policy = edited("project.yaml", ("groups:", "policy: {transfer_percent: 0}\ngroups:"))
    [finding] = findings({**budget(statement("2021-03-31", "travel: 40000.01")), **policy})
    assert finding.severity is Severity.ERROR


def test_only_the_latest_statement_is_judged() -> None:
    before, after = "fees: 1, travel: 41000", "fees: 2, travel: 42000"
    [finding] = expect(
        budget(statement("2021-03-31", before), statement("2021-04-30", after, expect="MT734"))
    )
    assert "2021-04-30" in finding.message


def test_a_line_is_waived_by_its_id() -> None:
    files = budget(statement("2021-03-31", "travel: 41000"))
    [finding] = findings({**files, "waivers.yaml": WAIVER})
    assert finding.waived
    wrong = WAIVER.replace("travel", "travels")
    assert [one.code for one in findings({**files, "waivers.yaml": wrong})] == ["MT734", "MT202"]


def test_a_waiver_of_a_line_for_nothing_is_said() -> None:
    assert [one.code for one in findings({**budget(MARCH), "waivers.yaml": WAIVER})] == ["MT901"]
