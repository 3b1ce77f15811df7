from tests.sample import edited, expect

WORKSHOP = "activities/workshop-1.yaml"


def added(day: str, *changes: tuple[str, str]) -> dict[str, str]:
    return edited(WORKSHOP, ("group: 1\n", f"group: 1\nadded: {day}\n"), *changes)


def test_on_the_day_itself_all_is_well() -> None:
    expect(added("2021-03-02"))


def test_it_begins_before_it_was_added() -> None:
    dates = "dates: {start: 2021-03-02, end: 2021-03-03}"
    [finding] = expect(added("2021-03-03", (dates, f"{dates}  # expect: MT412")))
    assert finding.message == (
        "workshop-1 begins on 2021-03-02, before the activity was added to the plan, 2021-03-03"
    )
    assert [related.label for related in finding.related] == ["added here"]


def test_of_several_days_the_earliest_is_named() -> None:
    [finding] = expect(
        added(
            "2021-03-01",
            (
                "mode: in-person",
                (
                    "postponed:\n  - {date: 2021-02-02, from: {start: 2021-02-09, end: 2021-02-09},"
                    " reason: R}  # expect: MT412\n  - {date: 2021-02-20, from: {start: 2021-02-25,"
                    " end: 2021-02-25}, reason: R}\nmode: in-person"
                ),
            ),
        )
    )
    assert finding.message.startswith("a postponement of workshop-1 is dated 2021-02-02, before")


def test_dates_agreed_before_the_signature_are_fine() -> None:
    expect(added("2021-02-20", ("end: 2021-03-03}", "end: 2021-03-03, fixed: 2021-02-01}")))


def test_a_traveller_invited_before() -> None:
    [finding] = expect(
        edited(
            "activities/visit-1.yaml",
            ("group: 2\n", "group: 2\nadded: 2021-05-15\n"),
            (
                "participant: mofa-01\n    invited: 2021-05-10",
                "participant: mofa-01\n    invited: 2021-05-10  # expect: MT412",
            ),
        )
    )
    assert "the invitation of `mofa-01` for visit-1 is dated 2021-05-10" in finding.message


def test_added_after_the_end_or_in_the_future() -> None:
    text = "group: 1\nadded: 2022-01-01  # expect: MT307 MT408\n"
    files = edited(
        WORKSHOP,
        ("group: 1\n", text),
        (
            "dates: {start: 2021-03-02, end: 2021-03-03}",
            "dates: {start: 2021-03-02, end: 2021-03-03}  # expect: MT412",
        ),
    )
    found = {finding.code: finding.message for finding in expect(files)}
    assert found["MT408"].startswith("the addition of workshop-1 to the plan is dated after today")
