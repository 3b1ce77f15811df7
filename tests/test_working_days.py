"""Days of the weekend on which people work: `working_days` in `holidays.yaml`."""

import pytest

from migtrack.render.changes.formatter import ChangeFormatter
from migtrack.render.translator import Translator
from tests.review.changes.states import changes
from tests.sample import SAMPLE, edited, expect, findings

SEMINAR = "activities/seminar-1.yaml"
HOLIDAYS = SAMPLE["holidays.yaml"]


def on_a(day: str) -> dict[str, str]:
    """The seminar on another day."""
    return {SEMINAR: SAMPLE[SEMINAR].replace("2021-05-04", day)}


@pytest.mark.parametrize(("day", "name"), [("2021-05-07", "Friday"), ("2021-05-08", "Saturday")])
def test_a_day_of_the_weekend_on_which_one_works(day: str, name: str) -> None:
    [finding] = findings(on_a(day))
    assert f"({day} is a {name})" in finding.message or f"{day} (a {name})" in finding.message
    expect({**on_a(day), "holidays.yaml": f"{HOLIDAYS}working_days: [{day}]\n"})


def test_alone_in_its_file() -> None:
    expect({**on_a("2021-05-08"), "holidays.yaml": "working_days: [2021-05-08]\n"})


def test_it_moves_no_other_day_and_no_holiday() -> None:
    working = {"holidays.yaml": f"{HOLIDAYS}working_days: [2021-05-08, 2021-05-15]\n"}
    assert [one.code for one in findings({**on_a("2021-05-07"), **working})] == ["MT405"]
    assert [one.code for one in findings({**on_a("2021-05-15"), **working})] == ["MT405"]


def test_a_working_day_that_cannot_be_read_accuses_nobody() -> None:
    files = {**on_a("2021-05-08"), "holidays.yaml": f"{HOLIDAYS}working_days: [8 May 2021]\n"}
    assert [one.code for one in findings(files)] == ["MT105"]


@pytest.mark.parametrize("name", ["workingdays", "work_days", "workdays"])
def test_other_words_for_it(name: str) -> None:
    [finding] = findings({"holidays.yaml": f"{HOLIDAYS}{name}: [2021-05-08]\n"})
    assert (finding.code, finding.help) == ("MT102", "write `working_days: […]`")


def test_a_change_in_words() -> None:
    files = edited(
        "holidays.yaml", ("holidays:", "working_days: [2021-05-08, 2021-06-05]\nholidays:")
    )
    found = changes(SAMPLE, {**SAMPLE, **files})
    [record] = found.records
    [statement] = record.statements
    sentence = ChangeFormatter(found, Translator()).statement(record, statement)
    assert sentence == "working days set: 8 May and 5 Jun 2021"
