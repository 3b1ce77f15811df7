from datetime import date

from tests.sample import edited, expect, findings

WORKSHOP = "activities/workshop-1.yaml"
MOFA = "participants/mofa.yaml"
FIRST = "  2021-03-02:\n    present: [mofa-01, mofa-02, moi-01, moi-02]\n"
SECOND = "gender: male, nominated: 2020-12-10, confirmed: 2021-01-10}"


def workshop(day_list: str) -> dict[str, str]:
    return edited(WORKSHOP, (FIRST, day_list))


def low_policy() -> dict[str, str]:
    """Without `low-attendance`, which is another matter."""
    return edited("project.yaml", ("groups:", "policy: {attendance_percent: 0}\ngroups:"))


def test_somebody_without_a_mark() -> None:
    files = workshop(
        "  2021-03-02:  # expect: MT504\n"
        "    present: [mofa-01, mofa-02]\n"
        "    absent: [moi-02]\n"
        "    online: []\n"
    )
    [finding] = expect(files | low_policy())
    assert finding.message == "moi-01 was expected at workshop-1 on 2021-03-02 and has no mark"
    assert finding.place.column == 3


def test_everyone_without_a_mark() -> None:
    """One finding for the list, not one for each official."""
    files = workshop("  2021-03-02:  # expect: MT504\n    guests: 4\n")
    [finding] = expect(files | low_policy())
    assert finding.message == (
        "the list of workshop-1 on 2021-03-02 has no mark for mofa-01, mofa-02, moi-01 and moi-02"
    )
    assert {name for kind, name in finding.subjects if kind == "participant"} == {
        *("mofa-01", "mofa-02", "moi-01", "moi-02")
    }


def test_each_list_is_a_finding_of_its_own() -> None:
    files = edited(
        WORKSHOP,
        (FIRST, "  2021-03-02:  # expect: MT504\n    present: [mofa-01, moi-01]\n"),
        ("  2021-03-03:\n    present: others\n", "  2021-03-03:  # expect: MT504\n    guests: 1\n"),
    )
    expect(files | low_policy())


def test_others_are_everyone() -> None:
    for mark in ("present", "online", "excused", "absent"):
        expect(workshop(f"  2021-03-02:\n    {mark}: others\n") | low_policy())


def test_who_held_no_seat_on_the_day_is_not_expected() -> None:
    """mofa-02 left the day before; on the last day he is still expected."""
    without = "  2021-03-02:\n    present: [mofa-01, moi-01, moi-02]\n"
    for left, codes in (("2021-03-01", set[str]()), ("2021-03-02", {"MT504"})):
        files = workshop(without) | edited(
            MOFA, (SECOND, f"{SECOND[:-1]}, left: {{date: {left}, reason: Retired}}}}")
        )
        found = {one.code for one in findings(files, date(2021, 3, 20))}
        assert found & {"MT504"} == codes


def test_a_mistyped_name_is_one_finding() -> None:
    expect(
        workshop(
            "  2021-03-02:\n    present: [mofa-01, mofa-02, moi-01, moi-22]  # expect: MT202\n"
        )
    )


def test_a_mistyped_name_does_not_hide_others() -> None:
    files = workshop(
        "  2021-03-02:  # expect: MT504\n    present: [mofa-01, mofa-02, moi-22]  # expect: MT202\n"
    )
    expect(files | low_policy())


def test_those_invited_to_a_conference() -> None:
    conference = """\
id: video-conference-1
kind: video-conference
group: 3
activity: seminar-1
title: Preparing the drafting
dates: {start: 2021-04-06, end: 2021-04-06}
invited: [moi-01, moi-03, moi-44]  # expect: MT202
attendance:
  2021-04-06:  # expect: MT504
    present: [moi-01]
"""
    [finding, _] = sorted(
        expect({"activities/video-conference-1.yaml": conference} | low_policy()),
        key=lambda one: one.code,
        reverse=True,
    )
    assert finding.message.startswith("moi-03 was expected at video-conference-1")


def test_the_travellers_of_a_visit() -> None:
    visit = edited(
        "activities/visit-1.yaml",
        ("start: 2021-09-06, end: 2021-09-10", "start: 2021-06-14, end: 2021-06-14"),
        (
            "reserves:",
            "attendance:\n  2021-06-14:  # expect: MT504\n    present: [mofa-01]\nreserves:",
        ),
    )
    [finding] = expect(visit | low_policy())
    assert finding.message == "moi-01 was expected at visit-1 on 2021-06-14 and has no mark"


def test_a_waiver_for_the_official() -> None:
    waivers = "waivers:\n  - {rule: MT504, subject: moi-02, reason: R, approved_by: X, approved: 2021-05-10}\n"
    files = workshop("  2021-03-02:\n    present: [mofa-01, mofa-02, moi-01]\n")
    [finding] = expect({**files, "waivers.yaml": waivers} | low_policy())
    assert finding.waived is not None


def test_a_waiver_for_one_official_does_not_silence_the_others() -> None:
    waivers = "waivers:\n  - {rule: MT504, subject: moi-02, reason: R, approved_by: X, approved: 2021-05-10}\n"
    files = workshop("  2021-03-02:  # expect: MT504\n    present: [mofa-01]\n")
    found = expect({**files, "waivers.yaml": waivers} | low_policy())
    assert [one.message for one in found if not one.waived] == [
        "the list of workshop-1 on 2021-03-02 has no mark for mofa-02 and moi-01"
    ]
    assert [one.message for one in found if one.waived] == [
        "moi-02 was expected at workshop-1 on 2021-03-02 and has no mark"
    ]


def test_somebody_who_cannot_be_read_is_not_called_missing() -> None:
    files = workshop("  2021-03-02:\n    present: [mofa-01, moi-01, moi-02]\n")
    broken = edited(MOFA, (SECOND, SECOND.replace("confirmed: 2021-01-10", "confirmed: soon")))
    assert [one.code for one in findings(files | broken)] == ["MT105"]


def test_a_reserve_who_came_does_not_stand_for_an_official_who_is_missing() -> None:
    files = workshop(
        "  2021-03-02:  # expect: MT504\n    present: [mofa-01, mofa-03, moi-01, moi-02]  # expect: MT502\n"
    )
    found = expect(files | low_policy())
    assert [one.message for one in found if one.code == "MT504"] == [
        "mofa-02 was expected at workshop-1 on 2021-03-02 and has no mark"
    ]
