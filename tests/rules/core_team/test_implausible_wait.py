import pytest

from tests.sample import SAMPLE, edited, expect, findings, verdict

VISIT, MOFA = "activities/visit-1.yaml", "participants/mofa.yaml"
WORKSHOP = "activities/workshop-1.yaml"
"""The project runs from 2021-01-01 to 2021-12-31."""
GIVEN_UP = (
    "postponed: [{{date: {}, from: {{start: 2021-06-01, end: 2021-06-05}}, reason: Elections}}]"
)
VISA = "    visa: {applied: 2021-05-20, decided: 2021-06-10, outcome: granted}\n"


def of_visit(*changes: tuple[str, str]) -> dict[str, str]:
    """The visit, in which each is replaced where it stands first."""
    text = SAMPLE[VISIT]
    for old, new in changes:
        assert old in text
        text = text.replace(old, new, 1)
    return {VISIT: text}


def of_official(days: str, role: str = "seat: 1") -> dict[str, str]:
    """The officials, of whom the first has these days in this role."""
    text = SAMPLE[MOFA].replace("nominated: 2020-12-10, confirmed: 2021-01-10", days, 1)
    return {MOFA: text.replace("seat: 1", role, 1)}


@pytest.mark.parametrize(
    ("days", "role", "is_found"),
    [
        ("nominated: 2020-01-09, confirmed: 2021-01-10", "seat: 1", True),
        ("nominated: 2020-01-10, confirmed: 2021-01-10", "seat: 1", False),
        ("nominated: 2009-12-10, confirmed: 2021-01-10", "seat: 1", True),
        # a nomination during the project may wait for a seat
        ("nominated: 2021-01-01, confirmed: 2022-06-01", "seat: 1", False),
        # a reserve who moved up
        ("nominated: 2019-12-10, confirmed: 2021-01-10", "seat: 1, reserve: 1", False),
        # nothing came of it yet: a nomination may be old
        ("nominated: 2009-12-10", "seat: 1", False),
        # both long ago, near each other
        ("nominated: 2020-01-02, confirmed: 2020-02-02", "seat: 1", False),
    ],
)
def test_a_nomination(days: str, role: str, *, is_found: bool) -> None:
    found = [one for one in findings(of_official(days, role)) if one.code == "MT314"]
    assert [one.subjects for one in found] == [(("participant", "mofa-01"),)] * is_found


@pytest.mark.parametrize(
    "changes",
    [
        [("invited: 2021-05-10", "invited: 2020-05-10  # expect: MT314")],
        [("invited: 2021-05-10", "invited: 2020-05-20")],
        # without an application the visit itself counts, and of its days the first that were set
        [("invited: 2021-05-10", "invited: 2020-09-05  # expect: MT314"), (VISA, "")],
        [
            ("invited: 2021-05-10", "invited: 2020-09-05"),
            (VISA, ""),
            ("mode:", f"{GIVEN_UP.format('2021-05-20')}\nmode:"),
        ],
        [
            ("    invited: 2021-05-10\n", ""),
            ("applied: 2021-05-20", "applied: 2020-05-20"),
            ("outcome: granted}", "outcome: granted}  # expect: MT314"),
        ],
        [
            (
                "reserves: [mofa-02]",
                "reserves: [{participant: mofa-02, declined: 2020-06-01}]  # expect: MT314",
            )
        ],
        [("mode:", f"{GIVEN_UP.format('2020-05-20')}  # expect: MT314\nmode:")],
    ],
)
def test_days_of_a_visit(changes: list[tuple[str, str]]) -> None:
    files = of_visit(*changes)
    got = [one for one in findings(files) if one.code in ("MT312", "MT314", "MT604")]
    expected = [
        number for number, line in enumerate(files[VISIT].split("\n"), 1) if "expect:" in line
    ]
    assert [(one.code, one.place.line) for one in got] == [("MT314", each) for each in expected]


@pytest.mark.parametrize(
    ("fixed", "expected"),
    [
        ("2020-03-01", "  # expect: MT314"),
        ("2020-03-02", ""),
        ("2021-02-01", ""),
        # so far away that another rule says so
        ("2019-12-31", "  # expect: MT312"),
    ],
)
def test_dates_that_were_agreed(fixed: str, expected: str) -> None:
    expect(edited(WORKSHOP, ("end: 2021-03-03}", f"end: 2021-03-03, fixed: {fixed}}}{expected}")))


def test_it_shows_both_days_and_no_day_of_a_visa() -> None:
    [finding] = findings(of_visit(("invited: 2021-05-10", "invited: 2020-05-10")))
    assert finding.message == (
        "visit-1: `invited` of mofa-01 lies more than a year before `visa.applied`, and before the "
        "project's period, which begins on 2021-01-01"
    )
    assert "2021-05-20" not in repr((finding.message, finding.help, finding.related))
    assert [one.place.line for one in finding.related] == [13]


def test_a_waiver_accepts_it() -> None:
    waiver = """\
waivers:
  - {rule: implausible-wait, subject: mofa-01, reason: R, approved_by: P, approved: 2021-06-01}
"""
    files = of_official("nominated: 2019-12-10, confirmed: 2021-01-10")
    judged = verdict({**files, "waivers.yaml": waiver})
    assert (judged.open, judged.waived) == ((), 1)
