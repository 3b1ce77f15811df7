"""Measure migtrack, the floors and the peers on the same data, and write RESULTS.md.

    python -m benchmarks.run --sizes 20 2000 20000 100000 --rounds 5 --peers FOLDER

`--peers` is a folder with `bin/` of a virtual environment and `node_modules/.bin/`; whatever
is not there does not take part.
"""

import argparse
import json
import os
import platform
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path

from benchmarks.commits import COMMITS, FIRST, LAST, make_history
from benchmarks.generate import EXPECTED, Plan, generate
from benchmarks.measure import Contender, Measured, race
from benchmarks.peers import peers

HERE = Path(__file__).parent
PYTHON = sys.executable
MIGTRACK = os.path.join(os.path.dirname(PYTHON), "migtrack")
DAY = {"MIGTRACK_TODAY": "2026-06-15"}
Goal = tuple[str, str, float]
"""Of which row the goal is, in words, and the ratio."""

LARGE_GOALS: list[Goal] = [
    ("migtrack, one process", "cold, one process", 0.55),
    ("migtrack, two processes", "cold, two processes", 0.33),
    ("migtrack, nothing changed", "nothing changed", 0.06),
    ("migtrack, one file changed", "one file changed", 0.2),
]
START_GOALS: list[Goal] = [
    ("validate", "clean validate", 1.25),
    ("status", "status", 1.5),
    ("status, nothing changed", "status, nothing changed", 1.0),
]


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
        grown: dict[int, float] = {}
        for size in arguments.sizes:
            page, seconds = _size(folder, size, arguments.rounds, arguments.peers)
            pages.append(page)
            grown[size] = seconds
    if 20_000 in grown and 100_000 in grown:
        growth = grown[100_000] / grown[20_000]
        pages.append(f"Growth from 20,000 to 100,000, one process: {growth:.2f} (goal: 5.3).\n")
    pages.append((HERE / "NOTES.md").read_text(encoding="utf-8"))
    Path(arguments.output).write_text("\n".join(pages), encoding="utf-8")


def _compile() -> None:
    """Byte code for the program, as an installation has it."""
    source = str(HERE.parent / "src")
    subprocess.run([PYTHON, "-m", "compileall", "-q", source], check=True)  # noqa: S603  # ours


def _head(rounds: int) -> str:
    return f"""# Results

Measured by `python -m benchmarks.run` on {len(os.sched_getaffinity(0))} processors, CPython \
{platform.python_version()}, {platform.system()}. Whole processes, each contender in turn, the \
median of {rounds} rounds; files in the page cache. *Ratio* is the whole time divided by that of \
the first row, *processor* the same of the processor time, children included: where other work \
ran on the machine, it is the fairer of the two. *MB* is the peak of the largest process; less \
than 20 cannot be told from what the measuring process has itself. The peers are explained in \
`peers.py`: each does a part of what migtrack does.
"""


def _start_up(rounds: int) -> str:
    """The time to start, on the project that is shipped."""
    rounds = max(rounds, 9)
    project = str(HERE.parent)
    with tempfile.TemporaryDirectory() as folder:
        cache = {"XDG_CACHE_HOME": os.path.join(folder, "cache")}
        one = os.path.join(folder, "one.py")
        Path(one).write_text(ONE_COMMAND, encoding="utf-8")

        def migtrack(name: str, *words: str) -> Contender:
            return Contender(name, [MIGTRACK, *words], environment=cache)

        imports = "import typer, yaml; from pydantic import BaseModel"
        measured = race(
            [
                Contender("the imports", [PYTHON, "-c", imports]),
                migtrack("validate", "validate", "--project", project, "--no-cache"),
                migtrack("status", "status", "--project", project, "--no-cache"),
                migtrack("validate, nothing changed", "validate", "--project", project),
                migtrack("status, nothing changed", "status", "--project", project),
                Contender("--help of a one-command Typer app", [PYTHON, one, "--help"]),
                migtrack("migtrack --help", "--help"),
            ],
            rounds,
            folder,
        )
    table = _table(measured, "the imports")
    help_ratio = measured["migtrack --help"].seconds
    help_ratio /= measured["--help of a one-command Typer app"].seconds
    goals = _goals(measured, "the imports", START_GOALS)
    goals += f"| `--help`, to a Typer app's | 1.15 | {help_ratio:.2f} |\n"
    return f"## Start-up, on the shipped data\n\n{table}\n{GOALS_HEAD}{goals}"


def _history(folder: str, rounds: int) -> str:
    """The ends of a long history compared, to the time of a check."""
    root = make_history(str(HERE.parent), folder)
    diff = [MIGTRACK, "diff", FIRST, LAST, "--project", root]
    anew = [MIGTRACK, "validate", "--no-cache", "--project", root]
    measured = race(
        [Contender("validate", anew), Contender("diff between the ends", diff, "sop-1")],
        max(rounds, 9),
        folder,
    )
    twice = measured["diff between the ends"].seconds / (2 * measured["validate"].seconds)
    return (
        f"## A history of {COMMITS:,} commits\n\n{_table(measured, 'validate')}\n"
        f"{GOALS_HEAD}| `diff`, to two runs of `validate` | 2.00 | {twice:.2f} |\n"
    )


ONE_COMMAND = '''\
import typer

app = typer.Typer()


@app.command()
def main(name: str = "x") -> None:
    """Do one thing."""


app()
'''

