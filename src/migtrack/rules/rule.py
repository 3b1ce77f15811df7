"""What a rule is: one declaration, from which everything that is said of it is taken."""

import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

from migtrack.base.finding import ALL, PROJECT_TEAM, Fault, Fix, Key, Route, Severity, Shared, Spot
from migtrack.base.text import localized
from migtrack.load.build import Loaded
from migtrack.model.fields import Record
from migtrack.model.in_force import project_on
from migtrack.model.kinds import declared_fields, subjects_of
from migtrack.model.project import Project
from migtrack.model.seats import Seats, seats_of

if TYPE_CHECKING:
    from migtrack.snapshot.snapshot import Snapshot

_CONTRACT = "contract."

SEAT_HELD = ("participant.seat", "participant.confirmed", "participant.left")
"""The fields that tell who holds a seat on a day."""

TEAM_SEATS = ("contract.core_team", "ministry.officials", "team.participants")
"""The fields that tell which seats a ministry has, and who is named for them."""

SOP_STEPS = ("sop.drafted", "sop.reviewed", "sop.adopted", "sop.applied")
"""The fields that tell how far a procedure is."""

REQUEST_STEPS = ("request.received", "request.decided", "request.delivered")
"""The fields that tell how far a request is."""

DATES_ON_A_DAY = ("activity.added", "activity.dates", "activity.postponed", "activity.cancelled")
"""The fields that tell how an activity stands on a day."""


class RecordSpot(NamedTuple):
    """A value within a record: the record, and the place with what stands under the caret."""

    record: Record
    spot: Spot
    day: date | None = None
    """The day in whose list the value stands."""

    @property
    def route(self) -> Route:
        """The route to the value, in its file."""
        return self.spot.route

    def fault(  # what a fault may have in addition to its place
        self,
        message: str,
        remedy: str,
        *related: "RecordSpot",
        also: tuple[Key, ...] = (),
        spoils: tuple[tuple[Key, str], ...] = (),
        by: date | None = None,
        who: str = "",
        shared: Shared | None = None,
        day: date | None = None,
        fixes: tuple[Fix, ...] = (),
    ) -> Fault:
        """A fault of the record: its subjects are the record's, and `also` after them.

        What is due by a day is for the project team to do where nobody else is named. In the
        list of a day it is about that day, unless another is given.
        """
        return Fault(
            self.spot,
            message,
            remedy,
            related=tuple(each.spot for each in related),
            subjects=(*subjects_of(self.record), *also),
            spoils=spoils,
            by=by,
            who=who or (PROJECT_TEAM if by else ""),
            shared=shared,
            day=day or self.day,
            fixes=fixes,
        )


@dataclass(frozen=True)
class Inspection:
    """What a rule looks at."""

    loaded: Loaded
    project: Project
    """The records as they are written; for what is due, as they were planned on the day."""
    as_of: date
    """The day that findings of severity *due* look at."""
    today: date
    """The real day, in the project's time zone."""
    rules: "Mapping[str, Rule]"
    """Every rule, by code and by name."""
    waived: Mapping[int, Sequence[Fault]] = field(default_factory=dict)
    """The faults that each waiver is about, by its position: known to the last rules only."""
    written: "Inspection | None" = None
    """The case with the records as they are written; none where it has these itself."""

    @cached_property
    def latest(self) -> Project:
        """The project by the contract with all its amendments: what it promises in the end."""
        return project_on(self.loaded.project, date.max)

    @cached_property
    def seats(self) -> Seats:
        """Who held a seat of the core team when."""
        return seats_of(self.project)

    @cached_property
    def snapshot(self) -> "Snapshot":
        """The records and figures on the as-of day."""
        if self.written is not None:
            return self.written.snapshot
        from migtrack.snapshot.snapshot import SnapshotCache  # noqa: PLC0415  # only indicators need it

        return SnapshotCache(self.loaded.project).on(self.as_of)

    def is_unread(self, *reads: str) -> bool:
        """Whether one of the fields, such as `participant.seat`, of any record is not readable."""
        return any(
            not {f"{kind}.{field}" for field in fields}.isdisjoint(reads)
            or (ALL in fields and any(read.startswith(f"{kind}.") for read in reads))
            for (kind, _), fields in self.loaded.incomplete.items()
        )

    def ministry_name(self, ministry_id: str) -> str:
        """The ministry's short name in the project's first language; its id where it has none."""
        ministry = self.project.ministry_by_id.get(ministry_id)
        languages = self.project.contract.languages
        return (localized(ministry.short, languages) if ministry else "") or ministry_id

    def at(
        self, record: Record, *route: str | int | date, on_key: bool = False, label: str = ""
    ) -> RecordSpot:
        """The place of a value within a record; `label` stands under the caret."""
        steps: Route = tuple(s.isoformat() if isinstance(s, date) else s for s in route)
        if record is self.project.contract:
            record = self.loaded.project.contract  # which stands in the files
        day = next((step for step in route if isinstance(step, date)), None)
        return RecordSpot(record, self.loaded.spot(record, steps, on_key=on_key, label=label), day)


