"""What a shell may offer for a parameter of a command: ids with names, languages, revisions, words.

Typer's declarations name it, and `migtrack.cli.completion.shells` answers from the same before
Typer is imported; so neither Typer nor a model is imported here. Nothing confidential is offered.
Where there is no project, no git or no such revision, nothing is: whoever types must not be
disturbed.
"""

import json
import os
import re
from collections.abc import Callable, Iterable
from contextlib import suppress
from functools import cache
from typing import Any, NamedTuple

from migtrack.base.personal_data import looks_like
from migtrack.base.text import localized, printable
from migtrack.cli.completion.named_ids import Home, NamedId, data_files, whose_name_begins
from migtrack.cli.environment import project_folder

Offered = list[tuple[str, str]]
"""Words, each with what a shell shows next to it."""

_TABLE = os.path.join(os.path.dirname(__file__), "table.json")
_PLAIN_WORD = re.compile(r"\w[\w./+-]*")
"""A word in which no shell finds anything to run: others have written the data and branches."""
_ACTIVE = re.compile(r"""[\\"'$`!\[\]]+""")
"""What a shell might act upon in a name: zsh evaluates what it shows."""
_LONGEST_NAME = 80
"""How many characters of a name are shown with an id."""
_PEOPLE = "participant"
"""The kind of records whose ids are also found by a name that is begun."""


class Completes(NamedTuple):
    """What is offered for a parameter."""

    what: str
    """`ids`, `languages`, `revisions`, `words` of a list in the table, or `words and ids`."""
    names: tuple[str, ...] = ()
    """The kinds of the records, all if none is named; or the name of the list, and kinds."""


Completer = Callable[[Any, str], Offered]
"""What Typer calls with its context and the word that is begun."""

_DECLARED: dict[Any, Completes] = {}


def _completer(completes: Completes) -> Completer:
    def complete(ctx: Any, incomplete: str) -> Offered:
        return offered(completes, incomplete, ctx.params.get("project"), ctx.params.get("at"))

    _DECLARED[complete] = completes
    return complete


def declared(completer: Any) -> Completes | None:
    """What a completer offers; none where it is no completer of this module."""
    return _DECLARED.get(completer)


def ids(*kinds: str) -> Completer:
    """Offers the ids of the records of these kinds, or of all that have one, with their names."""
    return _completer(Completes("ids", kinds))


def words(name: str) -> Completer:
    """Offers the words of a list that never depends on a project: see `tests/completion_table`."""
    return _completer(Completes("words", (name,)))


def words_and_ids(name: str, *kinds: str) -> Completer:
    """Offers the words of a list, then the ids of the records of these kinds."""
    return _completer(Completes("words and ids", (name, *kinds)))


languages = _completer(Completes("languages"))
"""Offers the project's languages."""
rules = words("rules")
"""Offers the rules and their families behind `--select` and `--ignore`."""
rules_and_topics = words("rules and topics")
"""Offers what has a page: the rules, and the topics of their families."""
revisions = _completer(Completes("revisions"))
"""Offers the branches and tags of the project's repository."""


@cache
def table() -> dict[str, Any]:
    """The commands with their parameters, the lists of words, and where which records stand.

    It is made from Typer's declarations and from the models; a test holds it current.
    """
    with open(_TABLE, encoding="utf-8") as file:
        found: dict[str, Any] = json.load(file)
    return found


def offered(completes: Completes, begun: str, project: str | None, at: str | None) -> Offered:
    """What is offered for a word that is begun, of the project and the revision that are meant.

    Where nothing begins like the whole word, something may stand behind its last comma.
    """
    before, comma, last = begun.rpartition(",")
    found: Iterable[tuple[str, str]] = ()
    with suppress(Exception):  # a shell that completes shows no error
        offer = _OFFERS[completes.what]
        found = offer(_Asked(completes.names, begun, project, at))
        if comma and not found:
            others = offer(_Asked(completes.names, last, project, at))
            return [(f"{before},{word}", says) for word, says in others if _is_plain(word)]
    return [(word, says) for word, says in found if _is_plain(word)]


def _is_plain(word: str) -> bool:
    return _PLAIN_WORD.fullmatch(word) is not None


class _Asked(NamedTuple):
    """A word that is begun, and what may complete it."""

    names: tuple[str, ...]
    begun: str
    project: str | None
    at: str | None

    def beginning(self, words: Iterable[tuple[str, str]]) -> Offered:
        """The words that begin as the one that is typed."""
        return [(word, says) for word, says in words if word.startswith(self.begun)]


def _ids(asked: _Asked) -> Offered:
    """The ids that begin so; or else that of the one person whose name does."""
    files = data_files(asked.project, asked.at)
    homes = {name: Home(*home) for name, home in table()["homes"].items()}
    kinds = asked.names or tuple(homes)
    found = {kind: list(files.named_ids(homes[kind])) for kind in kinds}
    begun = [each for kind in kinds for each in found[kind] if each.id.startswith(asked.begun)]
    if not begun:
        people = whose_name_begins(found.get(_PEOPLE, ()), asked.begun)
        begun = people if len(people) == 1 else []
    languages = files.languages
    return list({each.id: _visible(each, languages) for each in begun}.items())


def _visible(named: NamedId, languages: list[str]) -> str:
    """What a record is called; nothing where that looks like a contact."""
    name = localized(named.names, languages)
    visible = " ".join(_ACTIVE.sub(" ", printable(name[:_LONGEST_NAME])).split())
    return "" if looks_like(name) else visible


def _languages(asked: _Asked) -> Offered:
    return asked.beginning((code, "") for code in data_files(asked.project, asked.at).languages)


def _revisions(asked: _Asked) -> Offered:
    from migtrack.system.git import find_repository  # noqa: PLC0415  # 10 ms

    folder = project_folder(asked.project, needed=False)
    return asked.beginning(find_repository(folder).revisions())


def _words(asked: _Asked) -> Offered:
    return asked.beginning(table()["words"][asked.names[0]].items())


def _words_and_ids(asked: _Asked) -> Offered:
    name, *kinds = asked.names
    found = _words(asked._replace(names=(name,)))
    with suppress(Exception):  # where there is no project, the words are offered all the same
        found += _ids(asked._replace(names=tuple(kinds)))
    return list(dict(reversed(found)).items())[::-1]


_OFFERS: dict[str, Callable[[_Asked], Offered]] = {
    "ids": _ids,
    "languages": _languages,
    "revisions": _revisions,
    "words": _words,
    "words and ids": _words_and_ids,
}
