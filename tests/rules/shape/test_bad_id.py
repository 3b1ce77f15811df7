from tests.sample import edited, expect


def test_capitals_and_underlines() -> None:
    expect(edited("sops.yaml", ("id: sop-1", "id: SOP_1  # expect: MT106")))


def test_an_id_is_of_a_bearable_length() -> None:
    fine, long = "a" * 64, "a" * 65
    expect(edited("sops.yaml", ("id: sop-1", f"id: {fine}")))
    expect(edited("sops.yaml", ("id: sop-1", f"id: {long}  # expect: MT106")))
