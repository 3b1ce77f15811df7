"""What the commits of a repository changed, as far as that is found out quickly."""

from collections.abc import Iterator, Sequence
from datetime import date

from migtrack.system.git import Commit, GitError, Repository, run_git

MOST_COMMITS = 1000
"""The most commits of which the changes are looked through: 1000 take 0.1 s."""
PATIENCE = 1.0
"""The seconds after which git is stopped: only a huge repository needs longer."""

_PATCHES = ("-r", "--root", "-p", "-U0", "--text", "--no-ext-diff", "--no-textconv", "--abbrev")


def changes(
    repository: Repository, commit: str, pattern: str, paths: Sequence[str]
) -> Iterator[tuple[Commit, list[str]]]:
    """The commits, up to one, that changed files in lines with a pattern, the newest first.

    Each with all changed lines of these files: `-` stands before those that went, `+` before
    those that came. `pattern` is a regular expression of POSIX, `paths` lead from the
    repository's root. Raises a `GitError` where that cannot be read, or not soon enough.
    """
    listing = ["rev-list", f"--max-count={MOST_COMMITS}", commit, "--", *paths]
    wanted = ["--stdin", "--format=%x00%h %cs", f"-G{pattern}", "--", *paths]
    commits = _read(repository, listing)
    patches = _read(repository, ["diff-tree", *_PATCHES, *wanted], commits)
    for patch in patches.decode(errors="replace").split("\0")[1:]:
        head, *lines = patch.split("\n")
        name, _, day = head.partition(" ")
        yield Commit(name, date.fromisoformat(day)), lines


def _read(repository: Repository, arguments: Sequence[str], stdin: bytes = b"") -> bytes:
    result = run_git(repository.root, arguments, stdin, PATIENCE)
    if result.returncode:
        raise GitError("git cannot read its history", "parts of the repository may be missing")
    return result.stdout
