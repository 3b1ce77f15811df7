"""The figures of a day are worked out once, however many rules compare them with something."""

import subprocess
import sys
from datetime import date

import pytest

from migtrack.snapshot.snapshot import Snapshot, SnapshotCache
from tests.sample import edited, findings

AMENDED = (
    "amendments: [{signed: 2021-05-20, kind: extension, end: 2022-03-14, reason: More}]\ngroups:"
)
INDICATOR = """indicators:
  - id: women
    objective: 1
    title: Seats that are held
    unit: seats
    target: 9
    figure: seats-held
    milestones: [{by: 2021-03-31, value: 9}]
"""


@pytest.mark.parametrize("contract", ["groups:", AMENDED])
def test_rules_on_what_is_due_and_on_what_is_wrong_share_them(
    contract: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Also where an amendment is in force, so that what is due is judged by another contract."""
    days: list[date] = []
    on = SnapshotCache.on

    def counted(snapshots: SnapshotCache, as_of: date) -> Snapshot:
        days.append(as_of)
        return on(snapshots, as_of)

    monkeypatch.setattr(SnapshotCache, "on", counted)
    found = findings(
        edited("project.yaml", ("\ngroups:", f"\n{contract}")) | {"indicators.yaml": INDICATOR}
    )
    assert {"MT711", "MT717"} <= {one.code for one in found}
    assert len(days) == 1


def test_a_project_without_indicators_waits_for_none_of_it() -> None:
    """The rules are imported without the snapshots: only those that need one ask for it."""
    shown = subprocess.run(
        [sys.executable, "-c", "import sys, migtrack.check; print(*sys.modules)"],
        capture_output=True,
        text=True,
        check=True,
    ).stdout.split()
    assert "migtrack.rules.results.behind_milestone" in shown
    assert [name for name in shown if name.startswith("migtrack.snapshot")] == []
