"""`migtrack history` as it is used."""

import csv
import io
import json
import re
import shlex
import shutil
from pathlib import Path

import pytest
from rich.cells import cell_len

from tests.command import run
from tests.repository import sample_repository
from tests.sample import ROOT

AS_OF = ("--as-of", "2021-06-15")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    shutil.copytree(ROOT / "data", tmp_path / "data")
    return tmp_path


def history(*arguments: str, folder: Path = ROOT) -> str:
    done = run("history", *AS_OF, *arguments, folder=folder)
    assert (done.returncode, done.stderr) == (0, ""), done.stderr
    return done.stdout


@pytest.mark.parametrize("every", ["week", "month", "quarter", "year"])
@pytest.mark.parametrize("language", ["en", "ar"])
def test_no_screen_is_wider_than_it_may_be(language: str, every: str) -> None:
    shown = history("--lang", language, "--every", every)
    assert all(cell_len(line) <= 80 for line in shown.splitlines())
    for line in shown.splitlines():
        assert not re.search("[\u0600-\u06ff].*[A-Za-z0-9▁-█]", line), line


def test_json_and_csv_say_the_same() -> None:
    document = json.loads(history("--format", "json"))
    assert document["format"] == "migtrack.history/1"
    text = history("--format", "csv")
    assert re.fullmatch(r"(?:[a-z0-9.-]*(?:,[a-z0-9.-]*)*\n)+", text)
    rows = list(csv.DictReader(io.StringIO(text)))
    assert [row["day"] for row in rows] == [one["day"] for one in document["days"]]
    for row, one in zip(rows, document["days"], strict=True):
        for name, figure in one["figures"].items():
            assert row[name] == str(figure["value"])
            assert row.get(f"{name}-of", "") == ("" if figure["of"] is None else str(figure["of"]))


def test_chosen_figures_and_a_file(project: Path) -> None:
    chosen = ("--figure", "women", "--figure", "seats-held")
    header = history("--format", "csv", *chosen).partition("\n")[0]
    assert header == "day,women,women-of,seats-held,seats-held-of"
    done = run("history", *AS_OF, *chosen, "--output", "h.txt", folder=project)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "wrote h.txt\n")
    assert "women in the core team" in (project / "h.txt").read_text(encoding="utf-8")


def test_a_wrong_figure_is_answered_with_what_was_meant() -> None:
    done = run("history", "--figure", "seat-held")
    assert done.returncode == 2
    assert "did you mean seats-held?" in " ".join(done.stderr.split())


def test_too_many_days_say_what_to_do(project: Path) -> None:
    contract = project / "data" / "project.yaml"
    text = contract.read_text(encoding="utf-8")
    contract.write_text(re.sub(r"end: 2021-11-14", "end: 9999-12-31", text), encoding="utf-8")
    done = run("history", "--as-of", "9999-12-31", folder=project)
    assert done.returncode == 2
    assert "--every year" in done.stderr


def test_a_contract_that_cannot_be_read(project: Path) -> None:
    (project / "data" / "project.yaml").write_text("id: [", encoding="utf-8")
    done = run("history", folder=project)
    assert done.returncode == 1
    assert "data/project.yaml:" in done.stdout


def test_it_names_the_command_that_shows_the_errors_it_counted(tmp_path: Path) -> None:
    folder = tmp_path / "of others"
    repository = sample_repository(folder)
    repository.write({"sops.yaml": "sops: [", "holidays.yaml": "holidays: ["})
    repository.commit()
    repository.write({"holidays.yaml": None})
    asked = ("--project", folder.name, "--at", "HEAD", *AS_OF)
    shown = run("history", *asked, folder=tmp_path).stdout
    assert "2 errors stand in the records" in shown
    named = re.search("migtrack (validate .*)", " ".join(shown.split("\n\n")[0].split()))
    assert named
    assert shlex.split(named[1]) == ["validate", "--project", folder.name, *AS_OF, "--at", "HEAD"]
    assert "2 errors" in run(*shlex.split(named[1]), folder=tmp_path).stdout.splitlines()[-1]


def test_before_the_start() -> None:
    done = run("history", "--as-of", "2020-01-01")
    assert done.stdout.endswith("has passed yet: it begins on 15 Nov 2020\n")
