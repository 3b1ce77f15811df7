from tests.sample import edited, expect, findings

SEMINAR = "activities/seminar-1.yaml"


def postponed(*entries: str) -> dict[str, str]:
    lines = "".join(f"  - {entry}\n" for entry in entries)
    return edited(SEMINAR, ("mode: online\n", f"postponed:\n{lines}mode: online\n"))


def test_given_up_after_it_was_over() -> None:
    [finding] = expect(
        postponed(
            "{date: 2021-03-11, from: {start: 2021-03-09, end: 2021-03-10}, reason: R}  # expect: MT406"
        )
    )
    assert finding.message == "seminar-1 gives up dates on 2021-03-11 that were over on 2021-03-10"
    assert finding.place.column == 12
    assert [one.place.column for one in finding.related] == [55]


def test_given_up_on_the_last_day_is_fine() -> None:
    expect(postponed("{date: 2021-03-10, from: {start: 2021-03-09, end: 2021-03-10}, reason: R}"))


def test_not_in_order() -> None:
    [finding] = expect(
        postponed(
            "{date: 2021-03-08, from: {start: 2021-04-06, end: 2021-04-06}, reason: R}",
            "{date: 2021-02-15, from: {start: 2021-03-09, end: 2021-03-09}, reason: R}  # expect: MT406",
        )
    )
    assert finding.message == (
        "seminar-1 was postponed on 2021-02-15, and the entry above is of 2021-03-08"
    )
    assert [one.place.line for one in finding.related] == [7]


def test_the_order_is_found_once_for_all_that_stand_otherwise() -> None:
    entry = "{date: 2021-%02d-15, from: {start: 2021-12-06, end: 2021-12-06}, reason: R}"
    found = findings(postponed(*(entry % month for month in range(9, 0, -1))))
    fixes = [one.fixes for one in found if one.code == "MT406"]
    assert len(fixes) == 8
    assert all(each is fixes[0] for each in fixes)


def test_in_order_or_on_one_day_is_fine() -> None:
    first = "{date: 2021-02-15, from: {start: 2021-03-09, end: 2021-03-09}, reason: R}"
    second = "{date: 2021-03-08, from: {start: 2021-04-06, end: 2021-04-06}, reason: R}"
    expect(postponed(first, second))
    expect(postponed(first, second.replace("2021-03-08", "2021-02-15")))


def test_one_wrong_day_is_one_finding() -> None:
    expect(
        postponed(
            "{date: 2021-05-15, from: {start: 2021-03-09, end: 2021-03-09}, reason: R}  # expect: MT406",
            "{date: 2021-03-08, from: {start: 2021-04-06, end: 2021-04-06}, reason: R}",
        )
    )


def test_reversed_dates_are_another_matter() -> None:
    entry = "{date: 2021-03-11, from: {start: 2021-03-10, end: 2021-03-09}, reason: R}"
    assert "MT406" not in {one.code for one in findings(postponed(entry))}
