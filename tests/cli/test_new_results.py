"""`migtrack new` for indicators, the money and reports: values by id, and a list within a file."""

import re
import shlex
from pathlib import Path

import pytest

from tests.command import Done, run
from tests.sample import SAMPLE, files_in, write_to
from tests.terminal import run_in_terminal

DAY = "2021-07-10"
BUDGET = """\
lines:
  - {id: fees, title: Experts' fees, amount: 40000}
  - {id: travel, title: Travel, amount: 60000}
statements:
  - {date: 2021-03-31, spent: {fees: 12400.50}, committed: {travel: 8000}, source: Accounts of March}
"""
JUNE = ("statement", "2021-06-30")
SOURCE = ("--source", "Accounts of June")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write_to(tmp_path, {**SAMPLE, "budget.yaml": BUDGET})


def new(folder: Path, *words: str) -> Done:
    done = run("new", *words, folder=folder, today=DAY)
    return done._replace(stderr=" ".join(done.stderr.split()))


def added(folder: Path, *words: str) -> list[str]:
    """The lines that a dry run shows as added."""
    done = new(folder, *words, "--dry-run")
    assert done.returncode == 0, done.stderr
    return re.findall(r"^ +\d+ \+ (.*)$", done.stdout, re.MULTILINE)


def test_each_line_of_the_budget_is_asked_for_with_what_the_last_statement_had(
    folder: Path,
) -> None:
    answers = ["", "20,5", "20500.75", "", "9000", "Accounts of June", "y"]
    done = run_in_terminal("new", *JUNE, answers=answers, folder=folder, today=DAY)
    assert done.returncode == 0, done.stderr
    assert "Spent, fees (Experts' fees): [12400.5" in done.stderr
    assert "Spent, travel (Travel): [leave empty if there is none]" in done.stderr
    assert "write 20.5, with a point" in done.stderr
    assert "Committed, travel (Travel): [8000]" in done.stderr
    text = (folder / "data/budget.yaml").read_text(encoding="utf-8")
    assert text == BUDGET + (
        "  - date: 2021-06-30\n"
        "    spent: {fees: 12400.50, travel: 20500.75}\n"
        "    committed: {travel: 9000}\n"
        "    source: Accounts of June\n"
    )
    [command] = re.findall(r"^ *(migtrack new statement .* --yes)$", done.stderr, re.MULTILINE)
    written = files_in(folder)
    write_to(folder, {"budget.yaml": BUDGET})
    again = run(*shlex.split(command)[1:], folder=folder, today=DAY)
    assert again.returncode == 0, again.stderr
    assert files_in(folder) == written


def test_nothing_is_taken_over_that_nobody_has_seen(folder: Path) -> None:
    assert "--spent is missing" in new(folder, *JUNE, *SOURCE).stderr
    lines = added(folder, *JUNE, *SOURCE, "--spent", "fees=13000")
    assert [line.strip() for line in lines] == [
        "- date: 2021-06-30",
        "spent: {fees: 13000}",
        "source: Accounts of June",
        "# committed: {travel: 8000}",
    ]


def test_a_statement_that_was_forgotten_stands_in_the_order_of_the_days(folder: Path) -> None:
    new(folder, "statement", "2021-01-31", *SOURCE, "--spent", "fees=0", "--yes")
    text = (folder / "data/budget.yaml").read_text(encoding="utf-8")
    assert re.findall("date: ([-0-9]+)", text) == ["2021-01-31", "2021-03-31"]


@pytest.mark.parametrize(
    ("spent", "message"),
    [
        ("travle=3", "There is no budget line 'travle'; did you mean travel?"),
        ("visas=3", "There is no budget line 'visas'; there are fees and travel."),
        ("3000", "Write the id and what belongs to it, such as fees=12400.5."),
        ("fees", "Write the id and what belongs to it"),
        ("fees=", "is not a plain amount"),
        ("fees=12,400.50", "write 12400.50, without separators"),
        ("fees=12400,50", "write 12400.50, with a point"),
        ("fees=12400 CHF", "write 12400 alone"),
        ("fees=1,fees=2", "fees is given twice."),
    ],
)
def test_an_amount_that_cannot_be_meant(folder: Path, spent: str, message: str) -> None:
    done = new(folder, *JUNE, *SOURCE, "--spent", spent, "--yes")
    assert done.returncode == 2
    assert message in done.stderr
    assert files_in(folder)["data/budget.yaml"] == BUDGET.encode()


