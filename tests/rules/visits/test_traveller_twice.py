from tests.sample import SAMPLE, expect

_VISIT = SAMPLE["activities/visit-1.yaml"]


def test_a_second_entry_is_one_finding_although_it_takes_a_seat() -> None:
    second = "  - participant: mofa-01  # expect: MT609\nreserves"
    [finding] = expect({"activities/visit-1.yaml": _VISIT.replace("reserves", second)})
    assert finding.message == "mofa-01 stands twice among the travellers of visit-1"
    assert [related.place.line for related in finding.related] == [10]


def test_two_travellers_are_fine() -> None:
    expect({"activities/visit-1.yaml": _VISIT})
