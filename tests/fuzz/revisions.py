"""An input as a commit: what git gives back is judged like the files on the disk."""

import json
import shutil
import tempfile
from pathlib import Path
from random import Random

from migtrack.check import Verdict, check
from migtrack.load.build import Loaded, load
from migtrack.load.files.revision import at_index, at_revision
from migtrack.load.files.sources import Source, WorkingTree
from tests.fuzz.disk import run, write
from tests.fuzz.inputs import TODAY, Input, bases
from tests.repository import Repository

COMMANDS = (
    ("diff", "right", "wrong"),
    ("diff", "right", "--format", "markdown", "--lang", "ar"),
    ("diff", "wrong", "right", "--fail-on", "new-findings"),
    ("diff", "--staged", "--format", "json"),
    ("validate", "--at", "wrong", "--format", "json"),
    ("status", "--at", "wrong", "--as-of", "2021-06-15", "--redact"),
    ("report", "--at", "wrong", "--output", "r.html"),
    ("history", "--at", "wrong"),
    ("why", "--at", "wrong", "seats"),
)


def drive_in_git(random: Random, one: Input) -> None:
    """Commit the right project and then the input; every way to the files finds the same."""
    with tempfile.TemporaryDirectory() as folder:
        repository = Repository(Path(folder))
        write(folder, bases()[one.base])
        repository.commit()
        repository.git("tag", "right")
        shutil.rmtree(Path(folder, "data"))
        written = write(folder, one.files)
        repository.commit("2021-06-02")
        repository.git("tag", "wrong")
        if "data/project.yaml" in written:
            on_disk = _judged(WorkingTree(folder), one)
            assert _judged(at_revision(folder, "wrong"), one) == on_disk
            assert _judged(at_index(folder), one) == on_disk
            code, nothing, complaint = run(folder, "diff", "wrong", "--format", "json")
            assert code == 0, complaint
            assert json.loads(nothing)["records"] == []
        code, screen, complaint = run(folder, *random.choice(COMMANDS))
        assert code in (0, 1, 2, 3), f"{code}: {complaint}"
        assert "Traceback" not in screen + complaint


def _judged(source: Source, one: Input) -> tuple[object, Verdict]:
    loaded: Loaded = load(source)
    return (loaded.project, loaded.faults, loaded.known, loaded.files), check(
        loaded, one.day, TODAY
    )
