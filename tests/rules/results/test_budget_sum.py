from tests.rules.results._budgets import LINES, MARCH, amended, budget
from tests.sample import expect, findings


def test_lines_that_add_up() -> None:
    expect(budget(MARCH))


def test_too_little() -> None:
    lines = LINES.replace("lines:", "lines:  # expect: MT730").replace("60000", "59999.50")
    [finding] = expect(budget(MARCH, lines=lines))
    assert finding.message == (
        "the budget lines add up to EUR 99,999.50, EUR 0.50 less than the contract, EUR 100,000"
    )
    assert finding.label == "EUR 99,999.50 in all"
    assert [one.label for one in finding.related] == ["EUR 100,000"]
    assert finding.help == "correct the line that is wrong, or the amount of the contract"


def test_cents_are_exact() -> None:
    parts = "".join(f"  - {{id: l-{n}, title: L, amount: 0.1}}\n" for n in range(10))
    expect(budget(MARCH, lines=f"{LINES.replace('40000', '39999')}{parts}"))


def test_the_contract_is_that_with_all_amendments() -> None:
    lines = LINES.replace("lines:", "lines:  # expect: MT730")
    [finding] = expect({**budget(MARCH, lines=lines), **amended("120000.25")})
    assert finding.message == (
        "the budget lines add up to EUR 100,000, EUR 20,000.25 less than the contract as amended "
        "on 2021-05-20, EUR 120,000.25"
    )
    assert finding.related[0].place.path == "data/project.yaml"
    more = LINES.replace("40000", "60000.25")
    expect({**budget(MARCH, lines=more), **amended("120000.25")})


def test_nothing_is_judged_while_an_amount_cannot_be_read() -> None:
    for wrong in ("40k", "-5", "1,5"):
        found = findings(budget(MARCH, lines=LINES.replace("40000", f'"{wrong}"')))
        assert {one.code[:3] for one in found} == {"MT1"}, wrong


def test_it_is_waived_by_the_id_of_the_project() -> None:
    waiver = "waivers:\n  - {rule: budget-sum, subject: sample, reason: R, approved_by: A, approved: 2021-03-01}\n"
    files = {**budget(MARCH, lines=LINES.replace("40000", "40001")), "waivers.yaml": waiver}
    assert [bool(one.waived) for one in findings(files)] == [True]
