"""How satisfied people were and how much they learned, on any day."""

from datetime import date
from decimal import Decimal

import pytest

from migtrack.model.states import ONE_DAY
from migtrack.snapshot.learning import learning_figures
from tests.review.story import MIDWAY, sample, shipped
from tests.sample import Files, with_facts

WORKSHOP, SEMINAR = "activities/workshop-1.yaml", "activities/seminar-1.yaml"
LAST_DAY = date(2021, 3, 3)
"""Of the sample's workshop."""

Values = tuple[Decimal | int, Decimal | int | None]


def figures(files: Files, as_of: date = MIDWAY, kind: str = "") -> dict[str, Values]:
    found = learning_figures(sample(files), as_of, kind)
    return {figure.name: (figure.value, figure.of) for figure in found}


def evaluation(answers: int, average: object, out_of: object = 5) -> str:
    return f"evaluation: {{answers: {answers}, average: {average}, out_of: {out_of}}}"


def knowledge(before: str, after: str, out_of: int) -> str:
    return f"tests: {{out_of: {out_of}, before: {before}, after: {after}}}"


def test_a_project_without_answers_or_tests_has_no_such_figure() -> None:
    assert figures({}) == {}


def test_each_activity_counts_as_much_as_its_people() -> None:
    files = {
        **with_facts(WORKSHOP, evaluation(10, 4)),
        **with_facts(SEMINAR, evaluation(30, 5)),
    }
    assert figures(files) == {"satisfaction": (Decimal(38), 40)}
    assert figures(files, kind="workshop") == {"satisfaction": (Decimal(8), 10)}
    assert figures(files, kind="visit") == {}


def test_knowledge_is_gained_by_the_people_who_can_have_taken_both_tests() -> None:
    fact = knowledge("{taken: 20, average: 52}", "{taken: 10, average: 74}", 100)
    assert figures(with_facts(WORKSHOP, fact)) == {"knowledge-gained": (Decimal("2.2"), 10)}


def test_knowledge_may_be_lost() -> None:
    fact = knowledge("{taken: 10, average: 15}", "{taken: 10, average: 12}", 20)
    assert figures(with_facts(WORKSHOP, fact)) == {"knowledge-gained": (Decimal("-1.5"), 10)}


def test_shares_are_rounded_so_that_they_add_up() -> None:
    assert figures(with_facts(WORKSHOP, evaluation(7, 2, 3))) == {
        "satisfaction": (Decimal("4.6667"), 7)
    }


@pytest.mark.parametrize(
    "fact",
    [
        evaluation(4, 5),
        evaluation(0, 0),
        evaluation(10, 6),
        evaluation(10, 0, 0),
        evaluation(999999, "999999999999999", "0.0001"),
        knowledge("{taken: 4, average: 1}", "{taken: 9, average: 2}", 100),
        knowledge("{taken: 9, average: 1}", "{taken: 4, average: 2}", 100),
        knowledge("{taken: 9, average: 1}", "{taken: 9, average: 101}", 100),
        knowledge("{taken: 9, average: 0}", "{taken: 9, average: 0}", 0),
        "tests: {out_of: 100, before: {taken: 9, average: 1}}",
        "tests: {out_of: 100, after: {taken: 9, average: 1}}",
        "tests: {out_of: 100}",
    ],
)
def test_few_people_one_test_and_what_cannot_be_count_for_nothing(fact: str) -> None:
    assert [*figures(with_facts(WORKSHOP, fact)).values()] == [(Decimal(), 0)]


def test_an_activity_counts_from_its_last_day_on_but_the_figure_is_always_there() -> None:
    files = with_facts(WORKSHOP, evaluation(10, 4))
    assert figures(files, LAST_DAY) == {"satisfaction": (Decimal(8), 10)}
    assert figures(files, date(2021, 3, 2)) == {"satisfaction": (Decimal(), 0)}


@pytest.mark.parametrize(
    ("fact", "counts_on", "not_on"),
    [
        ("cancelled: {date: 2021-04-01, reason: R}", "2021-03-31", "2021-04-01"),
        ("added: 2021-04-01", "2021-04-01", "2021-03-31"),
        (
            "postponed: [{date: 2021-04-01, from: {start: 2021-02-09, end: 2021-02-09}, reason: R}]",
            "2021-04-01",
            "2021-03-31",
        ),
    ],
)
def test_what_was_cancelled_or_is_not_known_yet_does_not_count(
    fact: str, counts_on: str, not_on: str
) -> None:
    files = with_facts(WORKSHOP, fact, evaluation(10, 4))
    assert figures(files, date.fromisoformat(counts_on)) == {"satisfaction": (Decimal(8), 10)}
    assert figures(files, date.fromisoformat(not_on)) == {"satisfaction": (Decimal(), 0)}


def test_the_shipped_project_has_both() -> None:
    satisfaction, gained = learning_figures(shipped(), date(2021, 11, 15))
    assert (satisfaction.of, round(satisfaction.percent or 0)) == (135, 86)
    assert (gained.of, round(gained.percent or 0)) == (97, 21)


def test_totals_and_what_they_differ_by_are_about_enough_people() -> None:
    files = {**with_facts(WORKSHOP, evaluation(10, 4)), **with_facts(SEMINAR, evaluation(4, 5))}
    days = [LAST_DAY - ONE_DAY, LAST_DAY, MIDWAY]
    totals = {
        int(figure.of or 0)
        for kind in ("", "workshop", "seminar")
        for day in days
        for figure in learning_figures(sample(files), day, kind)
    }
    assert totals == {0, 10}
