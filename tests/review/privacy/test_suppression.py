"""Groups that are too small are hidden together with enough others."""

from hypothesis import given
from hypothesis import strategies as st

from migtrack.review.privacy.suppression import suppressed_groups

FEW = 5


def test_nothing_is_hidden_where_all_groups_are_large_enough() -> None:
    assert suppressed_groups({"a": 5, "b": 9}, FEW, disjoint=True) == frozenset()


def test_a_single_small_group_takes_the_next_larger_with_it() -> None:
    sizes = {"a": 4, "b": 12, "c": 6}
    assert suppressed_groups(sizes, FEW, disjoint=True) == {"a", "c"}
    assert suppressed_groups(sizes, FEW, disjoint=True, total_shown=False) == {"a"}


def test_small_groups_keep_each_other_company_where_they_are_apart() -> None:
    sizes = {"a": 4, "b": 4, "c": 9}
    assert suppressed_groups(sizes, FEW, disjoint=True) == {"a", "b"}
    assert suppressed_groups(sizes, FEW, disjoint=False) == {"a", "b", "c"}


def test_empty_groups_are_no_company() -> None:
    assert suppressed_groups({"a": 3, "b": 0, "c": 7}, FEW, disjoint=True) == {"a", "c"}


@given(st.dictionaries(st.text(max_size=3), st.integers(0, 30)), st.integers(0, 12))
def test_what_is_hidden_cannot_be_worked_out(sizes: dict[str, int], few: int) -> None:
    hidden = suppressed_groups(sizes, few, disjoint=True)
    assert all(name in hidden for name, size in sizes.items() if 0 < size < few)
    shown = [name for name, size in sizes.items() if size > 0 and name not in hidden]
    if hidden and shown:
        assert len(hidden) > 1
        assert sum(sizes[name] for name in hidden) >= few


def test_of_groups_of_one_size_the_first_keeps_the_small_one_company() -> None:
    assert suppressed_groups({"a": 3, "y": 7, "x": 7}, FEW, disjoint=True) == {"a", "y"}
    assert suppressed_groups({"a": 3, "x": 7, "y": 7}, FEW, disjoint=True) == {"a", "x"}
