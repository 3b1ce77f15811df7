"""`migtrack diff … -- PATH`: only what stands there is told, on whichever side it stands."""

import json
from pathlib import Path

import pytest

from tests.command import run
from tests.repository import Repository, sample_repository
from tests.sample import SAMPLE, edited

_SOP = "sop-1  reviewed: 1 Jun 2021 → 2 Jun 2021"
_VENUE = "workshop-1  venue"
_LATER = {
    **edited("sops.yaml", ("reviewed: 2021-06-01", "reviewed: 2021-06-02")),
    **edited("activities/workshop-1.yaml", ("venue: Baghdad", "venue: Erbil")),
    "activities/seminar-1.yaml": None,
    "activities/seminars/seminar-1.yaml": SAMPLE["activities/seminar-1.yaml"].replace(
        "mode: online", "mode: hybrid"
    ),
    **edited("requests.yaml", ("    delivered: 2021-06-08\n", "")),
}


@pytest.fixture(scope="module")
def repository(tmp_path_factory: pytest.TempPathFactory) -> Repository:
    repository = sample_repository(tmp_path_factory.mktemp("diff") / "project")
    repository.git("tag", "v1")
    for path, text in _LATER.items():
        if text is None:
            (repository.folder / "data" / path).unlink()
        else:
            repository.write({path: text})
    repository.commit("2021-06-10")
    return repository


def _diff(folder: Path, *words: str) -> str:
    done = run("diff", "--as-of", "2021-06-15", *words, folder=folder)
    assert (done.returncode, done.stderr) == (0, ""), done.stderr
    return done.stdout


@pytest.mark.parametrize(
    "words",
    [
        ("v1", "HEAD", "--", "data/sops.yaml"),
        ("v1", "HEAD", "data/sops.yaml"),
        ("v1", "--", "data/sops.yaml"),
        ("v1", "data/sops.yaml"),
        ("v1", "HEAD", "data/sops.yaml", "data/requests.yaml"),
        ("v1", "HEAD", "sop-1"),
    ],
)
def test_a_file(repository: Repository, words: tuple[str, ...]) -> None:
    shown = _diff(repository.folder, *words)
    assert _SOP in shown
    assert _VENUE not in shown
    assert "Figures" not in shown
    assert shown.startswith(("data/sops.yaml", "sop-1"))


def test_a_folder_from_another_folder(repository: Repository) -> None:
    for folder, word in (
        (repository.folder, "data/activities"),
        (repository.folder / "data", "activities/"),
    ):
        shown = _diff(folder, "v1", word)
        assert _VENUE in shown
        assert "seminar-1   mode" in shown
        assert _SOP not in shown


def test_everything_is_everything(repository: Repository) -> None:
    assert _diff(repository.folder, "v1", "data") == _diff(repository.folder, "v1")


def test_a_file_that_is_there_on_one_side_only(repository: Repository) -> None:
    for path in ("data/activities/seminar-1.yaml", "data/activities/seminars/seminar-1.yaml"):
        shown = _diff(repository.folder, "v1", "HEAD", path)
        assert "seminar-1  mode: online → hybrid" in " ".join(
            shown.replace("Activities", "").split(" ")
        )
        assert _VENUE not in shown


def test_nothing_changed_there(repository: Repository) -> None:
    assert _diff(repository.folder, "data/sops.yaml") == "data/sops.yaml\nNothing changed\n"
    shown = _diff(repository.folder, "v1", "data/holidays.yaml")
    assert shown == "data/holidays.yaml\nNothing changed\n"


def test_findings_elsewhere_are_not_told(repository: Repository) -> None:
    everything = json.loads(_diff(repository.folder, "v1", "--format", "json"))
    some = json.loads(_diff(repository.folder, "v1", "data/sops.yaml", "--format", "json"))
    assert everything["findings"]
    assert everything["figures"]
    assert everything["only"] == []
    assert (some["findings"], some["figures"], some["only"]) == ([], [], ["data/sops.yaml"])


def test_what_could_not_be_read_elsewhere_is_not_told(tmp_path: Path) -> None:
    repository = sample_repository(tmp_path / "project")
    repository.write({"requests.yaml": "requests: [\n"})
    assert "requests.yaml" in _diff(repository.folder)
    assert _diff(repository.folder, "data/sops.yaml").endswith("Nothing changed\n")
    assert "could not be read" in _diff(repository.folder, "data/requests.yaml")


@pytest.mark.parametrize(
    ("words", "says", "code"),
    [
        (["v1", "HEAD", "data/nowhere.yaml"], "there is no file or folder 'data/nowhere.yaml'", 2),
        (["data/nowhere.yaml"], "there is no file or folder 'data/nowhere.yaml'", 2),
        (["v1", "HEAD", "v2"], "there is no file or folder 'v2'", 2),
        (["v1", "nowhere"], "there is no revision", 3),
        (["v1", "HEAD", "data/sops.yaml", "--staged"], "name a HEAD or --staged", 2),
    ],
)
def test_a_path_that_is_nowhere(
    repository: Repository, words: list[str], says: str, code: int
) -> None:
    done = run("diff", *words, folder=repository.folder)
    assert (done.returncode, done.stdout) == (code, "")
    assert says in " ".join(done.stderr.split())


def test_staged_and_a_path(repository: Repository) -> None:
    assert _diff(repository.folder, "--staged", "v1", "data/sops.yaml").count(_SOP) == 1
    assert "Nothing changed" in _diff(repository.folder, "--staged", "data/sops.yaml")
