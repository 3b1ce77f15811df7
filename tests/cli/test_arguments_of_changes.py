"""What is typed after the commands that change records, and after `people`, does no harm."""

import os
import shlex
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cli.test_control_characters import ODD, assert_quiet
from tests.command import run
from tests.repository import Repository, snapshot
from tests.sample import SAMPLE

OFFICIAL = "new official moi --reserve 2 --name n --position p --gender female"
COMMANDS = f"""\
init --answers X
init n --ci X
init n --X
new X
new official X
{OFFICIAL} --nominated X
{OFFICIAL} --id X
{OFFICIAL} --same-as X
{OFFICIAL} --project X
new official moi --name n --position p --gender X
new official moi --name n --position p --gender female --seat X
new workshop --title n --group X
new ministry --name n --short s --id X
new sop --title n --activity X
new request --area n --ministry X
new holiday X --name n
new waiver X
new waiver MT405 X
record X
record left X
record left moi-01 X
record left moi-01 --project X
record dates X
record dates workshop-1 X --replace
record postponed workshop-1 --to X
record attendance workshop-1 X
record attendance workshop-1 2021-03-02 --replace --excused X
record attendance workshop-1 2021-03-02 --replace --deputy X
record attendance workshop-1 2021-03-02 --replace --guests X
record attendance workshop-1 2021-03-02 --replace --from X
record decided X
record adopted sop-1 --ministry X
record amendment X
record amendment 2021-06-14 --kind X
record invited X
people X
people --ministry X
people --format X
people --lang X
people --at X
people --project X
rename X moi-09
rename moi-01 X
rename moi-01 moi-09 --project X
fix X
fix --select X
fix --project X
""".splitlines()
ALONE = {"init n --X"}
"""Commands in which an empty word is nothing."""
CONTACTS = ["+964 770 123 4567", "layla.karim@example.org", "A12345678", "٠٧٧٠١٢٣٤٥٦٧"]
REPEATED = (
    "init",
    "--project",
    "--from",
    "--format",
    "--lang",
    "--at",
    "new X",
    "record X",
    "fix X",
)
"""Where the name of a command, format, file, folder or revision is expected: not of a record."""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A project, which is the same behind all of it."""
    made = tmp_path_factory.mktemp("project")
    Repository(made).write(SAMPLE)
    before = snapshot(made)
    yield made
    assert snapshot(made) == before


def _typed(command: str, value: str) -> list[str]:
    return [word.replace("X", value) for word in shlex.split(command)]


@pytest.mark.parametrize("command", COMMANDS)
def test_nothing_that_is_typed_drives_the_terminal(command: str, folder: Path) -> None:
    assert assert_quiet(*_typed(command, ODD), folder=folder, codes=(2, 3))


@pytest.mark.parametrize("command", [each for each in COMMANDS if each not in ALONE])
def test_an_empty_word_is_wrong_usage(command: str, folder: Path) -> None:
    for empty in ("", " ", *([", "] if "--replace" in command else [])):
        done = run(*_typed(command, empty), folder=folder, today="2021-06-15")
        assert done.returncode in (2, 3), done.stdout
        assert done.stdout == ""
        assert done.stderr


@pytest.mark.parametrize("contact", CONTACTS)
def test_a_contact_in_a_wrong_place_is_repeated_nowhere(contact: str, folder: Path) -> None:
    for command in COMMANDS:
        if any(each in command for each in REPEATED):
            continue
        done = run(*_typed(command, contact), folder=folder, today="2021-06-15")
        assert done.returncode in (2, 3), f"{command}: {done.stdout}"
        assert contact not in " ".join(f"{done.stdout}{done.stderr}".split()), command


@pytest.mark.skipif(os.name == "nt", reason="no such devices")
def test_what_is_no_file_of_text_is_told(folder: Path, tmp_path: Path) -> None:
    """A device that never ends, and a folder. A pipe may be read: `--from <(…)`."""
    for path in ("/dev/zero", str(tmp_path)):
        for command in (
            f"init {shlex.quote(str(tmp_path / 'new'))} --yes --answers X",
            "record attendance workshop-1 2021-03-02 --replace --yes --from X",
        ):
            done = run(*_typed(command, path), folder=folder, today="2021-06-15")
            assert done.returncode == 2, done.stdout
            assert len(done.stderr) < 1000
            assert not (tmp_path / "new").exists()
