"""Fingerprints of findings, by which programs recognize them in the next run."""

import json
import re
from collections import Counter
from collections.abc import Iterator
from hashlib import sha256

from migtrack.base.finding import Finding
from migtrack.check import Verdict
from migtrack.render.findings.style import Style

_NUMBER = re.compile(r"\d+")


def fingerprints(verdict: Verdict, style: Style) -> Iterator[tuple[Finding, str]]:
    """The findings to show, each with its fingerprint: 64 hexadecimal digits.

    It depends neither on the line, which changes when lines are added above, nor on numbers
    in the message, which may change from day to day. Findings that are equal otherwise are
    numbered, waived ones included.
    """
    seen: Counter[str] = Counter()
    shown = set(style.shown(verdict))
    for finding in verdict.findings:
        alike = json.dumps(
            [
                finding.code,
                style.path(finding.place.path),
                finding.subjects,
                _NUMBER.sub("", finding.message),
            ]
        )
        seen[alike] += 1
        if finding in shown:
            yield finding, sha256(f"{alike}{seen[alike]}".encode()).hexdigest()
