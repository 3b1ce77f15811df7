"""By which commit the data on disk are known."""

from datetime import date
from pathlib import Path

import pytest

from migtrack.load.files.revision import last_commit
from migtrack.load.files.sources import WorkingTree
from tests.repository import sample_repository
from tests.sample import SAMPLE, write_to

SOPS = {"sops.yaml": SAMPLE["sops.yaml"].replace("2021-06-01", "2021-06-02")}


def known(folder: Path) -> tuple[str, date, bool] | None:
    found = last_commit(str(folder), WorkingTree(str(folder)))
    return (*found[0], found[1]) if found else None


def test_it_is_the_last_one_that_changed_the_data(tmp_path: Path) -> None:
    repository = sample_repository(tmp_path / "project")
    first = repository.git("rev-parse", "--short", "HEAD")
    repository.write({"README.md": "More\n"}, under=".")
    repository.commit("2021-06-09")
    assert known(repository.folder) == (first, date(2021, 6, 1), False)
    repository.write(SOPS)
    assert known(repository.folder) == (first, date(2021, 6, 1), True)
    second = repository.commit("2021-06-10")
    found = known(repository.folder)
    assert found == (second[: len(first)], date(2021, 6, 10), False)
    path = repository.folder / "data" / "sops.yaml"
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    assert known(repository.folder) == found, "only the ends of the lines differ"
    repository.write({"budget.yaml": "lines: []\n"})
    assert known(repository.folder) == (*found[:2], True)


def test_a_shallow_clone_and_a_project_within_a_repository(tmp_path: Path) -> None:
    repository = sample_repository(tmp_path / "all", under="one/data")
    repository.write({"README.md": "More\n"}, under=".")
    last = repository.commit("2021-06-09")
    clone = tmp_path / "clone"
    source = repository.folder.as_uri()
    repository.git("clone", "--quiet", "--depth=1", source, str(clone))
    first = known(repository.folder / "one")
    assert first is not None
    assert first[1:] == (date(2021, 6, 1), False)
    assert known(clone / "one") == (last[: len(first[0])], date(2021, 6, 9), False)


def test_without_a_commit_there_is_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    outside = write_to(tmp_path / "outside", SAMPLE)
    assert known(outside) is None
    (outside / ".git").mkdir()
    assert known(outside) is None, "it only looks like a repository"
    repository = sample_repository(tmp_path / "project")
    other = write_to(repository.folder / "other", SAMPLE)
    assert known(other) is None, "these data were never committed"
    monkeypatch.setenv("GIT_DIR", str(outside))
    assert known(repository.folder) is not None
    monkeypatch.setenv("PATH", str(tmp_path))
    assert known(repository.folder) is None, "there is no git"
