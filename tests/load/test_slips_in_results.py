"""Slips in the files of indicators, of the money and of reports: one finding each, and a remedy."""

from pathlib import Path

import pytest

from migtrack.base.finding import Finding
from tests.command import run
from tests.sample import SAMPLE, verdict, write_to

FILES = {
    "indicators.yaml": """\
indicators:
  - id: trained
    objective: 1
    title: Officials trained
    figure: officials-trained
    target: 20
    milestones:
      - {by: 2021-06-30, value: 15}
  - id: trust
    objective: 1
    title: Trust
    unit: points of 5
    target: 4
    measured:
      - {date: 2021-02-24, value: 2.5, source: Survey}
""",
    "budget.yaml": """\
lines:
  - {id: fees, title: Experts' fees, amount: 96000}
  - {id: travel, title: Travel, amount: 207280}
statements:
  - date: 2021-03-31
    spent: {fees: 12400.50, travel: 0}
    committed: {travel: 8000}
    source: Accounts of March
""",
    "reports.yaml": """\
reports:
  - id: interim-1
    title: First report
    period: {start: 2021-01-01, end: 2021-05-14}
    due: 2021-06-30
    submitted: 2021-06-10
    summary: Two workshops were held.
""",
}
SPENT = "spent: {fees: 12400.50, travel: 0}"
LINES = """\
  - {id: fees, title: Experts' fees, amount: 96000}
  - {id: travel, title: Travel, amount: 207280}
"""
FEES = "  - {id: fees, title: Experts' fees, amount: 96000}\n"
MEASURED = "    measured:\n      - {date: 2021-02-24, value: 2.5, source: Survey}\n"
MILESTONES = "    milestones:\n      - {by: 2021-06-30, value: 15}\n"
PERIOD = "period: {start: 2021-01-01, end: 2021-05-14}"

Slip = tuple[str, str, int, str, str]
"""What stands there, what is written instead, the line and code of the finding, its remedy."""
SLIPS: tuple[Slip, ...] = (
    # dashes and columns
    ("    target: 20\n", "     target: 20\n", 6, "MT002", "begin it in column 5"),
    ("  - id: trust\n", "    id: trust\n", 9, "MT002", "- id: trust"),
    ("  - id: trained\n", "  -id: trained\n", 2, "MT002", "- id: trained"),
    ("  - id: interim-1\n", "  id: interim-1\n", 2, "MT002", "- id: interim-1"),
    (FEES, FEES.replace("- {", "{"), 2, "MT002", "- {id: fees,"),
    ("  - date: 2021-03-31\n", "    date: 2021-03-31\n", 5, "MT103", "statements: [{date: 2021"),
    (SPENT, "spent:\n    fees: 12400.50\n    travel: 0", 7, "MT102", "begin it in column 7"),
    # numbers
    ("target: 20\n", "target: 20 officials\n", 6, "MT107", "write 20 alone"),
    ("target: 20\n", "target: twenty\n", 6, "MT107", "write a number such as 20 or 4.5"),
    ("target: 4\n", "target: 80%\n", 13, "MT107", "write 80 alone"),
    ("value: 15}", "value: 15,5}", 8, "MT102", "write `value: 15.5`"),
    (MEASURED, MEASURED.replace("2.5", "2,5"), 15, "MT102", "write `value: 2.5`"),
    ("amount: 96000", "amount: 96,000", 2, "MT102", "write `amount: 96000`"),
    ("amount: 96000", "amount: CHF 96000", 2, "MT107", "write 96000 alone"),
    ("fees: 12400.50", "fees: 12'400.50", 6, "MT107", "write 12400.50, without separators"),
    ("fees: 12400.50", "fees: 12,400.50", 6, "MT106", "write `fees: 12400.50`: inside `{ }` a"),
    ("fees: 12400.50", "fees: 12,400", 6, "MT106", "write `fees: 12400`: inside `{ }` a comma"),
    ("fees: 12400.50", "fees: 12400,5", 6, "MT106", "write `fees: 12400.5`: inside `{ }` a"),
    ("fees: 12400.50", "fees: 12400.50 CHF", 6, "MT107", "write 12400.50 alone"),
    ("fees: 12400.50", "fees: ", 6, "MT101", "remove it, or write what belongs there"),
    ("objective: 1\n    title: Trust", "objective: two\n    title: Trust", 10, "MT107", "whole"),
    ("objective: 1\n    title: Trust", "objective: 1.\n    title: Trust", 10, "MT107", "write 1 "),
    # days
    ("by: 2021-06-30", "by: June 2021", 8, "MT105", "write the day as YYYY-MM-DD"),
    ("date: 2021-03-31", "date: 31.03.2021", 5, "MT105", "write 2021-03-31"),
    ("due: 2021-06-30", "due: end of June", 5, "MT105", "write the day as YYYY-MM-DD"),
    ("submitted: 2021-06-10", "submitted: not yet", 6, "MT105", "leave this line out"),
    ("submitted: 2021-06-10", "submitted: {date: 2021-06-10}", 6, "MT103", "a day such as 2021"),
    (PERIOD, "period: 2021-01-01..2021-05-14", 4, "MT103", f"write `{PERIOD}`"),
    (PERIOD, "period: 2021-01-01 - 2021-05-14", 4, "MT103", f"write `{PERIOD}`"),
    # values by id
    (SPENT, "spent: 12400", 6, "MT103", "write `spent: {fees: …, travel: …}`"),
    (SPENT, "spent: fees 12400.50", 6, "MT103", "write `spent: {fees: …, travel: …}`"),
    ("fees: 12400.50", "fees 12400.50", 6, "MT102", "write `fees: 12400.50`"),
    ("fees: 12400.50", "fees:12400.50", 6, "MT102", "write `fees: 12400.50`"),
    (
        SPENT,
        "spent:\n      - fees: 5\n      - travel: 0",
        7,
        "MT103",
        "spent: {fees: 5, travel: 0}",
    ),
    ("fees: 12400.50", "travle: 12400.50", 6, "MT202", "did you mean `travel`?"),
    ("fees: 12400.50", "Experts' fees: 12400.50", 6, "MT106", "write `experts-fees`"),
    ("committed: {travel: 8000}", "committed: 8000", 7, "MT103", "write `committed: {travel: …}`"),
    # lists
    (
        LINES,
        "  fees: 96000\n  travel: 207280\n",
        2,
        "MT103",
        "write `lines: [{id: fees, title: …, amount: 96000}, {id: travel, title: …, amount: 20",
    ),
    (
        LINES,
        "  fees: {title: Fees, amount: 96000}\n  travel: {title: Travel, amount: 207280}\n",
        2,
        "MT103",
        "write `lines: [{id: fees, title: Fees, amount: 96000}, {id: travel, title: Travel, am",
    ),
    (MILESTONES, "    milestones: {2021-06-30: 15}\n", 7, "MT103", "[{by: 2021-06-30, value: 15}]"),
    (MILESTONES, "    milestones: 15\n", 7, "MT103", "write `milestones: [{by: …, value: 15}]`"),
    (
        MEASURED,
        "    measured:\n      2021-02-24: 2.5\n",
        15,
        "MT103",
        "write `measured: [{date: 2021-02-24, value: 2.5, source: …}]`",
    ),
    (MEASURED, "    measured: 2.5\n", 14, "MT103", "[{date: …, value: 2.5, source: …}]"),
    # names
    ("figure: officials-trained", "figure: attendence", 5, "MT104", "did you mean `attendance`?"),
    ("figure: officials-trained", "figure: Officials trained", 5, "MT104", "officials-trained"),
    ("figure: ", "figures: ", 5, "MT102", "write `figure`"),
    ("title: Trust", "name: Trust", 11, "MT102", "write `title`"),
    ("{by: 2021-06-30,", "{date: 2021-06-30,", 8, "MT102", "write `by`"),
    ("due: 2021-06-30", "deadline: 2021-06-30", 5, "MT102", "write `due`"),
    ("spent: {", "spend: {", 6, "MT102", "write `spent`"),
    ("statements:\n", "statement:\n", 4, "MT102", "write `statements`"),
    ("lines:\n", "budget_lines:\n", 1, "MT102", "lines and statements"),
    ("indicators:\n", "", 1, "MT006", "write `indicators:` above it"),
    ("id: trained\n", "id: Officials trained\n", 2, "MT106", "write `officials-trained`"),
    # what is missing, and texts
    ("    objective: 1\n    title: Trust", "    title: Trust", 9, "MT101", "add `objective: …`"),
    (", source: Survey}", "}", 15, "MT101", "add `source: …`"),
    ("unit: points of 5", "unit: %", 12, "MT002", 'unit: "%"'),
    ("target: 20\n", "target 20\n", 6, "MT002", "target: 20"),
    (
        "summary: Two workshops were held.",
        "summary: Two workshops were held: online.",
        7,
        "MT002",
        'summary: "Two workshops were held: online."',
    ),
)


