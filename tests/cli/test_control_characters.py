"""Whatever the command line repeats of its arguments drives no terminal."""

import os
import re
import shlex
from collections.abc import Collection
from pathlib import Path

import pytest

from migtrack.base.characters import CONTROLS, TURNING, UNSEEN
from tests.command import run
from tests.repository import Repository, sample_repository
from tests.sample import ROOT

ODD = "x\x1b[31m\x9b2J\x07\r\u202e\u200b\u3164\U000e0041 \u009f::error::y"
"""What an argument may hold."""
_LOUD = re.compile(f"(?!\n)[{CONTROLS}{TURNING}{UNSEEN}\ud800-\udfff]")


def assert_quiet(*words: str, folder: Path = ROOT, codes: Collection[int] = ()) -> str:
    """Run a command, which may leave with these codes alone; gives what it says."""
    done = run(*words, folder=folder)
    for output in (done.stdout, done.stderr):
        loud = _LOUD.search(output)
        assert not loud, f"{words}: {output[max(loud.start() - 40, 0) : loud.end() + 9]!a}"
        assert "\n::error" not in output
    assert not codes or done.returncode in codes
    return done.stdout + done.stderr


@pytest.mark.parametrize(
    "words",
    [
        "validate ODD",
        "validate --project ODD",
        "validate --project=ODD",
        "validate --format ODD",
        "validate --fail-on ODD",
        "validate --only ODD",
        "validate --at ODD",
        "validate --as-of ODD",
        "validate --output README.md/ODD",
        "validate --output ODD/",
        "status --lang ODD",
        "status --project ODD",
        "status --format ODD",
        "status ODD",
        "status --ODD",
        "status -ODD",
        "report --format ODD",
        "report --output README.md/ODD",
        "report --output data/ODD",
        "report --templates ODD",
        "report --at ODD",
        "why ODD",
        "why officials ODD",
        "why women ODD",
        "diff ODD",
        "diff HEAD ODD",
        "diff ODD..ODD",
        "diff --format ODD",
        "diff --output README.md/ODD HEAD",
        "history --from ODD",
        "history --step ODD",
        "history --project ODD",
        "explain ODD",
        "rules --ODD",
        "schema ODD",
        "schema --output README.md/ODD/x",
        "schema --project ODD",
        "cache ODD",
        "ODD",
        "--ODD",
        "--project ODD",
    ],
)
def test_what_is_wrong_usage_is_said_visibly(words: str) -> None:
    said = assert_quiet(*(word.replace("ODD", ODD) for word in shlex.split(words)))
    assert said


def test_bytes_that_are_no_text_are_made_visible() -> None:
    for words in (["validate", "a\udc9bb"], ["validate", "--project", "a\udc9bb"], ["a\udc9bb"]):
        assert re.search(r"a\\(x|udc)9bb", assert_quiet(*words))


@pytest.fixture(scope="module")
def repository(tmp_path_factory: pytest.TempPathFactory) -> Repository:
    """A project in a folder with an odd name."""
    made = sample_repository(tmp_path_factory.mktemp("odd") / "a\x1b[31m\u202eb\u3164")
    made.git("branch", "z\u202e\u3164x")
    return made


@pytest.mark.skipif(os.name == "nt", reason="no such names")
@pytest.mark.parametrize(
    "words",
    [
        "status --no-cache",
        "status --format json --no-cache",
        "validate --no-cache",
        "validate --format concise",
        "validate --format json",
        "validate --format sarif",
        "validate --format junit",
        "validate --format gitlab",
        "why",
        "why officials",
        "people --format json",
        "record left z\u202e\u3164x --reason z\u202e\u3164x",
        "record drafted sop-1 2021-06-14 --replace --dry-run",
        "history",
        "diff z\u202e\u3164x",
        "diff z\u202e\u3164x HEAD --format json",
        "diff z\u202e\u3164x HEAD --format markdown",
        "status --at z\u202e\u3164x",
    ],
)
def test_a_project_in_a_folder_with_an_odd_name(repository: Repository, words: str) -> None:
    broken = repository.folder / "data" / "holidays.yaml"
    broken.write_text("holidays:\n  - {from: 2021-02-30, to: x, name: y}\n", encoding="utf-8")
    odd = repository.folder.name
    assert_quiet(*words.split(" "), "--project", odd, folder=repository.folder.parent)


def test_files_that_were_written_are_named_visibly(repository: Repository) -> None:
    repository.git("checkout", "--", ".")
    odd = repository.folder.name
    for words in (
        ["report", "--project", odd, "--output", f"{odd}/r\x1bx.html"],
        ["report", "--project", odd, "--output", f"{odd}/r\x1bx.html", "--check"],
        ["report", "--project", odd, "--output", f"{odd}/n\x1bx.html", "--check"],
        ["schema", "--project", odd, "--output", f"{odd}/s\x1b"],
        ["validate", "--project", odd, "--output", f"{odd}/v\x1b.txt"],
    ):
        assert "\\x1b" in assert_quiet(*words, folder=repository.folder.parent)
