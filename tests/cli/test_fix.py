"""`migtrack fix`: what it shows, asks, writes, and leaves."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from migtrack.cli.writing import fixing, proposing
from tests.command import Done, run
from tests.repository import sample_repository
from tests.sample import SAMPLE, texts_in, write_to

WORKSHOP = "activities/workshop-1.yaml"
SOPS = "sops.yaml"
REQUESTS = "requests.yaml"
SAFE = {WORKSHOP: ("mode: in-person", "mode: face to face")}
UNSAFE = {REQUESTS: ("activity: seminar-1", "activity: seminar-l")}
TWO_READINGS = {SOPS: ("reviewed: 2021-06-01", "reviewed: 02/06/2021")}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write_to(tmp_path, SAMPLE)


def slip(folder: Path, *slips: dict[str, tuple[str, str]]) -> None:
    for each in slips:
        for path, (old, new) in each.items():
            target = folder / "data" / path
            text = target.read_text(encoding="utf-8")
            assert text.count(old) == 1
            target.write_text(text.replace(old, new), encoding="utf-8", newline="\n")


def state(folder: Path) -> dict[str, str]:
    return texts_in(folder / "data")


def fix(folder: Path, *words: str) -> Done:
    return run("fix", *words, folder=folder, today="2021-06-15")


def test_what_is_safe_is_written_and_the_rest_is_named(folder: Path) -> None:
    slip(folder, SAFE, UNSAFE)
    done = fix(folder, "--yes")
    assert done.returncode == 0
    assert "- mode: face to face\n" in done.stdout
    assert "+ mode: in-person\n" in done.stdout
    assert "1 can be fixed if you agree: migtrack fix --unsafe\n" in done.stderr
    assert state(folder)[WORKSHOP] == SAMPLE[WORKSHOP]
    assert state(folder)[REQUESTS] != SAMPLE[REQUESTS]
    again = fix(folder, "--yes")
    assert again.returncode == 0
    assert again.stdout == (
        "Nothing to fix without asking: 1 can be fixed if you agree: migtrack fix --unsafe.\n"
    )


def test_with_unsafe_all_is_written(folder: Path) -> None:
    slip(folder, SAFE, UNSAFE, TWO_READINGS)
    assert fix(folder, "--unsafe", "--yes").returncode == 0
    text = SAMPLE[SOPS].replace("reviewed: 2021-06-01", "reviewed: 2021-06-02")
    assert state(folder) == {**SAMPLE, SOPS: text}
    assert fix(folder, "--unsafe").stdout == "Nothing to fix: there are no findings.\n"


@pytest.mark.parametrize("words", [[], ["--dry-run"], ["--check"], ["--dry-run", "--unsafe"]])
def test_nothing_is_written_that_nobody_agreed_to(folder: Path, words: list[str]) -> None:
    slip(folder, SAFE, UNSAFE)
    before = state(folder)
    done = fix(folder, *words)
    assert done.returncode == (0 if "--dry-run" in words else 1)
    assert state(folder) == before


def test_check_says_what_and_where(folder: Path) -> None:
    slip(folder, SAFE, UNSAFE)
    done = fix(folder, "--check")
    assert done.stdout == (
        "data/activities/workshop-1.yaml:6:7: error[MT104] unknown-choice: workshop-1: `mode` is "
        "not one of its choices\n"
        "    write `in-person`\n"
        "\n"
        "1 finding can be fixed: migtrack fix\n"
    )
    slip(folder, {WORKSHOP: ("mode: face to face", "mode: in-person")})
    assert fix(folder, "--check").returncode == 0
    assert fix(folder, "--check", "--unsafe").returncode == 1


def test_only_what_is_asked_for(folder: Path) -> None:
    slip(folder, SAFE, {SOPS: ("drafted: 2021-05-10", "drafted: 2021-5-10")})
    fix(folder, "sop-1", "--yes")
    assert [path for path, text in state(folder).items() if text != SAMPLE[path]] == [WORKSHOP]
    fix(folder, "--yes", "--select", "MT105")
    assert [path for path, text in state(folder).items() if text != SAMPLE[path]] == [WORKSHOP]
    fix(folder, "--yes", "--select", "unknown-choice")
    assert state(folder) == SAMPLE
    assert fix(folder, "--select", "MT1x").returncode == 2
    assert fix(folder, "nobody").returncode == 2


def test_errors_that_come_to_light_do_not_hinder(folder: Path) -> None:
    slip(folder, {WORKSHOP: ("title: Return", "title: A: Return")})
    slip(folder, {WORKSHOP: ("venue: Baghdad\n", "")})
    done = fix(folder, "--yes")
    assert done.returncode == 0
    assert "This uncovers 1 error:\n" in done.stdout
    assert 'title: "A: Return and reintegration"\n' in state(folder)[WORKSHOP]


def test_what_cannot_be_fixed_is_named_with_the_reason(folder: Path) -> None:
    slip(folder, {SOPS: ("reviewed: 2021-06-01", "reviewed: 44200")})
    done = fix(folder, "--yes", "--unsafe")
    assert done.returncode == 0
    words = " ".join(done.stdout.split())
    assert "1 finding cannot be fixed here:" in words
    assert "write `2021-01-04`: it would bring MT701 sop-order: the review of sop-1" in words
    assert words.endswith("Nothing is fixed; 1 finding left: migtrack validate")


def test_validate_marks_what_can_be_fixed(folder: Path) -> None:
    slip(folder, SAFE, UNSAFE)
    shown = run("validate", folder=folder, today="2021-06-15").stdout
    assert "= help: write `in-person` [fixable]\n" in shown
    assert "= help: did you mean `seminar-1`? [fixable if you agree]\n" in shown
    assert shown.endswith(
        "2 errors in 10 files; 1 can be fixed, and 1 more if you agree: migtrack fix\n"
    )
    document = run("validate", "--format", "json", folder=folder, today="2021-06-15").stdout
    fixable = [finding.get("fixable") for finding in json.loads(document)["findings"]]
    assert fixable == ["safe", "unsafe"]


def test_nothing_of_a_commit_can_be_fixed(tmp_path: Path) -> None:
    repository = sample_repository(tmp_path)
    path, (old, new) = next(iter(SAFE.items()))
    repository.write({path: SAMPLE[path].replace(old, new)})
    repository.commit()
    words = ("validate", "--as-of", "2021-06-15")
    assert "[fixable]" in run(*words, folder=tmp_path).stdout
    assert "fix" not in run(*words, "--at", "HEAD", folder=tmp_path).stdout


@pytest.fixture
def answers(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[Any]]:
    """The answers of somebody at a terminal, in their order."""
    given: list[Any] = []
    monkeypatch.setattr(fixing, "can_ask", lambda: True)
    monkeypatch.setattr(proposing, "can_ask", lambda: True)
    monkeypatch.setattr(fixing, "confirm", lambda *_, **__: given.pop(0))
    monkeypatch.setattr(proposing, "confirm", lambda *_, **__: given.pop(0))
    monkeypatch.setattr(fixing, "ask", lambda _: given.pop(0))
    yield given
    assert not given


def test_what_is_not_sure_is_asked_about_one_by_one(folder: Path, answers: list[Any]) -> None:
    slip(folder, SAFE, UNSAFE, TWO_READINGS)
    answers += [True, "1", True]
    done = fix(folder)
    assert done.returncode == 0
    text = SAMPLE[SOPS].replace("reviewed: 2021-06-01", "reviewed: 2021-06-02")
    assert state(folder) == {**SAMPLE, SOPS: text}


def test_who_agrees_to_one_only_gets_that(folder: Path, answers: list[Any]) -> None:
    slip(folder, UNSAFE, TWO_READINGS)
    before = state(folder)
    answers += [False, "none"]
    assert fix(folder).returncode == 0
    assert state(folder) == before
    answers += [True, "none", False]
    assert fix(folder).returncode == 1
    assert state(folder) == before
    answers += [True, "none", True]
    assert fix(folder).returncode == 0
    assert state(folder) == {**before, REQUESTS: SAMPLE[REQUESTS]}


def test_who_says_yes_is_not_asked(folder: Path, answers: list[Any]) -> None:
    slip(folder, SAFE, UNSAFE)
    assert not answers
    assert fix(folder, "--yes").returncode == 0
    assert state(folder)[REQUESTS] != SAMPLE[REQUESTS]


def test_a_contract_that_cannot_be_read_is_fixed_too(folder: Path) -> None:
    slip(folder, {"project.yaml": ("title: A sample", "title: A: sample")})
    assert fix(folder, "--yes").returncode == 0
    text = SAMPLE["project.yaml"].replace("A sample project", '"A: sample project"')
    assert state(folder)["project.yaml"] == text
    assert fix(folder).stdout == "Nothing to fix: there are no findings.\n"


def test_no_project(tmp_path: Path) -> None:
    assert fix(tmp_path).returncode == 3
