"""An input on a real disk, through the command line as a user runs it."""

import io
import os
import sys
import tempfile
from contextlib import chdir, redirect_stderr, redirect_stdout
from random import Random

import pytest

from migtrack.cli.boundary import main
from migtrack.load.build import load
from migtrack.load.files.sources import WorkingTree
from tests.command import content_of
from tests.fuzz.inputs import Given, Input, Project

COMMANDS = (
    ("validate",),
    ("validate", "--format", "json", "--no-cache"),
    ("validate", "--format", "concise", "--show-waived", "--show-personal"),
    ("status", "--as-of", "2021-06-15"),
    ("status", "--format", "json", "--lang", "ar"),
    ("status", "--redact"),
    ("report", "--as-of", "2021-06-15", "--output", "r.html"),
    ("report", "--redact", "--output", "r.md"),
    ("people", "--lang", "ar"),
    ("people", "official 2", "--format", "json"),
    ("rename", "moi-01", "moi-09", "--dry-run"),
    ("schema", "activity"),
)


def drive_on_disk(random: Random, one: Input) -> None:
    """Write the project, read it and run a command on it; the exit code must be a known one."""
    with tempfile.TemporaryDirectory() as folder:
        written = write(folder, one.files)
        read, given = load(WorkingTree(folder)), load(Given(written))
        assert read.faults == given.faults
        assert read.project == given.project
        code, screen, complaint = run(folder, *random.choice(COMMANDS))
        assert code in (0, 1, 2, 3), f"{code}: {complaint}"
        assert "Traceback" not in screen + complaint


def write(folder: str, files: Project) -> Project:
    """Put the files where the system takes their names; gives those that migtrack looks at."""
    written: Project = {}
    for path, content in files.items():
        *above, name = path.split("/")
        if any(step.startswith(".") for step in (*above, name)) or len(os.fsencode(name)) > 255:
            continue
        os.makedirs(os.path.join(folder, *above), exist_ok=True)
        with open(os.path.join(folder, path), "wb") as file:
            file.write(content)
        written[path] = content
    return written


def run(folder: str, *words: str) -> tuple[int, str, str]:
    """What the command line answers within this very process: exit code, output, complaints."""
    streams = [io.TextIOWrapper(io.BytesIO(), encoding="utf-8") for _ in range(2)]
    with (
        pytest.MonkeyPatch.context() as patch,
        chdir(folder),
        redirect_stdout(streams[0]),
        redirect_stderr(streams[1]),
    ):
        patch.setattr(sys, "argv", ["migtrack", *words])
        patch.setenv("XDG_CACHE_HOME", os.path.join(folder, ".cache"))
        with pytest.raises(SystemExit) as left:
            main()
    code = left.value.code
    output, complaint = (content_of(stream) for stream in streams)
    return int(code or 0), output, complaint
