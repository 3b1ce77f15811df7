"""A project of three bodies that are no ministries, in Swiss francs, that ended early."""

from pathlib import Path

import pytest

from tests.command import run
from tests.sample import write_to

END = "2024-09-30"
"""Half a year before the end of the contract as it was signed."""

PROJECT = {
    "project.yaml": """\
id: registers
title: Registers of residence
languages: [en]
time_zone: Europe/Zurich
weekend: [saturday, sunday]
funder: A foundation
implementer: An institute
budget: {amount: 180000, currency: CHF}
period: {start: 2023-10-01, end: 2025-03-31}
core_team: {officials_per_ministry: 2}
groups:
  - {id: training, title: Training, planned: {workshop: 3}}
  - {id: travel, title: Study visits, planned: {visit: 1}, visit_seats: 3}
amendments:
  - signed: 2024-08-12
    kind: termination
    end: 2024-09-30
    budget: {amount: 95000.50}
    groups:
      - {id: travel, planned: {visit: 0}}
    reason: The funder withdrew
""",
    "ministries.yaml": """\
ministries:
  - {id: statistics, name: Office of Statistics, short: Statistics, officials: 3}
  - {id: university, name: The University, short: University}
  - {id: city, name: The City, short: City, officials: 1}
""",
    "activities/workshop-1.yaml": """\
id: workshop-1
kind: workshop
group: training
title: Registers
dates: {start: 2024-03-05, end: 2024-03-06}
mode: in-person
venue: Bern
experts: [{name: Expert A}]
attendance:
  2024-03-05: {present: others}
  2024-03-06: {present: others, excused: [city-1]}
""",
    "activities/workshop-2.yaml": """\
id: workshop-2
kind: workshop
group: training
title: Matching records
dates: {start: 2024-11-05, end: 2024-11-06}
cancelled: {date: 2024-08-12, reason: The funder withdrew}
""",
    "activities/workshop-3.yaml": """\
id: workshop-3
kind: workshop
group: training
title: Publishing figures
cancelled: {date: 2024-08-12, reason: The funder withdrew}
""",
    "activities/visit-1.yaml": """\
id: visit-1
kind: visit
group: travel
title: A register abroad
cancelled: {date: 2024-08-12, reason: The funder withdrew}
""",
}


def officials(body: str, count: int) -> str:
    entries = "".join(
        f"  - {{id: {body}-{n}, seat: {n}, name: Member {body} {n}, position: Adviser, "
        f"gender: female, nominated: 2023-10-05, confirmed: 2023-10-20}}\n"
        for n in range(1, count + 1)
    )
    return f"ministry: {body}\nparticipants:\n{entries}"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    files = {
        **PROJECT,
        "participants/statistics.yaml": officials("statistics", 3),
        "participants/university.yaml": officials("university", 2),
        "participants/city.yaml": officials("city", 1),
    }
    return write_to(tmp_path, files)


@pytest.mark.parametrize("day", ["2023-12-01", "2024-08-11", "2024-08-12", END, "2024-12-01"])
def test_it_has_no_error_and_no_warning_on_any_day(folder: Path, day: str) -> None:
    result = run("validate", "--as-of", day, "--fail-on", "warning", folder=folder)
    assert result.returncode == 0, result.stdout


def test_before_the_signature_it_lasts_18_months(folder: Path) -> None:
    shown = run("status", "--as-of", "2024-08-11", folder=folder).stdout
    assert "18 months (1 Oct 2023 – 31 Mar 2025)" in shown
    assert "budget  CHF 180,000\n" in shown
    assert "workshops held 1 of 3" in shown


def test_after_its_signature_it_ends_early(folder: Path) -> None:
    shown = run("status", "--as-of", "2024-08-12", folder=folder).stdout
    assert "12 months (1 Oct 2023 – 30 Sep 2024)" in shown
    assert "amended once; planned to end on 31 Mar 2025" in shown
    assert "study visits 0 (as signed: 1)" in shown
    assert "budget  CHF 95,000.50 (as signed: CHF 180,000)" in shown


def test_after_its_end_nothing_is_due_or_left_open(folder: Path) -> None:
    shown = run("status", "--as-of", "2024-10-01", folder=folder).stdout
    assert "closed" in shown
    assert "Nothing was left open" in shown
    history = run("history", "--as-of", "2025-03-31", "--format", "csv", folder=folder).stdout
    assert history.splitlines()[-1].startswith(END)


def test_the_report_says_that_it_ended_early(folder: Path) -> None:
    done = run(
        "report", "--format", "markdown", "--output", "-", "--as-of", "2024-12-01", folder=folder
    )
    lines = done.stdout.splitlines()
    assert (
        "| 12 Aug 2024 | early end | 31 Mar 2025 | 30 Sep 2024 | budget CHF 95,000.50 instead of "
        "CHF 180,000, study visits 0 instead of 1 | The funder withdrew |"
    ) in lines
    assert "| Last day | 31 Mar 2025 | 30 Sep 2024 | 30 Sep 2024 |" in lines
    assert "| Workshops | 3 | 3 | 1 |" in lines
    assert "| Study visits | 1 | 0 | 0 |" in lines
