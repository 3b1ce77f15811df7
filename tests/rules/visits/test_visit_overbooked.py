import pytest

from tests.rules.visits._visit import GRANTED, REFUSED, VISIT, WITHDRAWN, goes, of, visit
from tests.sample import edited, expect


def test_one_traveller_too_many_and_the_uneven_share_is_not_reported_too() -> None:
    text = visit(goes("mofa-01"), goes("moi-01"), goes("moi-02", GRANTED, "MT601"))
    [finding] = expect({VISIT: text})
    assert finding.message == "visit-1 has 2 seats, and 3 travellers take one"
    assert finding.help.startswith("move 1 traveller to `reserves`")
    [related] = finding.related
    assert (related.place.path, related.place.line) == ("data/project.yaml", 13)


def test_two_too_many_are_one_finding_at_the_first_of_them() -> None:
    text = visit(goes("mofa-01"), goes("moi-01"), goes("moi-02", GRANTED, "MT601"), goes("mofa-02"))
    [finding] = expect({VISIT: text})
    assert finding.help.startswith("move 2 travellers to `reserves`")


@pytest.mark.parametrize("gone", [REFUSED, WITHDRAWN])
def test_a_refused_or_withdrawn_traveller_gives_the_seat_back(gone: str) -> None:
    expect({VISIT: visit(goes("mofa-01"), goes("moi-01", gone), goes("moi-02"))})


def test_a_visit_with_fewer_seats_than_the_contract() -> None:
    text = visit(goes("mofa-01"), goes("moi-01", GRANTED, "MT601"), more="seats: 1\n")
    [finding] = expect({VISIT: text})
    assert finding.message == "visit-1 has 1 seat, and 2 travellers take one"
    assert [related.place.path for related in finding.related] == ["data/activities/visit-1.yaml"]


def test_a_visit_without_any_seat() -> None:
    [finding] = of("MT601", {VISIT: visit(goes("mofa-01"), more="seats: 0\n")})
    assert finding.message == "visit-1 has no seats, and 1 traveller takes one"


def test_a_visit_that_offers_more_seats_than_the_contract() -> None:
    text = visit(goes("mofa-01"), goes("moi-01"), more="seats: 3  # expect: MT601\n")
    [finding] = expect({VISIT: text})
    assert finding.message == "visit-1 offers 3 seats, and the contract has 2 seats a visit"
    assert [related.place.path for related in finding.related] == ["data/project.yaml"]


def test_as_many_seats_as_the_contract_are_fine() -> None:
    expect({VISIT: visit(goes("mofa-01"), goes("moi-01"), more="seats: 2\n")})


def test_a_contract_that_promises_no_number_of_seats() -> None:
    files = edited("project.yaml", (", visit_seats: 2", ""))
    assert not of("MT601", {**files, VISIT: visit(goes("mofa-01"), goes("moi-01"), goes("moi-02"))})


def test_a_group_that_does_not_exist_is_not_judged() -> None:
    files = edited(VISIT, ("group: 2", "group: 9"))
    assert not of("MT601", files)


def test_travellers_that_could_not_be_read_are_not_counted() -> None:
    text = visit(goes("mofa-01"), goes("moi-01"), goes("moi-02"), "mofa-02, invitd: 2021-05-10}")
    assert not of("MT601", {VISIT: text})


def test_it_can_be_waived_for_the_visit() -> None:
    text = visit(goes("mofa-01"), goes("moi-01"), goes("mofa-02"), more="")
    waiver = (
        "waivers:\n  - {rule: visit-overbooked, subject: visit-1, reason: agreed by letter,\n"
        "     approved_by: Project manager, approved: 2021-06-01}\n"
    )
    [finding] = of("MT601", {VISIT: text, "waivers.yaml": waiver})
    assert finding.waived


def test_where_the_contract_gives_no_number_the_visits_own_seats_count() -> None:
    contract = edited("project.yaml", (", visit_seats: 2", ""))
    text = visit(goes("mofa-01"), goes("moi-01", GRANTED, "MT601"), more="seats: 1\n")
    [finding] = expect({VISIT: text, **contract})
    assert finding.message == "visit-1 has 1 seat, and 2 travellers take one"
    assert expect({VISIT: visit(goes("mofa-01"), goes("moi-01")), **contract}) == []
