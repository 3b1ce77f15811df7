from tests.sample import SAMPLE, expect, findings

_VISIT = SAMPLE["activities/visit-1.yaml"]


def test_a_second_entry_is_one_finding_although_it_takes_a_seat() -> None:
    second = "  - participant: mofa-01  # expect: MT609\nreserves"
    [finding] = expect({"activities/visit-1.yaml": _VISIT.replace("reserves", second)})
    assert finding.message == "mofa-01 stands twice among the travellers of visit-1"
    assert [related.place.line for related in finding.related] == [10]


def test_another_record_of_the_same_person_is_a_second_entry() -> None:
    moi = SAMPLE["participants/moi.yaml"].replace(
        "{id: moi-01, seat: 1", "{id: moi-01, same_as: mofa-03, seat: 1"
    )
    mofa = SAMPLE["participants/mofa.yaml"]
    visit = _VISIT.replace("participant: mofa-01", "participant: mofa-03")
    found = findings(
        {
            "participants/moi.yaml": moi,
            "participants/mofa.yaml": mofa,
            "activities/visit-1.yaml": visit,
        }
    )
    assert "moi-01, the same person as mofa-03, stands twice among the travellers of visit-1" in [
        finding.message for finding in found
    ]


def test_two_travellers_are_fine() -> None:
    expect({"activities/visit-1.yaml": _VISIT})
