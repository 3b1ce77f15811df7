"""Amendments in words: new ones, corrected ones, and those that are gone."""

from copy import deepcopy
from typing import Any

import pytest

from tests.review.changes.states import changes, shipped, values, written
from tests.review.changes.test_describe import found

CHANGE = {
    "signed": "2021-09-10",
    "kind": "change",
    "budget": {"amount": "320000"},
    "groups": [{"id": "1", "planned": {"workshop": "7"}, "visit_seats": "3"}],
    "reason": "More",
}


def said(before: list[Any], after: list[Any]) -> list[str]:
    def with_amendments(amendments: list[Any]) -> Any:
        return lambda state: state["project.yaml"].update(
            amendments=[deepcopy(each) for each in amendments]
        )

    return [name for name, _ in found(with_amendments(before), with_amendments(after))]


@pytest.mark.parametrize(
    ("before", "after", "names"),
    [
        ([], [CHANGE], ["amended-terms", "budget-raised", "planned", "visit-seats-first"]),
        (
            [],
            [CHANGE | {"budget": {"amount": "3"}, "groups": []}],
            ["amended-terms", "budget-lowered"],
        ),
        (
            [],
            [{"signed": "2021-09-10", "kind": "termination", "end": "2021-10-14", "reason": "W"}],
            ["terminated"],
        ),
        ([CHANGE], [], ["amendment-removed"]),
        (
            [CHANGE],
            [
                CHANGE
                | {
                    "budget": {"amount": "330000"},
                    "groups": [{"id": "1", "planned": {"workshop": "8"}, "visit_seats": "4"}],
                }
            ],
            ["budget-corrected", "planned-corrected", "visit-seats-corrected"],
        ),
        (
            [CHANGE | {"end": "2022-01-01"}],
            [CHANGE | {"end": "2022-01-02"}],
            ["end-corrected"],
        ),
        ([CHANGE], [CHANGE | {"reason": "Another"}], ["field-changed"]),
        (
            [],
            [CHANGE | {"groups": [{"id": "1", "planned": {"seminar": "2"}}]}],
            ["amended-terms", "budget-raised", "planned-first"],
        ),
    ],
)
def test_what_is_said(before: list[Any], after: list[Any], names: list[str]) -> None:
    assert said(before, after) == names


def test_of_two_signed_on_one_day_the_second_stands_plainly() -> None:
    names = said([], [CHANGE, CHANGE | {"budget": {"amount": "5"}}])
    assert names[:4] == ["amended-terms", "budget-raised", "planned", "visit-seats-first"]
    assert set(names[4:]) == {"field-set"}


def test_a_group_that_comes_along_stands_for_itself() -> None:
    after = values(shipped())
    after["project.yaml"]["groups"].append({"id": "9", "title": {"en": "More", "ar": "مزيد"}})
    after["project.yaml"]["amendments"] = [
        {**CHANGE, "groups": [{"id": "9", "planned": {"workshop": "2"}}]}
    ]
    records = changes(written(values(shipped())), written(after)).records
    assert [record.kind for record in records] == ["contract", "group"]
