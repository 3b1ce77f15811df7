import pytest

from migtrack.model.figures import FIGURES_BY_KIND
from tests.rules.results._indicators import indicator
from tests.sample import expect, findings


@pytest.mark.parametrize(
    ("facts", "why"),
    [
        ("figure: seats-held", "the figure seats-held is not counted by kinds"),
        ("measured: []", "it has no figure"),
    ],
)
def test_a_kind_that_counts_nothing(facts: str, why: str) -> None:
    [finding] = expect(indicator(f"{facts}\nkind: workshop  # expect: MT712"))
    assert why in finding.message
    assert not finding.fixes


def test_a_kind_that_only_repeats_the_figure_is_taken_out() -> None:
    [finding] = findings(indicator("figure: workshops-held\nkind: workshop"))
    assert [fix.does for fix in finding.fixes] == ["take `kind` out"]


def test_figures_that_are_counted_by_kinds() -> None:
    for figure in FIGURES_BY_KIND:
        assert not findings(indicator(f"figure: {figure}\nkind: workshop"))


def test_a_mistyped_figure_is_one_finding_with_the_one_that_is_meant() -> None:
    [finding] = findings(indicator("figure: officials-traind\nkind: workshop"))
    assert finding.code == "MT104"
    assert "did you mean `officials-trained`?" in finding.help
