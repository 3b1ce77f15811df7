"""Measure migtrack, the floors and the peers on the same data, and write RESULTS.md.

    python -m benchmarks.run --sizes 20 2000 20000 100000 --rounds 5 --peers FOLDER

`--peers` is a folder with `bin/` of a virtual environment and `node_modules/.bin/`; peers that
are not installed there are left out.
"""

import argparse
import json
import os
import platform
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from benchmarks.commits import COMMITS, FIRST, LAST, make_history
from benchmarks.generate import EXPECTED, Plan, generate
from benchmarks.measure import Contender, Measured, race
from benchmarks.peers import peers

LEAST_ROUNDS = 9
"""Of what takes so short a time that a few rounds say little: starts, and the long history."""

HERE = Path(__file__).parent
PYTHON = sys.executable
MIGTRACK = os.path.join(os.path.dirname(PYTHON), "migtrack")
DAY = {"MIGTRACK_TODAY": "2026-06-15"}


class Goal(NamedTuple):
    """The most that a contender may take, as a ratio to another one."""

    contender: str
    ratio: float
    base: str
    memory: bool = False
    """Whether peak memory is compared, not time."""


IMPORTS = "the imports"
TYPER_HELP = "--help of a one-command Typer app"
START_GOALS = [
    Goal("validate", 1.25, IMPORTS),
    Goal("status", 1.5, IMPORTS),
    Goal("validate, nothing changed", 0.4, IMPORTS),
    Goal("status, nothing changed", 0.4, IMPORTS),
    Goal("migtrack --help", 1.15, TYPER_HELP),
]

LOADER = "yaml.load(CSafeLoader)"
COLD, AGAIN = "migtrack", "migtrack, nothing changed"
LARGE = 20_000
"""The least number of participants for which there are goals."""
LARGE_GOALS = [
    Goal(COLD, 0.6, LOADER),
    Goal(AGAIN, 0.06, LOADER),
    Goal(COLD, 1.5, LOADER, memory=True),
]

HISTORY_GOALS = [Goal("diff between the ends", 4.0, "validate")]
"""Two states are read and checked; twice the time of that is allowed."""

GROWTH_GOAL = 5.3
"""From 20,000 to 100,000 participants, five times as many."""


def main() -> None:
    """Measure from the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", type=int, nargs="+", default=[20, 2_000, 20_000, 100_000])
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--peers", default="")
    parser.add_argument("--output", default=str(HERE / "RESULTS.md"))
    arguments = parser.parse_args()
    _compile()
    pages = [_head(arguments.rounds), _start_up(arguments.rounds)]
    with tempfile.TemporaryDirectory() as folder:
        pages.append(_history(folder, arguments.rounds))
        seconds: dict[int, float] = {}
        for size in arguments.sizes:
            page, seconds[size] = _size(folder, size, arguments.rounds, arguments.peers)
            pages.append(page)
    if {20_000, 100_000} <= seconds.keys():
        growth = seconds[100_000] / seconds[20_000]
        pages.append(f"Growth from 20,000 to 100,000: {growth:.2f} (goal: {GROWTH_GOAL}).\n")
    pages.append((HERE / "NOTES.md").read_text(encoding="utf-8"))
    Path(arguments.output).write_text("\n".join(pages), encoding="utf-8")


def _compile() -> None:
    """Byte code for the program, as an installation has it."""
    source = str(HERE.parent / "src")
    subprocess.run([PYTHON, "-m", "compileall", "-q", source], check=True)  # noqa: S603  # ours


def _head(rounds: int) -> str:
    return f"""# Results

