from tests.rules.results._budgets import amended, budget, statement
from tests.sample import expect, findings


def test_more_than_the_contract() -> None:
    [finding] = expect(
        budget(statement("2021-03-31", "fees: 60000, travel: 38000", "travel: 2000.01", "MT735"))
    )
    assert finding.message == (
        "EUR 100,000.01 is spent and committed by 2021-03-31, EUR 0.01 more than the amount of "
        "the contract, EUR 100,000"
    )
    assert finding.help.endswith("; more than its amount has travel")


def test_the_whole_contract_may_be_spent() -> None:
    expect(budget(statement("2021-03-31", "fees: 60000, travel: 40000")))


def test_the_contract_is_that_in_force() -> None:
    lines = "lines: [{id: fees, title: Fees, amount: 120000}]\n"
    fits = budget(statement("2021-03-31", "fees: 110000"), lines=lines)
    expect({**fits, **amended("120000")})
    lines = lines.replace("120000", "90000")
    [finding] = findings(
        {**budget(statement("2021-03-31", "fees: 95000"), lines=lines), **amended("90000")}
    )
    assert (finding.code, finding.related[0].place.path) == ("MT735", "data/project.yaml")
