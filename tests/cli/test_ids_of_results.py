"""The ids of indicators, budget lines and reports, wherever an id may be named."""

import shutil
from pathlib import Path

import pytest

from migtrack.cli.completion.offers import Completes, offered
from tests.command import run
from tests.sample import ROOT

IDS = {"budget-line": "fees", "report": "interim-1", "indicator": "focal-points"}
TODAY = "2022-04-01"


@pytest.mark.parametrize("identity", IDS.values())
def test_findings_can_be_narrowed_to_a_record(identity: str) -> None:
    done = run("validate", identity, today=TODAY)
    assert done.returncode == 0, done.stderr
    assert f"no findings in {identity} " in done.stderr + done.stdout


def test_one_that_is_mistyped_is_suggested() -> None:
    assert "did you mean interim-1?" in run("validate", "intreim-1", today=TODAY).stderr
    assert "did you mean travel?" in run("rename", "travle", "x", today=TODAY).stderr


def test_findings_of_a_line_are_those_about_it(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "data", tmp_path / "data")
    budget = tmp_path / "data/budget.yaml"
    text = budget.read_text(encoding="utf-8")
    budget.write_text(text.replace("{id: travel,", "{id: fees,"), encoding="utf-8")
    done = run("validate", "fees", folder=tmp_path, today=TODAY)
    assert "another budget line has the id `fees` already" in " ".join(done.stdout.split())


@pytest.mark.parametrize(("kind", "identity"), IDS.items())
def test_a_shell_offers_them_with_their_titles(kind: str, identity: str) -> None:
    for names in ((kind,), ()):
        found = dict(offered(Completes("ids", names), identity[:3], str(ROOT), None))
        assert found[identity]


@pytest.mark.parametrize(
    ("words", "question"),
    [
        ("record submitted x", "no report"),
        ("record accepted focal-points", "focal-points is an indicator, of which one records"),
        ("record measured interim-1 3", "interim-1 is a report, of which one records `submitted`"),
        ("record measured focal-point 3", "did you mean focal-points?"),
        ("record evaluation focal-points", "is recorded of an activity"),
    ],
)
def test_another_record_is_not_taken(words: str, question: str) -> None:
    done = run(*words.split(), today=TODAY)
    assert done.returncode == 2
    assert question in " ".join(done.stderr.split())


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("measured focal-points 4 2022-05-01 --source Letter", "MT408"),
        ("submitted interim-1 2022-05-01 --replace", "MT408"),
        ("accepted final 2021-05-01 --replace", "MT741"),
        ("evaluation workshop-2 --answers 400 --replace", "MT720"),
    ],
)
def test_what_is_an_error_is_not_written(tmp_path: Path, words: str, code: str) -> None:
    shutil.copytree(ROOT / "data", tmp_path / "data")
    before = {path: path.read_bytes() for path in tmp_path.rglob("*.yaml")}
    done = run("record", *words.split(), "--yes", folder=tmp_path, today=TODAY)
    assert done.returncode == 1, done.stderr
    assert f"[{code}]" in done.stdout
    assert {path: path.read_bytes() for path in tmp_path.rglob("*.yaml")} == before
