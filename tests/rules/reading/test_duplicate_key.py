from tests.sample import SAMPLE, expect


def test_both_places_are_named() -> None:
    text = SAMPLE["activities/seminar-1.yaml"] + "platform: Teams  # expect: MT003\n"
    [finding] = expect({"activities/seminar-1.yaml": text})
    assert [related.place.line for related in finding.related] == [7]
