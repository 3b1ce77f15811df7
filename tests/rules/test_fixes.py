"""What the findings offer to cure them, and what each rule declares of that."""

from collections.abc import Iterator

import pytest

from migtrack.base.finding import Finding, SetValue
from migtrack.render.rule_pages import check_example, page
from migtrack.rules import RULE_BY_NAME, RULES
from tests.sample import SAMPLE, edited, findings
from tests.test_slips_of_a_new_project import PROJECT, SLIPS
from tests.test_slips_of_a_new_project import findings as found_in

TEAM = "participants/mofa.yaml"
WORKSHOP = "activities/workshop-1.yaml"
SEMINAR = "activities/seminar-1.yaml"
CONTRACT = "project.yaml"

SAFE = [
    # one reading: days, numbers, choices, fields
    (WORKSHOP, "{start: 2021-03-02,", "{start: 2021-3-2,", "write `2021-03-02`"),
    (WORKSHOP, "{start: 2021-03-02,", "{start: ٢٠٢١-٠٣-٠٢,", "write `2021-03-02`"),
    (WORKSHOP, "{start: 2021-03-02,", "{start: 2021-03-02T00:00:00,", "write `2021-03-02`"),
    (CONTRACT, "amount: 100000", "amount: 100,000", "write `100000`"),
    (CONTRACT, "amount: 100000", "amount: 100'000.50", "write `100000.50`"),
    (CONTRACT, "amount: 100000", "amount: ١٠٠٠٠٠", "write `100000`"),
    (CONTRACT, "currency: EUR", "currency: €", "write `EUR`"),
    (CONTRACT, "[en]", "[English]", "write `en`"),
    (WORKSHOP, "mode: in-person", "mode: in_person", "write `in-person`"),
    (WORKSHOP, "mode: in-person", "mode: In persn", "write `in-person`"),
    (WORKSHOP, "venue:", "venu:", "write `venue`"),
    (WORKSHOP, "id: workshop-1\n", "", "write `workshop-1`"),
    (SEMINAR, "present: others", "present: oters", "in the form that the field wants"),
    (SEMINAR, "present: others", "present: mofa-01", "in the form that the field wants"),
    # layout
    (WORKSHOP, "mode: in-person", "mode:\tin-person\n\thost: x", "in the place of the tab"),
    (WORKSHOP, "title: Return", "title: Return: and", "put the text in quotes"),
    (WORKSHOP, "venue: Baghdad", "venue: Baghdad\nvenue: Baghdad", "remove the second"),
    (SEMINAR, "platform: Zoom", "platform: @home", "put the text in quotes"),
    (
        TEAM,
        "reserve: 1",
        "reserve: 1, phone: +٩٦٤ ٧٧٠ ٠٠٠ ٠٠٠٠",
        "in the form that the field wants",
    ),
    (TEAM, "name: MoFA official 2", "name: MoFA\u00a0official 2", "write an ordinary blank"),
    (TEAM, "{id: mofa-02", "{id mofa-02", "write a colon and a blank behind `id`"),
    (WORKSHOP, "mode: in-person", "mode:in-person", "add a colon and a blank"),
]
"""What is written instead of what, and what the one fix does."""

UNSAFE = [
    (WORKSHOP, "{start: 2021-03-02,", "{start: 02/03/2021,", 2),
    (WORKSHOP, "{start: 2021-03-02,", "{start: 02.03.21,", 1),
    (WORKSHOP, "{start: 2021-03-02,", "{start: 2021-03-02 10:30,", 1),
    (CONTRACT, "amount: 100000", "amount: about 100000", 1),
    (CONTRACT, "amount: 100000", "amount: '1000,50'", 0),
    (SEMINAR, "id: seminar-1", "id: Seminar 1", 1),
    (SEMINAR, "id: seminar-1", "id: seminar-2", 2),
    (WORKSHOP, "venue: Baghdad", 'venue: "Baghdad', 1),
    (WORKSHOP, "venue: Baghdad", "venue: Baghdad\nvenue: Erbil", 0),
    (WORKSHOP, "mode: in-person", "mode: in-person\nstatus: held", 1),
    (WORKSHOP, "kind: workshop", "kind: workshop: one", 1),
    (WORKSHOP, "venue: Baghdad", "venue: {en: Baghdad ar: Bagdad}", 1),
    (WORKSHOP, "venue: Baghdad\nexperts:", "venue: Baghdadexperts:", 1),
    (TEAM, "name: MoFA official 2", "na,me: MoFA official 2", 1),
    (WORKSHOP, "mode: in-person", "mode” in-person", 1),
    (SEMINAR, "platform: Zoom", "platform: Zoom\rhost: x", 1),
]
"""The same with the number of fixes, of which none is safe."""


