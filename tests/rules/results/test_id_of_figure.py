import pytest

from tests.rules.results._indicators import indicator
from tests.sample import expect, findings

MEASURED = "measured: [{date: 2021-04-01, value: 3, source: Our list}]"


@pytest.mark.parametrize(
    ("facts", "what", "remedy"),
    [
        (MEASURED, "has 1 measurement", "in the place of `measured`"),
        ("", "has no `figure`", "write `figure: attendance`;"),
        ("figure: women", "is the figure women", "write `figure: attendance`;"),
        ("figure: attendance\nkind: workshop", "counts only activities of the", "without `kind`"),
    ],
)
def test_another_value_under_the_name_of_a_figure(facts: str, what: str, remedy: str) -> None:
    [finding] = findings(indicator(facts, name="attendance"))
    assert finding.code == "MT711"
    assert "attendance is a figure that follows from the records" in finding.message
    assert what in finding.message
    assert remedy in finding.help


def test_the_figure_itself_may_have_its_name() -> None:
    assert not expect(indicator("figure: attendance", name="attendance"))


def test_a_kind_that_counts_nothing_is_another_finding() -> None:
    files = indicator("figure: workshops-held\nkind: workshop", name="workshops-held")
    assert [finding.code for finding in findings(files)] == ["MT712"]


def test_what_no_record_knows_may_be_measured_under_the_name_of_a_figure() -> None:
    """Nobody has recorded what participants answered, so there is no such figure."""
    assert not expect(indicator(MEASURED, name="satisfaction"))
