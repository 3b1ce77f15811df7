"""Findings are cured by their fixes, and nothing else changes."""

from collections.abc import Mapping, Sequence
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from migtrack.base.finding import Finding, Fix, Severity
from migtrack.edit.edits import Edits
from migtrack.edit.fixing.fixes import Cured, cure
from migtrack.render.rule_pages import Sample, check_example, example_of
from migtrack.rules import RULES
from migtrack.rules.narrowing import Narrowing
from migtrack.rules.rule import Rule
from tests.sample import SAMPLE, TODAY, Memory, edited
from tests.test_slips_of_a_new_project import PROJECT, SLIPS

WORKSHOP = "activities/workshop-1.yaml"
SEMINAR = "activities/seminar-1.yaml"
TEAM = "participants/mofa.yaml"
CONTRACT = "project.yaml"


def any_fix(finding: Finding) -> Sequence[Fix]:
    return finding.fixes


def safe_fixes(finding: Finding) -> Sequence[Fix]:
    return [fix for fix in finding.fixes if fix.is_safe]


def cured(edits: Edits, day: date = TODAY) -> Cured:
    return cure(edits, any_fix, day, day)


def after(files: Mapping[str, str | bytes], *, is_safe: bool = False) -> tuple[Edits, Cured]:
    """The sample with other files put over it, after it was cured."""
    edits = Edits(Memory({**SAMPLE, **files}))
    return edits, cure(edits, safe_fixes if is_safe else any_fix, TODAY, TODAY)


def text(edits: Edits, path: str) -> str:
    return edits.text(f"data/{path}") or ""


FIXABLE = [rule for rule in RULES if rule.fixes]
"""The others are without a fix: tests/rules/test_fixes.py looks at all examples."""


@pytest.mark.parametrize("rule", FIXABLE, ids=lambda rule: rule.code)
def test_what_is_fixable_in_the_example_of_a_rule_is_cured(rule: Rule) -> None:
    files, day = example_of(rule)
    edits = Edits(Sample(files))
    codes = {finding.code for finding in check_example(rule)[0].open}
    result = cured(edits, day)
    assert not result.left_out
    assert not any(finding.fixes for finding in result.verdict.open)
    assert {finding.code for finding in result.verdict.open} <= codes
    assert {each.path for each in edits.changed} <= {*files, *_renamed(result)}
    assert not Edits(edits).changed
    assert not cured(Edits(edits), day).cured


def _renamed(result: Cured) -> set[str]:
    return {getattr(edit, "path", "") for _, fix in result.cured for edit in fix.edits}


def test_how_many_slips_of_a_new_project_are_cured_alone() -> None:
    clean, clean_and_safe = 0, 0
    for path, old, new in SLIPS:
        edits = Edits(Memory({**PROJECT, path: PROJECT[path].replace(old, new)}))
        result = cured(edits)
        assert not result.left_out
        assert {each.path for each in edits.changed} <= {f"data/{path}"}
        is_clean = not result.verdict.open
        clean += is_clean
        clean_and_safe += is_clean and all(fix.is_safe for _, fix in result.cured)
    assert (clean_and_safe, clean, len(SLIPS)) == (29, 35, 41)


@pytest.mark.slow
def test_all_slips_at_once() -> None:
    first_of_each = {(path, old): new for path, old, new in reversed(SLIPS)}
    files = dict(PROJECT)
    for (path, old), new in first_of_each.items():
        files[path] = files[path].replace(old, new) if files[path].count(old) == 1 else files[path]
    edits = Edits(Memory(files))
    result = cured(edits)
    assert len(result.cured) >= 12
    again = Edits(edits)
    assert not cured(again).cured
    assert not again.changed


@pytest.mark.parametrize(
    ("path", "old", "new", "line"),
    [
        (WORKSHOP, "{start: 2021-03-02,", "{start: 02/03/2021,", "{start: 2021-03-02,"),
        (WORKSHOP, "{start: 2021-03-02,", "{start: 2021-3-2,", "{start: 2021-03-02,"),
        (WORKSHOP, "venue: Baghdad", "venue: Baghdad\nvenue: Baghdad", "venue: Baghdad"),
        (WORKSHOP, "venue: Baghdad", "venue: {en: Baghdad, en: Baghdad}", "venue: {en: Baghdad}"),
        (TEAM, "id: mofa-02", "id: mofa\u200b-02", "id: mofa-02"),
        (SEMINAR, "present: others", "present: oters", "present: others"),
        (TEAM, "id: mofa-02", "id: mofa\u201102", "id: mofa-02"),
    ],
)
def test_one_line(path: str, old: str, new: str, line: str) -> None:
    edits, result = after(edited(path, (old, new)))
    assert not result.left_out
    assert SAMPLE[path].replace(old, line) == text(edits, path)


