"""Folders that are not looked into: submodules, alike on disk and in git, and junctions."""

import os
from pathlib import Path
from types import SimpleNamespace

import pytest

from migtrack.load.build import load
from migtrack.load.files import sources
from migtrack.load.files.revision import at_index, at_revision
from migtrack.load.files.sources import Source, SourceFile, Unreadable, WorkingTree
from tests.repository import Repository, sample_repository
from tests.sample import SAMPLE

OWN = "this folder is a git repository of its own (a submodule), which migtrack does not read"
SEMINAR = SAMPLE["activities/seminar-1.yaml"]


def faults(source: Source) -> list[tuple[str, str, str]]:
    found = load(source).faults
    return [(code, fault.at.path, fault.message) for code, fault in found]


def with_submodule(folder: Path, path: str, under: str = "") -> Repository:
    """The sample, committed, with a submodule at a path of the project."""
    other = Repository(folder / "other")
    other.write({"seminar-9.yaml": SEMINAR}, ".")
    other.commit()
    outer = sample_repository(folder / "outer", f"{under}data")
    allow = ("-c", "protocol.file.allow=always")
    outer.git(*allow, "submodule", "--quiet", "add", "--force", str(other.folder), under + path)
    outer.commit()
    return outer


@pytest.mark.parametrize("under", ["", "project/"])
@pytest.mark.parametrize("path", ["data/activities/more", "data/more", "data/activities/x.yaml"])
def test_a_submodule_reads_alike_on_disk_and_in_git(tmp_path: Path, path: str, under: str) -> None:
    outer = with_submodule(tmp_path, path, under)
    project = str(outer.folder / under)
    told = [("MT001", path, OWN)]
    assert faults(WorkingTree(project)) == told
    assert faults(at_revision(project, "HEAD")) == told
    assert faults(at_index(project)) == told
    outer.git("submodule", "--quiet", "deinit", "--all", "--force")
    assert not os.listdir(os.path.join(project, path))
    assert faults(WorkingTree(project)) == told


def test_a_submodule_in_the_place_of_all_activities(tmp_path: Path) -> None:
    (tmp_path / "outer").mkdir()
    outer = with_submodule(tmp_path, "data/visits")
    outer.git("rm", "--quiet", "-r", "data/activities")
    outer.git("mv", "data/visits", "data/activities")
    outer.commit()
    project = str(outer.folder)
    told = [("MT001", "data/activities", OWN)]
    for source in (WorkingTree(project), at_revision(project, "HEAD")):
        read = load(source)
        assert [(code, fault.at.path, fault.message) for code, fault in read.faults] == told
        assert "activity" in read.lost


def test_a_repository_within_the_data_is_none_of_its_files(tmp_path: Path) -> None:
    outer = sample_repository(tmp_path / "outer")
    inner = Repository(outer.folder / "data" / "activities" / "mine")
    inner.write({"seminar-9.yaml": SEMINAR}, ".")
    assert faults(WorkingTree(str(outer.folder))) == [("MT001", "data/activities/mine", OWN)]


def test_empty_folders_and_a_repository_of_the_data_alone_are_fine(tmp_path: Path) -> None:
    outer = sample_repository(tmp_path / "outer")
    (outer.folder / "data" / "activities" / "later").mkdir()
    assert faults(WorkingTree(str(outer.folder))) == []
    Repository(outer.folder / "data")
    assert faults(WorkingTree(str(outer.folder))) == []


def test_a_link_to_a_submodule_is_a_linked_folder(tmp_path: Path) -> None:
    outer = with_submodule(tmp_path, "data/more")
    (outer.folder / "data" / "activities" / "linked").symlink_to("../more")
    outer.commit()
    for source in (WorkingTree(str(outer.folder)), at_revision(str(outer.folder), "HEAD")):
        found = {path: message.partition(",")[0] for _, path, message in faults(source)}
        assert found["data/activities/linked"] == "this is a link to a folder"


def test_a_junction_is_a_linked_folder_and_ends(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    activities = tmp_path / "data" / "activities"
    (activities / "joined").mkdir(parents=True)
    (activities / "joined" / "x.yaml").write_text("id: x")
    monkeypatch.setattr(sources, "_is_junction", lambda entry: entry.name == "joined")
    assert list(WorkingTree(str(tmp_path))) == [
        SourceFile("data/activities/joined", Unreadable("linked-folder"))
    ]


@pytest.mark.parametrize(("tag", "expected"), [(0xA0000003, True), (0xA000000C, False), (0, False)])
def test_a_junction_is_known_by_its_mark(tag: int, *, expected: bool) -> None:
    entry = SimpleNamespace(stat=lambda **_: SimpleNamespace(st_reparse_tag=tag))
    assert sources._is_junction(entry) is expected  # type: ignore[arg-type]  # a stand-in
    plain = SimpleNamespace(stat=lambda **_: SimpleNamespace())
    assert not sources._is_junction(plain)  # type: ignore[arg-type]  # a stand-in
