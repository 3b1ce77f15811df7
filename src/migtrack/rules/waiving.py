"""Which waiver silences which fault: those of its rule that are about what it names."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from migtrack.base.finding import Fault
from migtrack.model.keys import PARTICIPANT
from migtrack.model.kinds import key_of
from migtrack.model.project import Project
from migtrack.model.waivers import Waiver
from migtrack.rules.rule import Rule


class Waivers:
    """The waivers of a project, and the faults that each is about.

    A waiver that is for one fault silences nothing where there are several: nobody has said
    which of them was approved.
    """

    def __init__(
        self,
        project: Project,
        rules: Mapping[str, Rule],
        found: Iterable[tuple[Rule, Fault]],
    ) -> None:
        self._waivers = project.waivers
        self._contract = project.contract
        self._contract_key = key_of(project.contract)
        self._positions: dict[tuple[str, str], list[int]] = {}
        """Of those of a rule about a record, by the rule's code and the record's id."""
        for index, waiver in enumerate(project.waivers):
            rule = rules.get(waiver.rule)
            if rule is not None and rule.waivable:
                self._positions.setdefault((rule.code, waiver.subject), []).append(index)
        self._faults: dict[int, list[Fault]] = {}
        for rule, fault in found:
            # what is not listed may be what a waiver is for
            for index in self._of_rule(rule) if fault.more else self._about(rule, fault):
                self._faults.setdefault(index, []).append(fault)
        self._silencing = {
            index
            for index, faults in self._faults.items()
            if silences(self._waivers[index], faults)
        }

    @property
    def faults(self) -> Mapping[int, Sequence[Fault]]:
        """The faults that each waiver is about, by the waiver's position."""
        return self._faults

    def silencing(self, rule: Rule, fault: Fault) -> int | None:
        """The position of the first waiver that silences the fault."""
        return min(self._silencing.intersection(self._about(rule, fault)), default=None)

    def _of_rule(self, rule: Rule) -> Iterator[int]:
        for (code, _), positions in self._positions.items():
            if code == rule.code:
                yield from positions

    def _about(self, rule: Rule, fault: Fault) -> Iterator[int]:
        ids = {self._contract.id if key == self._contract_key else key[1] for key in fault.subjects}
        for identity in ids:
            for index in self._positions.get((rule.code, identity), ()):
                if _is_about(self._waivers[index], fault):
                    yield index


def silences(waiver: Waiver, faults: Sequence[Fault]) -> bool:
    """Whether a waiver silences the faults that it is about; what is not listed counts for none."""
    listed = [fault for fault in faults if not fault.more]
    return bool(listed) and not (len(listed) > 1 and waiver.is_for_one)


def people_in(fault: Fault) -> set[str]:
    """The ids of the officials of whom a fault speaks."""
    return {name for kind, name in fault.subjects if kind == PARTICIPANT}


def _is_about(waiver: Waiver, fault: Fault) -> bool:
    """Whether a fault of the waiver's subject is one of whom and of which day it names."""
    is_of_whom = waiver.participant is None or people_in(fault) == {waiver.participant}
    return is_of_whom and (waiver.day is None or waiver.day == fault.day)