@pytest.mark.parametrize(
    "words", [("fees=1", "travel=2"), ("fees=1, travel=2",), ("fees=1،travel=٢",)]
)
def test_several_amounts(folder: Path, words: tuple[str, ...]) -> None:
    options = [part for word in words for part in ("--spent", word)]
    assert "spent: {fees: 1, travel: 2}" in "".join(added(folder, *JUNE, *SOURCE, *options))


def test_without_lines_one_is_told_how_to_add_one(tmp_path: Path) -> None:
    folder = write_to(tmp_path, SAMPLE)
    done = new(folder, *JUNE, *SOURCE, "--spent", "fees=3")
    assert "none is recorded yet: see `migtrack new budget-line --help`" in done.stderr


def test_a_second_statement_of_a_day_is_refused(folder: Path) -> None:
    done = new(folder, "statement", "2021-03-31", *SOURCE, "--spent", "fees=12400.50", "--yes")
    assert done.returncode == 1
    assert "two entries of `statements` have the same `date`" in " ".join(done.stdout.split())
    assert files_in(folder)["data/budget.yaml"] == BUDGET.encode()


# Where they are written


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("budget.yaml", ("budget-line", "--title", "Experts' fees", "--amount", "100000")),
        ("reports.yaml", ("report", "--title", "A", "--period", "2021-01-01..2021-06-30",
                          "--due", "2021-08-31")),
        ("indicators.yaml", ("indicator", "--objective", "1", "--title", "Trust", "--target", "4")),
    ],
)  # fmt: skip
def test_a_file_is_made_where_there_is_none(
    tmp_path: Path, path: str, words: tuple[str, ...]
) -> None:
    texts = {name: text for name, text in SAMPLE.items() if name != path}
    folder = write_to(tmp_path, texts)
    contract = folder / "data/project.yaml"
    head = "# yaml-language-server: $schema=../schemas/project.json\n"
    contract.write_text(head + contract.read_text(encoding="utf-8"), encoding="utf-8")
    done = new(folder, *words, "--yes")
    assert done.returncode == 0, done.stderr + done.stdout
    schema = path.replace("yaml", "json")
    text = (folder / "data" / path).read_text(encoding="utf-8")
    assert text.startswith(f"# yaml-language-server: $schema=../schemas/{schema}\n")


def test_the_id_is_made_of_the_title(folder: Path) -> None:
    lines = added(
        folder, "indicator", "--objective", "1", "--title", "Trust & care", "--target", "4"
    )
    assert "id: trust-care" in "".join(lines)
    line = ("budget-line", "--title", "Visas", "--amount", "0")
    assert "{id: visas, title: Visas, amount: 0}" in added(folder, *line)[0]
    taken = new(folder, "budget-line", "--title", "Fees", "--amount", "0")
    assert "There is a record fees already" in taken.stderr


def test_a_line_that_does_not_add_up_with_the_others_wants_force(folder: Path) -> None:
    line = ("budget-line", "--title", "Visas", "--amount", "500")
    assert new(folder, *line, "--yes").returncode == 1
    assert new(folder, *line, "--yes", "--force").returncode == 0
    assert "--force" in new(folder, "budget-line", "--help").stdout.partition("Options:")[0]


def test_milestones(folder: Path) -> None:
    words = ("indicator", "--objective", "1", "--title", "Trust", "--target", "4", "--milestones")
    lines = added(folder, *words, "2021-03-31=2", "--milestones", "2021-06-30 = 3.5")
    assert "{by: 2021-03-31, value: 2}" in "".join(lines)
    assert "{by: 2021-06-30, value: 3.5}" in "".join(lines)
    assert "with = between" in new(folder, *words, "2021-03-31").stderr


def test_an_objective_that_the_contract_does_not_have(folder: Path) -> None:
    words = ("indicator", "--title", "Trust", "--target", "4", "--objective")
    assert "none of the choices: 1" in new(folder, *words, "7").stderr
    assert any("objective: 1" in line for line in added(folder, *words, "1"))


@pytest.mark.parametrize("subject", ["fees", "2021-03-31"])
def test_a_waiver_may_name_a_line_or_the_day_of_a_statement(folder: Path, subject: str) -> None:
    words = ("waiver", "MT505", subject, "--reason", "So it is.", "--approved-by", "Boss")
    assert f"there is no finding of low-attendance about {subject}" in new(folder, *words).stderr
    waiver = f"{{rule: MT505, subject: {subject}, reason: A, approved_by: B, approved: 2021-06-01}}"
    write_to(folder, {"waivers.yaml": f"waivers:\n  - {waiver}\n"})
    assert "MT202" not in run("validate", folder=folder, today=DAY).stdout
