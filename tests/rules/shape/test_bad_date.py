from tests.sample import edited, expect


def test_a_day_that_the_calendar_does_not_have() -> None:
    expect(
        edited(
            "holidays.yaml",
            (
                "to: 2021-05-15, name: Eid al-Fitr}",
                "to: 2021-02-30, name: Eid al-Fitr}  # expect: MT105",
            ),
        )
    )


def test_other_digits() -> None:
    [finding] = expect(
        edited(
            "holidays.yaml",
            ("2021-05-15, name: Eid al-Fitr}", "٢٠٢١-٠٥-١٥, name: Eid al-Fitr}  # expect: MT105"),
        )
    )
    assert finding.help == "write 2021-05-15"


def test_other_ways_of_writing_a_day() -> None:
    for text in ("15.5.2021", "2021-5-15", "20210515", "2021-W19-6", "1621036800"):
        expect(
            edited(
                "holidays.yaml",
                ("2021-05-15, name: Eid al-Fitr}", f"{text}, name: Eid al-Fitr}}  # expect: MT105"),
            )
        )
