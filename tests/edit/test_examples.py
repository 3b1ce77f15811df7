"""Commented lines that show what may be written go when it is written."""

from typing import Any

import pytest

from migtrack.base.finding import Route
from migtrack.edit.edits import Edits
from migtrack.edit.examples import drop_examples
from migtrack.load.files.sources import SourceFile
from tests.edit.editing import text_on_disk

TEAM = "data/participants/mofa.yaml"
CONFIRMED = "    confirmed: 2021-04-12"
EXAMPLE = "    # confirmed: 2021-01-10"


def written(lines: list[str], route: Route, key: str, end: str = "\n") -> list[str]:
    """The lines after a field was added to the mapping at a route."""
    edits = Edits([SourceFile(TEAM, end.join([*lines, ""]).encode())])
    value: Any = edits.value(TEAM)
    holder = value
    for step in route:
        holder = holder[step]
    holder[key] = "2021-04-12"
    edits.set_value(TEAM, value)
    drop_examples(edits, TEAM, route, [key])
    return text_on_disk(edits, TEAM).split(end)[:-1]


@pytest.mark.parametrize(
    ("record", "after"),
    [
        (
            ["    # seat: 1", EXAMPLE, "    # email: x"],
            [CONFIRMED, "    # seat: 1", "    # email: x"],
        ),
        (["", EXAMPLE], [CONFIRMED, ""]),
        (["    # confirmed by letter"], [CONFIRMED, "    # confirmed by letter"]),
        (["  - id: b", EXAMPLE], [CONFIRMED, "  - id: b", EXAMPLE]),
        (["  # confirmed: x", EXAMPLE], [CONFIRMED, "  # confirmed: x", EXAMPLE]),
    ],
)
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_example_of_the_same_record_alone_goes(
    record: list[str], after: list[str], end: str
) -> None:
    head = ["participants:", "  - id: a"]
    assert written([*head, *record], ("participants", 0), "confirmed", end=end) == [*head, *after]


def test_record_in_braces_has_no_column() -> None:
    lines = ["participants:", "  - {id: a}", EXAMPLE]
    after = ["participants:", "  - {id: a, confirmed: 2021-04-12}", EXAMPLE]
    assert written(lines, ("participants", 0), "confirmed") == after


def test_line_of_a_text_is_no_example() -> None:
    lines = ["participants:", "  - id: a", '    letter: "a', EXAMPLE, '      b"']
    after = [*lines, CONFIRMED]
    assert written(lines, ("participants", 0), "confirmed") == after
