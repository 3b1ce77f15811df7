"""A field under another name, with a fault further within: the name is told, and the fault."""

import pytest

from tests.sample import SAMPLE, edited, loaded

WORKSHOP = "activities/workshop-1.yaml"


@pytest.mark.parametrize(
    ("path", "changes", "helps"),
    [
        (
            WORKSHOP,
            [("attendance:", "Participants:"), ("present: others", "present: 18")],
            ["write `attendance`", "write `present: […]` with the ids"],
        ),
        (
            "requests.yaml",
            [("decided: {date: 2021-05-20", "decision: {date: 20 May 2021")],
            ["write `decided`", "write 2021-05-20"],
        ),
        (
            "project.yaml",
            [("period: {start: 2021-01-01, end:", "duration: {from: 2021-01-01, until:")],
            ["write `period`", "write `start`", "write `end`"],
        ),
    ],
)
def test_the_name_is_told_and_what_is_within_stays(
    path: str, changes: list[tuple[str, str]], helps: list[str]
) -> None:
    faults = [fault for _, fault in loaded(edited(path, *changes)).faults]
    assert len(faults) == len(helps)
    for fault, help_ in zip(faults, helps, strict=True):
        assert fault.help.startswith(help_)


@pytest.mark.parametrize("name", ["passport", "pasport_valid_until", "passport_valid_until"])
@pytest.mark.parametrize("day", ["2024-02-31", "31/02/2024", "28 February 2024"])
def test_what_is_confidential_stays_so_under_another_name(name: str, day: str) -> None:
    text = SAMPLE["activities/visit-1.yaml"]
    slip = text.replace("passport_valid_until: 2024-02-28", f"{name}: {day}", 1)
    faults = [fault for _, fault in loaded({"activities/visit-1.yaml": slip}).faults]
    assert faults
    for fault in faults:
        assert "2024" not in fault.message + fault.help + fault.terminal_help
