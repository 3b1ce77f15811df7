"""Every seat of a ministry is accounted for in its file: by an official, or as vacant."""

from collections.abc import Mapping
from typing import Any

from migtrack.edit.edits import Edits, path_of
from migtrack.edit.entries import remove_entry
from migtrack.model.keys import PARTICIPANT
from migtrack.model.project import Project


def account_for_seats(
    edits: Edits, project: Project, holder: str, official: Mapping[str, Any]
) -> None:
    """Take an official's seat out of the vacant ones; in a new file, name those."""
    path = path_of(PARTICIPANT, holder)
    team = edits.value(path)
    if holder not in project.teams_of:
        team["vacant_seats"] = _numbers(project.seat_count(project.ministry_by_id[holder]))
    remove_entry(team, "vacant_seats", official.get("seat"))
    edits.set_value(path, team)


def add_team(edits: Edits, project: Project, _: str, ministry: Mapping[str, Any]) -> None:
    """Write the file of a new ministry, all of whose seats are vacant."""
    count = project.contract.core_team.officials_per_ministry
    vacant = _numbers(int(ministry.get("officials", count)))
    team = {"ministry": ministry["id"], "vacant_seats": vacant}
    edits.set_value(path_of(PARTICIPANT, ministry["id"]), team)


def _numbers(count: int) -> list[str]:
    return [str(number) for number in range(1, count + 1)]
