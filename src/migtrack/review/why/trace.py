"""Traces a figure to the records behind it."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from typing import NamedTuple

from migtrack.base.finding import Key, Spot
from migtrack.load.build import Loaded
from migtrack.model.contract import KINDS
from migtrack.model.fields import Privacy
from migtrack.model.figures import held_figure
from migtrack.model.in_force import project_on
from migtrack.model.keys import ACTIVITY, MINISTRY, PARTICIPANT
from migtrack.review.why.activities import activities_held, visit_seats_taken
from migtrack.review.why.attendance import attendance, officials_trained
from migtrack.review.why.learning import knowledge_gained, satisfaction
from migtrack.review.why.money import money, money_left
from migtrack.review.why.support import requests, sops_taken_up
from migtrack.review.why.team import seats_held, women
from migtrack.review.why.values import Query, Scope, Trace, TraceEntry
from migtrack.snapshot.figures import Figure
from migtrack.snapshot.learning import KNOWLEDGE_GAINED, SATISFACTION
from migtrack.snapshot.support import ACCEPTED, ANSWERED, DELIVERED, RECEIVED

BY_MINISTRY = (MINISTRY,)
BY_OFFICIAL = (MINISTRY, PARTICIPANT)
BY_ALL = Scope._fields


class Tracer(NamedTuple):
    """How a figure is traced."""

    entries: Callable[[Query], Iterator[TraceEntry]]
    scopes: tuple[str, ...]
    """The fields of a `Scope` by which it can be narrowed."""
    privacy: Privacy = "open"
    """Who may see what it says about a single official."""


TRACERS: Mapping[str, Tracer] = {
    "seats-held": Tracer(seats_held, BY_OFFICIAL),
    "women": Tracer(women, BY_OFFICIAL, "personal"),
    "officials-trained": Tracer(officials_trained, BY_OFFICIAL, "confidential"),
    "attendance": Tracer(attendance, BY_ALL, "confidential"),
    **{held_figure(kind): Tracer(activities_held(kind), (ACTIVITY,)) for kind in KINDS},
    "visit-seats-taken": Tracer(visit_seats_taken, BY_ALL, "confidential"),
    "sops-adopted": Tracer(sops_taken_up("adopted"), BY_MINISTRY),
    "sops-applied": Tracer(sops_taken_up("applied"), BY_MINISTRY),
    "requests-received": Tracer(requests(RECEIVED), BY_MINISTRY),
    "requests-answered": Tracer(requests(ANSWERED, of=RECEIVED), BY_MINISTRY),
    "requests-accepted": Tracer(requests(ACCEPTED, of=RECEIVED), BY_MINISTRY),
    "requests-delivered": Tracer(requests(DELIVERED, of=ACCEPTED), BY_MINISTRY),
    SATISFACTION: Tracer(satisfaction, (ACTIVITY,)),
    KNOWLEDGE_GAINED: Tracer(knowledge_gained, (ACTIVITY,)),
    "money-spent": Tracer(money("spent"), ()),
    "money-committed": Tracer(money("committed"), ()),
    "money-left": Tracer(money_left, ()),
}
"""Every figure that a status may have, by its name, in the same order."""

DENOMINATOR_REASONS = ("seats", "promised", "contract-amount", "amended-amount")
"""The reasons of entries that add only to the number of which the figure is a part."""


def trace(
    loaded: Loaded, as_of: date, figure: Figure, scope: Scope, visible: Collection[Privacy]
) -> Trace:
    """The records that a figure counts on a day, and those that it does not.

    With a `scope`, value and denominator are those of a part of the project. Entries whose
    privacy is not among those `visible` are summed up without naming anybody.
    """
    query = Query(loaded, project_on(loaded.project, as_of), as_of, scope)
    return traced(query, figure, visible)


def traced(query: Query, figure: Figure, visible: Collection[Privacy]) -> Trace:
    """The same, of the query's project."""
    found = TRACERS[figure.name].entries(query)
    wanted = set(query.scope.keys)
    in_scope = (entry for entry in found if wanted <= set(entry.about))
    entries = _summed_up(query.loaded, in_scope, visible)
    of = sum(entry.of for entry in entries) if figure.of is not None else None

    def counts(entry: TraceEntry) -> bool:
        """Whether it adds to the figure; to an average also by an answer of 0."""
        return bool(entry.of if figure.is_average else entry.value)

    others = [entry for entry in entries if not counts(entry)]
    return Trace(
        figure=figure._replace(value=sum(entry.value for entry in entries), of=of),
        scope=query.scope,
        counted=tuple(filter(counts, entries)),
        left_out=tuple(entry for entry in others if entry.reason not in DENOMINATOR_REASONS),
        denominator=tuple(entry for entry in entries if entry.reason in DENOMINATOR_REASONS),
    )


def _summed_up(
    loaded: Loaded, entries: Iterable[TraceEntry], visible: Collection[Privacy]
) -> list[TraceEntry]:
    """The entries; those not visible are summed up by reason and first record."""
    found: dict[object, TraceEntry] = {}
    for entry in entries:
        if entry.privacy in visible:
            found[len(found)] = entry
            continue
        reason, group = key = entry.reason, entry.about[0]
        known = found.get(key) or TraceEntry(reason, _list_spot(loaded, group), (group,))
        found[key] = replace(
            known, value=known.value + entry.value, of=known.of + entry.of, people=known.people + 1
        )
    return list(found.values())


def _list_spot(loaded: Loaded, group: Key) -> Spot:
    """Where the officials of a ministry, or the travellers of a visit, are listed."""
    kind, identity = group
    if kind == ACTIVITY:
        return loaded.spot(loaded.project.activity_by_id[identity], ("travellers",))
    return loaded.spot(loaded.project.teams_of[identity][0], ("participants",))
