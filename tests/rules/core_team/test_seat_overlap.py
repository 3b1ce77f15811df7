from tests.sample import SAMPLE, expect

_MOFA = SAMPLE["participants/mofa.yaml"]


def test_a_second_holder_of_a_taken_seat() -> None:
    [finding] = expect(
        {
            "participants/mofa.yaml": _MOFA
            + "  - {id: mofa-09, seat: 1, name: X, position: Y, gender: male,\n"
            + "     confirmed: 2021-02-10}  # expect: MT303\n"
        }
    )
    assert finding.message == "seat 1 of MoFA has two holders from 2021-02-10 on"
    assert [related.place.line for related in finding.related] == [3]


def test_a_successor_confirmed_on_the_day_after_is_fine() -> None:
    files = {
        "participants/mofa.yaml": """\
ministry: mofa
participants:
  - {id: mofa-01, seat: 1, name: A, position: Y, gender: female, confirmed: 2021-01-10}
  - {id: mofa-02, seat: 2, name: B, position: Y, gender: male, confirmed: 2021-01-10,
     left: {date: 2021-04-14, reason: retired}}
  - {id: mofa-04, seat: 2, name: C, position: Y, gender: male, confirmed: 2021-04-15}
"""
    }
    expect(files)
    one_day_early = files["participants/mofa.yaml"].replace(
        "2021-04-15}", "2021-04-14}  # expect: MT303"
    )
    [finding] = expect({"participants/mofa.yaml": one_day_early})
    assert finding.message.endswith("has two holders on 2021-04-14")
    assert finding.related[0].label == "mofa-02 leaves it here"
