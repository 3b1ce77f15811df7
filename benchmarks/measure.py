"""Whole processes, in turn: their time, their processor time, their memory."""

import os
import statistics
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Contender:
    """A command that is measured, and what it must print."""

    name: str
    command: Sequence[str]
    expected: str = ""
    """What its output must hold."""
    codes: tuple[int, ...] = (0,)
    """The exit codes that are right."""
    folder: str | None = None
    """Where it is run, if that matters."""
    environment: Mapping[str, str] = field(default_factory=dict)


@dataclass
class Measured:
    """The runs of a contender: seconds, seconds of processor, and the peak memory in MB."""

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

    Raises AssertionError where the output or the exit code of one is not as expected.
    """
    measured = {contender.name: Measured() for contender in contenders}
    for turn in range(rounds + 1):
        for contender in contenders:
            seconds, processor, megabytes = _run(contender, folder)
            if turn:
                result = measured[contender.name]
                result.wall.append(seconds)
                result.processor.append(processor)
                result.megabytes = max(result.megabytes, megabytes)
    return measured


def _run(contender: Contender, folder: str) -> tuple[float, float, float]:
    """One run: its seconds, its seconds of processor, its peak memory in MB."""
    output = os.path.join(folder, "output")
    environment = {
        name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"
    }
    with open(output, "wb") as file:
        start = time.perf_counter()
        process = subprocess.Popen(  # noqa: S603  # our own commands
            contender.command,
            stdout=file,
            stderr=subprocess.STDOUT,
            cwd=contender.folder,
            env={**environment, **contender.environment},
        )
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    with open(output, encoding="utf-8", errors="replace") as file:
        printed = file.read()
    end = printed[-2000:]
    assert process.returncode in contender.codes, f"{contender.name}: {process.returncode}\n{end}"
    assert contender.expected in printed, f"{contender.name}: {end}"
    sys.stderr.write(f"{contender.name}: {seconds:.3f}\n")
    return seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024