def findings(path: str, text: str) -> list[Finding]:
    """What cannot be read, and unknown ids."""
    found = verdict({**FILES, path: text}).findings
    return [finding for finding in found if finding.code < "MT300"]


def test_without_a_slip_all_can_be_read() -> None:
    assert findings("budget.yaml", FILES["budget.yaml"]) == []
    assert len(SLIPS) > 50


@pytest.mark.parametrize(("old", "new", "line", "code", "remedy"), SLIPS)
def test_a_slip_is_one_finding_that_shows_what_to_write(
    old: str, new: str, line: int, code: str, remedy: str
) -> None:
    [path] = [path for path, text in FILES.items() if text.count(old) == 1]
    [finding] = findings(path, FILES[path].replace(old, new))
    assert finding.place.path == f"data/{path}"
    assert (finding.place.line, finding.code) == (line, code)
    assert remedy in (finding.terminal_help or finding.help)


@pytest.mark.parametrize("amount", ["12,400.50", "12400,50"])
def test_fix_takes_the_comma_out_of_an_amount(tmp_path: Path, amount: str) -> None:
    text = FILES["budget.yaml"].replace("12400.50", amount)
    [finding] = findings("budget.yaml", text)
    assert [fix.does for fix in finding.fixes] == ["take the comma out of the value of `spent`"]
    folder = write_to(tmp_path, {**SAMPLE, "budget.yaml": text})
    run("fix", "--unsafe", "--yes", folder=folder, today="2021-06-15")
    written = (folder / "data/budget.yaml").read_text(encoding="utf-8")
    assert written in (FILES["budget.yaml"], FILES["budget.yaml"].replace(".50", ".5"))


def test_an_entry_without_its_dash_is_read_nevertheless() -> None:
    text = FILES["indicators.yaml"].replace("  - id: trust\n", "    id: trust\n")
    text = text.replace("target: 4\n", "target: four\n")
    assert [(each.code, each.place.line) for each in findings("indicators.yaml", text)] == [
        ("MT002", 9),
        ("MT107", 13),
    ]


def test_a_field_that_comes_twice_is_no_entry_without_a_dash() -> None:
    text = FILES["indicators.yaml"].replace("target: 20\n", "target: 20\n    id: other\n")
    [finding] = findings("indicators.yaml", text)
    assert finding.code == "MT003"
