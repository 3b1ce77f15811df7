"""Of a field that is missing the help says in which form it is written."""

import pytest

from tests.sample import edited, loaded

MOVED = "venue: Baghdad\npostponed:\n  - {date: 2021-02-01, reason: r"


@pytest.mark.parametrize(
    ("path", "changes", "help_"),
    [
        (
            "activities/workshop-1.yaml",
            [("venue: Baghdad", f"{MOVED}}}")],
            "add `from: {start: …, end: …}`",
        ),
        (
            "requests.yaml",
            [(", outcome: accepted", "")],
            "add `outcome: …` (accepted or declined)",
        ),
        (
            "ministries.yaml",
            [(", short: MoFA", "")],
            "add `short: …`",
        ),
        (
            "project.yaml",
            [("core_team: {officials_per_ministry: 2}\n", "")],
            "add `core_team: …` ({officials_per_ministry: 4})",
        ),
    ],
)
def test_the_form_is_told(path: str, changes: list[tuple[str, str]], help_: str) -> None:
    [(code, fault)] = loaded(edited(path, *changes)).faults
    assert (code, fault.help) == ("MT101", help_)


def test_the_line_cures_it() -> None:
    line = "from: {start: 2021-02-02, end: 2021-02-03}"
    files = edited("activities/workshop-1.yaml", ("venue: Baghdad", f"{MOVED}, {line}}}"))
    assert not loaded(files).faults


def test_a_list_without_its_name_has_the_fields_of_an_entry() -> None:
    text = edited("project.yaml")["project.yaml"]
    [(_, fault)] = loaded({"project.yaml": text[: text.index("groups:")]}).faults
    assert fault.help.startswith("add `groups: [{id: …, title: …")
