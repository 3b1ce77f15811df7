"""Reads a git repository with plumbing commands, which run and write nothing else.

Git is found by its full path, never in the project. No shell, no checkout, no hook, no filter,
no pager, no file system monitor; nothing is fetched, and what a repository's own settings would
start is switched off. Replacement objects are left alone: what is read is what was committed.
"""

import os
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, NamedTuple

from migtrack.system.paths import shown
from migtrack.system.programs import first_program, on_path

if TYPE_CHECKING:
    from subprocess import CompletedProcess

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
_OBJECT = re.compile(r"[0-9a-f]{40,64}")
_LAST = ("rev-list", "--max-count=1", "--format=%h %cs")
"""Asks for the last of some commits: its name in one line, what `_described` reads in the next."""


class GitError(Exception):
    """Something that git does not hold or cannot read: what it is, and what to do."""

    def __init__(self, message: str, remedy: str) -> None:
        super().__init__(message)
        self.message = message
        self.remedy = remedy


class Commit(NamedTuple):
    """A commit, as people name it."""

    name: str
    """As few of its first letters as tell it apart."""
    day: date
    """On which it was made, by the clock of whoever made it."""


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
        if revision and not revision.startswith("-") and revision.isprintable():
            name = self._commit(["rev-parse", "--verify", "--quiet", f"{revision}^{{commit}}"])
            if _OBJECT.fullmatch(name):
                return name
            if _DAY.fullmatch(revision):
                return self._before(revision)
        shown = f"`{revision}`" if revision.isprintable() else ascii(revision)
        raise GitError(f"there is no revision {shown} here", self._remedy(revision))

    def describe(self, commit: str) -> Commit:
        """The commit's short name and its day."""
        return _described(self._read([*_LAST, commit]).decode().splitlines()[1])

    def last_change(self, path: str) -> tuple[str, Commit] | None:
        """The last commit of the current branch that changed a folder, by both of its names.

        None where no commit did. The folder is named from that of the repository.
        """
        lines = self._read([*_LAST, "HEAD", "--", path]).decode().splitlines()
        return (lines[0].removeprefix("commit "), _described(lines[1])) if lines else None

    def revisions(self) -> list[tuple[str, str]]:
        """The branches and tags, the newest first, each with the day of its commit."""
        order, shown = "--sort=-creatordate", "--format=%(refname:short) %(creatordate:short)"
        output = self._read(["for-each-ref", order, shown, "refs/heads", "refs/tags"])
        lines = output.decode(errors="replace").splitlines()
        return [(name, day) for name, _, day in (line.partition(" ") for line in lines)]

    def _before(self, day: str) -> str:
        try:
            last = int(datetime.fromisoformat(day).timestamp()) - 1  # its clock
        except (ValueError, OverflowError, OSError):
            last = -1
        arguments = ["rev-list", "-1", "--first-parent", f"--min-age={last}", "HEAD"]
        name = self._commit(arguments) if last >= 0 else ""
        if name:
            return name
        raise GitError(
            f"the current branch has no commit before {day}", self._remedy("", "name a later day")
        )

    def _commit(self, arguments: Sequence[str]) -> str:
        """The name that git prints; empty where it finds none."""
        result = run_git(self.folder, arguments)
        return "" if result.returncode else result.stdout.strip().decode()

    def _remedy(self, revision: str, otherwise: str = "") -> str:
        if ".." in revision:
            return "name two revisions with a blank between them, such as main HEAD"
        shallow = run_git(self.folder, ["rev-parse", "--is-shallow-repository"])
        if shallow.stdout.strip() == b"true":
            return "this clone is shallow, so old commits are missing: git fetch --unshallow"
        return otherwise or "name a branch, a tag, a commit, or a day such as 2021-06-15"

    def tree(self, commit: str, folder: str = "") -> list[Entry]:
        """The files of a commit, all or those below a folder named from the repository's root."""
        listed = self._list(["ls-tree", "-r", "-l", "-z", "--full-tree", commit], folder)
        return [
            Entry(path, mode, name, int(size) if size.isdigit() else None)
            for path, (mode, _, name, size) in listed
        ]

    def index(self, folder: str = "") -> list[Entry]:
        """The files of the index, all or those below a folder named from the repository's root."""
        arguments = ["ls-files", "--stage", "-z", "--full-name"]
        listed = list(self._list(arguments, folder, self.root))
        names = {name for _, (mode, name, _) in listed if mode != SUBMODULE}
        lines = (line.split() for line in self._objects("--batch-check", names).splitlines())
        sizes = {line[0].decode(): int(line[2]) for line in lines if len(line) == 3}
        entries = {
            path: Entry(path, mode, name, sizes.get(name), unmerged=stage != "0")
            for path, (mode, name, stage) in listed
        }
        return list(entries.values())

    def contents(self, names: Iterable[str]) -> dict[str, bytes]:
        """What the objects hold, by name; those that are missing are left out."""
        output = self._objects("--batch", names)
        contents = {}
        start = 0
        while start < len(output):
            end = output.index(b"\n", start)
            header = output[start:end].decode().split()
            start = end + 1
            if len(header) == 3:
                end = start + int(header[2])
                contents[header[0]] = output[start:end]
                start = end + 1
        return contents

    def _list(
        self, arguments: Sequence[str], below: str, folder: str | None = None
    ) -> Iterator[tuple[str, list[str]]]:
        """The path of each file that git lists, and what stands before it."""
        output = self._read([*arguments, "--", *([below] if below else [])], folder)
        for line in output.split(b"\0")[:-1]:
            details, _, path = line.partition(b"\t")
            yield os.fsdecode(path), details.decode().split()

    def _objects(self, option: str, names: Iterable[str]) -> bytes:
        stdin = "".join(f"{name}\n" for name in dict.fromkeys(names)).encode()
        return self._read(["cat-file", option], stdin=stdin) if stdin else b""

    def _read(
        self, arguments: Sequence[str], folder: str | None = None, stdin: bytes = b""
    ) -> bytes:
        result = run_git(folder or self.folder, arguments, stdin)
        if result.returncode:
            raise GitError(
                "git cannot read what was asked for; parts of the repository may be missing",
                f"git says: {_errors(result) or 'nothing'}",
            )
        return result.stdout


