"""Capitals count in names, also where the system takes `Data` for `data`."""

import os
from pathlib import Path

import pytest

from migtrack.base.finding import Fix, RenameFile
from migtrack.load.files.sources import find_project, is_project, misnamed
from tests.command import run
from tests.sample import SAMPLE, findings, write_to


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return write_to(tmp_path, SAMPLE)


def moved(*names: tuple[str, str]) -> dict[str, str | bytes | None]:
    """The sample with the beginnings of paths replaced."""
    files: dict[str, str | bytes | None] = {}
    for path, text in SAMPLE.items():
        for old, new in names:
            if path.startswith(old):
                files |= {path: None, new + path.removeprefix(old): text}
    return files


@pytest.mark.parametrize(
    ("old", "new", "place", "help_"),
    [
        ("activities/", "Activities/", "data/Activities", "rename it to `activities`"),
        ("participants/", "PARTICIPANTS/", "data/PARTICIPANTS", "rename it to `participants`"),
        ("project.yaml", "Project.yaml", "data/Project.yaml", "rename it to `project.yaml`"),
        ("project.yaml", "project.YAML", "data/project.YAML", "rename it to `project.yaml`"),
        ("sops.yaml", "SOPs.yml", "data/SOPs.yml", "rename it to `sops.yaml`"),
        (
            "ministries.yaml",
            "Ministries.Yaml",
            "data/Ministries.Yaml",
            "rename it to `ministries.yaml`",
        ),
        (
            "activities/visit-1.yaml",
            "activities/visit-1.YAML",
            "data/activities/visit-1.YAML",
            "rename it to `visit-1.yaml`",
        ),
        (
            "activities/visit-1.yaml",
            "Activities/visit-1.yml",
            "data/Activities",
            "rename it to `activities`",
        ),
    ],
)
def test_a_known_name_in_other_letters_is_one_finding(
    old: str, new: str, place: str, help_: str
) -> None:
    [finding] = findings(moved((old, new)))
    assert (finding.code, finding.place.path, finding.help) == ("MT007", place, help_)
    assert finding.severity.value == "error"


def test_the_file_of_a_ministry_in_capitals() -> None:
    [finding] = findings(moved(("participants/mofa", "participants/MOFA")))
    assert (finding.code, finding.help) == (
        "MT109",
        "rename the file to `mofa.yaml`, or correct `ministry`",
    )


@pytest.mark.parametrize(
    ("old", "new", "found"),
    [
        ("data", "Data", ("Data", "data")),
        ("data", "DATA", ("DATA", "data")),
        ("data/project.yaml", "data/Project.yaml", None),
    ],
)
def test_where_case_counts_for_nothing_names_are_still_compared(
    project: Path,
    monkeypatch: pytest.MonkeyPatch,
    old: str,
    new: str,
    found: tuple[str, str] | None,
) -> None:
    (project / old).rename(project / new)
    monkeypatch.setattr(os.path, "lexists", lambda _: True)
    assert is_project(str(project)) is (found is None)
    assert misnamed(str(project)) == found or found is None
    assert (find_project(str(project)) == str(project)) is (found is None)


def test_no_project_says_what_to_rename(project: Path) -> None:
    (project / "data").rename(project / "Data")
    (project / "below").mkdir()
    below = project / "below"
    remedy = f"in {project}, rename `Data` to `data`: capitals count in names"
    assert remedy in run("validate", folder=below).stderr
    assert "in .., rename `Data` to `data`" in run("status", "--project", "..", folder=below).stderr


def test_a_project_without_both_files_names_the_one_to_rename(project: Path) -> None:
    (project / "data" / "project.yaml").rename(project / "data" / "PROJECT.yaml")
    (project / "data" / "ministries.yaml").unlink()
    assert not is_project(str(project))
    assert misnamed(str(project)) == ("data/PROJECT.yaml", "project.yaml")


@pytest.mark.parametrize(
    ("name", "says", "is_safe"),
    [
        ("holidays.yml", "files that end in `.yml` are not read", True),
        ("Holidays.yml", "files that end in `.yml` are not read", False),
        ("Holidays.yaml", "capitals count in names, so this is not read", False),
    ],
)
def test_a_file_beside_the_folders(name: str, says: str, is_safe: bool) -> None:  # noqa: FBT001  # a case of the table
    files = {name: SAMPLE["holidays.yaml"], "holidays.yaml": None}
    [finding] = findings(files)
    assert finding.message == says
    assert finding.help == "rename it to `holidays.yaml`"
    assert finding.fixes == (
        Fix(finding.help, (RenameFile("data/holidays.yaml"),), is_safe=is_safe),
    )
