"""A command on hostile data asks no network, runs no program and writes no file of its own."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.sample import SAMPLE, write_to

WATCH = """
import json, os, sys

seen = []

def note(event, arguments):
    if event.startswith(("socket.", "subprocess.", "os.exec", "os.posix_spawn", "os.system")):
        seen.append(event)
    elif event == "open" and isinstance(arguments[2], int) and arguments[2] & (os.O_WRONLY | os.O_RDWR):
        seen.append(f"write {arguments[0]}")

sys.dont_write_bytecode = True
sys.addaudithook(note)
from migtrack.cli.boundary import main
sys.argv = ["migtrack", *sys.argv[1:]]
try:
    main()
finally:
    sys.stderr.write("\\n" + json.dumps(seen))
"""

BAIT = {
    "activities/workshop-1.yaml": SAMPLE["activities/workshop-1.yaml"].replace(
        "title: Return and reintegration",
        "title: \"{{ cycler.__init__.__globals__.os.system('touch taken') }} $(touch taken) =1+1\"",
    ),
    "sops.yaml": "sops: !!python/object/apply:os.system [touch taken]\n",
    "requests.yaml": "requests: &a [*a]\n",
}


@pytest.mark.parametrize(
    "words",
    [
        ("validate", "--no-cache"),
        ("status", "--no-cache"),
        ("report", "--output", "-"),
        ("why", "attendance"),
        ("people",),
        ("history",),
        ("schema",),
        ("catalogue", "ar"),
        ("record", "left", "moi-01", "--reason", "x", "--dry-run"),
        ("new", "holiday", "2021-06-20", "--name", "x", "--dry-run"),
        ("rename", "moi-01", "moi-09", "--dry-run"),
        ("fix", "--dry-run"),
        ("init", "../new", "--example", "--dry-run"),
        ("complete", "record left mo"),
    ],
    ids=" ".join,
)
def test_no_network_no_program_no_file(words: tuple[str, ...], tmp_path: Path) -> None:
    assert "cycler" in BAIT["activities/workshop-1.yaml"]
    project = tmp_path / "project"
    write_to(project, {**SAMPLE, **BAIT})
    shell = {}
    if words[0] == "complete":
        shell = {"_MIGTRACK_COMPLETE": "complete_bash", "COMP_WORDS": f"migtrack {words[1]}"}
        shell["COMP_CWORD"] = "3"
    done = subprocess.run(
        [sys.executable, "-c", WATCH, *([] if shell else words)],
        cwd=project,
        env={**os.environ, "MIGTRACK_TODAY": "2021-06-15", **shell},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode in (0, 1), done.stderr
    assert json.loads(done.stderr.splitlines()[-1]) == []
    assert [path.name for path in project.iterdir()] == ["data"]
    assert [path.name for path in tmp_path.iterdir()] == ["project"]
    assert not shell or "moi-01" in done.stdout
