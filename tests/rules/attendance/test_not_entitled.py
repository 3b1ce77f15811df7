import pytest

from tests.sample import SAMPLE, edited, expect, findings

SEMINAR = "activities/seminar-1.yaml"
MOFA = "participants/mofa.yaml"
MARKS = "    present: others\n"
RESERVE = "reserve: 1, name: MoFA official 3, position: Head of unit, gender: male"
SECOND = "gender: male, nominated: 2020-12-10, confirmed: 2021-01-10}"


def with_third(*changes: tuple[str, str], comment: str = "  # expect: MT502") -> dict[str, str]:
    """The list of 4 May with mofa-03 in it."""
    marks = f"    online: [mofa-03]{comment}\n    present: [mofa-01, mofa-02, moi-01, moi-02]\n"
    return {**edited(SEMINAR, (MARKS, marks)), **edited(MOFA, *changes)}


def test_an_official_in_reserve() -> None:
    [finding] = expect(with_third())
    assert finding.message == (
        "mofa-03 is in the list of seminar-1 on 2021-05-04, but is in reserve and holds no seat"
    )
    assert finding.place.column == 14
    assert [(one.place.path, one.place.line) for one in finding.related] == [(f"data/{MOFA}", 5)]


def test_somebody_who_was_never_confirmed() -> None:
    files = with_third((RESERVE, RESERVE.replace("reserve: 1", "seat: 2")))
    [finding] = expect(files)
    assert finding.message.endswith("but was never confirmed for a seat")


@pytest.mark.parametrize(
    ("left", "confirmed"), [("2021-05-03", "2021-05-04"), ("2021-05-04", "2021-05-05")]
)
def test_the_last_day_of_one_and_the_first_of_the_next(left: str, confirmed: str) -> None:
    """Whichever of the two is not entitled on 4 May is reported, the other is not."""
    files = with_third(
        (RESERVE, RESERVE.replace("reserve: 1", "seat: 2") + f", confirmed: {confirmed}"),
        (SECOND, f"{SECOND[:-1]}, left: {{date: {left}, reason: Retired}}}}"),
        comment="",
    )
    [finding] = findings(files)
    if confirmed == "2021-05-04":
        assert finding.message.endswith(
            "mofa-02 is in the list of seminar-1 on 2021-05-04, but left the seat on 2021-05-03"
        )
        assert [one.label for one in finding.related] == ["the last day in the seat"]
    else:
        assert finding.message.startswith(
            "mofa-03 is in the list of seminar-1 on 2021-05-04, but takes a seat only on 2021-05-05"
        )
        assert [one.label for one in finding.related] == ["takes the seat here"]


def test_any_mark_counts() -> None:
    marks = "    present: others\n    absent: [mofa-03]  # expect: MT502\n"
    expect(edited(SEMINAR, (MARKS, marks)))


def test_unknown_ids_are_another_matter() -> None:
    marks = "    present: others\n    absent: [mofa-99]  # expect: MT202\n"
    expect(edited(SEMINAR, (MARKS, marks)))


def test_a_confirmation_that_cannot_be_read_is_another_matter() -> None:
    files = with_third(
        (RESERVE, RESERVE.replace("reserve: 1", "seat: 2") + ", confirmed: 2021-02-30"), comment=""
    )
    assert [one.code for one in findings(files)] == ["MT105"]


def conference(marks: str, invited: str = "invited: [moi-01, moi-03]\n") -> dict[str, str]:
    return {
        "activities/video-conference-1.yaml": f"""\
id: video-conference-1
kind: video-conference
group: 3
activity: seminar-1
title: Preparing the drafting
dates: {{start: 2021-04-06, end: 2021-04-06}}
mode: online
platform: Zoom
{invited}attendance:
  2021-04-06:
{marks}"""
    }


def test_at_a_conference_those_invited_are_entitled() -> None:
    [finding] = expect(conference("    present: others\n    absent: [mofa-01]  # expect: MT502\n"))
    assert finding.message == (
        "mofa-01 is in the list of video-conference-1 on 2021-04-06, and was not invited"
    )
    assert [one.place.line for one in finding.related] == [9]
    expect(conference("    present: [moi-01, moi-03]\n"))


def test_a_conference_without_invitations_is_for_those_with_a_seat() -> None:
    expect(conference("    present: [moi-01, moi-03]  # expect: MT502\n", invited=""))


def test_a_mistyped_invitation_is_one_finding() -> None:
    invited = "invited: [moi-01, moi-33]  # expect: MT202\n"
    expect(conference("    present: [moi-01, moi-03]\n", invited))


def test_of_visits_other_rules_speak() -> None:
    visit = edited(
        "activities/visit-1.yaml",
        ("start: 2021-09-06, end: 2021-09-10", "start: 2021-06-14, end: 2021-06-14"),
        (
            "reserves:",
            "attendance:\n  2021-06-14:\n    present: others\n    absent: [mofa-03]\nreserves:",
        ),
    )
    assert "MT502" not in {one.code for one in findings(visit)}


def test_a_waiver_for_the_official_or_the_activity() -> None:
    for subject in ("mofa-03", "seminar-1"):
        waivers = (
            "waivers:\n"
            f"  - {{rule: not-entitled, subject: {subject}, reason: Stood in, approved_by: X,\n"
            "     approved: 2021-05-10}\n"
        )
        [finding] = expect({**with_third(comment=""), "waivers.yaml": waivers})
        assert finding.waived is not None


def test_the_sample_is_unchanged_by_names_in_place_of_others() -> None:
    assert MARKS in SAMPLE[SEMINAR]
    expect(edited(SEMINAR, (MARKS, "    present: [mofa-01, mofa-02, moi-01, moi-02]\n")))
