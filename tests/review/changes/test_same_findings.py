"""A finding that only names more records than before is the same one."""

from migtrack.base.finding import Finding, Place, Severity
from migtrack.review.changes.effects import _without_wider
from migtrack.review.changes.values import FindingChange
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


def test_several_findings_about_a_record_are_not_one_that_names_more() -> None:
    def change(*names: str) -> FindingChange:
        subjects = (("activity", "workshop-1"), *(("participant", name) for name in names))
        finding = Finding("MT502", "n", Severity.WARNING, "", "", Place("data/a.yaml"))
        return FindingChange("new", finding, subjects)

    narrow, wide = change("mofa-01"), change("mofa-01", "moi-01")
    assert _without_wider([wide], [narrow]) == []
    assert _without_wider([narrow], [wide]) == []
    assert _without_wider([wide, change("mofa-01", "moi-02")], [narrow]) != []
    assert _without_wider([narrow], [wide, change("mofa-01", "moi-02")]) == [narrow]
    assert _without_wider([narrow], [change("mofa-02", "moi-02")]) == [narrow]
