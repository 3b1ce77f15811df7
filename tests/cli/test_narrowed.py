"""`migtrack validate` narrowed to records by their ids, and what its summary says of that."""

import json
from pathlib import Path

import pytest

from tests.command import Done, run
from tests.sample import SAMPLE, edited, write_to

FAULTY = {
    **SAMPLE,
    **edited("requests.yaml", ("received: 2021-05-12", "received: 2020-12-31")),
    **edited("activities/workshop-1.yaml", ("excused: [moi-02]", "excused: [moi-02, moi-77]")),
    **edited("participants/moi.yaml", ("gender: female", "gender: F")),
    "activities/visit-1/visit-2.yaml": "id: [\n",
}


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = write_to(tmp_path_factory.mktemp("narrowed"), FAULTY)
    (folder / "moi-01").write_text("nothing of the project")
    return folder


def _validate(project: Path, *words: str, output_format: str = "concise") -> Done:
    return run("validate", "--format", output_format, *words, folder=project, today="2021-06-15")


def _found(project: Path, *words: str) -> list[tuple[str, str]]:
    done = _validate(project, *words, output_format="json")
    assert done.returncode in (0, 1), done.stderr
    return [(each["code"], each["path"]) for each in json.loads(done.stdout)["findings"]]


def _summary(project: Path, *words: str) -> str:
    done = _validate(project, *words)
    assert done.returncode in (0, 1), done.stderr
    return done.stdout.splitlines()[-1]


def test_an_activity(project: Path) -> None:
    assert _found(project, "workshop-1") == [("MT202", "data/activities/workshop-1.yaml")]


def test_an_activity_of_which_nothing_can_be_read(project: Path) -> None:
    assert ("MT002", "data/activities/visit-1/visit-2.yaml") in _found(project, "visit-2")


def test_an_entry_of_a_list(project: Path) -> None:
    found = _found(project, "request-1")
    assert found
    assert {path for _, path in found} == {"data/requests.yaml"}
    assert _found(project, "sop-1") == []


def test_an_official_and_no_other_of_the_same_file(project: Path) -> None:
    everybody = _found(project, "data/participants/moi.yaml")
    assert everybody
    each = [_found(project, f"moi-0{number}") for number in (1, 2, 3)]
    assert sorted(everybody) == sorted(found for one in each for found in one)


def test_a_ministry_with_its_officials(project: Path) -> None:
    found = _found(project, "moi")
    assert ("MT104", "data/participants/moi.yaml") in found
    assert ("MT202", "data/activities/workshop-1.yaml") not in found
    assert _found(project, "mofa") == []


def test_ids_and_paths_add_up(project: Path) -> None:
    both = _found(project, "workshop-1", "data/requests.yaml")
    assert both == _found(project, "data/requests.yaml", "workshop-1")
    assert len(both) == len(_found(project, "workshop-1")) + len(_found(project, "request-1"))
    assert _found(project, "workshop-1", ".") == _found(project)


def test_a_path_to_records_goes_before_an_id(project: Path) -> None:
    assert _found(project, "visit-1") == []
    done = run("validate", "visit-1", folder=project / "data" / "activities", today="2021-06-15")
    assert "MT002" in done.stdout


def test_a_path_to_no_record_does_not(project: Path) -> None:
    assert _found(project, "moi-01") == [("MT104", "data/participants/moi.yaml")]


@pytest.mark.parametrize(
    ("word", "says"),
    [
        ("workshop-22", "there is no file or folder 'workshop-22', and no record of that id"),
        ("WORKSHOP-1", "did you mean workshop-1?"),
        ("moi-2", "did you mean moi-02?"),
        ("moi-78", "and no record of that id; the records lie in data"),
    ],
)
def test_what_is_neither_a_path_nor_an_id(project: Path, word: str, says: str) -> None:
    done = _validate(project, word)
    assert (done.returncode, done.stdout) == (2, "")
    assert says in " ".join(done.stderr.split())


@pytest.mark.parametrize(
    ("words", "summary"),
    [
        (["sop-1"], "no findings in sop-1 (of 11 files)"),
        (["data/sops.yaml"], "no findings in data/sops.yaml (of 11 files)"),
        (
            ["sop-1", "data/holidays.yaml"],
            "no findings in sop-1 and data/holidays.yaml (of 11 files)",
        ),
        (["workshop-1"], "1 error in workshop-1 (of 11 files)"),
        (["--select", "MT9"], "no findings of MT9 in 11 files"),
        (["--select", "MT9,seat-overlap"], "no findings of MT9 and seat-overlap in 11 files"),
        (
            ["--ignore", "MT2", "workshop-1"],
            "no findings (MT2 left out) in workshop-1 (of 11 files)",
        ),
        (["--select", "MT2"], "1 error of MT2 in 11 files"),
        (
            ["--select", "MT2", "--ignore", "MT202", "data"],
            "no findings of MT2 (MT202 left out) in 11 files",
        ),
    ],
)
def test_the_summary_names_what_was_asked_for(
    project: Path, words: list[str], summary: str
) -> None:
    assert _summary(project, *words) == summary


def test_a_path_in_the_summary_leads_from_the_working_folder(project: Path) -> None:
    done = run("validate", "sops.yaml", "sop-1", folder=project / "data", today="2021-06-15")
    assert done.stdout == "no findings in ../data/sops.yaml and sop-1 (of 11 files)\n"
