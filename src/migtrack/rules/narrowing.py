"""What a check is narrowed to: rules, files and folders, and records by their ids."""

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from migtrack.base.finding import Fault, Place, Related, Spot, ids_in
from migtrack.load.build import Loaded
from migtrack.model.kinds import key_of, record_kinds
from migtrack.rules.rule import Rule


class Narrowing(NamedTuple):
    """What is reported, each as it was asked for; where nothing is named, everything is."""

    select: tuple[str, ...] = ()
    """Only these rules, by code, name or family."""
    ignore: tuple[str, ...] = ()
    """Not these rules."""
    paths: tuple[str, ...] = ()
    """Only what concerns these files or folders, or one of the `ids`."""
    ids: tuple[str, ...] = ()
    """The ids of records."""
    asked: tuple[str, ...] = ()
    """What of `paths` and `ids` was asked for, as people read it: an id may stand for a file."""

    def wants(self, rule: Rule) -> bool:
        """Whether a rule is among those that are reported."""
        names = {rule.code, rule.name, rule.family}
        return (not self.select or not names.isdisjoint(self.select)) and names.isdisjoint(
            self.ignore
        )

    def concerns(self, paths: Iterable[str], ids: Iterable[str]) -> bool:
        """Whether something is asked for that stands in these files and speaks of these ids.

        Of a seat, `momd/1`, the id of the ministry is asked for.
        """
        return (
            not (self.paths or self.ids)
            or any(identity.partition("/")[0] in self.ids for identity in ids)
            or any(_lies_below(path, folder) for path in paths for folder in self.paths)
        )

    def place_test(self, loaded: Loaded) -> Callable[[Fault], bool]:
        """A test whether a fault concerns what is asked for: it stands there, or speaks of it."""
        if not self.paths and not self.ids:
            return lambda _: True
        records = list(_spots_of(loaded, self.ids))

        def concerns(fault: Fault) -> bool:
            related = (at.place if isinstance(at, Related) else at for at in fault.related)
            places = (fault.at, *related)
            return (
                fault.more == "rule"  # what is not listed may stand anywhere
                or self.concerns((at.path for at in places), ids_in(fault))
                or any(_stands_in(place, record) for place in places for record in records)
            )

        return concerns


EVERYTHING = Narrowing()


def _spots_of(loaded: Loaded, ids: tuple[str, ...]) -> Iterator[Spot]:
    """Where the records with these ids stand."""
    for kind in record_kinds() if ids else ():
        for record in loaded.project.records(kind.model):
            if kind.has_id and key_of(record)[1] in ids:
                yield loaded.spot(record, ())


def _lies_below(path: str, folder: str) -> bool:
    return path == folder or path.startswith(f"{folder.rstrip('/')}/")


def _stands_in(place: Spot | Place, record: Spot) -> bool:
    route = place.route if isinstance(place, Spot) else ()
    return place.path == record.path and route[: len(record.route)] == record.route
