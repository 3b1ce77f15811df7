from tests.sample import SAMPLE, edited, expect, findings

_MOFA = SAMPLE["participants/mofa.yaml"]
_THIRD = "  - {id: mofa-09, seat: 3, name: X, position: Y, gender: male, confirmed: 2021-01-10}"


def test_an_official_too_many_is_one_finding_although_no_list_expects_anybody_else() -> None:
    [finding] = expect({"participants/mofa.yaml": f"{_MOFA}{_THIRD}  # expect: MT302\n"})
    assert finding.message == "MoFA has 2 seats, and this is seat 3"


def test_a_seat_zero_is_none() -> None:
    text = _MOFA.replace("{id: mofa-02, seat: 2", "{id: mofa-02, seat: 0").replace(
        "gender: male, nominated: 2020-12-10, confirmed: 2021-01-10}\n",
        "gender: male, nominated: 2020-12-10, confirmed: 2021-01-10}  # expect: MT302\n",
    )
    expect({"participants/mofa.yaml": text})


def test_a_seat_that_nobody_mentions_points_at_the_ministry() -> None:
    lines = _MOFA.splitlines(keepends=True)
    text = "".join(["ministry: mofa  # expect: MT302\n", lines[1], lines[2], lines[4]])
    seminar = edited("activities/visit-1.yaml", ("reserves: [mofa-02]", "reserves: []"))
    workshop = edited("activities/workshop-1.yaml", ("[mofa-01, mofa-02,", "[mofa-01,"))
    [finding] = expect({"participants/mofa.yaml": text, **seminar, **workshop})
    assert "`vacant_seats: [2]`" in finding.help


def test_a_seat_named_as_vacant_is_accounted_for() -> None:
    files = edited("ministries.yaml", ("short: MoFA}", "short: MoFA, officials: 3}"))
    vacant = f"{_MOFA}vacant_seats: [3]\n"
    codes = {finding.code for finding in findings({**files, "participants/mofa.yaml": vacant})}
    assert "MT302" not in codes


def test_a_vacant_seat_beyond_the_limit() -> None:
    expect({"participants/mofa.yaml": f"{_MOFA}vacant_seats: [7]  # expect: MT302\n"})


def test_a_name_with_braces_is_shown_as_it_is() -> None:
    named = edited("ministries.yaml", ("short: MoFA}", "short: 'Mo{0}F{A}'}"))
    [finding] = expect({**named, "participants/mofa.yaml": f"{_MOFA}{_THIRD}  # expect: MT302\n"})
    assert finding.message == "Mo{0}F{A} has 2 seats, and this is seat 3"


def test_a_ministry_without_a_file() -> None:
    found = [one for one in findings({"participants/moi.yaml": None}) if one.code == "MT302"]
    assert [(one.place.path, one.place.line) for one in found] == [("data/ministries.yaml", 3)]


def test_nothing_is_missing_because_a_file_cannot_be_read() -> None:
    assert [one.code for one in findings({"participants/moi.yaml": "a: 'b"})] == ["MT002"]


_WITHOUT_THE_FIRST = "\n".join(line for line in _MOFA.split("\n") if "id: mofa-01" not in line)


def test_the_first_seat_counts_like_any_other() -> None:
    found = findings({"participants/mofa.yaml": _WITHOUT_THE_FIRST})
    assert [one.message for one in found if one.code == "MT302"] == [
        "MoFA has 2 seats, and nobody accounts for seat 1"
    ]
    named = findings({"participants/mofa.yaml": f"{_WITHOUT_THE_FIRST}vacant_seats: [1]\n"})
    assert [one.message for one in named if one.code == "MT302"] == []


def test_a_vacant_seat_zero_is_none() -> None:
    found = findings({"participants/mofa.yaml": f"{_MOFA}vacant_seats: [0]\n"})
    assert [one.message for one in found if one.code == "MT302"] == [
        "MoFA has 2 seats, and this is seat 0"
    ]


def test_many_missing_seats_are_not_all_named() -> None:
    for officials, seats in ((7, "3, 4, 5, 6 and 7"), (8, "3, 4, 5, 6, 7 and 1 more")):
        files = edited(
            "ministries.yaml", ("short: MoFA}", f"short: MoFA, officials: {officials}}}")
        )
        [finding] = [one for one in findings(files) if one.code == "MT302"]
        assert (
            finding.message == f"MoFA has {officials} seats, and nobody accounts for seats {seats}"
        )
