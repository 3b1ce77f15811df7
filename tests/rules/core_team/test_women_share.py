from tests.sample import SAMPLE, edited, expect, findings


def _target(percent: str) -> dict[str, str]:
    return edited("project.yaml", ("groups:", f"policy:\n  women_percent: {percent}\ngroups:"))


def test_under_the_target() -> None:
    [finding] = expect(_target("51  # expect: MT309"))
    assert finding.message == ("of the last holders of 4 seats 2 are women, and the target is 51 %")


def test_exactly_the_target_and_no_target_are_fine() -> None:
    expect(_target("50"))
    expect({})
    expect(_target("null"))


def test_the_last_recorded_holder_counts_though_gone() -> None:
    moi = """\
ministry: moi
participants:
  - {id: moi-01, seat: 1, name: A, position: P, gender: female, confirmed: 2021-01-10}
  - {id: moi-02, seat: 2, name: B, position: P, gender: male, confirmed: 2021-01-10,
     left: {date: 2021-05-20, reason: R}}
  - {id: moi-04, seat: 2, name: D, position: P, gender: female, confirmed: 2021-05-21,
     left: {date: 2021-06-01, reason: R}}
  - {id: moi-05, seat: 2, name: E, position: P, gender: male, nominated: 2021-06-02}
"""
    expect({**_target("75"), "participants/moi.yaml": moi})
    [finding] = expect({**_target("76  # expect: MT309"), "participants/moi.yaml": moi})
    assert finding.message.startswith("of the last holders of 4 seats 3 are women,")


def test_an_undisclosed_gender_is_no_woman_and_is_mentioned() -> None:
    files = {
        **_target("50  # expect: MT309"),
        "participants/mofa.yaml": SAMPLE["participants/mofa.yaml"].replace(
            "position: Director, gender: female", "position: Director, gender: undisclosed"
        ),
    }
    [finding] = expect(files)
    assert finding.message == (
        "of the last holders of 4 seats 1 is a woman (1 undisclosed), and the target is 50 %"
    )


def test_a_gender_that_cannot_be_read_ends_the_count() -> None:
    files = {
        **_target("90"),
        **edited(
            "participants/mofa.yaml",
            ("position: Director, gender: female", "position: Director, gender: femme"),
        ),
    }
    assert [finding.code for finding in findings(files)] == ["MT104"]


def test_two_holders_of_a_seat_silence_it() -> None:
    files = {
        **_target("90"),
        "participants/mofa.yaml": SAMPLE["participants/mofa.yaml"]
        + "  - {id: mofa-09, seat: 2, name: X, position: Y, gender: male, confirmed: 2021-02-10}\n",
    }
    assert "MT309" not in [finding.code for finding in findings(files)]


def test_nobody_holds_a_seat() -> None:
    empty = "ministry: {}\nvacant_seats: [1, 2]\n"
    found = findings(
        {
            **_target("50"),
            "participants/mofa.yaml": empty.format("mofa"),
            "participants/moi.yaml": empty.format("moi"),
        }
    )
    assert "MT309" not in [finding.code for finding in found]


def test_it_can_be_waived_for_the_project() -> None:
    found = findings(
        {
            **_target("60"),
            "waivers.yaml": "waivers:\n  - {rule: women-share, subject: sample, reason: R,\n"
            "     approved_by: M, approved: 2021-06-01}\n",
        }
    )
    assert [(one.code, one.waived is not None) for one in found] == [("MT309", True)]