def test_a_guess_that_would_bring_an_error_is_left_out_and_named() -> None:
    edits, result = after(edited(SEMINAR, ("start: 2021-05-04", "start: 44500")))
    assert not edits.changed
    [left] = result.left_out
    assert left.finding.code == "MT105"
    assert left.why.startswith("it would bring MT301 reversed-dates: ")


def test_what_is_sure_is_written_and_shows_what_is_wrong_with_it() -> None:
    edits, result = after(edited(SEMINAR, ("start: 2021-05-04", "start: 15/10/2022")))
    assert "start: 2022-10-15" in text(edits, SEMINAR)
    assert {finding.code for finding in result.verdict.open} >= {"MT301"}


def test_of_two_readings_the_one_that_brings_no_error_is_taken() -> None:
    edits, result = after(edited(SEMINAR, ("start: 2021-05-04", "start: 04/05/2021")))
    assert not result.left_out
    assert text(edits, SEMINAR) == SAMPLE[SEMINAR]
    edits, result = after(edited(SEMINAR, ("end: 2021-05-04", "end: 05/04/2021")))
    assert not result.left_out
    assert text(edits, SEMINAR) == SAMPLE[SEMINAR]


def test_the_others_are_cured_where_one_fix_does_not_go() -> None:
    files = {
        **edited(SEMINAR, ("start: 2021-05-04", "start: 44500")),
        **edited(WORKSHOP, ("mode: in-person", "mode: face-to-face")),
        **edited(CONTRACT, ("amount: 100000", "amount: ca. 100000")),
    }
    edits, result = after(files)
    assert [each.finding.place.path for each in result.left_out] == [f"data/{SEMINAR}"]
    assert text(edits, WORKSHOP) == SAMPLE[WORKSHOP]
    assert text(edits, CONTRACT) == SAMPLE[CONTRACT]


def test_errors_that_nobody_could_see_before_are_no_reason() -> None:
    text_ = SAMPLE[SEMINAR].replace("title: Draft", "title: A: Draft").replace("mode: ", "mood: ")
    edits, result = after({SEMINAR: text_})
    assert not result.left_out
    assert "mode: online" in text(edits, SEMINAR)


def test_lines_that_then_hold_something_else_than_they_should_are_not_written() -> None:
    slip = edited(SEMINAR, ("present: others", "present: others, absent: others"))
    edits, result = after(slip)
    assert not edits.changed
    assert [left.finding.code for left in result.left_out] == ["MT002"]


def test_only_what_is_safe_where_nobody_agreed_to_more() -> None:
    files = {
        **edited(WORKSHOP, ("{start: 2021-03-02,", "{start: 02/03/2021,")),
        **edited(SEMINAR, ("mode: online", "mode: Online")),
    }
    edits, _ = after(files, is_safe=True)
    assert [each.path for each in edits.changed] == [f"data/{SEMINAR}"]


def test_only_what_was_asked_for() -> None:
    files = {
        **edited(WORKSHOP, ("mode: in-person", "mode: face-to-face")),
        **edited(SEMINAR, ("mode: online", "mode: Online")),
    }
    edits = Edits(Memory({**SAMPLE, **files}))
    narrowing = Narrowing(paths=(f"data/{SEMINAR}",), asked=(f"data/{SEMINAR}",))
    cure(edits, any_fix, TODAY, TODAY, narrowing)
    assert [each.path for each in edits.changed] == [f"data/{SEMINAR}"]


def test_line_ends_and_the_mark_at_the_begin_stay() -> None:
    lines = SAMPLE[WORKSHOP].replace("title: Return", "title: Return: and").replace("\n", "\r\n")
    edits, _ = after({WORKSHOP: b"\xef\xbb\xbf" + lines.encode()})
    [changed] = edits.changed
    quoted = lines.replace("title: Return: and and", 'title: "Return: and and')
    assert (
        changed.after
        == b"\xef\xbb\xbf" + quoted.replace("reintegration\r", 'reintegration"\r').encode()
    )


