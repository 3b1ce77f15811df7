"""A repository with a long history of data, to compare its ends."""

import os
import subprocess
from collections.abc import Iterator
from pathlib import Path

COMMITS = 2_000
FIRST, LAST = f"main~{COMMITS - 1}", "main"
"""The ends of the history."""


def make_history(project: str, folder: str) -> str:
    """A repository in `folder` in which the project's data is committed over and over.

    Each commit changes a date of one file. Gives the working tree's folder.
    """
    root = os.path.join(folder, "history")
    git = ["git", "-C", root]
    os.mkdir(root)
    subprocess.run([*git, "init", "--quiet", "--initial-branch=main"], check=True)  # noqa: S603  # ours
    stream = b"".join(_commits(Path(project)))
    subprocess.run([*git, "fast-import", "--quiet"], input=stream, check=True)  # noqa: S603  # ours
    subprocess.run([*git, "checkout", "--quiet", "main"], check=True)  # noqa: S603  # ours
    return root


def _commits(project: Path) -> Iterator[bytes]:
    files = sorted(project.joinpath("data").rglob("*.yaml"))
    changing = project / "data" / "sops.yaml"
    for number in range(COMMITS):
        yield b"commit refs/heads/main\n"
        yield b"committer B <b@example.org> %d +0000\n" % (1_600_000_000 + 3_600 * number)
        yield b"data 1\nx\n"
        for path in files if number == 0 else (changing,):
            content = path.read_bytes()
            if path == changing:
                content = content.replace(b"2021-07-29", b"2021-07-%02d" % (1 + number % 28))
            name = path.relative_to(project).as_posix().encode()
            yield b"M 100644 inline %s\ndata %d\n%s\n" % (name, len(content), content)
