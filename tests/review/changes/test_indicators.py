"""Changes of indicators in words."""

from typing import Any

import pytest

from tests.review.changes.states import changes, in_words, shipped

INDICATORS = "indicators.yaml"
HEAD = "indicators:\n  - id: it\n    objective: 1\n    title: It\n"


def said(before: str, after: str, language: str = "en") -> list[str]:
    """What the two states of an indicator differ by, in sentences."""
    old, new = ({**shipped(), INDICATORS: f"{HEAD}    {text}\n"} for text in (before, after))
    return in_words(changes(old, new), language)


def milestones(*values: tuple[str, Any]) -> str:
    rows = ", ".join(f"{{by: {day}, value: {value}}}" for day, value in values)
    return f"target: 9\n    milestones: [{rows}]"


def measured(*values: tuple[str, Any, str]) -> str:
    rows = ", ".join(f"{{date: {d}, value: {v}, source: {s}}}" for d, v, s in values)
    return f"target: 9\n    measured: [{rows}]"


MARCH, MAY = ("2021-03-31", 4), ("2021-05-31", 6)
FIRST, SECOND = ("2021-02-01", 2, "Survey"), ("2021-06-01", 5.5, "Letters")


@pytest.mark.parametrize(
    ("before", "after", "sentences"),
    [
        ("target: 9", "target: 8", ["target: 9 → 8"]),
        ("target: 9", milestones(MARCH), ["milestone added: 4 by 31 Mar 2021"]),
        (milestones(MARCH, MAY), milestones(MAY), ["milestone of 31 Mar 2021 removed: 4"]),
        (
            milestones(MARCH),
            milestones(("2021-04-30", 4)),
            ["milestone of 4 moved from 31 Mar 2021 to 30 Apr 2021"],
        ),
        (
            milestones(MARCH),
            milestones(("2021-03-31", 3)),
            ["milestone of 31 Mar 2021: 3 instead of 4"],
        ),
        (
            milestones(MARCH),
            milestones(("2021-04-30", 3)),
            [
                "milestone of 3 moved from 31 Mar 2021 to 30 Apr 2021",
                "milestone of 30 Apr 2021: 3 instead of 4",
            ],
        ),
        (
            measured(FIRST),
            measured(FIRST, SECOND),
            ["measured on 1 Jun 2021: 5.5 (Letters)"],
        ),
        (measured(FIRST, SECOND), measured(SECOND), ["measurement of 1 Feb 2021 removed: 2"]),
        (
            measured(FIRST),
            measured(("2021-02-01", 2, "Letters")),
            ["measured source of 1 Feb 2021: Survey → Letters"],
        ),
        (
            measured(FIRST),
            measured(("2021-02-01", 3, "Survey")),
            ["measurement of 1 Feb 2021: 3 instead of 2"],
        ),
        (
            measured(FIRST),
            measured(SECOND),
            ["measurement of 1 Feb 2021 replaced by that of 1 Jun 2021: 5.5 (Letters)"],
        ),
    ],
)
def test_what_changed(before: str, after: str, sentences: list[str]) -> None:
    assert said(before, after) == sentences


def test_from_right_to_left_no_field_is_named_within_the_sentence() -> None:
    [sentence] = said(milestones(MARCH), milestones(("2021-04-30", 4)), "ar")
    assert not set(sentence) & set("abcdefghijklmnopqrstuvwxyz")


def test_the_order_of_the_objectives_is_a_fact() -> None:
    """Indicators mean them by number."""
    contract = shipped()["project.yaml"]
    head, _, rest = contract.partition("objectives:")
    swapped = {
        **shipped(),
        "project.yaml": f"{head}objectives: [One, Two]\n{rest[rest.index('core_team') :]}",
    }
    other = {**swapped, "project.yaml": swapped["project.yaml"].replace("[One, Two]", "[Two, One]")}
    assert changes(swapped, other).records
