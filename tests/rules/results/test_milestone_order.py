from tests.rules.results._indicators import indicator, milestones
from tests.sample import expect, findings

EARLY, LATE = "2021-09-30", "2021-11-30"


def test_milestones_on_the_way_to_the_target() -> None:
    assert not expect(indicator(milestones((EARLY, "0}"), (LATE, "4}"))))
    assert not expect(indicator(milestones((EARLY, "2}"), (LATE, "2}"))))


def test_out_of_order_of_their_days() -> None:
    facts = milestones((LATE, "4}"), (EARLY, "2}  # expect: MT714"))
    [finding] = expect(indicator(facts))
    assert finding.message == (
        f"the milestone of trained for {EARLY} stands behind the one for {LATE}"
    )
    assert [fix.does for fix in finding.fixes] == ["put them in order"]


def test_beyond_the_target() -> None:
    [finding] = expect(indicator(milestones((EARLY, "5}  # expect: MT714"))))
    assert finding.message == (f"the milestone for {EARLY} of trained is 5, beyond the target, 4")
    assert [related.place.line for related in finding.related] == [6]


def test_back_behind_the_one_before_it() -> None:
    [finding] = expect(indicator(milestones((EARLY, "3}"), (LATE, "2}  # expect: MT714"))))
    assert finding.message.endswith(f"is 2, behind the milestone for {EARLY}, 3")


def test_one_that_is_to_fall_goes_the_other_way() -> None:
    def falling(*values: tuple[str, str]) -> dict[str, str]:
        return indicator(milestones(*values, more="baseline: 10\n"))

    assert not expect(falling((EARLY, "8}"), (LATE, "4}")))
    expect(falling((EARLY, "8}"), (LATE, "9}  # expect: MT714")))
    expect(falling((EARLY, "3}  # expect: MT714"), (LATE, "4}")))
    [finding] = expect(falling((EARLY, "11}  # expect: MT714"), (LATE, "4}")))
    assert finding.message.endswith("is 11, behind the baseline, 10")
    assert finding.help == "correct the value: from 10 the way leads to 4"


def test_a_day_outside_the_project() -> None:
    [finding] = findings(indicator(milestones(("2022-01-01", "2}"))))
    assert finding.code == "MT307"
    assert finding.message == (
        "a milestone of trained is due on 2022-01-01, after the project's end on 2021-12-31"
    )
