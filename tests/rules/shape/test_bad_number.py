from tests.sample import edited, expect


def test_a_negative_number() -> None:
    expect(
        edited(
            "ministries.yaml",
            (
                "name: Ministry of Interior, short: MoI}",
                "name: Ministry of Interior, short: MoI, officials: -1}  # expect: MT107",
            ),
        )
    )


def test_no_absurd_number() -> None:
    for text in ("1e3", "2.0", "1_000", "0x2", "nan", "9999999"):
        line = f"short: MoI, officials: {text}}}  # expect: MT107"
        expect(edited("ministries.yaml", ("short: MoI}", line)))
