from tests.rules.visits._visit import GRANTED, REFUSED, VISIT, goes, of, visit
from tests.sample import SAMPLE, edited, expect

_MINISTRIES = SAMPLE["ministries.yaml"] + "  - {id: mop, name: Ministry of Planning, short: MoP}\n"


def test_a_ministry_with_more_than_its_share_and_one_with_nobody_are_one_finding() -> None:
    [finding] = expect({VISIT: visit(goes("mofa-01"), goes("mofa-02", GRANTED, "MT603"))})
    assert finding.message == (
        "MoFA has 2 travellers on visit-1, more than its even share of 1, and MoI nobody"
    )
    assert finding.help.startswith("offer a seat to MoI")


def test_a_ministry_with_more_than_its_share_while_all_have_somebody() -> None:
    files = {
        **edited("project.yaml", ("visit_seats: 2", "visit_seats: 4")),
        VISIT: visit(goes("mofa-01"), goes("moi-01"), goes("moi-02"), goes("moi-03")),
    }
    [finding] = of("MT603", files)
    assert finding.message == "MoI has 3 travellers on visit-1, more than its even share of 2"
    assert finding.place.line == 12
    assert finding.help.startswith("offer a seat to another ministry")


def test_an_even_share_is_rounded_up_and_a_ministry_with_nobody_is_reported() -> None:
    files = {
        **edited("project.yaml", ("visit_seats: 2", "visit_seats: 4")),
        "ministries.yaml": _MINISTRIES,
        VISIT: visit(goes("mofa-01"), goes("mofa-02"), goes("moi-01"), goes("moi-02")),
    }
    [finding] = of("MT603", files)
    assert finding.message == "MoP has nobody on visit-1, and all 4 seats are taken"
    assert finding.place.line == 8


def test_with_fewer_seats_than_ministries_somebody_stays_at_home() -> None:
    assert not of("MT603", {"ministries.yaml": _MINISTRIES})


def test_while_a_seat_is_open_nothing_is_uneven() -> None:
    expect({VISIT: visit(goes("mofa-01"))})
    expect({VISIT: visit(goes("mofa-01"), goes("mofa-02", REFUSED))})


def test_a_cancelled_visit_and_one_with_an_unknown_traveller_are_not_judged() -> None:
    uneven = visit(goes("mofa-01"), goes("mofa-02"))
    assert not of("MT603", {VISIT: f"{uneven}cancelled: {{date: 2021-06-01, reason: none}}\n"})
    assert not of("MT603", {VISIT: visit(goes("mofa-01"), goes("mofa-77"))})


def test_without_all_ministries_nothing_is_counted() -> None:
    files = {VISIT: visit(goes("mofa-01"), goes("mofa-02")), "ministries.yaml": "ministries: ["}
    assert not of("MT603", files)


def test_it_can_be_waived_for_the_ministry_that_declined() -> None:
    waiver = (
        "waivers:\n  - {rule: MT603, subject: moi, reason: declined, approved_by: Project manager,\n"
        "     approved: 2021-06-01}\n"
    )
    files = {VISIT: visit(goes("mofa-01"), goes("mofa-02")), "waivers.yaml": waiver}
    [finding] = of("MT603", files)
    assert finding.waived
