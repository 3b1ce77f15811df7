"""A git repository that lasts as long as a test."""

import os
import subprocess
from collections.abc import Mapping
from pathlib import Path

from tests.sample import SAMPLE

IDENTITY = {
    "GIT_AUTHOR_NAME": "Somebody",
    "GIT_AUTHOR_EMAIL": "somebody@example.org",
    "GIT_COMMITTER_NAME": "Somebody",
    "GIT_COMMITTER_EMAIL": "somebody@example.org",
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_NOSYSTEM": "1",
}


class Repository:
    """A working tree and its commits."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        folder.mkdir(parents=True, exist_ok=True)
        self.git("init", "--quiet", "--initial-branch=main")

    def git(self, *arguments: str, given: bytes = b"", **environment: str) -> str:
        """What git answers."""
        done = subprocess.run(
            ["git", *arguments],
            cwd=self.folder,
            input=given,
            env={**os.environ, **IDENTITY, **environment},
            capture_output=True,
            check=True,
        )
        return done.stdout.decode().strip()

    def write(self, files: Mapping[str, str | None], under: str = "data") -> None:
        """Put files into the working tree; none takes one away."""
        for path, text in files.items():
            target = self.folder / under / path
            target.parent.mkdir(parents=True, exist_ok=True)
            if text is None:
                target.unlink()
            else:
                target.write_text(text, encoding="utf-8", newline="\n")

    def commit(self, day: str = "2021-06-01") -> str:
        """Commit everything as of noon of a day; the commit's name."""
        self.git("add", "--all")
        when = f"{day}T12:00:00+0000"
        message = ["commit", "--quiet", "--allow-empty", "--message", "A change"]
        self.git(*message, GIT_AUTHOR_DATE=when, GIT_COMMITTER_DATE=when)
        return self.git("rev-parse", "HEAD")


def sample_repository(folder: Path, under: str = "data") -> Repository:
    """A repository in which the sample is committed."""
    repository = Repository(folder)
    repository.write(SAMPLE, under)
    repository.commit()
    return repository


def snapshot(folder: Path) -> dict[str, tuple[int, int, bytes]]:
    """Every file below a folder: its mode, when it was written, what it holds."""
    found = {}
    for path in sorted(folder.rglob("*")):
        state = path.lstat()
        content = path.read_bytes() if path.is_file() and not path.is_symlink() else b""
        found[str(path)] = (state.st_mode, state.st_mtime_ns, content)
    return found