def with_slip(path: str, old: str, new: str) -> list[Finding]:
    return findings(edited(path, (old, new)))


@pytest.mark.parametrize(("path", "old", "new", "does"), SAFE)
def test_what_has_one_reading_is_cured_without_asking(
    path: str, old: str, new: str, does: str
) -> None:
    fixes = [fix for finding in with_slip(path, old, new) for fix in finding.fixes]
    assert all(fix.is_safe for fix in fixes)
    assert len(fixes) == 1
    assert does in fixes[0].does


@pytest.mark.parametrize(("path", "old", "new", "number"), UNSAFE)
def test_what_has_several_readings_is_not(path: str, old: str, new: str, number: int) -> None:
    fixes = [fix for finding in with_slip(path, old, new) for fix in finding.fixes]
    assert len(fixes) == number
    assert not any(fix.is_safe for fix in fixes)


def all_findings() -> Iterator[Finding]:
    """What the examples of the rules, and the slips that people make, come to."""
    for rule in RULES:
        yield from check_example(rule)[0].open
    for path, old, new in SLIPS:
        yield from found_in({**PROJECT, path: PROJECT[path].replace(old, new)})
    for path, old, new, _ in (*SAFE, *UNSAFE):
        yield from with_slip(path, old, new)


def test_each_rule_declares_the_fixes_that_it_has() -> None:
    seen: set[str] = set()
    for finding in all_findings():
        declared = RULE_BY_NAME[finding.code].fixes
        allowed = {"": [], "safe": [True], "unsafe": [False], "both": [True, False]}[declared]
        assert all(fix.is_safe in allowed for fix in finding.fixes), finding
        assert len(finding.fixes) < 2 or not any(fix.is_safe for fix in finding.fixes)
        edits = [edit for fix in finding.fixes for edit in fix.edits]
        assert all(is_text(edit.value) for edit in edits if isinstance(edit, SetValue))
        seen.update({finding.code} if finding.fixes else ())
    elsewhere = {"MT001", "MT007", "MT206", "MT308", "MT311", "MT406", "MT712", "MT714"}
    assert {rule.code for rule in RULES if rule.fixes} - seen <= elsewhere


def is_text(value: object) -> bool:
    if isinstance(value, dict):
        return all(map(is_text, (*value, *value.values())))
    return all(map(is_text, value)) if isinstance(value, list) else isinstance(value, str)


@pytest.mark.parametrize(
    ("code", "says"),
    [
        ("MT003", "*Severity: error. `migtrack fix` cures some findings.*\n"),
        ("MT004", "*Severity: error. `migtrack fix` cures some findings, if you agree.*\n"),
        ("MT105", "`migtrack fix` cures some findings, and others if you agree.*\n"),
        ("MT201", "*Severity: error*\n"),
    ],
)
def test_the_page_of_a_rule_says_so(code: str, says: str) -> None:
    assert says in page(RULE_BY_NAME[code])


def test_no_words_of_a_fix_repeat_what_may_be_somebodys() -> None:
    name = "Hassan Karim"
    slips = [
        (TEAM, "gender: female", f"gender: {name}"),
        (TEAM, "position: Director", f"positoin: {name}"),
        (SEMINAR, "experts:\n  - {name: Expert 2}", f"trainer: {name}"),
        (SEMINAR, "title: Drafting", f"title: {name}: Drafting"),
    ]
    for path, old, new in slips:
        for finding in findings({path: SAMPLE[path].replace(old, new, 1)}):
            for fix in finding.fixes:
                assert "Hassan" not in fix.does
    [finding] = with_slip(TEAM, "reserve: 1", "reserve: 1, phone: +٩٦٤ ٧٧٠ ٠٠٠ ٠٠٠٠")
    assert not any(sign.isdecimal() for fix in finding.fixes for sign in fix.does)
