"""Reads a git repository with plumbing commands, which run and write nothing else.

No shell, no checkout, no hook, no filter, no pager, no file system monitor; nothing is
fetched, and what a repository's own settings would start is switched off. Replacement
objects are left alone: what is read is what was committed.
"""

import os
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import NamedTuple

LINK = "120000"
"""The mode of a symbolic link, whose content is the target."""
SUBMODULE = "160000"
"""The mode of another repository's commit, in the place of a folder."""

_SETTINGS = {
    "core.fsmonitor": "false",
    "core.hooksPath": os.devnull,
    "protocol.allow": "never",
    "safe.bareRepository": "explicit",
    "submodule.recurse": "false",
}
_ENVIRONMENT = {
    "GIT_ALLOW_PROTOCOL": "none",
    "GIT_NO_LAZY_FETCH": "1",
    "GIT_NO_REPLACE_OBJECTS": "1",
    "GIT_OPTIONAL_LOCKS": "0",
    "GIT_TERMINAL_PROMPT": "0",
    "LC_ALL": "C",
}
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_OBJECT = re.compile(rb"[0-9a-f]{40,64}")


class GitError(Exception):
    """Something that git does not hold or cannot read: what it is, and what to do."""

    def __init__(self, message: str, remedy: str) -> None:
        super().__init__(message)
        self.message = message
        self.remedy = remedy


class Entry(NamedTuple):
    """A file of a commit or of the index."""

    path: str
    """From the repository's root, with `/`; bytes that are not UTF-8 as surrogates."""
    mode: str
    name: str
    """The object's own name."""
    size: int | None
    """In bytes; none where the repository does not hold the object."""
    unmerged: bool = False
    """Whether a merge left it in conflict: then it has no content that counts."""


@dataclass(frozen=True, slots=True)
class Repository:
    """A repository, as seen from a folder in it."""

    folder: str
    prefix: str
    """The path from the repository's root to the folder: empty, or with `/` at its end."""

    @property
    def root(self) -> str:
        """The folder of the whole working tree."""
        parents = [os.pardir] * self.prefix.count("/")
        return os.path.normpath(os.path.join(os.path.realpath(self.folder), *parents))

    def commit(self, revision: str) -> str:
        """The name of the commit that `revision` means: a branch, a tag, a hash, a date.

        A date means the last commit of the current branch before that day, by the clock of
        this computer. Raises a `GitError` where there is none.
        """
        if _may_be_name(revision):
            arguments = ["rev-parse", "--verify", "--quiet", f"{revision}^{{commit}}"]
            found = _run(self.folder, arguments)
            if found.code == 0 and _OBJECT.fullmatch(found.output.strip()):
                return found.output.strip().decode()
            if _DAY.fullmatch(revision):
                return self._before(revision)
        shown = f"`{revision}`" if revision.isprintable() else ascii(revision)
        raise GitError(f"there is no revision {shown} here", self._remedy(revision))

    def _before(self, day: str) -> str:
        try:
            midnight = datetime.combine(date.fromisoformat(day), datetime.min.time())
            last = int(midnight.timestamp()) - 1
        except (ValueError, OverflowError, OSError):
            last = -1
        if last >= 0:
            found = _run(
                self.folder, ["rev-list", "-1", "--first-parent", f"--min-age={last}", "HEAD"]
            )
            if found.code == 0 and found.output.strip():
                return found.output.strip().decode()
        raise GitError(
            f"the current branch has no commit before {day}", self._remedy("", "name a later day")
        )

    def _remedy(self, revision: str, otherwise: str = "") -> str:
        if ".." in revision:
            return "name two revisions with a blank between them, such as main HEAD"
        shallow = _run(self.folder, ["rev-parse", "--is-shallow-repository"])
        if shallow.output.strip() == b"true":
            return "this clone is shallow, so old commits are missing: git fetch --unshallow"
        return otherwise or "name a branch, a tag, a commit, or a day such as 2021-06-15"

    def tree(self, commit: str, folder: str = "") -> list[Entry]:
        """The files of a commit, all or those below a folder named from the repository's root."""
        arguments = ["ls-tree", "-r", "-l", "-z", "--full-tree", commit, "--"]
        output = self._read([*arguments, folder] if folder else arguments)
        entries = []
        for line in _records(output):
            about, _, path = line.partition(b"\t")
            mode, _, name, size = about.decode().split()
            entries.append(
                Entry(os.fsdecode(path), mode, name, int(size) if size.isdigit() else None)
            )
        return entries

    def index(self, folder: str = "") -> list[Entry]:
        """The files of the index, all or those below a folder named from the repository's root."""
        arguments = ["ls-files", "--stage", "-z", "--full-name", "--"]
        output = self._read([*arguments, folder] if folder else arguments, self.root)
        found = []
        for line in _records(output):
            about, _, path = line.partition(b"\t")
            mode, name, stage = about.decode().split()
            found.append((os.fsdecode(path), mode, name, stage != "0"))
        sizes = self._sizes({name for _, mode, name, _ in found if mode != SUBMODULE})
        entries = {
            path: Entry(path, mode, name, sizes.get(name), unmerged)
            for path, mode, name, unmerged in found
        }
        return list(entries.values())

    def _sizes(self, names: Iterable[str]) -> dict[str, int]:
        stdin = "".join(f"{name}\n" for name in names).encode()
        output = self._read(["cat-file", "--batch-check"], stdin=stdin) if stdin else b""
        lines = (line.split() for line in output.decode().splitlines())
        return {line[0]: int(line[2]) for line in lines if len(line) == 3}

    def contents(self, names: Iterable[str]) -> dict[str, bytes]:
        """What the objects hold, by name; those that are missing are left out."""
        stdin = "".join(f"{name}\n" for name in dict.fromkeys(names)).encode()
        output = self._read(["cat-file", "--batch"], stdin=stdin) if stdin else b""
        return dict(_objects(output))

    def _read(
        self, arguments: Sequence[str], folder: str | None = None, stdin: bytes = b""
    ) -> bytes:
        result = _run(folder or self.folder, arguments, stdin)
        if result.code:
            raise GitError(
                "git cannot read what was asked for; parts of the repository may be missing",
                f"git says: {result.errors or 'nothing'}",
            )
        return result.output


