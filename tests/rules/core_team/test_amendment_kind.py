"""What an amendment names is what its kind promises."""

import pytest

from tests.sample import SAMPLE, expect


def amended(lines: str) -> dict[str, str]:
    return {"project.yaml": f"{SAMPLE['project.yaml']}amendments:\n{lines}"}


def test_no_cost_and_yet_another_budget() -> None:
    [finding] = expect(
        amended(
            "  - {signed: 2021-05-20, kind: no-cost-extension, end: 2022-03-31, reason: R,\n"
            "     budget: {amount: 120000}}  # expect: MT313\n"
        )
    )
    assert finding.message == "amendment 1 is a no-cost extension, and changes the budget"


@pytest.mark.parametrize("kind", ["no-cost-extension", "extension", "termination"])
def test_without_an_end(kind: str) -> None:
    groups = "groups: [{id: 2, visit_seats: 2}]"
    [finding] = expect(
        amended(f"  - {{signed: 2021-05-20, kind: {kind}, {groups}, reason: R}}  # expect: MT313\n")
    )
    assert finding.message.endswith(", and names no `end`")


def test_a_change_of_nothing() -> None:
    [finding] = expect(
        amended("  - {signed: 2021-05-20, kind: change, reason: R}  # expect: MT313\n")
    )
    assert finding.message == "amendment 1 is a change, and names nothing that it changes"


@pytest.mark.parametrize(
    "what",
    ["end: 2022-03-31", "budget: {amount: 5}", "groups: [{id: 2, visit_seats: 3}]"],
)
def test_a_change_of_anything(what: str) -> None:
    expect(amended(f"  - {{signed: 2021-05-20, kind: change, {what}, reason: R}}\n"))


def test_an_extension_may_cost_something() -> None:
    expect(
        amended(
            "  - {signed: 2021-05-20, kind: extension, end: 2022-03-31, budget: {amount: 5},"
            " reason: R}\n"
        )
    )
