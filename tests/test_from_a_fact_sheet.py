"""A stranger types the project of a fact sheet, in few commands and without an editor.

Three bodies, Swiss francs, 18 months, two workshops, a visit and a procedure; two officials each.
"""

import shlex
from datetime import date
from pathlib import Path

import pytest

from migtrack.base.finding import Severity
from migtrack.check import check
from migtrack.load.build import load
from migtrack.load.files.sources import WorkingTree
from tests.first_project import TODAY, TYPED, typed

OFFICIALS = [
    f"new official {ministry} --seat {seat} --name 'Official {ministry} {seat}' --position Adviser"
    " --gender female --confirmed 2026-02-01 --yes"
    for ministry in ("moi", "ro", "rs")
    for seat in (1, 2)
]
COMMANDS = [
    *OFFICIALS,
    "new sop --title 'Receiving returnees' --yes",
    "record dates workshop-1 2026-05-12..2026-05-13 --fixed today --yes",
    "record dates workshop-2 2026-09-15..2026-09-16 --fixed today --yes",
    "record dates visit-1 2027-03-08..2027-03-12 --fixed today --yes",
]


@pytest.mark.slow
def test_twelve_commands_are_enough_and_each_leaves_a_valid_project(tmp_path: Path) -> None:
    begin = "migtrack init returns"
    assert 1 + len(COMMANDS) <= 12
    typed(begin.split()[1:], tmp_path, TYPED[begin])
    folder = tmp_path / "returns"
    today = date.fromisoformat(TODAY)
    for command in COMMANDS:
        typed(shlex.split(command), folder)
        verdict = check(load(WorkingTree(str(folder))), today, today)
        assert not verdict.count(Severity.ERROR) + verdict.count(Severity.WARNING), command
    assert verdict.open == ()
    project = load(WorkingTree(str(folder))).project
    assert str(project.contract.budget.amount) == "250000"
    assert (verdict.participants, verdict.activities, len(project.sops)) == (6, 3, 1)
