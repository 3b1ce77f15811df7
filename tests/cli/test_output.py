"""Where `--output` writes: for every command the same places, and never among the records."""

import os
from pathlib import Path

import pytest

from tests.command import Done, run
from tests.repository import Repository, sample_repository, snapshot
from tests.sample import SAMPLE

COMMANDS = [
    ("validate",),
    ("diff",),
    ("history",),
    ("report", "--format", "html"),
    ("schema", "activity"),
]
EVERY = pytest.mark.parametrize("words", COMMANDS, ids=lambda words: words[0])


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project in a repository, with links: out of it, to its records, and within it."""
    folder = tmp_path / "project"
    sample_repository(folder)
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "link").symlink_to(folder)
    for link, aim in {
        "out": "../elsewhere",
        "records": "data",
        "deep/out": "../out",
        "deep/home": "..",
        "nowhere": "../not-there",
    }.items():
        (folder / link).parent.mkdir(exist_ok=True)
        (folder / link).symlink_to(aim)
    (folder / "reports").mkdir()
    return folder


def write(project: Path, words: tuple[str, ...], output: str, folder: str = ".") -> Done:
    day = [] if words[0] == "schema" else ["--as-of", "2021-06-15"]
    more = ["--project", str(project), *day, "--output", output]
    return run(*words, *more, folder=(project / folder).resolve(), today="2021-06-15")


AMONG_RECORDS = [
    "data",
    "data/",
    "data/x.html",
    "data/requests.yaml",
    "data/new/x.html",
    "./data//x.html",
    "data/../data/x.html",
    "reports/../data/x.html",
    "out/../project/data/x.html",
    "records",
    "records/x.html",
    "deep/home/data/x.html",
    "../link/data/x.html",
    "{project}/data/x.html",
]
LEADS_OUT = [
    "out/x.html",
    "out/new/x.html",
    "out/../x.html",
    "./out/./x.html",
    "deep/out/x.html",
    "deep/home/out/x.html",
    "../link/out/x.html",
    "{project}/out/x.html",
    "nowhere/x.html",
]


@EVERY
def test_nothing_is_written_among_the_records(words: tuple[str, ...], project: Path) -> None:
    before = snapshot(project.parent)
    for output in AMONG_RECORDS if words[0] == "validate" else AMONG_RECORDS[::5]:
        done = write(project, words, output.format(project=project))
        assert done.returncode == 2, output
        assert "lies among the project's records, and nothing is written there" in done.stderr
    for folder, output in (("data", "x.html"), ("data/activities", "../x.html")):
        assert "lies among" in write(project, words, output, folder).stderr
    assert snapshot(project.parent) == before


@EVERY
def test_nothing_is_written_through_a_link_that_leads_out(
    words: tuple[str, ...], project: Path
) -> None:
    before = snapshot(project.parent)
    for output in LEADS_OUT if words[0] == "validate" else LEADS_OUT[::4]:
        if words[0] == "schema" and not output.endswith("/x.html"):
            continue
        done = write(project, words, output.format(project=project))
        assert done.returncode == 2, output
        assert "leads out of the project through a link" in done.stderr, output
    assert snapshot(project.parent) == before


@EVERY
@pytest.mark.parametrize(
    "output",
    ["x.html", "reports/x.html", "../elsewhere/x.html", "deep/home/reports/x.html", "data.html"],
)
def test_everywhere_else_is_written(words: tuple[str, ...], output: str, project: Path) -> None:
    done = write(project, words, output)
    assert done.returncode == 0, done.stderr
    assert (project / output).exists()
    assert "wrote " in done.stdout + done.stderr


@EVERY
def test_the_records_of_another_project_are_none_to_write_to(
    words: tuple[str, ...], project: Path
) -> None:
    other = project.parent / "other"
    Repository(other).write(SAMPLE)
    for output in ("../other/data/x.html", "../other/data"):
        assert "lies among the project's records" in write(project, words, output).stderr


def test_a_schema_without_a_project_spares_the_records_of_one(project: Path) -> None:
    above = project.parent
    done = run("schema", "activity", "--output", "project/data", folder=above)
    assert (done.returncode, min(os.listdir(project / "data"))) == (2, "activities")
    assert "lies among the project's records" in done.stderr
    (above / "data").mkdir()  # which is no project's
    assert run("schema", "activity", "--output", "data", folder=above).returncode == 0


def test_a_data_folder_elsewhere_in_the_project_is_spared_by_its_real_name(project: Path) -> None:
    (project / "data").rename(project / "kept")
    (project / "data").symlink_to("kept")
    for output in ("data/x.html", "kept/x.html"):
        assert "lies among" in write(project, ("report",), output).stderr


@EVERY
@pytest.mark.parametrize("output", ["", " "])
def test_an_empty_name_is_wrong_usage(words: tuple[str, ...], output: str, project: Path) -> None:
    before = snapshot(project)
    done = write(project, words, output)
    assert (done.returncode, done.stdout) == (2, "")
    assert "Invalid value for '--output': it is empty" in done.stderr
    assert snapshot(project) == before


@pytest.mark.parametrize("command", ["validate", "status", "report", "why", "diff", "schema"])
def test_an_empty_project_is_wrong_usage(command: str, project: Path) -> None:
    words = {"why": ["seats"], "schema": ["activity"]}.get(command, [])
    done = run(command, *words, "--project", "", folder=project)
    assert (done.returncode, done.stdout) == (2, "")
    assert "Invalid value for '--project': it is empty" in done.stderr


def test_schemas_are_written_into_a_folder_not_to_the_screen(project: Path) -> None:
    done = run("schema", "--output", "-", folder=project)
    assert (done.returncode, done.stdout) == (2, "")
    assert not (project / "-").exists()


def test_the_rule_stands_in_every_help() -> None:
    for words in COMMANDS:
        shown = " ".join(run(words[0], "--help").stdout.split())
        assert "Never among the records, nor through a link that leads out of the project." in shown


# A data folder that is a link


@pytest.mark.parametrize("command", ["validate", "status", "report", "history"])
def test_a_data_folder_that_leads_out_is_not_read(command: str, project: Path) -> None:
    (project / "data").rename(project.parent / "elsewhere" / "data")
    (project / "data").symlink_to("../elsewhere/data")
    done = run(command, folder=project, today="2021-06-15")
    assert done.returncode == 1
    assert done.stdout.count("error[") == 1
    assert "data:1:1: error[MT001]" in done.stdout
    assert "this is a link to a folder outside the project" in " ".join(done.stdout.split())
    assert "Ministry" not in done.stdout
    assert not list(project.glob("report*.html"))


def test_a_project_that_is_reached_by_a_link_is_read(project: Path) -> None:
    assert run("validate", folder=project.parent / "link", today="2021-06-15").returncode == 0
    done = run("validate", "--project", "link", folder=project.parent, today="2021-06-15")
    assert done.returncode == 0, done.stdout


def test_an_id_is_looked_for_in_no_contract_outside(project: Path) -> None:
    """By its id a project is found in a revision that had it elsewhere."""
    repository = Repository(project)
    repository.git("mv", "data", "reports/data")
    repository.commit()
    contract = project.parent / "elsewhere" / "project.yaml"
    contract.write_text(SAMPLE["project.yaml"], encoding="utf-8")
    (project / "data").mkdir()
    (project / "data" / "project.yaml").symlink_to(contract)
    done = run("validate", "--at", "HEAD", folder=project, today="2021-06-15")
    assert "there is no project in `HEAD`" in done.stderr
    (project / "data" / "project.yaml").unlink()
    (project / "data" / "project.yaml").write_text(SAMPLE["project.yaml"], encoding="utf-8")
    done = run("validate", "--at", "HEAD", folder=project, today="2021-06-15")
    assert done.returncode == 0, done.stderr
