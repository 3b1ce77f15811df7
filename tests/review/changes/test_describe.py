"""Which sentence tells of which change."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from tests.review.changes.states import Values, changes, shipped, statements, values, written
from tests.sample import SAMPLE

Edit = Callable[[Values], object]

MOMD = "participants/momd.yaml"
WORKSHOP = "activities/workshop-3.yaml"
VISIT = "activities/visit-1.yaml"
LEFT = {"date": "2021-07-31", "reason": "posted abroad"}
MOVE = {
    "date": "2021-05-20",
    "from": {"start": "2021-05-25", "end": "2021-05-26"},
    "reason": "travel restrictions",
}
OLD_DAYS = (date(2021, 5, 25), date(2021, 5, 26))
NEW_DAYS = {"start": "2021-06-01", "end": "2021-06-02"}
REASON = {"en": "travel restrictions"}


def without(holder: Any, *names: str) -> None:
    for name in names:
        holder.pop(name)


def found(before: Edit, after: Edit) -> list[tuple[str, dict[str, Any]]]:
    """What is said of the one record that changed."""
    states = values(shipped()), values(shipped())
    before(states[0])
    after(states[1])
    [record] = changes(written(states[0]), written(states[1])).records
    return statements(record)


def same(_: Values) -> None:
    """Change nothing."""


def person(state: Values, number: int) -> Any:
    return state[MOMD]["participants"][number]


CASES: dict[str, tuple[Edit, Edit, list[tuple[str, dict[str, Any]]]]] = {
    "left": (
        same,
        lambda s: person(s, 2).update(left=LEFT),
        [("left", {"day": date(2021, 7, 31), "reason": {"en": "posted abroad"}})],
    ),
    "has not left": (same, lambda s: without(person(s, 0), "left"), [("not-left", {})]),
    "confirmed after a vacancy": (
        lambda s: without(person(s, 1), "confirmed"),
        same,
        [("confirmed-after", {"day": date(2021, 7, 22), "days": 21})],
    ),
    "confirmed, the seat never held": (
        lambda s: without(person(s, 2), "confirmed", "nominated"),
        same,
        [("nominated", {"day": date(2020, 12, 10)}), ("confirmed", {"day": date(2021, 1, 12)})],
    ),
    "moved up": (
        same,
        lambda s: person(s, 5).update(seat="1", confirmed="2021-07-21"),
        [("moved-up", {"seat": 1}), ("confirmed-after", {"day": date(2021, 7, 21), "days": 20})],
    ),
    "e-mail": (
        same,
        lambda s: person(s, 2).update(email="other@example.org"),
        [("secret-changed", {"field": "email"})],
    ),
    "moved": (
        same,
        lambda s: (s[WORKSHOP]["postponed"].append(MOVE), s[WORKSHOP]["dates"].update(NEW_DAYS)),
        [
            (
                "moved",
                {
                    "old": OLD_DAYS,
                    "new": (date(2021, 6, 1), date(2021, 6, 2)),
                    "reason": REASON,
                },
            )
        ],
    ),
    "postponed": (
        same,
        lambda s: (s[WORKSHOP]["postponed"].append(MOVE), s[WORKSHOP].pop("dates")),
        [("postponed", {"old": OLD_DAYS, "reason": REASON})],
    ),
    "given up": (
        same,
        lambda s: s[WORKSHOP]["postponed"].append(MOVE),
        [("given-up", {"old": OLD_DAYS, "day": date(2021, 5, 20), "reason": REASON})],
    ),
    "dates changed": (
        same,
        lambda s: s[WORKSHOP]["dates"].update(NEW_DAYS),
        [("redated", {"old": OLD_DAYS, "new": (date(2021, 6, 1), date(2021, 6, 2))})],
    ),
    "dates set": (lambda s: s[WORKSHOP].pop("dates"), same, [("dated", {"new": OLD_DAYS})]),
    "dates removed": (same, lambda s: s[WORKSHOP].pop("dates"), [("undated", {"old": OLD_DAYS})]),
    "not cancelled after all": (
        lambda s: s[WORKSHOP].update(cancelled={"date": "2021-05-01", "reason": "no money"}),
        same,
        [("not-cancelled", {})],
    ),
    "cancelled on another day": (
        lambda s: s[WORKSHOP].update(cancelled={"date": "2021-05-01", "reason": "no money"}),
        lambda s: s[WORKSHOP].update(cancelled={"date": "2021-05-02", "reason": "no money"}),
        [("field-changed", {"field": "cancelled.date"})],
    ),
    "cancelled": (
        same,
        lambda s: s[WORKSHOP].update(cancelled={"date": "2021-05-01", "reason": "no money"}),
        [("cancelled", {"day": date(2021, 5, 1), "reason": {"en": "no money"}})],
    ),
    "expert": (
        same,
        lambda s: s[WORKSHOP]["experts"].append({"name": "Expert 8", "organisation": "ICMPD"}),
        [("expert-added", {"text": {"en": "Expert 8"}})],
    ),
    "visa": (
        same,
        lambda s: s[VISIT]["travellers"][0]["visa"].update(outcome="refused"),
        [("secret-changed", {"field": "visa"})],
    ),
    "passport": (
        same,
        lambda s: without(s[VISIT]["travellers"][0], "passport_valid_until"),
        [("secret-unset", {"field": "passport_valid_until"})],
    ),
    "withdrew": (
        same,
        lambda s: s[VISIT]["travellers"][0].update(
            withdrawn={"date": "2021-08-30", "reason": "ill"}
        ),
        [("withdrew", {"day": date(2021, 8, 30), "reason": {"en": "ill"}})],
    ),
    "adopted": (
        lambda s: s["sops.yaml"]["sops"][0]["adopted"].pop(0),
        same,
        [
            (
                "adopted",
                {
                    "ministry": "mofa",
                    "day": date(2021, 9, 14),
                    "text": {"en": "Ministerial order 77"},
                },
            )
        ],
    ),
    "not adopted": (
        same,
        lambda s: s["sops.yaml"]["sops"][0]["adopted"].pop(0),
        [("not-adopted", {"ministry": "mofa"})],
    ),
    "drafted": (
        lambda s: without(s["sops.yaml"]["sops"][0], "drafted"),
        same,
        [("drafted", {"day": date(2021, 6, 24)})],
    ),
    "delivered": (
        lambda s: without(s["requests.yaml"]["requests"][0], "delivered"),
        same,
        [("delivered", {"day": date(2021, 8, 18)})],
    ),
    "accepted": (
        lambda s: without(s["requests.yaml"]["requests"][0], "decided"),
        same,
        [("accepted", {"day": date(2021, 8, 3)})],
    ),
    "amended": (
        same,
        lambda s: s["project.yaml"]["amendments"].append(
            {"signed": "2021-10-20", "kind": "extension", "end": "2022-03-14", "reason": "More"}
        ),
        [
            (
                "amended",
                {"day": date(2021, 10, 20), "end": date(2022, 3, 14), "reason": {"en": "More"}},
            )
        ],
    ),
    "limit": (
        same,
        lambda s: s["project.yaml"]["core_team"].update(officials_per_ministry="5"),
        [("field-changed", {"field": "core_team.officials_per_ministry"})],
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_what_is_said(case: str) -> None:
    before, after, expected = CASES[case]
    assert found(before, after) == expected


LIST = SAMPLE["activities/workshop-1.yaml"]


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        (
            "    excused: [moi-02]",
            "    absent: [moi-02]\n    guests: 1",
            (
                "list-changed",
                {
                    "old": (("present", 3), ("excused", 1)),
                    "new": (("present", 3), ("absent", 1), ("guests", 1)),
                },
            ),
        ),
        ("    excused: [moi-02]", "    excused: [moi-01]", ("marks-changed", {"number": 2})),
        (
            "    present: others\n    excused: [moi-02]",
            "    present: [mofa-01, mofa-02, moi-01]\n    excused: [moi-02]",
            ("list-rewritten", {}),
        ),
        (
            "  2021-03-03:\n    present: others\n    excused: [moi-02]\n",
            "",
            ("list-removed", {}),
        ),
    ],
)
def test_attendance_is_told_in_counts(
    old: str, new: str, expected: tuple[str, dict[str, Any]]
) -> None:
    after = {**SAMPLE, "activities/workshop-1.yaml": LIST.replace(old, new)}
    [record] = changes(SAMPLE, after).records
    name, told = expected
    assert statements(record) == [(name, {"day": date(2021, 3, 3), **told})]
    if name == "list-removed":
        [record] = changes(after, SAMPLE).records
        counts = (("present", 3), ("excused", 1))
        assert statements(record) == [
            ("list-recorded", {"day": date(2021, 3, 3), "counts": counts})
        ]
