from tests.sample import edited, expect


def test_a_telephone_number_without_digits() -> None:
    expect(
        edited(
            "participants/moi.yaml",
            (
                "reserve: 1, name: MoI official 3, position: Head of unit, gender: male}",
                "reserve: 1, name: MoI official 3, position: Head of unit, gender: male, phone: none}  # expect: MT108",
            ),
        )
    )


def test_plausible_contacts() -> None:
    old = "reserve: 1, name: MoI official 3, position: Head of unit, gender: male}"
    for field in ("email: a.b@example.org", 'phone: "+964 (0) 770 000-0000"', "phone: 07700000000"):
        expect(edited("participants/moi.yaml", (old, f"{old[:-1]}, {field}}}")))
