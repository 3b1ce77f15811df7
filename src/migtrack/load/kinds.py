"""Which file holds which records."""

from typing import Any, NamedTuple

from pydantic import BaseModel

from migtrack.base.finding import Key, Route
from migtrack.base.text import printable
from migtrack.model.activities import Activity
from migtrack.model.contract import Contract
from migtrack.model.support import Holidays, Requests, Sops, Waivers
from migtrack.model.team import Ministries, MinistryTeam


class FileKind(NamedTuple):
    """A kind of file: the model of the whole, and of what its records are."""

    record: str
    """The kind of its records."""
    model: type[BaseModel]
    records_in: str = ""
    """The field that lists the records; empty where the file is one record."""
    identity: str = "id"
    """The field that names a record in messages."""
    turn: int = 2
    """When it is read: the contract first, for its languages, then the ministries' ids."""

    def owner(self, path: str, raw: object, route: Route) -> tuple[Key, str]:
        """The record to which a route of the file belongs, and the field (`*`: all of it)."""
        if self.records_in and len(route) > 1 and route[0] == self.records_in:
            field = str(route[2]) if len(route) > 2 else "*"
            return (self.record, self._identity(raw, route[:2])), field
        field = str(route[0]) if route else "*"
        if self.model is MinistryTeam:
            return ("team", stem(path)), field
        if self.model is Activity:
            return ("activity", stem(path)), field
        return (self.record, ""), field

    def _identity(self, raw: object, route: Route) -> str:
        record = value_at(raw, route)
        identity = record.get(self.identity) if isinstance(record, dict) else None
        return identity if isinstance(identity, str) else ""


FILES = {
    "project.yaml": FileKind("contract", Contract, turn=0),
    "ministries.yaml": FileKind("ministry", Ministries, "ministries", turn=1),
    "sops.yaml": FileKind("sop", Sops, "sops"),
    "requests.yaml": FileKind("request", Requests, "requests"),
    "holidays.yaml": FileKind("holiday", Holidays, "holidays", "from"),
    "waivers.yaml": FileKind("waiver", Waivers, "waivers", "subject"),
}
FOLDERS = {
    "participants": FileKind("participant", MinistryTeam, "participants"),
    "activities": FileKind("activity", Activity),
}

CONTRACT_STAND_INS: dict[str, Any] = {
    "id": "project",
    "title": "…",
    "languages": ["en"],
    "time_zone": "UTC",
    "funder": "…",
    "implementer": "…",
    "budget": {"amount": "0", "currency": "XXX"},
    "period": {"start": "0001-01-01", "end": "9999-12-31"},
    "core_team": {"officials_per_ministry": "0"},
    "groups": [],
}
"""What stands in for a part of the contract that cannot be read; no rule reads it."""

REQUIRED = ("project.yaml", "ministries.yaml")


def kind_of(path: str) -> FileKind | None:
    """The kind of the file at `path`; none where no record kind reads it."""
    _, _, below = path.partition("/")
    first, *rest = below.split("/")
    if not rest:
        return FILES.get(first)
    return FOLDERS.get(first) if path.endswith(".yaml") else None


def stem(path: str) -> str:
    """The file's name without its folder and ending: the id that it stands for.

    A name may hold anything; an id is shown everywhere as it is.
    """
    return printable(path.rpartition("/")[2].removesuffix(".yaml"))


def value_at(raw: object, route: Route) -> object:
    """The value at a route of a tree; none where there is none."""
    for step in route:
        if isinstance(raw, dict):
            raw = raw.get(step)
        elif isinstance(raw, list) and isinstance(step, int) and step < len(raw):
            raw = raw[step]
        else:
            return None
    return raw