def test_old_line_ends_and_other_encodings() -> None:
    edits, result = after(
        {
            WORKSHOP: SAMPLE[WORKSHOP].replace("\n", "\r"),
            SEMINAR: SAMPLE[SEMINAR].encode("utf-16"),
        }
    )
    assert not result.verdict.open
    assert {each.path: each.after for each in edits.changed} == {
        f"data/{path}": SAMPLE[path].encode() for path in (WORKSHOP, SEMINAR)
    }


def test_a_file_under_another_name() -> None:
    files = {path.replace("krg.yaml", "krg.yml"): each for path, each in PROJECT.items()}
    edits = Edits(Memory(files))
    assert not cure(edits, safe_fixes, TODAY, TODAY).verdict.open
    assert [each.path for each in edits.changed] == [
        "data/participants/krg.yaml",
        "data/participants/krg.yml",
    ]


def test_postponements_stand_in_order_with_their_comments() -> None:
    entries = [
        "  - {date: 2021-04-20, from: {start: 2021-04-27, end: 2021-04-27}, reason: b}  # later\n",
        "  - {date: 2021-04-12, from: {start: 2021-04-20, end: 2021-04-20}, reason: a}\n",
    ]
    before = SAMPLE[SEMINAR].replace("mode:", f"postponed:\n{''.join(entries)}mode:")
    edits, result = after({SEMINAR: before}, is_safe=True)
    assert [each.finding.code for each in result.cured] == ["MT406"]
    assert text(edits, SEMINAR) == before.replace("".join(entries), "".join(entries[::-1]))


def test_a_comment_is_not_made_of_a_text() -> None:
    slip = edited(TEAM, ("name: MoFA official 2", "name: MoFA\u00a0#2 official"))
    edits, _ = after(slip)
    assert "#2 official" in str(edits.value(f"data/{TEAM}"))


SLIPS_OF_ALL_KINDS = [(path, old, new) for path, old, new in SLIPS if PROJECT[path].count(old) == 1]


@pytest.mark.slow
@settings(max_examples=300, deadline=None)
@given(st.lists(st.sampled_from(SLIPS_OF_ALL_KINDS), min_size=2, max_size=6))
def test_running_it_twice_changes_nothing_more(slips: list[tuple[str, str, str]]) -> None:
    files = dict(PROJECT)
    for path, old, new in slips:
        files[path] = files[path].replace(old, new)
    edits = Edits(Memory(files))
    errors = _errors(Edits(edits))
    result = cured(edits)
    again = Edits(edits)
    cured(again)
    assert not again.changed
    assert sum(each.severity is Severity.ERROR for each in result.verdict.open) <= max(errors, 6)


def _errors(edits: Edits) -> int:
    nothing = cure(edits, lambda _: (), TODAY, TODAY)
    return sum(each.severity is Severity.ERROR for each in nothing.verdict.open)


SIGNS = list("\t\u00a0: -“”'\"#{}[],\u200b٣x\n&*!\r\u202e1/")


@pytest.mark.slow
@settings(max_examples=200, deadline=None)
@given(st.sampled_from(sorted(SAMPLE)), st.data())
def test_signs_that_are_mistyped_anywhere(path: str, data: st.DataObject) -> None:
    """Another file is changed only after a question: where it names an id that is mistyped here."""
    text_ = SAMPLE[path]
    for _ in range(data.draw(st.integers(1, 2))):
        at = data.draw(st.integers(0, len(text_) - 1))
        sign = data.draw(st.sampled_from(["", *SIGNS]))
        text_ = text_[:at] + sign + text_[at + data.draw(st.integers(0, 1)) :]
    edits = Edits(Memory({**SAMPLE, path: text_}))
    result = cured(edits)
    asked = {finding.place.path for finding, fix in result.cured if not fix.is_safe}
    assert {each.path for each in edits.changed} <= {f"data/{path}", *_renamed(result), *asked}
    again = Edits(edits)
    cured(again)
    assert not again.changed


@pytest.mark.slow
def test_more_of_the_same_than_is_listed_is_cured_round_after_round() -> None:
    entries = "".join(
        f"  - {{date: 2021-02-{1 + n % 28:02}, reasn: Reason {n}, "
        "from: {start: 2021-03-02, end: 2021-03-03}}\n"
        for n in range(110)
    )
    edits, result = after({WORKSHOP: SAMPLE[WORKSHOP] + f"postponed:\n{entries}"}, is_safe=True)
    assert "reasn" not in text(edits, WORKSHOP)
    assert text(edits, WORKSHOP).count("reason: ") == 110
    assert len(result.cured) >= 110
