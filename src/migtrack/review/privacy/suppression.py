"""Which groups of people are too small to be told about, and which must keep them company."""

from collections.abc import Mapping


def suppressed_groups(
    sizes: Mapping[str, int], few: int, *, apart: bool, total_shown: bool = True
) -> frozenset[str]:
    """The groups of which nothing is told, of those with anybody in them.

    Those smaller than `few` are hidden. Where a total over all groups stands beside them,
    total minus what is shown tells about the hidden ones together: so the next larger
    groups are hidden, too, until these are at least two groups and at least `few` people.
    `apart` says that nobody is in two groups; otherwise only a group that is large enough
    by itself keeps the small ones company.
    """
    there = {name: size for name, size in sizes.items() if size > 0}
    hidden = {name for name, size in there.items() if size < few}
    if not hidden or not total_shown:
        return frozenset(hidden)
    for name in sorted((one for one in there if one not in hidden), key=lambda name: there[name]):
        together = sum(there[one] for one in hidden) if apart else 0
        if len(hidden) > 1 and max(together, *(there[one] for one in hidden)) >= few:
            break
        hidden.add(name)
    return frozenset(hidden)
