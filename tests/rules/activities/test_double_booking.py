from migtrack.base.finding import Finding
from tests.sample import SAMPLE, edited, expect

WORKSHOP = "activities/workshop-1.yaml"
CONFERENCE = "activities/video-conference-1.yaml"


def conference(day: str = "2021-03-03", expert: str = "Expert 9", rest: str = "") -> dict[str, str]:
    return {
        CONFERENCE: f"""\
id: video-conference-1
kind: video-conference
group: 3
activity: seminar-1
title: Preparing the drafting
dates: {{start: {day}, end: {day}}}
mode: online
platform: Zoom
experts:
  - {{name: Expert 8}}
  - {{name: {expert}}}
invited: [mofa-01, mofa-02, moi-01, moi-02]
attendance:
  {day}:
{rest or "    excused: others"}
"""
    }


def test_one_expert_in_two_activities() -> None:
    files = {**conference(), **edited(WORKSHOP, ("{name: Expert 1,", "{name: Expert 9,"))}
    files[WORKSHOP] = files[WORKSHOP].replace("An agency}", "An agency}  # expect: MT404")
    [finding] = _with_policy(files)
    assert finding.message == (
        "one person is an expert of video-conference-1 and of workshop-1 on 2021-03-03"
    )
    assert [one.place.path for one in finding.related] == [f"data/{CONFERENCE}"]
    assert [one.place.line for one in finding.related] == [11]


def test_names_are_compared_by_their_folded_spelling() -> None:
    files = {
        **conference(expert="أحمد  عبد الله"),
        **edited(
            WORKSHOP,
            ("{name: Expert 1, organisation: An agency}", "{name: احمد عبدالله}  # expect: MT404"),
        ),
    }
    _with_policy(files)


def test_one_finding_per_day() -> None:
    files = {
        **conference(expert="Expert 1"),
        **edited(WORKSHOP, ("An agency}", "An agency}  # expect: MT404 MT404")),
    }
    files[CONFERENCE] = files[CONFERENCE].replace("start: 2021-03-03", "start: 2021-03-02")
    files[CONFERENCE] += "  2021-03-02:\n    excused: others\n"
    _with_policy(files)


def test_the_day_after_is_fine() -> None:
    _with_policy(conference("2021-03-04", "Expert 1"))


def test_an_expert_of_a_cancelled_activity_is_free() -> None:
    files = conference(expert="Expert 1")
    files[CONFERENCE] = files[CONFERENCE].partition("attendance:")[0]
    files[CONFERENCE] += "cancelled: {date: 2021-03-01, reason: No time}\n"
    _with_policy(files)


def test_one_official_in_two_lists() -> None:
    rest = """\
    present: [mofa-01]
    excused: [mofa-02, moi-01]
    online: [moi-02]"""
    files = {
        **conference(rest=rest),
        **edited(
            WORKSHOP,
            (
                "present: others\n    excused: [moi-02]",
                (
                    "present: [mofa-02,\n"
                    "              mofa-01]  # expect: MT404\n"
                    "    online: [moi-01]\n"
                    "    excused: [moi-02]"
                ),
            ),
        ),
    }
    [finding] = _with_policy(files)
    assert finding.message == (
        "mofa-01 came to video-conference-1 and to workshop-1 on 2021-03-03, as the lists have it"
    )
    assert [(one.place.path, one.place.line) for one in finding.related] == [
        (f"data/{CONFERENCE}", 15)
    ]


def test_a_mark_stands_against_those_who_are_not_named() -> None:
    files = conference(rest="    present: [moi-01]  # expect: MT404\n    excused: others")
    [finding] = _with_policy(files)
    assert finding.message.startswith("moi-01 came to workshop-1 and to video-conference-1")
    assert [one.place.line for one in finding.related] == [14]


def test_those_who_are_not_named_are_reported_together() -> None:
    [finding] = _with_policy(conference(rest="    present: others  # expect: MT404"))
    assert finding.message.startswith(
        "mofa-01, mofa-02 and moi-01 came to workshop-1 and to video-conference-1 on 2021-03-03"
    )
    assert [one.place.line for one in finding.related] == [14]


def test_the_others_of_two_workshops() -> None:
    files = edited(
        "activities/seminar-1.yaml",
        ("start: 2021-05-04, end: 2021-05-04", "start: 2021-03-03, end: 2021-03-03"),
        ("  2021-05-04:", "  2021-03-03:"),
    ) | edited(WORKSHOP, ("    present: others", "    present: others  # expect: MT404"))
    [finding] = _with_policy(files)
    assert finding.message.startswith(
        "mofa-01, mofa-02 and moi-01 came to seminar-1 and to workshop-1 on 2021-03-03"
    )
    files[WORKSHOP] = files[WORKSHOP].replace("    excused: [moi-02]\n", "")
    [finding] = _with_policy(files)
    assert finding.message.startswith("mofa-01, mofa-02, moi-01 and 1 more came to seminar-1")


def test_others_who_are_all_excused_elsewhere() -> None:
    files = edited(
        "activities/seminar-1.yaml",
        ("start: 2021-05-04, end: 2021-05-04", "start: 2021-03-03, end: 2021-03-03"),
        ("  2021-05-04:", "  2021-03-03:"),
        ("present: others", "present: others\n    excused: [mofa-01, mofa-02, moi-01]"),
    )
    _with_policy(files | {"waivers.yaml": _ABSENT})


_ABSENT = """\
waivers:
  - {rule: ministry-absent, subject: seminar-1, reason: R, approved_by: X, approved: 2021-05-10}
"""


def test_an_official_in_three_activities_is_reported_twice() -> None:
    rest = "    present: [moi-01]  # expect: MT404\n    excused: others"
    first = conference(rest=rest)
    second = first[CONFERENCE].replace("video-conference-1", "video-conference-2")
    second = second.replace("Expert", "Adviser")
    _with_policy({**first, "activities/video-conference-2.yaml": second})


def test_a_waiver_for_the_official_or_for_an_activity_silences_it() -> None:
    for subject in ("moi-01", "workshop-1", "video-conference-1"):
        waivers = (
            "waivers:\n"
            f"  - {{rule: double-booking, subject: {subject}, reason: Mornings only,\n"
            "     approved_by: The manager, approved: 2021-04-01}\n"
        )
        files = conference(rest="    present: [moi-01]\n    excused: others")
        [finding] = _with_policy({**files, "waivers.yaml": waivers})
        assert finding.waived is not None


def _with_policy(files: dict[str, str]) -> list[Finding]:
    """Without `low-attendance`, which is another matter."""
    return expect(
        {**files, "project.yaml": SAMPLE["project.yaml"] + "policy: {attendance_percent: 0}\n"}
    )


def test_who_was_excused_from_one_activity_came_to_the_other_alone() -> None:
    rest = """\
    present: [mofa-01]  # expect: MT404
    excused: [mofa-02, moi-01]
    absent: [moi-02]"""
    [finding] = _with_policy(conference(rest=rest))
    assert finding.message == (
        "mofa-01 came to workshop-1 and to video-conference-1 on 2021-03-03, as the lists have it"
    )


def test_a_name_that_nobody_has_came_to_nothing() -> None:
    rest = "    present: [zzqq-9]  # expect: MT202\n    excused: others"
    twice = edited(
        WORKSHOP,
        ("    present: others", "    present: others\n    online: [zzqq-9]  # expect: MT202"),
    )
    _with_policy(conference(rest=rest) | twice)
