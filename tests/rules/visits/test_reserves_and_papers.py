"""Reserves that declined, several applications, and visits without papers, rule by rule."""

from datetime import date

import pytest

from migtrack.model.travel import next_to_ask
from migtrack.review.status.status import review_status
from tests.rules.visits._visit import VISIT, goes, of, visit
from tests.sample import Files, loaded, verdict

SOON = "start: 2021-08-16, end: 2021-08-20"
REFUSED = "{applied: 2021-06-01, decided: 2021-06-05, outcome: refused}"
RESERVES = "reserves: [{participant: moi-02, declined: 2021-06-10}, mofa-02]\n"


def offered(files: Files, day: date) -> str | None:
    """Whom the rule, the status and its tasks name alike."""
    [finding] = of("MT607", files, day)
    project = loaded(files).project
    [here] = [one for one in project.activities if one.id == "visit-1"]
    reserve = next_to_ask(project, here, day)
    status = review_status(project, day, verdict(files, day, day).open)
    [task] = [task for task in status.due if task.name == "visit-seats-open"]
    name = reserve.participant if reserve else None
    assert [each.reserve for each in status.visits] == [name]
    assert task.people == ((name,) if name else ())
    assert ("is next" in finding.message) == bool(name)
    assert not name or f"{name} is next" in finding.message
    return name


@pytest.mark.parametrize(
    ("day", "name"),
    [("2021-06-09", "moi-02"), ("2021-06-10", "mofa-02"), ("2021-07-01", "mofa-02")],
)
def test_from_the_day_on_which_one_declines_the_next_is_offered(day: str, name: str) -> None:
    files = {VISIT: visit(goes("mofa-01"), dates=SOON, more=RESERVES)}
    assert offered(files, date.fromisoformat(day)) == name


@pytest.mark.parametrize(
    "reserves",
    ["[{participant: mofa-02, declined: 2021-06-01}]", "[mofa-01]", "[mofa-03]", "[]"],
)
def test_nobody_is_left_to_be_asked(reserves: str) -> None:
    files = {VISIT: visit(goes("mofa-01"), dates=SOON, more=f"reserves: {reserves}\n")}
    assert offered(files, date(2021, 6, 15)) is None


@pytest.mark.parametrize(
    ("visa", "mode", "count"),
    [
        ("", "in-person", 1),
        ("", "hybrid", 1),
        ("", "online", 0),
        (", visa: not-required", "in-person", 0),
        (", visa: not-required", "hybrid", 0),
        (", visa: {applied: 2021-06-01}", "in-person", 1),
        (", visa: {applied: 2021-06-01}", "online", 0),
        (
            f", visa: [{REFUSED}, {{applied: 2021-06-06}}]",
            "in-person",
            1,
        ),
        (
            f", visa: [{REFUSED}, {{applied: 2021-06-06, decided: 2021-07-20, outcome: granted}}]",
            "in-person",
            0,
        ),
    ],
)
def test_who_must_apply_or_wait(visa: str, mode: str, count: int) -> None:
    text = visit(goes("mofa-01", f"invited: 2021-05-10{visa}"), dates=SOON)
    files = {VISIT: text.replace("mode: in-person", f"mode: {mode}")}
    assert len(of("MT606", files, date(2021, 8, 1))) == count


@pytest.mark.parametrize(("mode", "count"), [("in-person", 1), ("hybrid", 1), ("online", 0)])
def test_an_online_visit_needs_no_passport(mode: str, count: int) -> None:
    text = visit(goes("mofa-01", "passport_valid_until: 2021-09-01"), dates=SOON)
    files = {VISIT: text.replace("mode: in-person", f"mode: {mode}")}
    assert len(of("MT605", files)) == count


def test_applications_stand_oldest_first() -> None:
    visas = (
        "visa: [{applied: 2021-06-20, decided: 2021-06-25, outcome: refused}, "
        "{applied: 2021-06-22, decided: 2021-07-20, outcome: granted}]"
    )
    [finding] = of("MT604", {VISIT: visit(goes("mofa-01", visas), dates=SOON)})
    assert finding.message == (
        "the second visa application of mofa-01 is dated before the first visa decision"
    )
    line, column = finding.place.line, finding.place.column
    text = visit(goes("mofa-01", visas), dates=SOON).splitlines()[line - 1]
    assert text[column - 1 :].startswith("2021-06-22")


def test_nobody_declines_a_seat_when_the_visit_has_begun() -> None:
    def declined(day: str) -> list[str]:
        more = f"reserves: [{{participant: moi-02, declined: {day}}}]\n"
        text = visit(goes("mofa-01"), goes("moi-01"), more=more, dates=SOON)
        return [one.message for one in of("MT604", {VISIT: text})]

    assert declined("2021-08-16") == []
    assert declined("2021-08-17") == [
        "the refusal of the seat by moi-02 is dated after the start of the visit"
    ]
