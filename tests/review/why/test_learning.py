"""The answers and tests behind what was learned, and why some do not count."""

from datetime import date

import pytest

from tests.review.why.test_trace import assert_it_adds_up, reasons, traced
from tests.sample import TODAY, loaded, with_facts

WORKSHOP = "activities/workshop-1.yaml"


def evaluation(answers: int, average: int) -> str:
    return f"evaluation: {{answers: {answers}, average: {average}, out_of: 5}}"


def knowledge(before: str, after: str) -> str:
    return f"tests: {{out_of: 100, before: {before}, after: {after}}}"


TAKEN, MORE, FEW = "{taken: 9, average: 1}", "{taken: 9, average: 2}", "{taken: 4, average: 2}"
OFF = "{taken: 9, average: 101}"
POSTPONED = "postponed: [{date: 2021-04-01, from: {start: 2021-02-09, end: 2021-02-09}, reason: R}]"


@pytest.mark.parametrize(
    ("name", "facts", "day", "reason"),
    [
        ("satisfaction", [evaluation(9, 4)], TODAY, "answers"),
        ("satisfaction", [evaluation(9, 0)], TODAY, "answers"),
        ("satisfaction", [evaluation(4, 4)], TODAY, "few-answers"),
        ("satisfaction", [evaluation(9, 6)], TODAY, "off-scale"),
        ("satisfaction", [evaluation(9, 4)], date(2021, 3, 2), "under-way"),
        ("satisfaction", [evaluation(9, 4)], date(2021, 3, 3), "answers"),
        ("satisfaction", [evaluation(9, 4), POSTPONED], date(2021, 3, 20), "no-evaluation"),
        (
            "satisfaction",
            [evaluation(9, 4), "cancelled: {date: 2021-03-01, reason: War}"],
            TODAY,
            "cancelled",
        ),
        ("knowledge-gained", [knowledge(TAKEN, MORE)], TODAY, "tested"),
        ("knowledge-gained", [knowledge(TAKEN, TAKEN)], TODAY, "tested"),
        ("knowledge-gained", [knowledge(TAKEN, FEW)], TODAY, "few-tested"),
        ("knowledge-gained", [knowledge(TAKEN, OFF)], TODAY, "off-scale"),
        ("knowledge-gained", [f"tests: {{out_of: 100, before: {TAKEN}}}"], TODAY, "only-before"),
        ("knowledge-gained", [f"tests: {{out_of: 100, after: {TAKEN}}}"], TODAY, "only-after"),
        ("knowledge-gained", ["tests: {out_of: 100}"], TODAY, "no-tests"),
        ("knowledge-gained", [knowledge(TAKEN, MORE)], date(2021, 3, 1), "scheduled"),
    ],
)
def test_why_an_activity_counts_or_does_not(
    name: str, facts: list[str], day: date, reason: str
) -> None:
    files = with_facts(WORKSHOP, *facts)
    assert (reason, "workshop-1") in reasons(files, name, day)
    assert_it_adds_up(loaded(files), day)
    counted = [entry.reason for entry in traced(loaded(files), name, day).counted]
    assert counted == ([reason] if reason in ("answers", "tested") else [])


def test_an_activity_of_which_nothing_is_recorded_is_named_as_well() -> None:
    assert ("no-evaluation", "seminar-1") in reasons(
        with_facts(WORKSHOP, evaluation(9, 4)), "satisfaction"
    )
