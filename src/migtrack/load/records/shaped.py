"""What a file comes to: its model, and what was wrong with it."""

from dataclasses import dataclass, field
from typing import Any

from migtrack.base.finding import Fault, Key, Route
from migtrack.model.activities import KIND_FIELDS


@dataclass
class Shaped:
    """A file's model, and what was wrong."""

    model: Any = None
    """The model of the file's kind; none where nothing of it could be kept."""
    faults: list[tuple[str, Fault]] = field(default_factory=list)
    """Each with the code of its rule."""
    incomplete: dict[Key, set[str]] = field(default_factory=dict)
    """The records with a faulty part, and the fields that no rule should read."""
    kept: dict[Route, list[int]] = field(default_factory=dict)
    """For lists that lost entries: the original position of each that is left."""

    def original(self, route: Route) -> Route:
        """The route in the file of a route in what is left of it."""
        out: Route = ()
        for step in route:
            places = self.kept.get(out)
            shifted = places is not None and isinstance(step, int) and step < len(places)
            out = (*out, places[step] if shifted else step)  # type: ignore[index]  # both hold
        return out


def foreign_fields(activity: dict[str, Any]) -> list[tuple[str, str]]:
    """The fields of an activity that only another kind has, with that kind."""
    own = activity.get("kind")
    if own not in ("workshop", "visit", "seminar", "video-conference"):
        return []
    return [
        (name, other)
        for other, names in KIND_FIELDS.items()
        for name in names
        if other != own and name in activity
    ]
