"""The project's files as git keeps them: in a commit, or in the index."""

import os
import posixpath
import re
from collections.abc import Callable, Iterator

from migtrack.load.files.sources import (
    DATA,
    ENDINGS,
    MAX_BYTES,
    Source,
    SourceFile,
    Unreadable,
    read_file,
)
from migtrack.system.git import (
    LINK,
    SUBMODULE,
    Commit,
    Entry,
    GitError,
    Repository,
    find_repository,
)
from migtrack.system.paths import lies_within, repository_root

_HOME = re.compile(rf"(?:^|(.*/)){DATA}/(?:project|ministries)\.yaml", re.DOTALL)
_ID = re.compile(rb"^id:[ \t]*[\"']?([a-z0-9-]+)", re.MULTILINE)
_MANY_LINKS = 40
"""After so many links in a row the system gives up, too."""


class GitTree:
    """The files of a commit or of the index. Nothing is written, checked out or run."""

    def __init__(self, repository: Repository, prefix: str, entries: list[Entry]) -> None:
        """Take the files below `prefix`, which leads from the repository's root to the project."""
        self.commit: Commit | None = None
        """The commit that holds them; none of the index."""
        here = prefix == repository.prefix
        folder = repository.folder if here else os.path.join(repository.root, prefix)
        self.folder = os.path.abspath(folder)
        """Where the project would lie if it were checked out."""
        self._repository = repository
        self._entries = {
            entry.path.removeprefix(prefix): entry
            for entry in entries
            if entry.path.startswith(f"{prefix}{DATA}/")
        }

    def __iter__(self) -> Iterator[SourceFile]:
        found: dict[str, bytes | Unreadable] = {}
        waiting: list[str] = []
        for path, entry in self._entries.items():
            steps = path.split("/")
            if any(step.startswith(".") for step in steps):
                continue
            folders = [n for n, step in enumerate(steps) if step.endswith(ENDINGS)]
            if folders and folders[0] < len(steps) - 1:
                found["/".join(steps[: folders[0] + 1])] = Unreadable("folder")
            elif why := _unreadable(entry):
                found[path] = why
            else:
                waiting.append(path)
        contents: dict[str, bytes] = {}
        self._read(waiting, contents)
        targets = {path: self._target(path, contents) for path in waiting}
        self._read([path for path in targets.values() if isinstance(path, str)], contents)
        for path, target in targets.items():
            if isinstance(target, Unreadable):
                found[path] = target
            else:
                name = self._entries[target].name
                found[path] = contents.get(name, Unreadable("unreadable", "git does not have it"))
        return iter(SourceFile(path, found[path]) for path in sorted(found))

    def _read(self, paths: list[str], contents: dict[str, bytes]) -> None:
        """Add what the files hold, by the names of the objects."""
        names = {self._entries[path].name for path in paths}
        contents |= self._repository.contents(sorted(names.difference(contents)))

    def _target(self, path: str, contents: dict[str, bytes]) -> str | Unreadable:
        """The file itself, or that to which it links, if that is one of the project's."""
        for _ in range(_MANY_LINKS):
            entry = self._entries[path]
            if entry.mode == SUBMODULE:
                return Unreadable("linked-folder")
            if entry.mode != LINK:
                return _unreadable(entry) or path
            link = contents.get(entry.name)
            if link is None:
                link = self._repository.contents([entry.name]).get(entry.name, b"")
            path = posixpath.normpath(posixpath.join(posixpath.dirname(path), os.fsdecode(link)))
            if path == DATA or any(other.startswith(f"{path}/") for other in self._entries):
                return Unreadable("linked-folder")
            if not path.startswith(f"{DATA}/"):
                return Unreadable("outside-project")
            if path not in self._entries:
                return Unreadable("vanished")
        return Unreadable("link-loop")


