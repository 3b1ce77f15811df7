"""What a new record has where nobody says otherwise: a vacant seat, the group that wants it."""

from collections import Counter

from migtrack.model.in_force import contract_in_force
from migtrack.model.project import Project
from migtrack.model.team import Ministry, Participant


def seats_of(project: Project, ministry: Ministry) -> dict[int, Participant | None]:
    """The seats of a ministry by number, each with who was named for it and has not left."""
    named = {
        official.seat: official
        for official in project.officials_of(ministry.id)
        if official.seat is not None and official.left is None
    }
    return {n: named.get(n) for n in range(1, project.seat_count(ministry) + 1)}


def lowest_vacant_seat(project: Project, ministry: Ministry) -> int | None:
    """The first seat for which nobody is named; none where all are taken."""
    seats = seats_of(project, ministry).items()
    return next((number for number, official in seats if official is None), None)


def next_place_in_reserve(project: Project, ministry: str) -> int:
    """The place behind all who are in reserve, of the ministry with that id."""
    officials = project.officials_of(ministry)
    return max((official.reserve or 0 for official in officials), default=0) + 1


def open_group(project: Project, kind: str) -> str:
    """The id of the first group that promises more activities of a kind than there are.

    Otherwise that of the last such activity, or of a group that promises them; empty where no
    group does.
    """
    alike = [each for each in project.activities if each.kind == kind]
    there = Counter(activity.group for activity in alike if activity.cancelled is None)
    groups = contract_in_force(project.contract).groups
    promised: dict[str, int] = {
        group.id: count
        for group in groups
        for other, count in group.planned.items()
        if other == kind
    }
    wanting = [name for name, count in promised.items() if count > there[name]]
    last = [activity.group for activity in alike[-1:]]
    only = [group.id for group in groups if len(groups) == 1]
    ids: list[str] = [*wanting, *last, *promised, *only]
    return ids[0] if ids else ""