Faults = Iterator[Fault]
"""The faults that a rule finds, in any order."""

Check = Callable[[Inspection], Faults]

Fixes = Literal["", "safe", "unsafe", "both"]
"""Which of a rule's findings `migtrack fix` may cure: none, some safely, some if asked, both."""


class Rule(NamedTuple):
    """A rule: its identity, what it needs, and how it checks."""

    code: str
    severity: Severity
    module: str
    """The module that bears its name: the docstring there is its page."""
    check: Check | None = None
    """None where the loader itself finds the faults."""
    relies_on: tuple[str | type[Any], ...] = ()
    """The fields on which it relies; a declaration stands for every field that is declared so."""
    counts: tuple[str, ...] = ()
    """The kinds of records of which it must know all: nothing is counted while one is lost."""
    silences: tuple[str, ...] = ()
    """The codes of the rules whose faults only follow, on any of the same subjects."""

    waivable: bool = True
    """Whether a waiver may silence it: what cannot be read or told apart never is."""
    gives_way: bool = False
    """Whether it says nothing of a place of which another rule says something."""
    fixes: Fixes = ""
    """What fixes its faults may bear."""

    @property
    def name(self) -> str:
        """Its name in words with hyphens, that of its module."""
        return self.module.rpartition(".")[2].replace("_", "-")

    @property
    def reads(self) -> tuple[str, ...]:
        """The fields on which it relies, as `participant.seat`.

        Where one of a fault's subjects has a faulty one, the fault only follows from that and is
        not reported. Of the contract those fields count that are named one by one: where they
        are faulty, the rule is not run at all.
        """
        fields: list[str] = []
        for each in self.relies_on:
            if isinstance(each, str):
                fields.append(each)
            else:
                fields += [name for name in declared_fields(each) if not name.startswith(_CONTRACT)]
        return tuple(dict.fromkeys(fields))

    @property
    def page(self) -> str:
        """Its page in Markdown: what it does, why it matters, an example, what to do."""
        return sys.modules[self.module].__doc__ or ""

    @property
    def summary(self) -> str:
        """Its one sentence."""
        return self.page.partition("\n\n")[0].replace("\n", " ")

    @property
    def family(self) -> str:
        """The first three letters of the code."""
        return self.code[:3]

    @property
    def topic(self) -> str:
        """What its family is about, in words with hyphens: the name of its folder."""
        return self.module.split(".")[-2].replace("_", "-")


def rule(
    code: str,
    severity: Severity,
    *,
    reads: tuple[str | type[Any], ...] = (),
    counts: tuple[str, ...] = (),
    silences: tuple[str, ...] = (),
    waivable: bool = True,
    gives_way: bool = False,
    fixes: Fixes = "",
) -> Callable[[Check], Rule]:
    """Declare the function below as a rule; the docstring of its module is the rule's page."""

    def declare(check: Check) -> Rule:
        return Rule(
            code=code,
            severity=severity,
            module=check.__module__,
            check=check,
            relies_on=reads,
            counts=counts,
            silences=silences,
            waivable=waivable,
            gives_way=gives_way,
            fixes=fixes,
        )

    return declare
