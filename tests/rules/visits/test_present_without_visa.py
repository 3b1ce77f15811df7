import pytest

from tests.rules.visits._visit import GRANTED, REFUSED, VISIT, goes, of, visit

DATES = "start: 2021-09-06, end: 2021-09-07"
APPLIED = "invited: 2021-05-10, visa: {applied: 2021-05-20}"
NOT_REQUIRED = "invited: 2021-05-10, visa: not-required"
LISTS = "attendance:\n  2021-09-06: {%s}\n  2021-09-07: {%s}\n"


def test_a_decision_that_nobody_wrote_down() -> None:
    lists = LISTS % (("present: [mofa-01, moi-01]",) * 2)
    files = {VISIT: visit(goes("mofa-01"), goes("moi-01", APPLIED), dates=DATES, more=lists)}
    [finding] = of("MT610", files)
    assert (finding.place.line, finding.place.column) == (9, 35)
    assert finding.message == (
        "moi-01 is marked present on visit-1 on 2021-09-06, and no visa was granted by then"
    )
    assert "`visa: not-required`" in finding.help


@pytest.mark.parametrize(
    ("facts", "mark", "mode", "count"),
    [
        (GRANTED, "present: others", "in-person", 0),
        (NOT_REQUIRED, "present: others", "in-person", 0),
        (APPLIED, "present: others", "in-person", 1),
        (APPLIED, "present: others", "hybrid", 1),
        (APPLIED, "online: others", "hybrid", 0),
        (APPLIED, "present: others", "online", 0),
        (APPLIED, "excused: others", "in-person", 0),
        ("invited: 2021-05-10", "present: others", "in-person", 1),
        (REFUSED, "present: others", "in-person", 0),  # MT608, if she is named
    ],
)
def test_who_was_there_in_person_needs_a_visa(facts: str, mark: str, mode: str, count: int) -> None:
    text = visit(goes("mofa-01"), goes("moi-01", facts), dates=DATES, more=LISTS % (mark, mark))
    assert len(of("MT610", {VISIT: text.replace("mode: in-person", f"mode: {mode}")})) == count


@pytest.mark.parametrize(
    ("second", "count"), [("2021-09-03", 0), ("2021-09-06", 0), ("2021-09-07", 1)]
)
def test_the_last_application_counts(second: str, count: int) -> None:
    visa = (
        "visa: [{applied: 2021-05-20, decided: 2021-06-10, outcome: refused}, "
        f"{{applied: 2021-06-20, decided: {second}, outcome: granted}}]"
    )
    marks = "present: others"
    text = visit(goes("mofa-01", visa), goes("moi-01"), dates=DATES, more=LISTS % (marks, marks))
    assert len(of("MT610", {VISIT: text})) == count


def test_a_visit_of_which_no_visa_is_written_down() -> None:
    marks = "present: others"
    text = visit(
        goes("mofa-01", "invited: 2021-05-10"),
        goes("moi-01", "invited: 2021-05-10"),
        dates=DATES,
        more=LISTS % (marks, marks),
    )
    [finding] = of("MT610", {VISIT: text})
    assert finding.message == (
        "2 travellers are marked present on visit-1, and nothing is written about their visas"
    )
