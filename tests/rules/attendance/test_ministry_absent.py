from datetime import date

import pytest

from tests.sample import SAMPLE, edited, expect, findings

WORKSHOP = "activities/workshop-1.yaml"
MOI = "participants/moi.yaml"
LISTS = SAMPLE[WORKSHOP].partition("attendance:\n")[2]


def workshop(lists: str, comment: str = "  # expect: MT506") -> dict[str, str]:
    return {
        **edited(WORKSHOP, ("attendance:\n" + LISTS, f"attendance:{comment}\n{lists}")),
        **edited("project.yaml", ("groups:", "policy: {attendance_percent: 0}\ngroups:")),
    }


def test_nobody_from_a_ministry_on_any_day() -> None:
    [finding] = expect(
        workshop("""\
  2021-03-02:
    present: [mofa-01, mofa-02]
    absent: [moi-01, moi-02]
  2021-03-03:
    present: others
    excused: [moi-01, moi-02]
""")
    )
    assert finding.message == "nobody from MoI came to workshop-1"
    assert (finding.place.column, finding.place.end_column) == (1, 11)


def test_everyone_who_is_not_named_was_absent() -> None:
    expect(
        workshop("""\
  2021-03-02:
    present: [mofa-01]
    absent: others
  2021-03-03:
    online: [mofa-02]
    excused: others
""")
    )


@pytest.mark.parametrize("mark", ["present", "online"])
def test_one_official_on_one_day_is_enough(mark: str) -> None:
    lists = f"""\
  2021-03-02:
    present: others
    absent: [moi-01, moi-02]
  2021-03-03:
    {mark}: [moi-02, mofa-01]
    absent: [moi-01, mofa-02]
"""
    expect(workshop(lists, ""))


def test_somebody_counted_through_others_is_enough() -> None:
    expect(
        workshop(
            """\
  2021-03-02:
    present: others
    absent: [moi-01, moi-02]
  2021-03-03:
    present: others
    absent: [moi-01]
""",
            "",
        )
    )


def test_it_waits_until_every_day_has_a_list() -> None:
    files = workshop("  2021-03-02:\n    present: others\n    absent: [moi-01, moi-02]\n", "")
    assert {one.code for one in findings(files)} == {"MT402"}


def test_a_ministry_without_officials_on_those_days_is_another_matter() -> None:
    second = edited(
        MOI,
        ("confirmed: 2021-01-10}\n  - {id: moi-02", "confirmed: 2021-03-04}\n  - {id: moi-02"),
        ("confirmed: 2021-01-10}\n  - {id: moi-03", "confirmed: 2021-03-04}\n  - {id: moi-03"),
    )
    files = workshop("  2021-03-02:\n    present: others\n  2021-03-03:\n    present: others\n", "")
    expect(files | second)


def test_a_conference_is_not_for_every_ministry() -> None:
    conference = """\
id: video-conference-1
kind: video-conference
group: 3
activity: seminar-1
title: Preparing the drafting
dates: {start: 2021-04-06, end: 2021-04-06}
invited: [moi-01]
attendance:
  2021-04-06: {present: others}
"""
    expect({"activities/video-conference-1.yaml": conference})


def test_a_mistyped_name_comes_first() -> None:
    expect(
        workshop(
            """\
  2021-03-02:
    present: [mofa-01, mofa-02, moi-11]  # expect: MT202
    absent: others
  2021-03-03:
    present: others
    absent: [moi-01, moi-02]
""",
            "",
        )
    )


def test_a_waiver_for_the_ministry_or_the_activity() -> None:
    lists = """\
  2021-03-02:
    present: others
    absent: [moi-01, moi-02]
  2021-03-03:
    present: others
    absent: [moi-01, moi-02]
"""
    for subject in ("moi", "workshop-1"):
        waivers = (
            "waivers:\n"
            f"  - {{rule: MT506, subject: {subject}, reason: R, approved_by: X, approved: 2021-05-10}}\n"
        )
        [finding] = expect({**workshop(lists, ""), "waivers.yaml": waivers})
        assert finding.waived is not None


def test_a_team_that_cannot_be_read_is_not_called_absent() -> None:
    lists = """\
  2021-03-02:
    present: others
    absent: [moi-01, moi-02]
  2021-03-03:
    present: others
    absent: [moi-01, moi-02]
"""
    broken = edited(MOI, ("{id: moi-03, reserve: 1,", "{id: moi-03, reserve: first,"))
    found = {one.code for one in findings(workshop(lists, "") | broken, date(2021, 6, 15))}
    assert "MT506" not in found
