"""The ids and names of a project's records, read without a model: for whoever presses Tab.

What the models would refuse is offered as well, so that one can name it and mend it.
"""

from codecs import BOM_UTF8
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from typing import Any, NamedTuple

from migtrack.base.names import ARTICLES, NamePart, have_own, name_forms
from migtrack.cli.environment import project_folder
from migtrack.load.files.sources import DATA, Source, WorkingTree
from migtrack.load.yaml.fast import read_plain


class Home(NamedTuple):
    """Where the records of a kind stand, as the models declare it."""

    path: str
    """The file, or the folder with `/` at its end, below the data folder."""
    records_in: str
    """The field that lists them; empty where the file is the record."""
    names: tuple[str, ...]
    """The fields that say what a record is called; the first that is given counts."""


class NamedId(NamedTuple):
    """A record's id, and what it is called by language."""

    id: str
    names: Mapping[str, str]


class DataFiles:
    """The files of a project, each read when it is wanted."""

    def __init__(self, source: Source) -> None:
        files = ((file.path.removeprefix(f"{DATA}/"), file.content) for file in source)
        self._contents = {path: each for path, each in files if isinstance(each, bytes)}

    @property
    def languages(self) -> list[str]:
        """The project's languages."""
        found = self._value("project.yaml").get("languages")
        return [code for code in found if isinstance(code, str)] if isinstance(found, list) else []

    def named_ids(self, home: Home) -> Iterator[NamedId]:
        """The records that stand there, in the order of the files."""
        for path in self._contents:
            if path == home.path or (home.path.endswith("/") and path.startswith(home.path)):
                value = self._value(path)
                records = value.get(home.records_in) if home.records_in else value
                for record in records if isinstance(records, list) else [records]:
                    if isinstance(record, dict) and isinstance(record.get("id"), str):
                        texts = filter(None, map(record.get, home.names))
                        yield NamedId(record["id"], _by_language(next(texts, None)))

    def _value(self, path: str) -> dict[str, Any]:
        """The data of a file; nothing where it cannot be read, or is no mapping."""
        content = self._contents.get(path, b"").removeprefix(BOM_UTF8)
        text = content.decode(errors="replace").replace("\r\n", "\n")
        value = read_plain(text)
        if value is None:
            from migtrack.load.yaml.events import StopReadingError, read_events  # noqa: PLC0415  # 60 ms

            with suppress(StopReadingError):
                value = read_events(text)
        return value if isinstance(value, dict) else {}


def data_files(project: str | None, at: str | None) -> DataFiles:
    """The files of the working tree, or of a revision.

    Raises an error where there is no project or no such revision.
    """
    if at is None:
        return DataFiles(WorkingTree(project_folder(project)))
    from migtrack.load.files.revision import at_revision  # noqa: PLC0415  # with git 30 ms

    return DataFiles(at_revision(project_folder(project, needed=False), at))


def _by_language(text: Any) -> dict[str, str]:
    """A text of the data by language; plain text stands for all."""
    texts = text if isinstance(text, dict) else {"": text}
    return {code: each for code, each in texts.items() if isinstance(each, str)}


def whose_name_begins(people: Iterable[NamedId], begun: str) -> list[NamedId]:
    """Those of whose name, in some language, each word that is typed begins a word of its own.

    Each has only the name that begins so: fish wants to find there what was typed.
    """
    parts = next(name_forms([begun])).parts
    wanted = [part for part in parts if part.word not in ARTICLES]  # one whose word is to come
    borne = [(person.id, name) for person in people if wanted for name in person.names.items()]
    forms = name_forms([text for _, (_, text) in borne])
    found: dict[str, dict[str, str]] = {}
    for (identity, (code, text)), form in zip(borne, forms, strict=True):
        if have_own(wanted, form.parts, NamePart.begins):
            found.setdefault(identity, {})[code] = text
    return [NamedId(identity, names) for identity, names in found.items()]
