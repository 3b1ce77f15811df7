"""The records of a new project from the answers: contract, ministries, seats, activities."""

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from typing import Any, NamedTuple

from migtrack.base.finding import Severity
from migtrack.check import Verdict, check
from migtrack.edit.edits import Edits
from migtrack.edit.new_project.answers import (
    CONTRACT_FILE,
    HOLIDAYS_FILE,
    MINISTRIES_FILE,
    placed_in,
    records_of,
)
from migtrack.edit.new_project.weekend import usual_weekend
from migtrack.edit.new_record.record import NEW_KINDS, add_record
from migtrack.edit.new_record.seats import add_team
from migtrack.load.build import Loaded, load
from migtrack.load.files.sources import SourceFile
from migtrack.model.project import Project

Title = Callable[[str, int, str], str]
"""The title of an activity that has no other yet: of a kind, by its number among those of the
kind, in a language."""

MOST_RECORDS = 500
"""The most activities, and the most seats of a ministry, that are written at once."""


_HOLIDAY = "- {from: 2021-05-13, to: 2021-05-15, name: Eid al-Fitr}"
"""What a holiday looks like, as a comment."""


class TooManyError(Exception):
    """The answers promise more than anybody would begin with; the message says what."""


class NewProject(NamedTuple):
    """What the answers come to."""

    edits: Edits
    """The files of `data/`, as far as the answers could be read."""
    loaded: Loaded
    verdict: Verdict
    """The errors and warnings; those on the answers stand in the answers."""


def new_project(answers: SourceFile, title: Title, today: date) -> NewProject:
    """The project that the answers give. Raises a `TooManyError`."""
    halves = records_of(answers)
    read = load(halves)
    edits = Edits([])
    _add_further_files(edits, read.project, title)
    loaded = load(sorted([*halves, *edits]))
    verdict = check(loaded, today, today)
    found = [
        placed_in(answers.path, finding)
        for finding in verdict.open
        if finding.severity is not Severity.DUE
    ]
    verdict = replace(verdict, open=tuple(sorted(found, key=lambda finding: finding.order)))
    if not verdict.open:
        contract = _given(read.documents[CONTRACT_FILE].read_value())
        weekend = {"weekend": usual_weekend(contract["time_zone"])}
        edits.set_value(CONTRACT_FILE, weekend | contract)
        edits.set_value(MINISTRIES_FILE, _given(read.documents[MINISTRIES_FILE].read_value()))
    return NewProject(edits, loaded, verdict)


def _given(value: Any) -> Any:
    """A value without the fields that hold nothing."""
    if isinstance(value, dict):
        return {key: _given(inner) for key, inner in value.items() if inner is not None}
    return [_given(inner) for inner in value] if isinstance(value, list) else value


def _add_further_files(edits: Edits, project: Project, title: Title) -> None:
    """Write the files that the answers do not hold."""
    _refuse_too_many(project)
    contract = project.contract
    for ministry in project.ministries:
        officials = {} if ministry.officials is None else {"officials": str(ministry.officials)}
        add_team(edits, project, "", {"id": ministry.id, **officials})
    edits.set_value(HOLIDAYS_FILE, {"holidays": []}, {(): [_HOLIDAY]})
    numbers: Counter[str] = Counter()
    for group in contract.groups:
        for kind, count in group.planned.items():
            for _ in range(count):
                numbers[kind] += 1
                named = _in_each(contract.languages, title, kind, numbers[kind])
                identity = f"{kind}-{numbers[kind]}"
                values = {"id": identity, "group": group.id, "title": named}
                add_record(edits, project, NEW_KINDS[kind], values)


def _in_each(
    languages: tuple[str, ...], title: Title, kind: str, number: int
) -> Mapping[str, str] | str:
    """A title in each language, plain where there is only one."""
    texts = {language: title(kind, number, language) for language in languages}
    return texts if len(texts) > 1 else texts[languages[0]]


def _refuse_too_many(project: Project) -> None:
    planned = (number for group in project.contract.groups for number in group.planned.values())
    own = (ministry.officials or 0 for ministry in project.ministries)
    seats = max([project.contract.core_team.officials_per_ministry, *own])
    for number, what in ((sum(planned), "activities"), (seats, "officials of one ministry")):
        if number > MOST_RECORDS:
            raise TooManyError(
                f"{number:,} {what} are more than the {MOST_RECORDS} that are written"
            )