GOALS_HEAD = "| goal | wanted | reached |\n| --- | --- | --- |\n"


def _size(folder: str, size: int, rounds: int, others: str) -> tuple[str, float]:
    """One size: the clean project measured, the faulty one checked for what was planted."""
    clean = generate(os.path.join(folder, f"clean-{size}"), size, faulty=False)
    faulty = generate(os.path.join(folder, f"faulty-{size}"), size, faulty=True)
    contenders = [*_floors(clean), *_migtrack(clean, folder)]
    if others:
        contenders += peers(clean, _schema(clean), others)
    measured = race(contenders, rounds, folder)
    planted = _assert_planted(faulty)
    rows = _table(measured, "yaml.load(CSafeLoader)")
    memory = measured["migtrack, one process"].megabytes
    ratio = memory / measured["yaml.load(CSafeLoader)"].megabytes
    goals = _goals(measured, "yaml.load(CSafeLoader)", LARGE_GOALS)
    goals += f"| peak memory, one process | 1.50 | {ratio:.2f} |\n"
    shutil.rmtree(clean.folder)
    shutil.rmtree(f"{clean.folder}-changing")
    shutil.rmtree(faulty.folder)
    page = f"""## {size:,} participants

{clean.size:,} bytes. In the faulty project {planted:,} faults were planted, and exactly these \
were found, with the same findings from one process and from two.

{rows}
{GOALS_HEAD if size >= 20_000 else ""}{goals if size >= 20_000 else ""}"""
    return page, measured["migtrack, one process"].seconds


def _floors(plan: Plan) -> Iterator[Contender]:
    script = str(HERE / "floors.py")
    names = {"load": "yaml.load(CSafeLoader)", "events": "the bare events", "bytes": "all bytes"}
    for what, name in names.items():
        expected = f"{plan.participants}\n"
        yield Contender(name, [PYTHON, script, what, plan.folder], expected)


def _migtrack(plan: Plan, folder: str) -> Iterator[Contender]:
    command = [MIGTRACK, "validate", "--project", plan.folder]
    said = f"{plan.participants:,} participants, {plan.activities:,} activities: no findings"
    cache = {**DAY, "XDG_CACHE_HOME": os.path.join(folder, "cache")}
    anew = [*command, "--no-cache"]
    yield Contender("migtrack, one process", anew, said, one_processor=True, environment=DAY)
    yield Contender("migtrack, two processes", anew, said, environment=DAY)
    yield Contender("migtrack, nothing changed", command, said, environment=cache)
    other = f"{plan.folder}-changing"
    shutil.copytree(plan.folder, other)
    change = _changing(os.path.join(other, "data", "participants", "m00003.yaml"))
    command = [MIGTRACK, "validate", "--project", other]
    yield Contender("migtrack, one file changed", command, said, environment=cache, before=change)


def _changing(path: str) -> Callable[[], None]:
    """Changes one file before each run, into what it has never been."""
    original = Path(path).read_bytes()
    numbers = count()

    def change() -> None:
        Path(path).write_bytes(original.replace(b"topic 1", b"topic %d" % next(numbers), 1))

    return change


def _schema(plan: Plan) -> bytes:
    command = [MIGTRACK, "schema", "participants", "--project", plan.folder]
    return subprocess.run(command, capture_output=True, check=True).stdout  # noqa: S603  # ours


def _assert_planted(plan: Plan) -> int:
    """Whether what was planted is found, by one process and by two; gives how many faults."""
    findings = [_findings(plan, processors) for processors in ({0}, os.sched_getaffinity(0))]
    assert findings[0] == findings[1], "one process and two differ"
    found = sorted(
        [one["code"], f"data/{one['path'].rpartition('data/')[2]}", one["line"]]
        for one in json.loads(findings[0])["findings"]
    )
    expected = json.loads(Path(plan.folder, EXPECTED).read_text(encoding="utf-8"))
    assert found == expected, f"{len(found)} found, {len(expected)} planted"
    return len(found)


def _findings(plan: Plan, processors: set[int]) -> bytes:
    command = [MIGTRACK, "validate", "--project", plan.folder, "--format", "json", "--no-cache"]
    before = os.sched_getaffinity(0)
    os.sched_setaffinity(0, processors & before or before)
    try:
        environment = {**os.environ, **DAY}
        return subprocess.run(  # noqa: S603  # ours
            command, capture_output=True, check=False, env=environment
        ).stdout
    finally:
        os.sched_setaffinity(0, before)


def _table(measured: dict[str, Measured], first: str) -> str:
    base = measured[first]
    rows = ["| | seconds | ratio | processor | MB |", "| --- | --- | --- | --- | --- |"]
    for name, one in measured.items():
        ratio = one.seconds / base.seconds
        processor = one.processor_seconds / base.processor_seconds
        rows.append(
            f"| {name} | {one.seconds:.3f} | {ratio:.2f} | {processor:.2f} | {one.megabytes:.0f} |"
        )
    return "\n".join(rows) + "\n"


def _goals(measured: dict[str, Measured], first: str, goals: list[Goal]) -> str:
    base = measured[first].seconds
    return "".join(
        f"| {words} | {wanted:.2f} | {measured[name].seconds / base:.2f} |\n"
        for name, words, wanted in goals
    )


if __name__ == "__main__":
    main()
