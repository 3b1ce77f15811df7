from tests.rules.results._indicators import indicator
from tests.sample import expect, findings


def test_a_target_that_is_reached_from_the_beginning() -> None:
    [finding] = findings(indicator("", target="0"))
    assert finding.code == "MT715"
    assert finding.message == (
        "the target of trained is 0, which it was at the beginning (0, since `baseline` is left "
        "out)"
    )
    [finding] = findings(indicator("baseline: 4"))
    assert finding.message == "the target of trained is 4, which it was at the beginning"


def test_one_that_is_to_rise_or_fall() -> None:
    assert not expect(indicator("baseline: 3"))
    assert not expect(indicator("baseline: 5", target="0"))
