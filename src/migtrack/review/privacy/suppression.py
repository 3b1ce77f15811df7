"""Suppression of groups of people that are too small to be shown, and of others with them."""

from collections.abc import Mapping


def is_few(people: int, minimum: int) -> bool:
    """Whether there is anybody, and not `minimum` people."""
    return 0 < people < minimum


def suppressed_groups(
    sizes: Mapping[str, int], minimum: int, *, disjoint: bool, total_shown: bool = True
) -> frozenset[str]:
    """The groups about which nothing may be shown, of those with anybody in them.

    Groups of fewer than `minimum` people are suppressed (primary suppression). Where a total
    over all groups is shown, the total minus the groups that are shown reveals the sum of the
    suppressed ones: so the smallest other groups are suppressed, too, until there are at least
    two groups with at least `minimum` people together (complementary suppression).
    `disjoint` says that nobody is in two groups. Otherwise the groups' sizes cannot be added up,
    and one of the suppressed groups must itself have `minimum` people.
    """
    sizes = {name: size for name, size in sizes.items() if size > 0}
    suppressed = {name for name, size in sizes.items() if is_few(size, minimum)}
    if not suppressed or not total_shown:
        return frozenset(suppressed)
    others = [name for name in sizes if name not in suppressed]
    for name in sorted(others, key=lambda name: sizes[name]):
        found = [sizes[each] for each in suppressed]
        people = sum(found) if disjoint else max(found)
        if len(suppressed) > 1 and people >= minimum:
            break
        suppressed.add(name)
    return frozenset(suppressed)
