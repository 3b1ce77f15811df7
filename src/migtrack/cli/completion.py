"""What a shell offers while a command is typed: ids with names, languages, rules, revisions.

Nothing confidential is offered. Where there is no project, no git or no such revision, nothing
is: whoever types must not be disturbed.
"""

import re
from collections.abc import Callable, Iterable
from contextlib import suppress
from typing import TYPE_CHECKING

import typer

from migtrack.base.personal_data import looks_like
from migtrack.base.text import localized, printable
from migtrack.cli.environment import project_folder

if TYPE_CHECKING:
    from migtrack.cli.context import Opened
    from migtrack.model.fields import Record

Offered = list[tuple[str, str]]
"""Words, each with what a shell shows next to it."""

_PLAIN_WORD = re.compile(r"\w[\w./+-]*")
"""A word in which no shell finds anything to run: others have written the data and branches."""
_ACTIVE = re.compile(r"""[\\"'$`!]+""")
"""What a shell might act upon in a name: zsh evaluates what it shows."""


def ids(*kinds: str) -> Callable[[typer.Context, str], Offered]:
    """Offers the ids of the records of these kinds, or of all that have one, with their names."""

    def complete(ctx: typer.Context, incomplete: str) -> Offered:
        opened = _opened(ctx)
        if opened is None:
            return []
        from migtrack.model.kinds import record_kinds  # noqa: PLC0415  # read with the project

        project, languages = opened.loaded.project, opened.loaded.project.contract.languages
        named = {
            record.id: _name(record, languages)
            for kind in record_kinds()
            if kind.has_id and (not kinds or kind.name in kinds)
            for record in project.records(kind.model)
        }
        return _beginning(incomplete, named.items())

    return complete


def languages(ctx: typer.Context, incomplete: str) -> Offered:
    """Offers the project's languages."""
    opened = _opened(ctx)
    codes = opened.loaded.project.contract.languages if opened else ()
    return _beginning(incomplete, ((code, "") for code in codes))


def rules(incomplete: str) -> Offered:
    """Offers the rules and their families behind `--select` and `--ignore`, after a comma, too."""
    from migtrack.rules import RULE_BY_NAME, RULES  # noqa: PLC0415  # only when asked for

    before, comma, begun = incomplete.rpartition(",")
    names = {rule.family: f"the rules of {rule.topic}" for rule in RULES}
    names |= {name: rule.summary for name, rule in RULE_BY_NAME.items()}
    return [(f"{before}{comma}{name}", says) for name, says in _beginning(begun, names.items())]


def rules_and_topics(incomplete: str) -> Offered:
    """Offers what has a page: the rules, and the topics of their families."""
    from migtrack.rules import RULE_BY_NAME, RULES  # noqa: PLC0415  # only when asked for

    topics = {rule.topic: f"the rules of {rule.family}" for rule in RULES}
    names = {name: rule.summary for name, rule in RULE_BY_NAME.items()}
    return _beginning(incomplete, (topics | names).items())


def revisions(ctx: typer.Context, incomplete: str) -> Offered:
    """Offers the branches and tags of the project's repository."""
    from migtrack.system.git import GitError, find_repository  # noqa: PLC0415  # 2 ms

    with suppress(GitError, OSError, ValueError):
        folder = project_folder(ctx.params.get("project"), needed=False)
        return _beginning(incomplete, find_repository(folder).revisions())
    return []


def _opened(ctx: typer.Context) -> "Opened | None":
    """The project that is meant; none where it cannot be had, for whatever reason."""
    from migtrack.cli.context import open_project  # noqa: PLC0415  # with Pydantic 3/4 of a start

    with suppress(Exception):  # a shell that completes shows no error
        return open_project(ctx.params.get("project"), None, ctx.params.get("at"))
    return None


def _name(record: "Record", languages: tuple[str, ...]) -> str:
    """What a record is called; nothing where that looks like a contact."""
    from migtrack.model.kinds import naming_fields  # noqa: PLC0415  # as above

    texts = (getattr(record, field) for field in naming_fields(record.record_kind))
    name = localized(next(filter(None, texts), None), languages)
    return "" if looks_like(name) else _ACTIVE.sub(" ", printable(name))


def _beginning(incomplete: str, words: Iterable[tuple[str, str]]) -> Offered:
    """The words that begin so, as far as no shell would read more in them."""
    return [
        (word, says)
        for word, says in words
        if word.startswith(incomplete) and _PLAIN_WORD.fullmatch(word)
    ]
