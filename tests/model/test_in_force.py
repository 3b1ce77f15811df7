"""The contract in force on a day."""

from datetime import date, timedelta
from decimal import Decimal

import pytest

from migtrack.model.contract import Contract
from migtrack.model.in_force import (
    ContractChange,
    changes_between,
    contract_in_force,
    project_on,
    route_to_end,
    route_to_promise,
    steps,
)
from migtrack.model.project import Project
from migtrack.model.states import effective_end, is_closed
from tests.sample import edited, loaded

AMENDMENTS = """\
amendments:
  - signed: 2021-05-10
    kind: change
    budget: {amount: 120000.50}
    groups:
      - {id: 1, planned: {workshop: 2}}
      - {id: 2, visit_seats: 3}
    reason: More
  - {signed: 2021-06-10, kind: extension, end: 2022-03-31, reason: Later}
  - signed: 2021-07-10
    kind: termination
    end: 2021-08-31
    groups: [{id: 1, planned: {workshop: 1, seminar: 4}}]
    reason: The end
groups:"""


def project(text: str = AMENDMENTS, files: dict[str, str] | None = None) -> Project:
    return loaded({**edited("project.yaml", ("groups:", text)), **(files or {})}).project


def on(day: str) -> Contract:
    return contract_in_force(project().contract, date.fromisoformat(day))


@pytest.mark.parametrize(
    ("day", "end", "amount", "planned", "seats"),
    [
        ("2021-05-09", "2021-12-31", "100000", {"workshop": 1}, 2),
        ("2021-05-10", "2021-12-31", "120000.50", {"workshop": 2}, 3),
        ("2021-06-10", "2022-03-31", "120000.50", {"workshop": 2}, 3),
        ("2021-07-10", "2021-08-31", "120000.50", {"workshop": 1, "seminar": 4}, 3),
    ],
)
def test_what_an_amendment_does_not_name_stays_as_it_was(
    day: str, end: str, amount: str, planned: dict[str, int], seats: int
) -> None:
    contract = on(day)
    assert contract.period.start == date(2021, 1, 1)
    assert contract.period.end == date.fromisoformat(end)
    assert (contract.budget.amount, contract.budget.currency) == (Decimal(amount), "EUR")
    workshops, visits, seminars = contract.groups
    assert (workshops.planned, visits.visit_seats, seminars.planned) == (
        planned,
        seats,
        {"seminar": 1},
    )
    assert (visits.planned, workshops.visit_seats) == ({"visit": 1}, None)


def test_without_a_day_it_is_the_latest() -> None:
    contract = project().contract
    assert contract_in_force(contract) == contract_in_force(contract, date.max)
    assert effective_end(contract) == date(2021, 8, 31)


def test_the_order_of_the_signatures_counts_not_that_of_the_file() -> None:
    turned = project(
        "amendments:\n"
        "  - {signed: 2021-06-10, kind: change, budget: {amount: 3}, reason: R}\n"
        "  - {signed: 2021-05-10, kind: change, budget: {amount: 2}, reason: R}\n"
        "groups:"
    ).contract
    assert contract_in_force(turned, date(2021, 5, 31)).budget.amount == 2
    assert contract_in_force(turned).budget.amount == 3
    assert [step.amendment.signed.month for step in steps(turned)] == [5, 6]


def test_a_termination_closes_the_project_from_its_signature_on() -> None:
    contract = project().contract
    closed = [is_closed(contract, date(2021, 8, 31) + timedelta(days=day)) for day in (0, 1)]
    assert closed == [False, True]
    late = project(
        "amendments:\n  - {signed: 2021-07-10, kind: termination, end: 2021-06-30, reason: R}\n"
        "groups:"
    ).contract
    assert [is_closed(late, date(2021, 7, day)) for day in (9, 10)] == [False, True]


def test_a_project_without_amendments_is_what_it_is_on_every_day() -> None:
    plain = loaded().project
    assert contract_in_force(plain.contract, date(2021, 3, 1)) is plain.contract
    assert project_on(plain, date(2021, 3, 1)) is plain
    assert project_on(project(), date(2021, 3, 1)) is not plain


def test_what_an_amendment_changed() -> None:
    found = [list(changes_between(step.before, step.after)) for step in steps(project().contract)]
    assert found == [
        [
            ContractChange("budget", Decimal(100000), Decimal("120000.50")),
            ContractChange("planned", 1, 2, "1", "workshop"),
            ContractChange("visit-seats", 2, 3, "2"),
        ],
        [ContractChange("end", date(2021, 12, 31), date(2022, 3, 31))],
        [
            ContractChange("end", date(2022, 3, 31), date(2021, 8, 31)),
            ContractChange("planned", 2, 1, "1", "workshop"),
            ContractChange("planned", None, 4, "1", "seminar"),
        ],
    ]


def test_of_groups_with_one_id_the_first_counts() -> None:
    text = edited("project.yaml", ("{id: 3,", "{id: 2,"))["project.yaml"]
    amendment = "{signed: 2021-05-10, kind: change, reason: R, groups: [{id: 2, visit_seats: 3}]}"
    twice = loaded({"project.yaml": f"{text}amendments:\n  - {amendment}\n"}).project.contract
    [step] = steps(twice)
    assert list(changes_between(step.before, step.after)) == [
        ContractChange("visit-seats", 2, 3, "2")
    ]


def test_where_a_number_stands_that_is_in_force() -> None:
    contract, may, june = project().contract, date(2021, 5, 9), date(2021, 6, 30)
    workshops = ("1", "planned", "workshop")
    assert route_to_promise(contract, *workshops, day=may) == ("groups", 0, "planned", "workshop")
    assert route_to_promise(contract, *workshops, day=june) == (
        "amendments",
        0,
        "groups",
        0,
        "planned",
        "workshop",
    )
    assert route_to_promise(contract, *workshops)[:4] == ("amendments", 2, "groups", 0)
    assert route_to_promise(contract, "2", "visit_seats") == (
        "amendments",
        0,
        "groups",
        1,
        "visit_seats",
    )
    assert route_to_promise(contract, "3", "planned", "seminar")[:2] == ("groups", 2)
    assert route_to_end(contract, may) == ("period", "end")
    assert route_to_end(contract, june) == ("amendments", 1, "end")


def test_an_activity_is_there_from_the_day_on_which_it_was_added() -> None:
    files = {
        "activities/workshop-2.yaml": "id: workshop-2\nkind: workshop\ngroup: 1\ntitle: T\n"
        "added: 2021-05-10\n"
    }
    whole = project("groups:", files)
    before, after = (project_on(whole, date(2021, 5, day)) for day in (9, 10))
    assert "workshop-2" not in before.activity_by_id
    assert after is whole
    assert "workshop-2" in after.activity_by_id
