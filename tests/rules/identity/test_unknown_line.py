"""A statement that names a line of the budget that there is not, and what cures it."""

import shutil
from pathlib import Path

import pytest

from tests.command import run
from tests.sample import ROOT, SAMPLE, verdict, write_to

BUDGET = """\
lines:
  - {id: fees, title: Fees, amount: 96000}
  - {id: travel, title: Travel, amount: 207280}
statements:
  - {date: 2021-03-31, spent: {fees: 12400.50, %s: 0}, source: Accounts}
"""


def unknown(line: str) -> list[tuple[int, str, str]]:
    findings = verdict({"budget.yaml": BUDGET % line}).findings
    return [(f.place.line, f.message, f.help) for f in findings if f.code == "MT202"]


def test_a_line_that_comes_near_is_suggested() -> None:
    [(line, message, help_)] = unknown("travle")
    assert (line, message) == (5, "there is no budget line `travle`")
    assert help_ == "did you mean `travel`?"


def test_otherwise_all_lines_are_named() -> None:
    [(_, _, help_)] = unknown("visas")
    assert help_ == "the budget's lines are `fees` and `travel`"
    assert not unknown("travel")


@pytest.mark.parametrize(("written", "meant"), [("travle", "travel"), ("Travel", "travel")])
def test_fix_writes_the_line_that_was_meant(tmp_path: Path, written: str, meant: str) -> None:
    folder = write_to(tmp_path, {**SAMPLE, "budget.yaml": BUDGET % written})
    done = run("fix", "--unsafe", "--yes", folder=folder, today="2021-06-15")
    text = (folder / "data/budget.yaml").read_text(encoding="utf-8")
    assert text == BUDGET % meant, done.stderr


def test_a_line_that_stands_beside_the_one_that_was_meant_is_not_made_the_same(
    tmp_path: Path,
) -> None:
    text = (BUDGET % "travle").replace("fees: 12400.50", "travel: 12400.50")
    folder = write_to(tmp_path, {**SAMPLE, "budget.yaml": text})
    run("fix", "--unsafe", "--yes", folder=folder, today="2021-06-15")
    assert (folder / "data/budget.yaml").read_text(encoding="utf-8") == text


@pytest.mark.parametrize(
    ("old", "new", "path"),
    [
        ("travel", "journeys", "budget.yaml"),
        ("interim-1", "first-report", "reports.yaml"),
        ("officials-trained", "trained", "indicators.yaml"),
    ],
)
def test_a_new_id_stands_wherever_the_old_one_was_meant(
    tmp_path: Path, old: str, new: str, path: str
) -> None:
    shutil.copytree(ROOT / "data", tmp_path / "data")
    file = tmp_path / "data" / path
    before = file.read_text(encoding="utf-8")
    done = run("rename", old, new, "--yes", folder=tmp_path, today="2022-04-01")
    assert done.returncode == 0, done.stderr
    assert "error[" not in done.stdout
    after = file.read_text(encoding="utf-8")
    assert f"id: {old}" not in after
    assert f"{old}:" not in after
    assert after.count(f"{new}:") == before.count(f"{old}:")
    assert after.count("figure: officials-trained") == before.count("figure: officials-trained")
