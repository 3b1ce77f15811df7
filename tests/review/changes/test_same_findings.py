"""A finding that only names more records than before is the same one."""

from tests.review.changes.states import changes
from tests.sample import SAMPLE

MOFA = "participants/mofa.yaml"
LEFT = """\
  - {id: mofa-08, seat: 2, name: A, position: P, gender: male, confirmed: 2021-01-10,
     left: {date: 2021-03-15, reason: retired}}
"""
NAMED = "  - {id: mofa-09, seat: 2, name: B, position: P, gender: female}\n"


def found(before: str, after: str) -> list[tuple[str, str]]:
    first_seat = SAMPLE[MOFA].partition("  - {id: mofa-02")[0]
    sides = [{**SAMPLE, MOFA: first_seat + text} for text in (before, after)]
    return [(each.change, each.finding.code) for each in changes(*sides).findings]


def test_a_seat_for_which_somebody_is_named_is_vacant_as_before() -> None:
    assert found(LEFT, LEFT + NAMED) == []
    assert found(LEFT + NAMED, LEFT) == []


def test_a_seat_that_is_vacant_now_is_new() -> None:
    held = LEFT.replace(",\n     left: {date: 2021-03-15, reason: retired}", "")
    assert ("new", "MT304") in found(held, LEFT + NAMED)
