"""`migtrack init` into folders that are not what they usually are."""

from pathlib import Path

import pytest

from migtrack.cli.new_project import folder as new_folder
from migtrack.system.files import CannotWriteError
from tests.cli.test_init import begin
from tests.command import run
from tests.sample import files_in


def test_folder_that_looks_like_an_option(tmp_path: Path) -> None:
    done = run("init", "--example", "--yes", "--", "-x", folder=tmp_path)
    assert done.returncode == 0
    assert "  cd ./-x\n" in done.stdout


@pytest.mark.parametrize("kind", ["file", "link"])
def test_what_is_no_folder_is_not_called_full(tmp_path: Path, kind: str) -> None:
    data = tmp_path / "returns" / "data"
    data.parent.mkdir()
    if kind == "file":
        data.touch()
    else:
        data.symlink_to("nowhere")
    assert "is there already and is no empty folder" in begin(tmp_path, "--yes").stderr


def test_all_folders_go_again_where_nothing_is_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise CannotWriteError("data/project.yaml: No space left on device")

    monkeypatch.setattr(new_folder, "write_all", full)
    done = run("init", "a/b/c", "--example", "--yes", folder=tmp_path)
    assert done.returncode == 2
    assert "nothing was written to a/b/c: data/project.yaml: No space left" in done.stderr
    assert (files_in(tmp_path), (tmp_path / "a").exists()) == ({}, False)
