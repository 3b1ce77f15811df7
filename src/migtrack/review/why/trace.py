"""Traces a figure to the records behind it."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from typing import NamedTuple

from migtrack.base.finding import Key, Spot
from migtrack.load.build import Loaded
from migtrack.model.fields import Privacy
from migtrack.review.status.figures import Figure
from migtrack.review.why.activities import held, visit_seats_taken
from migtrack.review.why.presence import attendance, officials_trained
from migtrack.review.why.support import requests, taken_up
from migtrack.review.why.team import seats_held, women
from migtrack.review.why.values import Asked, Entry, Scope, Trace

ANSWERED = ("accepted", "declined", "delivered")
ACCEPTED = ("accepted", "delivered")
RECEIVED = ("received", *ANSWERED)


class Tracer(NamedTuple):
    """How a figure is traced."""

    entries: Callable[[Asked], Iterator[Entry]]
    scopes: tuple[str, ...] = ()
    """Of which kinds of records it can be asked."""
    privacy: Privacy = "open"
    """Who may see what it says of a single official."""


TRACERS: Mapping[str, Tracer] = {
    "seats-held": Tracer(seats_held, ("ministry", "participant")),
    "women": Tracer(women, ("ministry", "participant"), "personal"),
    "officials-trained": Tracer(officials_trained, ("ministry", "participant"), "confidential"),
    "attendance": Tracer(attendance, ("ministry", "activity", "participant"), "confidential"),
    "workshops-held": Tracer(held("workshop"), ("activity",)),
    "visits-held": Tracer(held("visit"), ("activity",)),
    "seminars-held": Tracer(held("seminar"), ("activity",)),
    "video-conferences-held": Tracer(held("video-conference"), ("activity",)),
    "visit-seats-taken": Tracer(
        visit_seats_taken, ("ministry", "activity", "participant"), "confidential"
    ),
    "sops-adopted": Tracer(taken_up("adopted"), ("ministry",)),
    "sops-applied": Tracer(taken_up("applied"), ("ministry",)),
    "requests-received": Tracer(requests(RECEIVED), ("ministry",)),
    "requests-answered": Tracer(requests(ANSWERED, RECEIVED), ("ministry",)),
    "requests-accepted": Tracer(requests(ACCEPTED, RECEIVED), ("ministry",)),
    "requests-delivered": Tracer(requests(("delivered",), ACCEPTED), ("ministry",)),
}
"""Every figure of `migtrack.review.status.figures`, by its name."""


WHOLE = ("seats", "promised")
"""The reasons of entries that only say of how many the number is a part."""


def trace(
    loaded: Loaded, as_of: date, figure: Figure, scope: Scope, told: Collection[Privacy]
) -> Trace:
    """The records that a figure counts on a day, and those that it leaves out.

    With a `scope` the number is that of a part of the project, and so is what it is a part of.
    What is not among the kinds of privacy `told` is summed up, without saying of whom.
    """
    asked = Asked(loaded, as_of, scope)
    found = (one for one in TRACERS[figure.name].entries(asked) if scope.takes(one))
    entries = _summed_up(loaded, found, told)
    value = sum(one.value for one in entries)
    of = sum(one.of for one in entries) if figure.of is not None else None
    return Trace(
        replace(figure, value=value, of=of),
        scope,
        tuple(one for one in entries if one.value),
        tuple(one for one in entries if not one.value and one.reason not in WHOLE),
        tuple(one for one in entries if one.reason in WHOLE),
    )


def _summed_up(loaded: Loaded, entries: Iterable[Entry], told: Collection[Privacy]) -> list[Entry]:
    """The entries, those of one reason and one group made one where they may not be told."""
    found: dict[object, Entry] = {}
    for entry in entries:
        if entry.privacy in told:
            found[len(found)] = entry
            continue
        group = entry.about[0]
        before = found.get((entry.reason, group))
        found[entry.reason, group] = Entry(
            entry.reason,
            before.spot if before else _spot(loaded, group),
            (group,),
            entry.value + (before.value if before else 0),
            entry.of + (before.of if before else 0),
            people=1 + (before.people if before else 0),
        )
    return list(found.values())


def _spot(loaded: Loaded, group: Key) -> Spot:
    """Where the officials of a ministry, or the travellers of a visit, are listed."""
    kind, identity = group
    if kind == "activity":
        return loaded.spot(loaded.project.activity_by_id[identity], ("travellers",))
    return loaded.spot(loaded.project.teams_of[identity][0], ("participants",))
