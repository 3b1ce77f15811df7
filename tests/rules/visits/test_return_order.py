from datetime import date

import pytest

from migtrack.model.attendance import expected_on
from migtrack.model.travel import seats_taken
from tests.rules.visits._visit import GRANTED, VISIT, goes, of, visit
from tests.sample import loaded

DATES = "start: 2021-09-06, end: 2021-09-10"


def ended(field: str, day: str) -> str:
    return f"{GRANTED}, {field}: {{date: {day}, reason: A death in the family}}"


@pytest.mark.parametrize(
    ("field", "day", "help_"),
    [
        ("withdrawn", "2021-09-05", ""),
        ("withdrawn", "2021-09-06", ""),
        ("withdrawn", "2021-09-07", "call the field `returned`: the seat was used; or correct"),
        ("withdrawn", "2021-10-01", "call the field `returned`: the seat was used; or correct"),
        ("returned", "2021-09-05", "call the field `withdrawn`, which gives the seat back; or"),
        ("returned", "2021-09-06", ""),
        ("returned", "2021-09-10", ""),
        ("returned", "2021-09-11", "leave `returned` out for who stayed to the end, or correct"),
    ],
)
def test_a_withdrawal_is_before_the_visit_and_a_return_within_it(
    field: str, day: str, help_: str
) -> None:
    found = of("MT611", {VISIT: visit(goes("mofa-01", ended(field, day)), dates=DATES)})
    assert [one.help.startswith(help_) for one in found] == [True] * bool(help_)


def test_both_at_once() -> None:
    facts = ended("withdrawn", "2021-09-01") + ", returned: {date: 2021-09-07, reason: Ill}"
    [finding] = of("MT611", {VISIT: visit(goes("mofa-01", facts), dates=DATES)})
    assert finding.message == "mofa-01 has both withdrawn from visit-1 and returned from it"


def test_who_returned_is_expected_until_that_day_and_keeps_the_seat() -> None:
    text = visit(goes("mofa-01", ended("returned", "2021-09-07")), goes("moi-01"), dates=DATES)
    project = loaded({VISIT: text}).project
    [here] = [one for one in project.activities if one.id == "visit-1"]
    expected = {day: expected_on(project, here, date(2021, 9, day)) for day in (6, 7, 8)}
    assert expected == {6: ["mofa-01", "moi-01"], 7: ["mofa-01", "moi-01"], 8: ["moi-01"]}
    assert len(seats_taken(here, date(2021, 9, 9))) == len(seats_taken(here)) == 2


def test_a_mark_after_the_return_contradicts_it() -> None:
    lists = "attendance:\n" + "".join(
        f"  2021-09-{day:02}: {{present: [mofa-01, moi-01]}}\n" for day in range(6, 11)
    )
    travellers = goes("mofa-01", ended("returned", "2021-09-07")), goes("moi-01")
    [finding] = of("MT608", {VISIT: visit(*travellers, dates=DATES, more=lists)})
    assert finding.message == (
        "mofa-01 is marked present on visit-1 on 2021-09-08, and had returned by then"
    )
