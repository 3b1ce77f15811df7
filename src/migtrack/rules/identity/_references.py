"""Which records name which others, and which ids there are."""

import re
from collections.abc import Iterator
from datetime import date

from migtrack.base.finding import Key
from migtrack.load.build import Loaded
from migtrack.model.activities import MARKS, Activity
from migtrack.model.fields import OTHERS, SLUG, Record
from migtrack.model.project import Project
from migtrack.model.support import Sop

Step = str | int | date
Reference = tuple[str, str, tuple[Step, ...]]
"""The kind of the record that is named (`seminar`: an activity that is one), its id, the route."""

KINDS = ("ministry", "participant", "activity", "sop", "request")
"""The kinds of records that have ids, but for the groups of the contract."""


def references(project: Project) -> Iterator[tuple[Key, Record, Iterator[Reference]]]:
    """Every record that names others, with what it names."""
    for activity in project.activities:
        yield ("activity", activity.id), activity, _of_activity(activity)
    for sop in project.sops:
        yield ("sop", sop.id), sop, _of_sop(sop)
    for request in project.requests:
        named: list[Reference] = [
            ("seminar", request.seminar, ("seminar",)),
            ("ministry", request.ministry, ("ministry",)),
        ]
        yield ("request", request.id), request, iter(named)


def _of_activity(activity: Activity) -> Iterator[Reference]:
    yield "group", activity.group, ("group",)
    if activity.seminar is not None:
        yield "seminar", activity.seminar, ("seminar",)
    if activity.request is not None:
        yield "request", activity.request, ("request",)
    for field, ids in (("invited", activity.invited), ("reserves", activity.reserves)):
        for index, identity in enumerate(ids):
            yield "participant", identity, (field, index)
    for index, traveller in enumerate(activity.travellers):
        yield "participant", traveller.participant, ("travellers", index, "participant")
    for day, day_list in activity.attendance.items():
        for mark in MARKS:
            for index, identity in enumerate(getattr(day_list, mark)):
                if identity != OTHERS:
                    yield "participant", identity, ("attendance", day, mark, index)


def _of_sop(sop: Sop) -> Iterator[Reference]:
    yield "seminar", sop.seminar, ("seminar",)
    for index, adoption in enumerate(sop.adopted):
        yield "ministry", adoption.ministry, ("adopted", index, "ministry")
    for index, application in enumerate(sop.applied):
        yield "ministry", application.ministry, ("applied", index, "ministry")


def known_ids(loaded: Loaded) -> dict[str, set[str]]:
    """The ids by kind, even of records that are not right otherwise.

    A kind of which an id may be missing is not among them: no reference to it can be judged.
    """
    project = loaded.project
    ids: dict[str, set[str]] = {kind: set() for kind in KINDS}
    for kind, identity in loaded.known:
        ids.setdefault(kind, set()).add(identity)
    ids["ministry"].update(project.ministry_by_id)
    ids["participant"].update(project.participant_by_id)
    ids["activity"].update(loaded.written)
    ids["sop"].update(one.id for one in project.sops)
    ids["request"].update(one.id for one in project.requests)
    for kind in KINDS:
        unchecked = ids[kind] - project.participant_by_id.keys()
        if kind in loaded.lost or not all(map(_SLUG.match, unchecked)):
            del ids[kind]
    if loaded.incomplete.get(("contract", ""), frozenset()).isdisjoint(("groups", "*")):
        ids["group"] = {one.id for one in project.contract.groups}
    return ids


_SLUG = re.compile(SLUG)