def find_repository(folder: str) -> Repository:
    """The repository in which `folder` lies.

    Raises a `GitError` where there is none, or where there is no git.
    """
    result = _run(folder, ["rev-parse", "--show-prefix"])
    if result.code == 0:
        return Repository(folder, os.fsdecode(result.output.removesuffix(b"\n")))
    if "safe.directory" in result.errors:
        raise GitError(
            "git does not read this repository, because it belongs to another user",
            "if you trust it: git config --global --add safe.directory FOLDER",
        )
    raise GitError(
        "there is no git repository here, so there are no revisions",
        "only the files as they are now can be looked at",
    )


class _Result(NamedTuple):
    """How a run of git ended."""

    code: int
    output: bytes
    errors: str
    """What git wrote to its standard error, in English."""


def _run(folder: str, arguments: Sequence[str], stdin: bytes = b"") -> _Result:
    """Run git in a folder, without the `GIT_*` variables of the environment."""
    import subprocess  # noqa: PLC0415  # 5 ms, for the few commands that read git

    settings = [word for name, value in _SETTINGS.items() for word in ("-c", f"{name}={value}")]
    flags = ["--no-pager", "--no-optional-locks", "--literal-pathspecs"]
    environment = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    try:
        result = subprocess.run(  # noqa: S603  # a list, and names are checked before
            ["git", "-C", folder, *flags, *settings, *arguments],  # noqa: S607  # the user's own git
            input=stdin,
            capture_output=True,
            check=False,
            env={**environment, **_ENVIRONMENT},
        )
    except FileNotFoundError:
        raise GitError("git is not installed, or not found", "install git") from None
    errors = result.stderr.decode(errors="replace").strip()
    return _Result(result.returncode, result.stdout, errors)


def _may_be_name(revision: str) -> bool:
    """Whether git could take the text for a revision, and cannot take it for an option."""
    return bool(revision) and not revision.startswith("-") and revision.isprintable()


def _records(output: bytes) -> list[bytes]:
    return output.split(b"\0")[:-1]


def _objects(output: bytes) -> Iterator[tuple[str, bytes]]:
    """The name and content of each object in the output of `cat-file --batch`."""
    start = 0
    while start < len(output):
        end = output.index(b"\n", start)
        header = output[start:end].decode().split()
        start = end + 1
        if len(header) == 3:
            size = int(header[2])
            yield header[0], output[start : start + size]
            start += size + 1
