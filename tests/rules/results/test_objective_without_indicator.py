from tests.rules.results._indicators import INDICATORS, OTHER, indicator
from tests.sample import SAMPLE, findings


def codes(files: dict[str, str]) -> list[str]:
    return [finding.code for finding in findings(files)]


def test_an_objective_of_which_nothing_tells() -> None:
    [finding] = findings({INDICATORS: f"indicators:\n{OTHER}"})
    assert (finding.code, finding.message) == ("MT716", "objective 1 has no indicator")
    assert finding.place.path == "data/project.yaml"
    assert "`objective: 1`" in finding.help


def test_a_project_without_indicators_is_not_asked_for_any() -> None:
    assert codes({}) == []
    assert codes({INDICATORS: "indicators: []\n"}) == []


def test_nothing_is_said_while_an_indicator_or_the_contract_cannot_be_read() -> None:
    unread = f"indicators:\n{OTHER}  - {{id: x, objective: first, title: X, target: 3}}\n"
    assert "MT716" not in codes({INDICATORS: unread})
    lost = f"indicators:\n{OTHER}  - 7\n"
    assert "MT716" not in codes({INDICATORS: lost})
    contract = SAMPLE["project.yaml"].replace("[Skilled officials, Agreed procedures]", "{a: b}")
    assert "MT716" not in codes({"project.yaml": contract, INDICATORS: f"indicators:\n{OTHER}"})
    assert codes(indicator("")) == []
