from tests.rules.results._indicators import indicator
from tests.sample import expect

MEASURED = "measured:{}\n  - {{date: 2021-04-01, value: 3, source: Our list}}\n"


def test_both_are_one_too_many() -> None:
    facts = "figure: officials-trained\n" + MEASURED.format("  # expect: MT710")
    [finding] = expect(indicator(facts))
    assert finding.message == "trained has the figure officials-trained, and measurements as well"
    assert [related.place.line for related in finding.related] == [7]


def test_either_is_enough_and_so_is_neither_before_anything_was_measured() -> None:
    for facts in ("figure: officials-trained", MEASURED.format(""), "measured: []", ""):
        assert not expect(indicator(facts))
