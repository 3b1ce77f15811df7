import pytest

from tests.rules.results._indicators import OTHER, indicator
from tests.sample import SAMPLE, findings


@pytest.mark.parametrize(
    ("number", "objectives", "message", "remedy"),
    [
        (0, "[First, Second]", "objective 0, and the contract has 2 objectives", "from 1 to 2"),
        (3, "[First, Second]", "objective 3, and the contract has 2 objectives", "from 1 to 2"),
        (3, "[First]", "objective 3, and the contract has 1 objective", "the number (1)"),
        (3, "[]", "objective 3, and the contract names no objectives", "into `objectives`"),
    ],
)
def test_an_objective_that_the_contract_has_not(
    number: int, objectives: str, message: str, remedy: str
) -> None:
    contract = SAMPLE["project.yaml"].partition("objectives:")[0] + f"objectives: {objectives}\n"
    files = {"project.yaml": contract, **indicator("")}
    files["indicators.yaml"] = (
        files["indicators.yaml"]
        .replace(OTHER, OTHER.replace("objective: 2", "objective: 1"))
        .replace("    objective: 1", f"    objective: {number}")
    )
    found = [each for each in findings(files) if each.subjects == (("indicator", "trained"),)]
    assert [each.code for each in found] == ["MT713"]
    assert message in found[0].message
    assert remedy in found[0].help


def test_one_that_it_has() -> None:
    assert not findings(indicator(""))
