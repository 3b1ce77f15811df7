"""Adds to findings on unknown ids when the record was removed, as far as git knows.

Nothing is added where there is no git, no repository or not the commits, and nothing is wrong
then. What is said depends on the history, so such an answer is not kept.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from migtrack.base.finding import Finding, Key
from migtrack.base.text import in_backquotes, is_nobodys
from migtrack.check import Verdict
from migtrack.cli.context import Opened
from migtrack.load.files.sources import DATA
from migtrack.model.fields import SLUG
from migtrack.model.kinds import home_of

if TYPE_CHECKING:
    from migtrack.system.git import Commit

MOST_IDS = 20
"""The most ids that are looked for in the history."""

_ID = "id[\"']?[ \t]*:[ \t]*[\"']?"
"""What stands before the id of a record, as a regular expression of POSIX and of Python."""


def names_missing_records(verdict: Verdict) -> bool:
    """Whether a finding names a record that is not there."""
    return any(finding.missing for finding in verdict.open)


def with_removals(verdict: Verdict, opened: Opened) -> Verdict:
    """The verdict; where a record that a finding names was removed, its help begins with that."""
    missing = dict.fromkeys(
        finding.missing
        for finding in verdict.open
        if finding.missing and _is_looked_for(finding.missing[1])
    )
    removed = _removed([*missing][:MOST_IDS], opened) if missing else {}
    if not removed:
        return verdict
    return replace(verdict, open=tuple(_with_removal(each, removed) for each in verdict.open))


def _is_looked_for(identity: str) -> bool:
    """Whether it can be an id and nothing else: no pattern, and no number of a passport."""
    return re.fullmatch(SLUG, identity) is not None and is_nobodys(identity)


def _with_removal(finding: Finding, removed: dict[Key, str]) -> Finding:
    what = removed.get(finding.missing) if finding.missing else None
    if what is None:
        return finding
    both = (finding.help, finding.terminal_help)
    help_, terminal_help = (f"{what}; {each}" if each else each for each in both)
    return finding._replace(help=help_, terminal_help=terminal_help)


def _removed(missing: Sequence[Key], opened: Opened) -> dict[Key, str]:
    """What git knows of the records: when each was removed, or was last there."""
    from migtrack.system.git import GitError, find_repository  # noqa: PLC0415  # 1 ms, for few findings
    from migtrack.system.git_changes import changes  # noqa: PLC0415  # it comes with the line above

    ids = dict.fromkeys(identity for _, identity in missing)
    commit = opened.commit.name if opened.commit else "HEAD"
    found: dict[str, str] = {}
    try:
        repository = find_repository(opened.folder)
        paths = sorted({repository.prefix + _home(kind) for kind, _ in missing})
        for changed, lines in changes(repository, commit, f"{_ID}({'|'.join(ids)})", paths):
            went, came = _ids_in(lines, "-"), _ids_in(lines, "+")
            for identity in (went | came) & ids.keys() - found.keys():
                found[identity] = _what_became(identity, changed, is_there=identity in came)
    except GitError:
        return {}
    return {key: found[key[1]] for key in missing if key[1] in found}


def ids_removed(folder: str, kind: str) -> set[str]:
    """The ids of all records of a kind that were removed, as far as git knows."""
    from migtrack.system.git import GitError, find_repository  # noqa: PLC0415  # as above
    from migtrack.system.git_changes import changes  # noqa: PLC0415  # as above

    try:
        repository = find_repository(folder)
        found = changes(repository, "HEAD", _ID, [repository.prefix + _home(kind)])
        return {identity for _, lines in found for identity in _ids_in(lines, "-")}
    except GitError:
        return set()


def _home(kind: str) -> str:
    """The file or folder in which records of a kind stand; of any kind, the data folder."""
    return f"{DATA}/{home_of(kind).path}" if kind else DATA


def _ids_in(lines: Iterable[str], sign: str) -> set[str]:
    """The ids of records in those lines that begin with a sign."""
    text = "\n".join(line for line in lines if line.startswith(sign))
    return set(re.findall(rf"\b{_ID}([\w-]+)", text))


def _what_became(identity: str, commit: "Commit", *, is_there: bool) -> str:
    from calendar import month_name  # noqa: PLC0415  # only for this message

    day = f"{commit.day.day} {month_name[commit.day.month]} {commit.day.year}"
    if is_there:
        return f"{in_backquotes(identity)} was still there on {day}, in {commit.name}"
    return f"{in_backquotes(identity)} was removed on {day} in {commit.name}"
