"""What `migtrack new` asks, and the record that it makes of the answers."""

from collections.abc import Collection, Mapping, Sequence
from typing import Any

from migtrack.cli.context import command_line
from migtrack.cli.errors import ExitCode
from migtrack.cli.findings import need_contract
from migtrack.cli.new_record.help import HELP, is_today
from migtrack.cli.new_record.kinds import DEFAULTS, arguments_of
from migtrack.cli.new_record.which_finding import names_of_finding
from migtrack.cli.removals import ids_removed
from migtrack.cli.streams import note
from migtrack.cli.writing.asking import Fact, can_ask, gather
from migtrack.cli.writing.facts import FieldFacts, gather_fields
from migtrack.cli.writing.proposing import Editing, Writing, open_for_editing, propose
from migtrack.edit.fact_values import Here
from migtrack.edit.new_record.defaults import next_place_in_reserve
from migtrack.edit.new_record.ids import id_from_name, read_new_id
from migtrack.edit.new_record.record import NewKind, add_record, id_of
from migtrack.model.walk import Declared

Typed = Mapping[str, Any]
"""What was typed: texts of arguments, lists of texts of options, by the parameters' names."""


def open_form(new: NewKind, typed: Typed, project: str | None) -> "NewForm":
    """The form for a new record of the project. Ends the command without a contract."""
    editing = open_for_editing(project)
    need_contract(editing.opened)
    return NewForm(new, typed, editing, project)


class NewForm:
    """The facts of a new record: those that were typed, and those that are asked for."""

    def __init__(self, new: NewKind, typed: Typed, editing: Editing, project: str | None) -> None:
        self._new = new
        self._typed = typed
        self._editing = editing
        self._project = project
        self._loaded = editing.opened.loaded
        self._here = Here(self._loaded.project, editing.opened.today)
        self._holder = ""

    def write(self, writing: Writing) -> ExitCode:
        """Ask for what is missing, propose the record, and write it where that is agreed to."""
        said = self._read_arguments()
        if self._new.implied:
            given = self._gather(self._given_of(self._new.implied))
            said |= names_of_finding(self._editing.opened, said, given) | given
        values = {**said, **self._gather(self._asked(said))}
        if self._new.either and values.keys().isdisjoint(self._new.either):
            values[self._new.either[-1]] = str(
                next_place_in_reserve(self._here.project, self._holder)
            )
        if self._new.model.record_kind.has_id:
            values["id"] = self._id(values)
        add_record(self._editing.edits, self._here.project, self._new, values, self._holder)
        code = propose(self._editing, writing, self._command(said, values))
        if code is ExitCode.FINE and not writing.dry_run:
            self._say_what_follows(values)
        return code

    def _read_arguments(self) -> dict[str, Any]:
        """What the arguments say; they are asked for first, since other facts depend on them.

        Where nobody can be asked, all that is missing is named at once.
        """
        arguments = arguments_of(self._new)
        facts = [argument.fact(self._loaded, self._here) for argument in arguments]
        typed = {each.name: self._typed.get(each.name.lower()) for each in arguments}
        missing = [fact for fact in facts if typed[fact.option] is None]
        if missing and not can_ask():
            gather_fields(self._asked({}), self._typed, self._here, before=missing)
        answers = gather(facts, typed)
        said = {key: value for values in answers.values() for key, value in values.items()}
        if self._new.holder is not None:
            self._holder = said.pop(self._new.holder.key)
        return said

    # Fields

    def _gather(self, asked: Sequence[FieldFacts]) -> dict[str, Any]:
        return gather_fields(asked, self._typed, self._here)

    def _given_of(self, keys: Collection[str]) -> list[FieldFacts]:
        """The fields among these that the options give."""
        return [
            FieldFacts(self._new.model, field)
            for field in self._new.options
            if field.key in keys and self._typed.get(field.name)
        ]

    def _asked(self, said: Mapping[str, Any]) -> list[FieldFacts]:
        """The fields that are given or must be asked for; what is `said` is known already."""
        either = [field for field in self._new.options if field.key in self._new.either]
        is_open = not any(self._typed.get(field.name) for field in either)
        asked = []
        for field in self._new.options:
            is_needed = field.is_required or field.key in self._new.asked
            is_needed |= is_open and field in either[:1]
            if field.key not in ("id", *said) and (is_needed or self._typed.get(field.name)):
                asked.append(self._with_default(field))
        return asked

    def _with_default(self, field: Declared) -> FieldFacts:
        """The question for a field, with what stands there if nobody says otherwise."""
        facts = FieldFacts(self._new.model, field, is_optional=not field.is_required)
        if field.key in DEFAULTS:
            default, choices = DEFAULTS[field.key](self._new, self._here, self._holder)
            return facts._replace(default=default, choices=tuple(choices))
        return facts._replace(default="today") if is_today(field) else facts

    # The id

    def _id(self, values: Mapping[str, Any]) -> str:
        """The id that was typed, or else the next that is free.

        Where it has no number, that of the record's abbreviation is offered.
        """
        new, typed = self._new, self._typed.get("id") or []
        fact = Fact("--id", "The id:", self._read_id)
        if new.abbreviation:
            fact = fact._replace(default=self._id_from(values[new.abbreviation]))
        elif not typed:
            return id_of(new, self._here.project, self._holder, values, self._texts())
        identity: str = gather([fact], {"--id": next(iter(typed), None)})["--id"]
        return identity

    def _id_from(self, name: str | Mapping[str, str]) -> str:
        """The id that a name gives, in the first of its languages that gives one."""
        names = [name] if isinstance(name, str) else name.values()
        return next(filter(None, map(id_from_name, names)), "")

    def _texts(self) -> list[str]:
        """In which no new id may stand: the files, and the ids of records that were removed."""
        documents = self._loaded.documents.values()
        removed = ids_removed(self._editing.opened.folder, self._new.record)
        return [*(document.text for document in documents), *removed]

    def _read_id(self, text: str) -> str:
        """An id that nothing has yet, and that every system can hold in the name of a file."""
        taken = {identity for _, identity in self._loaded.known}
        return read_new_id(self._new.record, text, taken)

    # What is said at the end

    def _command(self, said: Mapping[str, Any], values: Mapping[str, Any]) -> str:
        """The command line that makes the same record without a question."""
        new = self._new
        holder = {new.holder.key: self._holder} if new.holder else {}
        words = [argument.words({**said, **holder}) for argument in arguments_of(new)]
        for field in new.options:
            is_given = field.key != "id" or bool(self._typed.get("id"))
            if field.key in values and is_given:
                words += FieldFacts(new.model, field).words(values[field.key])
        return command_line("new", {"--project": self._project}, new.word, *words)

    def _say_what_follows(self, values: Mapping[str, Any]) -> None:
        """What comes after the last of the steps that the new record has taken already."""
        steps = HELP[self._new.word].follows
        taken = [number for number, (field, _) in enumerate(steps, start=1) if field in values]
        for _, words in steps[max(taken, default=0) :][:1]:
            note(f"Next: migtrack {words.format(id=values['id'])}\n")
