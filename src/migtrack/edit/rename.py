"""Gives a record another id: wherever a field means it by the old one, and in the file's name."""

import re
from dataclasses import dataclass
from typing import Any, NamedTuple

from migtrack.base.finding import Key
from migtrack.edit.edits import Edits, RefusedEdit
from migtrack.load.build import Loaded
from migtrack.load.files.sources import DATA, Unreadable
from migtrack.load.kinds import ENDING, kind_in_names, kind_of, kinds_within, stem
from migtrack.load.naming import UNREADABLE_FOLDERS
from migtrack.model.declarations import RECORD_KINDS, Ref
from migtrack.model.fields import Part
from migtrack.model.kinds import record_kinds
from migtrack.model.walk import Declared, fields_of, is_kind


def closed_folder(edits: Edits) -> str | None:
    """The path of a folder that is not read, whose files may name any record; none if all are."""
    return next(
        (
            file.path
            for file in edits
            if isinstance(file.content, Unreadable)
            and file.content.name in UNREADABLE_FOLDERS
            and kinds_within(file.path)
        ),
        None,
    )


class Mention(NamedTuple):
    """A line in which an id still stands, where no field means the record by it."""

    path: str
    line: int
    """From 1."""


def rename(edits: Edits, record: Key, new: str) -> list[Mention]:
    """Give a record another id in all files; where the old one still stands, in prose or comments.

    Raises a `RefusedEdit` where the text of a file does not take it.
    """
    kind, old = record
    word = re.compile(rf"(?<![\w@.-]){re.escape(old)}(?![\w@-]|\.\w)")
    is_a_word = not old.replace("-", "").isdecimal()  # numbers stand everywhere
    renaming = _Renaming(kind, old, new)
    mentions = []
    for path in [file.path for file in edits if kind_of(file.path)]:
        _rename_within(edits, path, renaming, word)
        new_path = _new_path(path, record, new)
        if new_path != path:
            edits.rename(path, new_path)
        lines = (edits.text(new_path) or "").split("\n") if is_a_word else ()
        found = (number for number, line in enumerate(lines, start=1) if word.search(line))
        mentions += [Mention(new_path, number) for number in found]
    return mentions


def _rename_within(edits: Edits, path: str, renaming: "_Renaming", word: re.Pattern[str]) -> None:
    """Change the fields of a file that mean the record; one that cannot be read may not name it."""
    kind, text = kind_of(path), edits.text(path) or ""
    named = next((n for n, line in enumerate(text.split("\n"), start=1) if word.search(line)), 0)
    try:
        value = edits.value(path)
    except RefusedEdit:
        if named:
            raise
        return
    assert kind is not None
    try:
        wanted = renaming.of_part(value, kind.model)
    except _TwiceError:
        message = f"{renaming.old} and {renaming.new} both stand here already"
        raise RefusedEdit(path, named or 1, message) from None
    if wanted != value:
        edits.set_value(path, wanted)


def kinds_named(loaded: Loaded, identity: str) -> list[str]:
    """The kind of each record that has this id, those among them that are not right otherwise."""
    project = loaded.project
    of_records = [
        kind.name
        for kind in record_kinds()
        if kind.has_id
        for record in project.records(kind.model)
        if record.id == identity
    ]
    known = (kind for kind, name in (*loaded.known, *loaded.written) if name == identity)
    others = {kind for kind in known if kind not in of_records and RECORD_KINDS[kind].has_id}
    return [*of_records, *sorted(others)]


def _new_path(path: str, record: Key, new: str) -> str:
    """The path of a file under the new id, if it is named after the record."""
    kind = kind_of(path)
    if kind is None or kind_in_names(kind) != record[0] or stem(path) != record[1]:
        return path
    return f"{DATA}/{kind.path}{new}{ENDING}"


class _TwiceError(Exception):
    """Two keys would be one."""


@dataclass(frozen=True, slots=True)
class _Renaming:
    """The data of a file under the new id: what the models declare to hold ids is renamed."""

    kind: str
    old: str
    new: str

    def of_part(self, value: Any, model: type[Part]) -> Any:
        """A record or a mapping within one; or a text that stands for it, by the id it names."""
        fields = {each.key: each for each in fields_of(model)}
        if isinstance(value, str):
            return self.of_ids(value) if any(map(self._refers, fields.values())) else value
        if not isinstance(value, dict):
            return value
        is_own = is_kind(model) and model.record_kind.name == self.kind  # type: ignore[attr-defined]
        renamed = {}
        for key, inner in value.items():
            declared = fields.get(key)
            if is_own and key == "id":
                renamed[key] = self.of_ids(inner)
            else:
                renamed[key] = self._of_field(inner, declared) if declared else inner
        return renamed

    def _of_field(self, value: Any, declared: Declared) -> Any:
        if self._refers(declared):
            return self.of_ids(value)
        part = declared.part
        if part is None:
            return value
        if isinstance(value, list):
            return [self.of_part(each, part) for each in value]
        if declared.is_mapping and isinstance(value, dict):
            return {key: self.of_part(each, part) for key, each in value.items()}
        return self.of_part(value, part)

    def of_ids(self, value: Any) -> Any:
        """An id, a list of ids, or values by ids that may be ids themselves."""
        if isinstance(value, dict):
            renamed = {self.of_ids(key): self.of_ids(each) for key, each in value.items()}
            if len(renamed) < len(value):
                raise _TwiceError
            return renamed
        if isinstance(value, list):
            return [self.of_ids(each) for each in value]
        return self.new if value == self.old else value

    def _refers(self, declared: Declared) -> bool:
        """Whether a field names records of the kind."""
        ref = declared.get(Ref)
        return ref is not None and ref.kind in ("", self.kind)