Measured by `python -m benchmarks.run` on {os.cpu_count()} processors, CPython \
{platform.python_version()}, {platform.system()}. Whole processes, each contender in turn, the \
median of {rounds} rounds, of {max(rounds, LEAST_ROUNDS)} for the start-up and the long history; \
files in the page cache. *Ratio* is the time divided by that of the \
first row. *Processor* is the same ratio of the processor time, child processes included: on a \
busy machine it is the fairer one. *MB* is the peak memory of the largest process; the measuring \
process itself has about 20. `peers.py` says which part of migtrack's work each peer does.
"""


def _start_up(rounds: int) -> str:
    """The time to start, on the project that is shipped."""
    project = str(HERE.parent)
    with tempfile.TemporaryDirectory() as folder:
        cache = {"XDG_CACHE_HOME": os.path.join(folder, "cache")}
        app = os.path.join(folder, "app.py")
        Path(app).write_text(ONE_COMMAND, encoding="utf-8")

        def migtrack(name: str, *words: str) -> Contender:
            return Contender(name, [MIGTRACK, *words], environment=cache)

        imports = "import typer, yaml; from pydantic import BaseModel"
        measured = race(
            [
                Contender(IMPORTS, [PYTHON, "-c", imports]),
                migtrack("validate", "validate", "--project", project, "--no-cache"),
                migtrack("status", "status", "--project", project, "--no-cache"),
                migtrack("validate, nothing changed", "validate", "--project", project),
                migtrack("status, nothing changed", "status", "--project", project),
                Contender(TYPER_HELP, [PYTHON, app, "--help"]),
                migtrack("migtrack --help", "--help"),
            ],
            max(rounds, LEAST_ROUNDS),
            folder,
        )
    tables = f"{_table(measured)}\n{_goals(measured, START_GOALS)}"
    return f"## Start-up, on the shipped data\n\n{tables}"


def _history(folder: str, rounds: int) -> str:
    """The ends of a long history compared, to the time of a check."""
    root = make_history(str(HERE.parent), folder)
    diff = [MIGTRACK, "diff", FIRST, LAST, "--project", root]
    cold = [MIGTRACK, "validate", "--no-cache", "--project", root]
    measured = race(
        [Contender("validate", cold), Contender("diff between the ends", diff, "sop-1")],
        max(rounds, LEAST_ROUNDS),
        folder,
    )
    tables = f"{_table(measured)}\n{_goals(measured, HISTORY_GOALS)}"
    return f"## A history of {COMMITS:,} commits\n\n{tables}"


ONE_COMMAND = '''\
import typer

app = typer.Typer()


@app.command()
def main(name: str = "x") -> None:
    """Do one thing."""


app()
'''


def _size(folder: str, size: int, rounds: int, peers_folder: str) -> tuple[str, float]:
    """One size: the clean project measured, the faulty one checked for what was planted.

    Gives the page and the seconds that migtrack takes.
    """
    clean = generate(os.path.join(folder, f"clean-{size}"), size, faulty=False)
    faulty = generate(os.path.join(folder, f"faulty-{size}"), size, faulty=True)
    contenders = [*_floors(clean), *_migtrack(clean, folder)]
    if peers_folder:
        contenders += peers(clean, _schema(clean), peers_folder)
    measured = race(contenders, rounds, folder)
    planted = _assert_planted(faulty)
    shutil.rmtree(clean.folder)
    shutil.rmtree(faulty.folder)
    goals = f"\n{_goals(measured, LARGE_GOALS)}" if size >= LARGE else ""
    page = f"""## {size:,} participants

{clean.size:,} bytes. In the faulty project {planted:,} faults were planted, and exactly these \
were found.

{_table(measured)}{goals}"""
    return page, measured[COLD].seconds


def _floors(plan: Plan) -> Iterator[Contender]:
    script = str(HERE / "floors.py")
    names = {"load": LOADER, "events": "the bare events", "bytes": "all bytes"}
    for what, name in names.items():
        yield Contender(name, [PYTHON, script, what, plan.folder], f"{plan.participants}\n")


def _migtrack(plan: Plan, folder: str) -> Iterator[Contender]:
    command = [MIGTRACK, "validate", "--project", plan.folder]
    expected = f"{plan.participants:,} participants, {plan.activities:,} activities: no findings"
    cache = {**DAY, "XDG_CACHE_HOME": os.path.join(folder, "cache")}
    yield Contender(COLD, [*command, "--no-cache"], expected, environment=DAY)
    yield Contender(AGAIN, command, expected, environment=cache)


def _schema(plan: Plan) -> bytes:
    command = [MIGTRACK, "schema", "participants", "--project", plan.folder]
    return subprocess.run(command, capture_output=True, check=True).stdout  # noqa: S603  # ours


def _assert_planted(plan: Plan) -> int:
    """Check that exactly the planted faults are found; gives how many they are."""
    command = [MIGTRACK, "validate", "--project", plan.folder, "--format", "json", "--no-cache"]
    environment = {**os.environ, **DAY}
    run = subprocess.run(command, capture_output=True, check=False, env=environment)  # noqa: S603  # ours
    found = sorted(
        [finding["code"], f"data/{finding['path'].rpartition('data/')[2]}", finding["line"]]
        for finding in json.loads(run.stdout)["findings"]
    )
    planted = json.loads(Path(plan.folder, EXPECTED).read_text(encoding="utf-8"))
    assert found == planted, f"{len(found)} found, {len(planted)} planted"
    return len(found)


def _table(measured: dict[str, Measured]) -> str:
    """What was measured, as ratios to the first row."""
    base = next(iter(measured.values()))
    rows = ["| | seconds | ratio | processor | MB |", "| --- | --- | --- | --- | --- |"]
    for name, result in measured.items():
        ratio = result.seconds / base.seconds
        processor = result.processor_seconds / base.processor_seconds
        numbers = f"{result.seconds:.3f} | {ratio:.2f} | {processor:.2f} | {result.megabytes:.0f}"
        rows.append(f"| {name} | {numbers} |")
    return "\n".join(rows) + "\n"


def _goals(measured: dict[str, Measured], goals: list[Goal]) -> str:
    rows = ["| goal | compared to | wanted | reached |", "| --- | --- | --- | --- |"]
    for goal in goals:
        result, base = measured[goal.contender], measured[goal.base]
        what = "memory" if goal.memory else "time"
        ratio = result.seconds / base.seconds
        if goal.memory:
            ratio = result.megabytes / base.megabytes
        numbers = f"{goal.ratio:.2f} | {ratio:.2f}"
        rows.append(f"| {what} of {goal.contender} | {goal.base} | {numbers} |")
    return "\n".join(rows) + "\n"


if __name__ == "__main__":
    main()
