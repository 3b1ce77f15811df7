"""What was tried, and what it reached."""

import re
import resource
from collections import Counter
from dataclasses import dataclass, field

from migtrack.check import Verdict
from migtrack.rules import RULES
from tests.fuzz.inputs import Input

KEPT = 400
"""The most inputs that are kept to begin with anew."""


@dataclass
class Tally:
    """The counts of a run."""

    seed: int
    inputs: Counter[str] = field(default_factory=Counter)
    """By the kind of the mutation."""
    findings: Counter[str] = field(default_factory=Counter)
    """By the code of the rule."""
    reports: int = 0
    on_disk: int = 0
    in_git: int = 0
    failures: list[str] = field(default_factory=list)
    slowest: float = 0
    """The seconds of processor that one input took at most."""
    slowest_kind: str = ""
    kept: list[Input] = field(default_factory=list)
    """Inputs that brought something that no other had brought."""
    _known: set[str] = field(default_factory=set)

    def count(self, one: Input, verdict: Verdict, seconds: float) -> None:
        """Note an input, what was found in it, and how long it took."""
        self.inputs[one.kind] += 1
        self.findings.update(finding.code for finding in verdict.findings)
        if seconds > self.slowest:
            self.slowest, self.slowest_kind = seconds, one.kind
        new = {_outline(f"{one.code} {one.message} {one.label}") for one in verdict.findings}
        if not new <= self._known:
            self._known |= new
            self.kept = [*self.kept[-KEPT + 1 :], one]

    def summary(self, seconds: float) -> str:
        """What is printed at the end."""
        unreached = [rule.code for rule in RULES if rule.code not in self.findings]
        memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
        kinds = "".join(f"    {number:>8,}  {kind}\n" for kind, number in self.inputs.most_common())
        codes = [f"{code} {number:,}" for code, number in sorted(self.findings.items())]
        rows = "".join(
            f"    {'  '.join(f'{one:<13}' for one in codes[at : at + 6]).rstrip()}\n"
            for at in range(0, len(codes), 6)
        )
        return (
            f"seed {self.seed}, {seconds:.0f} seconds\n"
            f"{self.inputs.total():,} inputs, {self.reports:,} of them with reports, "
            f"{self.on_disk:,} through the command line, {self.in_git:,} through git, "
            f"{len(self.failures)} failures\n{kinds}"
            f"{self.findings.total():,} findings of {len(self.findings)} of {len(RULES)} rules, "
            f"{len(self._known):,} kinds of messages; "
            f"not reached: {', '.join(unreached) or 'none'}\n{rows}"
            f"slowest input {self.slowest:.2f} s ({self.slowest_kind}), most memory {memory} MiB\n"
        )


def _outline(message: str) -> str:
    """The message without what stands in it of the data."""
    plain = re.sub(r"`[^`]*`|[0-9]+|\b[a-z]+-[0-9-]+\b", "…", message)
    return re.sub(r"^(\S+) \S+?:", r"\1 …:", plain)[:120]
