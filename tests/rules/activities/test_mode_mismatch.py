import pytest

from tests.sample import edited, expect, findings

SEMINAR = "activities/seminar-1.yaml"
HOW = "mode: online\nplatform: Zoom\n"
DATES = "dates: {start: 2021-05-04, end: 2021-05-04}\n"
LIST = "attendance:\n  2021-05-04:\n    present: others\n"


@pytest.mark.parametrize(
    ("how", "message", "remedy"),
    [
        (
            "mode: in-person  # expect: MT403\n",
            "seminar-1 is in person and has no venue",
            "add `venue`, or correct `mode`",
        ),
        (
            "mode: online  # expect: MT403\n",
            "seminar-1 is online and has no platform",
            "add `platform`, or correct `mode`",
        ),
        (
            "mode: hybrid  # expect: MT403\nvenue: Baghdad\n",
            "seminar-1 is hybrid and has no platform",
            "add `platform`, or correct `mode`",
        ),
        (
            "mode: hybrid  # expect: MT403\nplatform: Zoom\n",
            "seminar-1 is hybrid and has no venue",
            "add `venue`, or correct `mode`",
        ),
        (
            "mode: hybrid  # expect: MT403\n",
            "seminar-1 is hybrid and has no venue and no platform",
            "add `venue` and `platform`, or correct `mode`",
        ),
        (
            "mode: online\nplatform: Zoom\nvenue: Baghdad  # expect: MT403\n",
            "seminar-1 is online and has a venue",
            "take `venue` out, or correct `mode` to `hybrid` or `in-person`",
        ),
        (
            "mode: online\nvenue: Baghdad  # expect: MT403\n",
            "seminar-1 is online and has no platform, but a venue",
            "correct `mode` to `in-person`, or name the `platform` instead of the venue",
        ),
    ],
)
def test_what_does_not_fit(how: str, message: str, remedy: str) -> None:
    [finding] = expect(edited(SEMINAR, (HOW, how)))
    assert (finding.message, finding.help) == (message, remedy)


@pytest.mark.parametrize(
    "how",
    [
        "mode: in-person\nvenue: Baghdad\n",
        "mode: hybrid\nvenue: Baghdad\nplatform: Zoom\n",
        HOW,
        "",
    ],
)
def test_what_fits(how: str) -> None:
    expect(edited(SEMINAR, (HOW, how)))


def test_nothing_is_wanted_before_there_are_dates() -> None:
    expect(edited(SEMINAR, (HOW, "mode: in-person\n"), (DATES, ""), (LIST, "")))


def test_nothing_is_wanted_of_a_cancelled_activity() -> None:
    cancelled = "mode: in-person\ncancelled: {date: 2021-05-01, reason: No funds}\n"
    files = edited(SEMINAR, (HOW, cancelled), (LIST, ""))
    assert "MT403" not in {one.code for one in findings(files)}


def test_a_venue_that_cannot_be_read_is_not_called_missing() -> None:
    files = edited(SEMINAR, (HOW, "mode: in-person\nvenue: [Baghdad]\n"))
    assert [one.code for one in findings(files)] == ["MT103"]
