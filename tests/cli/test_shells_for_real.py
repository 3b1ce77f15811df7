"""The shells themselves, with the scripts that Typer writes for them, as far as they are here."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.test_shells import repository  # noqa: F401  # a fixture
from tests.repository import Repository

pytestmark = pytest.mark.slow  # several processes each

_BASH = """
source ./script
COMP_WORDS=(migtrack {words} "$BEGUN") COMP_CWORD={at}
_migtrack_completion migtrack
printf '%s\\n' "${{COMPREPLY[@]}}"
"""
_ZSH = """
compdef() {{ }}
_arguments() {{ print -r -- "$@" }}
_files() {{ print files }}
compadd() {{ print -r -- "$@" }}
source ./script
words=(migtrack {words} "$BEGUN") CURRENT={at}+1
_migtrack_completion
"""
_FISH = """
source ./script
complete --do-complete "migtrack {words} $BEGUN"
"""
SHELLS = {
    "bash": (["bash", "--norc", "-c"], _BASH),
    "zsh": (["zsh", "-f", "-c"], _ZSH),
    "fish": (["fish", "--no-config", "-c"], _FISH),
}


@pytest.fixture(params=sorted(SHELLS))
def shell(request: pytest.FixtureRequest) -> str:
    if shutil.which(request.param) is None:
        pytest.skip(f"no {request.param} here")
    return str(request.param)


def completed(shell: str, folder: Path, words: str, begun: str) -> str:
    """What the shell itself makes of a Tab behind the words."""
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    environment = {**os.environ, "PATH": path, "HOME": str(folder), "LC_ALL": "C.UTF-8"}
    script = subprocess.run(
        ["migtrack"],
        env={**environment, "_MIGTRACK_COMPLETE": f"source_{shell}"},
        capture_output=True,
        text=True,
        check=True,
    )
    (folder / "script").write_text(script.stdout, encoding="utf-8")
    command, program = SHELLS[shell]
    done = subprocess.run(
        [*command, program.format(words=words, at=words.count(" ") + 2)],
        cwd=folder,
        env={**environment, "BEGUN": begun},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stderr == ""
    return done.stdout


def test_ids_and_names(shell: str, repository: Repository) -> None:  # noqa: F811  # the fixture
    shown = completed(shell, repository.folder, "people", "moi-0")
    assert all(name in shown for name in ("moi-01", "moi-02", "moi-03"))
    assert ("Jasim Al-Jubouri" in shown) == (shell != "bash")
    assert not (repository.folder / "ran").exists()


def test_a_name_becomes_the_id(shell: str, repository: Repository) -> None:  # noqa: F811  # as above
    assert "moi-01" in completed(shell, repository.folder, "people", "جاسم")


def test_options_and_files(shell: str, repository: Repository) -> None:  # noqa: F811  # as above
    assert "--as-of" in completed(shell, repository.folder, "status", "--a")
    offered = completed(shell, repository.folder, "report --output", "")
    assert "moi-01" not in offered
