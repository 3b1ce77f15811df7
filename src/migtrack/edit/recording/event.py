"""What an event is that `migtrack record` can record, and the facts that it needs."""

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

from migtrack.base.finding import Route
from migtrack.edit.recording.changes import Facts, Value
from migtrack.model.declarations import RECORD_KINDS, Keyed
from migtrack.model.fields import Part
from migtrack.model.project import Project
from migtrack.model.walk import Declared, declared_at, model_at


class EventFact(NamedTuple):
    """A fact of an event: an argument or an option of its command."""

    option: str
    """Such as `--reason`; an argument has a name in capitals."""
    question: str
    fills: Route = ()
    """The field that it fills, from the record or the entry; empty where a function does that."""
    like: Route = ()
    """A field of the record that is read in the same way, where it fills none."""
    default: str = ""
    is_optional: bool = False
    needed_when: tuple[str, tuple[str, ...]] = ("", ())
    """Another fact, and its values with which this one is needed though it is optional."""
    form: str = ""
    """How its value looks, in one word, where the field does not say so."""
    read: Callable[[str, Project], Any] | None = None
    """How it is read, where the field does not say so."""

    @property
    def is_argument(self) -> bool:
        """Whether it is an argument, and no option."""
        return not self.option.startswith("--")

    def is_needed(self, known: Mapping[str, object]) -> bool:
        """Whether the event cannot be recorded without it, as far as the facts are known."""
        other, values = self.needed_when
        return not self.is_optional or (bool(other) and known.get(other) in values)


class Event(NamedTuple):
    """Something that happens to a record, and how its data tell of it."""

    name: str
    subject: str
    """The kind of the record that the command names; empty where it names none."""
    summary: str
    facts: tuple[EventFact, ...]
    """In the order of the fields that they fill, as they are asked for."""
    examples: tuple[str, ...]
    holder: str = ""
    """The kind of the record whose data change, where that is another."""
    entries: str = ""
    """The list of that record in one of whose entries the facts stand."""
    makes_entry: bool = False
    """Whether an entry is made where there is none."""
    change: Callable[[Value, Facts], None] | None = None
    """What is done besides filling fields."""
    settle: Callable[[Value, Facts], None] | None = None
    """What follows elsewhere in the data of the whole file."""
    told: Callable[[Value, Facts], Route | None] | None = None
    """Where the record tells of the event already, where that is not the field of its day."""
    is_replaceable: bool = True
    """Whether `--replace` can put new facts in the place of those that are recorded."""
    again: str = ""
    """What `--again` means, where the same may happen twice."""

    @property
    def model(self) -> type[Part]:
        """The model of the record, or of the entry, that holds the facts."""
        model: type[Part] = RECORD_KINDS[self.held_by].model
        inner = model_at(model, (self.entries,)) if self.entries else model
        assert inner is not None, "a list of entries is declared so"
        return inner

    @property
    def held_by(self) -> str:
        """The kind of the record whose data change."""
        return self.holder or self.subject

    @property
    def key(self) -> str:
        """The field by which the entries are told apart."""
        field = declared_at(RECORD_KINDS[self.held_by].model, (self.entries,))
        keyed = field.get(Keyed) if field else None
        return keyed.by if keyed else ""

    def field_of(self, fact: EventFact) -> Declared | None:
        """The declared field that the fact fills, or like which it is read."""
        return declared_at(self.model, fact.fills or fact.like)

    def key_among(self, facts: Facts) -> str:
        """The key of the entry, where one of the facts gives it."""
        given = (facts.get(fact.option) for fact in self.facts if fact.fills == (self.key,))
        return str(next(given, None) or "")
