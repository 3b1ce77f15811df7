"""Whole processes, in turn: their time, their processor time, their memory."""

import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Contender:
    """A command that takes part, and what it must say."""

    name: str
    command: Sequence[str]
    expected: str = ""
    """What its output must hold."""
    codes: tuple[int, ...] = (0,)
    """The exit codes that are right."""
    one_processor: bool = False
    folder: str | None = None
    """Where it is run, if that matters."""
    environment: Mapping[str, str] = field(default_factory=dict)
    before: Callable[[], None] | None = None
    """What is done before each run, and not measured."""


@dataclass
class Measured:
    """What the runs of a contender came to."""

    wall: list[float] = field(default_factory=list)
    processor: list[float] = field(default_factory=list)
    megabytes: float = 0

    @property
    def seconds(self) -> float:
        """The median of the whole time."""
        return statistics.median(self.wall)

    @property
    def processor_seconds(self) -> float:
        """The median of the processor time of the process and its children."""
        return statistics.median(self.processor)


def race(contenders: Sequence[Contender], rounds: int, folder: str) -> dict[str, Measured]:
    """Run every contender in turn, round after round, after one round that does not count.

    Raises AssertionError where one does not say what it must.
    """
    measured = {one.name: Measured() for one in contenders}
    for turn in range(rounds + 1):
        for one in contenders:
            seconds, processor, megabytes = _run(one, folder)
            if turn:
                measured[one.name].wall.append(seconds)
                measured[one.name].processor.append(processor)
                measured[one.name].megabytes = max(measured[one.name].megabytes, megabytes)
    return measured


def _run(one: Contender, folder: str) -> tuple[float, float, float]:
    if one.before:
        one.before()
    processors = os.sched_getaffinity(0)
    alone = {min(processors)} if one.one_processor else processors
    output = os.path.join(folder, "output")
    environment = {
        name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"
    }
    with open(output, "wb") as file:
        start = time.perf_counter()
        process = subprocess.Popen(  # noqa: S603  # our own commands
            one.command,
            stdout=file,
            stderr=subprocess.STDOUT,
            cwd=one.folder,
            env={**environment, **one.environment},
        )
        os.sched_setaffinity(process.pid, alone)
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    with open(output, encoding="utf-8", errors="replace") as file:
        said = file.read()
    assert process.returncode in one.codes, f"{one.name}: {process.returncode}\n{said[-2000:]}"
    assert one.expected in said, f"{one.name}: {said[-2000:]}"
    sys.stderr.write(f"{one.name}: {seconds:.3f}\n")
    return seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024
