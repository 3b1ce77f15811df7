"""Files and folders of a project that nobody can read: what a command says that would write there."""

import os
from pathlib import Path

import pytest

from tests.command import Done, run
from tests.sample import SAMPLE, write_to

HOLIDAY = ("holiday", "2021-07-19", "--name", "A day")
WORKSHOP = ("workshop", "--group", "1", "--title", "A title")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write_to(tmp_path, SAMPLE)


def new(folder: Path, *words: str) -> Done:
    return run("new", *words, "--yes", "--force", folder=folder, today="2021-06-15")


def test_a_link_to_nothing_is_called_so(folder: Path) -> None:
    holidays = folder / "data" / "holidays.yaml"
    holidays.unlink(missing_ok=True)
    holidays.symlink_to("nowhere.yaml")
    done = new(folder, *HOLIDAY)
    assert done.returncode == 2
    assert "data/holidays.yaml:1: this file is not there\n  create it" in done.stderr


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="Windows has no pipes of this kind")
def test_a_pipe_is_called_so(folder: Path) -> None:
    (folder / "data" / "holidays.yaml").unlink(missing_ok=True)
    os.mkfifo(folder / "data" / "holidays.yaml")
    assert "not an ordinary file" in new(folder, *HOLIDAY).stderr


@pytest.mark.parametrize("encoding", ["cp1256", "utf-16"])
def test_what_is_no_utf_8_is_to_be_saved_anew(folder: Path, encoding: str) -> None:
    text = "holidays:\n- {from: 2021-05-13, to: 2021-05-13, name: عيد}\n"
    (folder / "data" / "holidays.yaml").write_bytes(text.encode(encoding))
    done = new(folder, *HOLIDAY)
    assert done.returncode == 2
    assert "save the file as UTF-8" in done.stderr


def test_nothing_new_goes_where_the_records_are_not_read(folder: Path) -> None:
    (folder / "data" / "activities").rename(folder / "elsewhere")
    (folder / "data" / "activities").symlink_to("../elsewhere")
    before = sorted(folder.rglob("*"))
    done = new(folder, *WORKSHOP)
    assert done.returncode == 2
    assert "data/activities:1: this is a link to a folder" in done.stderr
    assert "meanwhile" not in done.stderr
    assert sorted(folder.rglob("*")) == before
