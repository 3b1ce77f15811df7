"""The values of faults and findings, and of the places at which they stand."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Any, Literal, NamedTuple

Route = tuple[str | int, ...]
"""The way from the root of a file to a value: keys and 0-based list positions."""

Key = tuple[str, str]
"""A record: its kind (`participant`, `activity` …) and its id."""

PROJECT_TEAM = "project team"
"""Who must act, where it is no ministry and no official."""

ALL = "*"
"""Every field of a record, where fields are named."""


class Severity(StrEnum):
    """How much a finding matters, the worst first."""

    ERROR = "error"
    WARNING = "warning"
    DUE = "due"


class Spot(NamedTuple):
    """A value in a file, named by its route; a value that is missing stands for its parent."""

    path: str
    """From the project's folder, with `/`."""
    route: Route = ()
    on_key: bool = False
    """The key itself is meant, not the value behind it."""
    label: str = ""
    """What stands under the caret."""


class Place(NamedTuple):
    """Where something stands: lines and columns from 1, columns in characters.

    The end column is that of the first character behind.
    """

    path: str
    line: int = 1
    column: int = 1
    end_line: int = 1
    end_column: int = 1


class Related(NamedTuple):
    """A second place that belongs to a finding."""

    place: Place
    label: str


More = Literal["", "file", "rule"]


class ReplaceText(NamedTuple):
    """Another text for a part of a file, whose lines end in line feeds here."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class SetValue:
    """Another value at a route, or one where none was."""

    route: Route
    value: Any = field(hash=False)
    """Text, or lists and mappings of it."""


class RemoveValue(NamedTuple):
    """A value, of a list or of a mapping, is taken out."""

    route: Route


class MoveValue(NamedTuple):
    """A value stands at another route, in a mapping that is made if it is not there."""

    route: Route
    to: Route


class RenameKey(NamedTuple):
    """The last step of a route to a value has another name."""

    route: Route
    key: str


@dataclass(frozen=True, slots=True)
class Reorder:
    """The entries of a list stand in another order: each by its position now."""

    route: Route
    order: tuple[int, ...] = field(hash=False)
    """It may be as long as a file: that is not read anew for every finding about the list."""


class RenameFile(NamedTuple):
    """The file has another path, from the project's folder."""

    path: str


class SaveAnew(NamedTuple):
    """The file is saved in UTF-8, with lines that end in line feeds."""

    encoding: str
    """That in which it is saved now."""


Edit = (
    ReplaceText | SetValue | RemoveValue | MoveValue | RenameKey | Reorder | RenameFile | SaveAnew
)


class Fix(NamedTuple):
    """What cures a fault without anybody having to think of the words."""

    does: str
    """What it does, in a few words that can be about nobody: `write 2021-03-25`."""
    edits: tuple[Edit, ...]
    """All of them of the file in which the fault stands."""
    is_safe: bool = True
    """Whether what stands there can be read in one way only, and nothing that it says is lost."""

    @property
    def is_of_text(self) -> bool:
        """Whether it replaces lines, which a file that cannot be read has, too."""
        return any(isinstance(edit, ReplaceText) for edit in self.edits)

    @property
    def is_of_file(self) -> bool:
        """Whether it is about a file as a whole."""
        return any(isinstance(edit, RenameFile | SaveAnew) for edit in self.edits)


class Shared(NamedTuple):
    """How a fault is told together with those of its rule that say the same of others."""

    message: str
    """With `{}` for the names, such as `no text in Arabic: {}`: those that share it are one."""
    name: str
    """What this fault is about."""


class Fault(NamedTuple):
    """What the loader or a rule found, before anything is known of lines."""

    at: Spot | Place
    message: str
    help: str
    label: str = ""
    """What stands under the caret, where `at` is a place."""
    related: tuple[Spot | Related, ...] = ()
    subjects: tuple[Key, ...] = ()
    """The records that it speaks of: waivers name them, and a record that could not be
    read whole silences what would only follow from that."""
    spoils: tuple[tuple[Key, str], ...] = ()
    """Fields (`*`: all) of records that no later rule should read because of this."""
    severity: Severity | None = None
    """Where it is not that of the rule."""
    by: date | None = None
    """The day by which somebody must act."""
    who: str = ""
    """Who must act: ids of ministries with commas, a participant's id, or `PROJECT_TEAM`."""
    terminal_help: str = ""
    """What a terminal shows for `help`, where that may name a person: no other output does."""
    shared: Shared | None = None
    """Of a fault that may come many times in one file."""
    missing: Key | None = None
    """The record that it names and that is not there; without a kind, where any may be meant."""
    more: More = ""
    """Where it stands for further faults that are not listed: of its file, or of its rule."""
    day: date | None = None
    """The day that it is about, if it is about one: a waiver may name it."""
    fixes: tuple[Fix, ...] = ()
    """Each cures it by itself, the likeliest first; of several, none is safe."""


class WaivedBy(NamedTuple):
    """The waiver that silences a finding."""

    reason: str
    approved_by: str
    place: Place


class Finding(NamedTuple):
    """One fault, with the rule that speaks and the very place."""

    code: str
    name: str
    severity: Severity
    message: str
    help: str
    place: Place
    label: str = ""
    related: tuple[Related, ...] = ()
    subjects: tuple[Key, ...] = ()
    by: date | None = None
    who: str = ""
    day: date | None = None
    """The day that it is about, if it is about one: a waiver may name it."""
    waived: WaivedBy | None = None
    terminal_help: str = ""
    """What a terminal shows for `help`, where that may name a person: no other output does."""
    more: More = ""
    missing: Key | None = None
    """The record that it names and that is not there; without a kind, where any may be meant."""
    fixes: tuple[Fix, ...] = ()
    """Each cures it by itself, the likeliest first; of several, none is safe."""

    @property
    def fixable(self) -> Literal["", "safe", "unsafe"]:
        """Whether something cures it, without asking or only if somebody agrees."""
        if not self.fixes:
            return ""
        return "safe" if any(fix.is_safe for fix in self.fixes) else "unsafe"

    @property
    def order(self) -> tuple[Place, str, str]:
        """Findings are shown by file, line, column, code."""
        return self.place, self.code, self.message


def ids_in(told: Fault | Finding) -> list[str]:
    """The ids of the records that it speaks of, be they there or not."""
    return [name for _, name in (*told.subjects, *filter(None, [told.missing]))]