def _unreadable(entry: Entry) -> Unreadable | None:
    """Why the file cannot be read, as far as that shows before it is read."""
    if entry.mode == SUBMODULE:
        return Unreadable("repository")
    if entry.unmerged:
        return Unreadable("unreadable", "git has a merge conflict here")
    if entry.size is None:
        return Unreadable("unreadable", "git does not have it")
    if entry.size > MAX_BYTES:
        return Unreadable("too-large", f"{entry.size:,}")
    return None


def at_revision(folder: str, revision: str) -> GitTree:
    """The project of `folder` as it is committed in a revision.

    It may have lain elsewhere in the repository then. Raises a `GitError` where there is no
    repository, no such revision or no project in it.
    """
    repository = find_repository(folder)
    commit = repository.commit(revision)
    if found := _find(repository, lambda below: repository.tree(commit, below)):
        found.commit = repository.describe(commit)
        return found
    raise GitError(
        f"there is no project in `{revision}`", f"name a revision that holds {DATA}/project.yaml"
    )


def at_index(folder: str) -> GitTree:
    """The project of `folder` as it is staged. Raises a `GitError` where there is none."""
    repository = find_repository(folder)
    if found := _find(repository, repository.index):
        return found
    raise GitError("there is no project in the index", f"stage {DATA}/project.yaml first")


def last_commit(folder: str, files: Source) -> tuple[Commit, bool] | None:
    """The last commit that changed the data of `folder`, and whether `files` differ from it.

    None where git does not tell: outside a repository, without git, before the first commit. Only
    how lines end makes no difference, since git may have checked a text out with other ends.
    """
    if not os.path.lexists(os.path.join(repository_root(os.path.realpath(folder)), ".git")):
        return None
    try:
        repository = find_repository(folder)
        found = repository.last_change(DATA)
        if found is None:
            return None
        name, commit = found
        entries = repository.tree(name, f"{repository.prefix}{DATA}")
        committed = _settled(GitTree(repository, repository.prefix, entries))
    except (GitError, ValueError):
        return None
    return commit, committed != _settled(files)


def _settled(files: Source) -> dict[str, bytes | Unreadable]:
    """The files by path, with LF at the ends of lines."""
    return {
        path: content.replace(b"\r\n", b"\n") if isinstance(content, bytes) else content
        for path, content in files
    }


def _find(repository: Repository, read: Callable[[str], list[Entry]]) -> GitTree | None:
    """The project: here, or else in a folder above, or else wherever one with the same id is.

    `read` lists the files below a folder of the repository, or all files.
    """
    prefix, entries = repository.prefix, read(f"{repository.prefix}{DATA}")
    if prefix in _homes(entries):
        return GitTree(repository, prefix, entries)
    entries = read("")
    homes = _homes(entries)
    above = [home for home in homes if prefix.startswith(home)]
    if above:
        return GitTree(repository, max(above, key=len), entries)
    wanted = _id(_contract_on_disk(repository.folder))
    contents = repository.contents(name for name in homes.values() if name)
    same = [home for home, name in homes.items() if wanted and _id(contents.get(name)) == wanted]
    return GitTree(repository, same[0], entries) if len(same) == 1 else None


def _contract_on_disk(folder: str) -> bytes | None:
    contract = os.path.realpath(os.path.join(folder, DATA, "project.yaml"))
    content = read_file(contract) if lies_within(contract, folder) else None
    return content if isinstance(content, bytes) else None


def _homes(entries: list[Entry]) -> dict[str, str]:
    """The folders, with `/` at their ends, that hold a project; each with its contract's object."""
    homes: dict[str, str] = {}
    for entry in entries:
        if match := _HOME.fullmatch(entry.path):
            has_id = entry.path.endswith("project.yaml") and entry.mode != LINK
            homes[match[1] or ""] = entry.name if has_id else homes.get(match[1] or "", "")
    return homes


def _id(contract: bytes | None) -> str:
    match = _ID.search(contract or b"")
    return match[1].decode() if match else ""