def _described(line: str) -> Commit:
    name, day = line.split()
    return Commit(name, date.fromisoformat(day))


def find_repository(folder: str) -> Repository:
    """The repository in which `folder` lies.

    Raises a `GitError` where there is none, or where there is no git.
    """
    result = run_git(folder, ["rev-parse", "--show-prefix"])
    if result.returncode == 0:
        return Repository(folder, os.fsdecode(result.stdout.removesuffix(b"\n")))
    if "safe.directory" in _errors(result):
        raise GitError(
            "git does not read this repository, because it belongs to another user",
            "if you trust it: git config --global --add safe.directory FOLDER",
        )
    raise GitError(
        "there is no git repository here, so there are no revisions",
        "only the files as they are now can be looked at",
    )


def _errors(result: "CompletedProcess[bytes]") -> str:
    """What git wrote to its standard error, in English."""
    return result.stderr.decode(errors="replace").strip()


def run_git(
    folder: str, arguments: Sequence[str], stdin: bytes = b"", patience: float | None = None
) -> "CompletedProcess[bytes]":
    """Run git in a folder, without the `GIT_*` variables of the environment.

    Raises a `GitError` where it cannot be started, or takes longer than so many seconds.
    """
    import subprocess  # noqa: PLC0415  # 5 ms, for the few commands that read git

    settings = [word for name, value in _SETTINGS.items() for word in ("-c", f"{name}={value}")]
    flags = ["--no-pager", "--no-optional-locks", "--literal-pathspecs"]
    environment = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    git = find_git(folder)
    try:
        return subprocess.run(  # noqa: S603  # a list, and names are checked before
            [git, "-C", folder, *flags, *settings, *arguments],
            input=stdin,
            capture_output=True,
            check=False,
            env={**environment, **_ENVIRONMENT},
            timeout=patience,
        )
    except subprocess.TimeoutExpired:
        raise GitError("git takes too long", "ask for less of the history") from None
    except OSError as error:
        raise GitError(
            f"git cannot be started: {error.strerror}", f"see what {shown(git)} is"
        ) from None


def find_git(folder: str) -> str:
    """The full path of the program git, from PATH alone and never from the project in `folder`.

    Raises a `GitError` where there is none.
    """
    git = first_program(on_path("git"), folder)
    if git is None:
        raise GitError(
            "git is not installed, or not found",
            "install git, and see that PATH names its folder; one within the project is not run",
        )
    return git
