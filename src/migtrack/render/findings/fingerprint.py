"""Fingerprints of findings, by which GitHub and GitLab match them between runs."""

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

    A fingerprint holds no line, so a finding keeps it when lines come in above, and no
    figure of the message, which may change from day to day. Of findings that are alike in
    all else, waived ones included, the first, second and so on differ.
    """
    seen: Counter[str] = Counter()
    shown = set(style.shown(verdict))
    for finding in verdict.findings:
        path, message = style.path(finding.place.path), _NUMBER.sub("", finding.message)
        alike = json.dumps([finding.code, path, finding.subjects, message])
        seen[alike] += 1
        if finding in shown:
            yield finding, sha256(f"{alike}{seen[alike]}".encode()).hexdigest()
