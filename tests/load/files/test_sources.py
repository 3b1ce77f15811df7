"""Files as they lie on a disk: links, pipes, folders, permissions."""

import os
from pathlib import Path

import pytest

from migtrack.check import check
from migtrack.load.build import Loaded, load
from migtrack.load.files.sources import MAX_BYTES, WorkingTree, find_project
from tests.sample import SAMPLE, TODAY, write_to


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return write_to(tmp_path / "project", SAMPLE)


def read(project: Path) -> Loaded:
    return load(WorkingTree(str(project)))


def said(project: Path) -> list[tuple[str, str, str]]:
    faults = read(project).faults
    return [
        (code, getattr(fault.at, "path", ""), fault.message.partition(",")[0])
        for code, fault in faults
    ]


def test_the_sample_is_read_whole(project: Path) -> None:
    loaded = read(project)
    assert loaded.faults == ()
    assert loaded.files == len(SAMPLE)


def test_hidden_files_are_left_alone(project: Path) -> None:
    (project / "data" / ".gitkeep").write_text("")
    (project / "data" / ".cache").mkdir()
    (project / "data" / ".cache" / "x.yaml").write_text("a: 1")
    assert said(project) == []


def test_a_pipe_is_not_waited_for(project: Path) -> None:
    os.mkfifo(project / "data" / "activities" / "pipe.yaml")
    assert said(project) == [
        (
            "MT001",
            "data/activities/pipe.yaml",
            "this is not an ordinary file (it may be a device or a pipe)",
        )
    ]


def test_links_out_of_the_project_are_not_followed(project: Path, tmp_path: Path) -> None:
    (tmp_path / "secret.yaml").write_text("id: secret")
    (project / "data" / "activities" / "out.yaml").symlink_to(tmp_path / "secret.yaml")
    (project / "data" / "activities" / "device.yaml").symlink_to("/dev/zero")
    (project / "data" / "activities" / "loop.yaml").symlink_to("loop.yaml")
    (project / "data" / "activities" / "folder").symlink_to(tmp_path)
    messages = {path.rpartition("/")[2]: message for _, path, message in said(project)}
    assert messages == {
        "device.yaml": "this is a link to a file outside the project's `data` folder",
        "folder": "this is a link to a folder",
        "loop.yaml": "this link leads to itself",
        "out.yaml": "this is a link to a file outside the project's `data` folder",
    }


def test_a_link_within_the_project_is_a_file(project: Path) -> None:
    activities = project / "data" / "activities"
    (activities / "seminar-1.yaml").rename(activities / ".hidden")
    (activities / "seminar-1.yaml").symlink_to(".hidden")
    assert said(project) == []


def test_a_folder_with_the_name_of_a_file(project: Path) -> None:
    (project / "data" / "activities" / "x.yaml").mkdir()
    assert said(project) == [
        ("MT001", "data/activities/x.yaml", "this is a folder with the name of a file")
    ]


def test_sub_folders_are_read(project: Path) -> None:
    activities = project / "data" / "activities"
    (activities / "2021").mkdir()
    (activities / "seminar-1.yaml").rename(activities / "2021" / "seminar-1.yaml")
    assert said(project) == []


def test_a_huge_file_is_not_read(project: Path) -> None:
    with (project / "data" / "activities" / "huge.yaml").open("wb") as file:
        file.truncate(5 * 1024**3)
    assert said(project) == [
        ("MT001", "data/activities/huge.yaml", f"this file is larger than {MAX_BYTES >> 20} MiB")
    ]


@pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() == 0, reason="the superuser may read everything"
)
def test_a_file_that_may_not_be_read(project: Path) -> None:
    (project / "data" / "sops.yaml").chmod(0)
    assert said(project) == [
        ("MT001", "data/sops.yaml", "there is no permission to read this file")
    ]


def test_what_no_record_kind_reads(project: Path) -> None:
    data = project / "data"
    (data / "activities" / "workshop-2.yml").write_text("id: workshop-2")
    (data / "ministry.yaml").write_text("ministries: []")
    (data / "other").mkdir()
    (data / "other" / "x.yaml").write_text("a: 1")
    (data / "letter.pdf").write_bytes(b"%PDF")
    faults = {fault.at.path: fault for _, fault in read(project).faults}
    assert {code for code, _ in read(project).faults} == {"MT007"}
    assert faults["data/activities/workshop-2.yml"].help == "rename it to `workshop-2.yaml`"
    assert faults["data/ministry.yaml"].help == "rename it to `ministries.yaml`"
    assert faults["data/other/x.yaml"].severity is None
    assert faults["data/letter.pdf"].severity == "warning"


def test_a_folder_that_cannot_be_looked_into_is_told(project: Path) -> None:
    data = project / "data"
    data.rename(project / "elsewhere")
    data.write_text("no folder")
    assert {code for code, _ in read(project).faults} == {"MT001"}


@pytest.mark.parametrize("name", ["participants", "activities"])
def test_nothing_is_missing_because_of_a_folder_that_cannot_be_looked_into(
    project: Path, name: str
) -> None:
    folder = project / "data" / name
    folder.rename(project / name)
    folder.symlink_to(project / name)
    verdict = check(read(project), TODAY, TODAY)
    assert [finding.code for finding in verdict.findings] == ["MT001"]


def test_names_that_are_no_text(project: Path) -> None:
    name = os.fsencode(project / "data" / "activities") + b"/\xff\n-.yaml"
    with open(name, "wb") as file:
        file.write(b"\xff")
    (portable, _, _), (code, path, message) = said(project)
    assert portable == "MT110"
    assert (code, path) == ("MT001", "data/activities/\udcff\n-.yaml")
    assert message == "the file holds a character that is not UTF-8"


@pytest.mark.parametrize("name", ["project.yaml", "ministries.yaml"])
def test_what_every_project_needs(project: Path, name: str) -> None:
    (project / "data" / name).unlink()
    assert ("MT001", f"data/{name}", "this file is not there") in said(project)


def test_the_project_is_found_upwards(project: Path) -> None:
    assert find_project(str(project / "data" / "activities")) == str(project)
    assert find_project(str(project.parent)) is None
