"""A rule that silences others: of what it speaks of, they say nothing that only follows.

Which rule silences which is asked of the rules when the tests run.
"""

import pytest

from migtrack import check as checking
from migtrack.rules import RULES
from migtrack.rules.rule import Rule
from tests.rules.visits._visit import VISIT, goes, visit
from tests.sample import SAMPLE, Files, edited, expect, findings

MOFA = "participants/mofa.yaml"
TEAM = SAMPLE[MOFA]
SECOND = "gender: male, nominated: 2020-12-10, confirmed: 2021-01-10}\n"
LEFT = "gender: male, confirmed: 2021-01-10, left: {date: 2021-03-10, reason: R}}\n"
NOT_ASKED = edited(VISIT, ("reserves: [mofa-02]", "reserves: []"))
NAMED = edited(
    "activities/seminar-1.yaml", ("    present: others", "    present: [mofa-01, moi-01, moi-02]")
)
LENIENT = edited("project.yaml", ("groups:", "policy: {attendance_percent: 0}\ngroups:"))
JUNE = "start: 2021-06-01, end: 2021-06-01"
GRANTED = "visa: {applied: 2021-04-20, decided: 2021-05-10, outcome: granted}"

SEMINAR, SEMINAR_DATES = "activities/seminar-1.yaml", "dates: {start: 2021-05-04, end: 2021-05-04}"
GIVEN_UP = (
    "postponed: [{date: 2021-05-01, from: {start: 2021-05-04, end: 2021-05-04}, reason: Snow}]"
)


REPORTS = "reports.yaml"


def report(period: str, due: str = "2021-06-30") -> str:
    """The file of reports with one that was submitted on 10 June."""
    return (
        f"reports:\n  - id: interim-1\n    title: A report\n    period: {period}\n"
        f"    due: {due}\n    submitted: 2021-06-10\n"
    )


def official(seat: int, facts: str, code: str) -> str:
    return f"  - {{id: mofa-09, seat: {seat}, name: X, position: Y, gender: male, {facts}}}  # expect: {code}\n"


def list_of(names: str) -> str:
    return f"attendance:\n  2021-06-01:\n    present: {names}\n"


WORLDS: dict[str, Files] = {
    "more spent than the contract, and so than its only line": {
        "budget.yaml": "lines: [{id: fees, title: Fees, amount: 100000}]\nstatements:\n"
        "  - date: 2021-05-31\n    spent: {fees: 100001}  # expect: MT735\n    source: S\n"
    },
    "a seat too many, and another vacant": {
        MOFA: TEAM.replace(SECOND, LEFT) + official(3, "confirmed: 2021-03-11", "MT302"),
        **NOT_ASKED,
    },
    "two holders of a seat, of whom one has no mark": {
        MOFA: TEAM + official(2, "confirmed: 2021-02-01", "MT303"),
    },
    "two holders of a seat, who have both left it": {
        MOFA: TEAM.replace(SECOND, LEFT)
        + "  - {id: mofa-09, seat: 2, name: X, position: Y, gender: male,\n"
        + "     left: {date: 2021-03-20, reason: R}, confirmed: 2021-03-05}  # expect: MT303\n",
        **NOT_ASKED,
        **NAMED,
    },
    "two holders of a seat, and too few women": {
        MOFA: TEAM + official(2, "confirmed: 2021-03-05", "MT303"),
        **edited("project.yaml", ("groups:", "policy: {women_percent: 60}\ngroups:")),
    },
    "a visit that lasts too long because it ends in another year": {
        VISIT: visit(goes("mofa-01"), goes("moi-01")).replace(
            "dates: {start: 2021-09-06, end: 2021-09-10}",
            "dates:\n  start: 2021-09-06\n  end: 2022-09-10  # expect: MT307",
        ),
    },
    "a report due and submitted before its period ends, which is in another year": {
        REPORTS: report("{start: 2021-01-01, end: 2022-05-14}  # expect: MT307"),
    },
    "a report submitted before its period ends, which is in another year": {
        REPORTS: report("{start: 2021-01-01, end: 2022-01-14}  # expect: MT307", "2022-01-14"),
    },
    "a traveller too many, two of them of one ministry": {
        VISIT: visit(goes("mofa-01"), goes("moi-01"), goes("moi-02", expect="MT601")),
    },
    "an official in reserve who travels, and has no mark": {
        VISIT: visit(goes("mofa-01", GRANTED), goes("moi-03", GRANTED, "MT602"), dates=JUNE)
        + list_of("[mofa-01]"),
        **LENIENT,
    },
    "somebody came in the place of a traveller": {
        VISIT: visit(goes("mofa-01", GRANTED), goes("moi-01", GRANTED), dates=JUNE)
        + list_of("[mofa-01, moi-02]  # expect: MT608"),
        **LENIENT,
    },
    "a traveller who stands there twice takes the last seat": {
        VISIT: visit(goes("mofa-01"), goes("moi-01"), goes("mofa-01", expect="MT609")),
    },
    "a traveller too many, who came without a visa": {
        VISIT: visit(
            goes("mofa-01", GRANTED),
            goes("moi-01", GRANTED),
            goes("moi-02", "invited: 2021-04-01", "MT601"),
            dates=JUNE,
        )
        + list_of("others"),
    },
    "a traveller who stands there twice, and came without a visa": {
        VISIT: visit(
            goes("mofa-01", GRANTED), goes("mofa-01", "invited: 2021-04-01", "MT609"), dates=JUNE
        )
        + list_of("others"),
    },
    "a traveller who stands there twice, and none of another ministry": {
        VISIT: visit(goes("mofa-01"), goes("mofa-01", expect="MT609")),
    },
    "a holiday that begins in another century, and so ends before it begins": {
        "holidays.yaml": "holidays:\n  - {from: 2204-05-13, to: 2021-05-15, name: Eid}  # expect: MT301\n"
    },
    "dates that were given up still stand, with a list": edited(
        SEMINAR, (SEMINAR_DATES, f"{SEMINAR_DATES}  # expect: MT410\n{GIVEN_UP}")
    ),
    "dates that were given up still stand": {
        SEMINAR: SAMPLE[SEMINAR]
        .replace(SEMINAR_DATES, f"{SEMINAR_DATES}  # expect: MT410\n{GIVEN_UP}")
        .partition("attendance:")[0]
    },
}


@pytest.mark.parametrize("world", WORLDS)
def test_what_only_follows_is_not_said(world: str) -> None:
    expect(WORLDS[world])


def codes(world: str) -> set[str]:
    return {one.code for one in findings(WORLDS[world])}


@pytest.mark.parametrize(
    "rule", [rule for rule in RULES if rule.silences], ids=lambda rule: rule.code
)
def test_whatever_a_rule_silences_would_be_said_otherwise(
    rule: Rule, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard = {world: codes(world) for world in WORLDS}
    for code in rule.silences:
        louder = rule._replace(silences=tuple(one for one in rule.silences if one != code))
        rules = [louder if one is rule else one for one in RULES]
        monkeypatch.setattr(checking, "RULES", rules)
        monkeypatch.setattr(
            checking, "RULE_BY_NAME", {name: one for one in rules for name in (one.code, one.name)}
        )
        assert any(codes(world) == heard[world] | {code} for world in WORLDS), code
        monkeypatch.undo()
