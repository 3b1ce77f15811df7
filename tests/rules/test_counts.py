"""A rule that must know all records of a kind says nothing while one of them is lost.

Which rule counts what is asked of the rules when the tests run.
"""

import pytest

from migtrack.check import check
from migtrack.load.build import load
from migtrack.load.kinds import kind_of
from migtrack.render.rule_pages import Sample, example_of, sample_files
from migtrack.rules import RULES
from migtrack.rules.rule import Rule

COUNTING = [rule for rule in RULES if rule.counts]
UNREADABLE = b"a: 'b\n"


@pytest.mark.parametrize("rule", COUNTING, ids=lambda rule: rule.code)
def test_nothing_is_counted_while_a_record_is_lost(rule: Rule) -> None:
    """One file after the other cannot be read; the rule speaks when it counts none of it."""
    example, as_of = example_of(rule)
    for path in {**sample_files(), **example}:
        kind = kind_of(path)
        assert kind is not None
        read = load(Sample({**example, path: UNREADABLE}))
        found = {one.code for one in check(read, as_of, as_of).open}
        name = kind.record.record_kind.name
        assert name in read.lost
        if name in rule.counts:
            assert rule.code not in found, path


ONE_MORE: dict[str, tuple[str, bytes]] = {
    "activity": ("data/activities/other.yaml", UNREADABLE),
    "participant": ("data/participants/other.yaml", UNREADABLE),
    "ministry": ("data/ministries.yaml", b"  - 7\n"),
    "sop": ("data/sops.yaml", b"  - 7\n"),
    "request": ("data/requests.yaml", b"  - 7\n"),
    "indicator": ("data/indicators.yaml", b"  - 7\n"),
    "report": ("data/reports.yaml", b"  - 7\n"),
}
"""What is added to a file, new or not, by the kind of record: one more, which cannot be read."""

QUIET = {
    # an unknown id may be that of the record; a promised activity may be the one
    "activity": {"MT202", "MT306", "MT717", "MT901"},
    # the officials who are not known would change every share
    "participant": {"MT309", "MT505", "MT717", "MT720", "MT901"},
    # the ministry may be the one that is entitled to more, or has adopted nothing
    "ministry": {"MT309", "MT603", "MT703", "MT717", "MT901"},
    # what an indicator counts may be in it
    "sop": {"MT717", "MT901"},
    "request": {"MT717", "MT901"},
    # the indicator may be for the objective that has none
    "indicator": {"MT716", "MT901"},
    # the report may be the one that fills the gap
    "report": {"MT740", "MT901"},
}
"""The rules that do not find what their examples show while one more record is lost."""


@pytest.mark.parametrize("kind", QUIET)
def test_one_more_record_that_is_lost_silences_those_who_count(kind: str) -> None:
    path, more = ONE_MORE[kind]
    quiet = set()
    for rule in RULES:
        example, as_of = example_of(rule)
        before = {**sample_files(), **example}.get(path, b"")
        read = load(Sample({**example, path: before + more}))
        if rule.code not in {one.code for one in check(read, as_of, as_of).open}:
            quiet.add(rule.code)
    assert quiet == QUIET[kind]
    assert {rule.code for rule in RULES if kind in rule.counts} <= quiet


def test_every_kind_that_is_counted_is_tried() -> None:
    assert {kind for rule in RULES for kind in rule.counts} == QUIET.keys()
