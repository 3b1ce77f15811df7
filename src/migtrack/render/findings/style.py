"""The options of showing findings, and the texts that several formats share."""

from collections import Counter
from collections.abc import Collection, Mapping
from itertools import islice
from typing import NamedTuple

from migtrack.base.finding import Finding, Severity
from migtrack.base.text import counted, listed, printable
from migtrack.check import Verdict
from migtrack.load.yaml.document import Document
from migtrack.model.keys import ACTIVITY, PARTICIPANT


class Style(NamedTuple):
    """The options that a format may need in addition to the findings."""

    prefix: str = ""
    """Put before the paths of the findings, such as `../`: for people the path from the working
    folder to the project's, for machines from the repository's root."""
    width: int = 80
    """Columns of the terminal."""
    colour: bool = False
    show_waived: bool = False
    show_personal: bool = False
    """Show confidential values within excerpts."""
    is_past: bool = False
    """Whether the files lie in a commit, where nothing can be fixed any more."""
    documents: Mapping[str, Document] = {}  # never changed
    """The files, for excerpts."""

    def shown(self, verdict: Verdict) -> tuple[Finding, ...]:
        """The findings to show: waived ones only where they are asked for."""
        return verdict.findings if self.show_waived else verdict.open

    def path(self, path: str) -> str:
        """A finding's path with the prefix."""
        return self.prefix + path


_SHOWN = 3
"""How many files and rules the summary names of which not every finding is listed."""
_CODES = {"error": "31", "warning": "33", "due": "36", "bold": "1"}


def paint(text: str, kind: str, style: Style) -> str:
    """The text in the colour of `kind`, on a terminal that shows colours."""
    return f"\x1b[{_CODES[kind]}m{text}\x1b[0m" if style.colour else text


def notes(finding: Finding) -> list[tuple[str, str]]:
    """The notes below the message, each with its heading: by when and by whom, what to do."""
    day = f"by {finding.by}" if finding.by else ""
    both = [("due", ", ".join(filter(None, [day, finding.who]))), ("help", finding.help)]
    return [(heading, text) for heading, text in both if text]


def and_more(verdict: Verdict, style: Style) -> str:
    """`, and more in data/sops.yaml`: the files and rules with findings that are not listed.

    Empty where everything is listed.
    """
    further = dict.fromkeys(
        f"in {printable(style.path(finding.place.path))}"
        if finding.more == "file"
        else f"of {finding.code} {finding.name}"
        for finding in verdict.open
        if finding.more
    )
    shown = [*islice(further, _SHOWN)]
    if len(further) > _SHOWN:
        shown.append(counted(len(further) - _SHOWN, "other file or rule", "other files or rules"))
    return f", and more {listed(shown, 'and')}" if further else ""


def by_severity(findings: Collection[Finding]) -> list[str]:
    """How many findings there are of each severity of which there are any: `2 errors`."""
    numbers = Counter(finding.severity for finding in findings)
    return [
        f"{numbers[severity]:,} due"
        if severity is Severity.DUE
        else counted(numbers[severity], severity.value)
        for severity in Severity
        if numbers[severity]
    ]


def summary(verdict: Verdict, style: Style) -> str:
    """The last line: the number of findings by severity, or of what was checked."""
    counts = by_severity(verdict.open)
    waived = f"{verdict.waived:,} waived" if verdict.waived else ""
    files, where = counted(verdict.files, "file"), _asked(verdict, style)
    if counts:
        found = f"{', '.join(filter(None, [*counts, waived]))}{where or f' in {files}'}"
        return found + and_more(verdict, style)
    waived = f" ({waived})" if waived else ""
    if where:
        return f"no findings{where}{waived}"
    participants = counted(verdict.participants, PARTICIPANT)
    activities = counted(verdict.activities, ACTIVITY, "activities")
    return f"{files}, {participants}, {activities}: no findings{waived}"


def _asked(verdict: Verdict, style: Style) -> str:
    """` of MT3 in data/sops.yaml (of 23 files)`: what a check was narrowed to, if it was."""
    narrowing, files = verdict.narrowing, counted(verdict.files, "file")
    asked = [style.path(each) if each in narrowing.paths else each for each in narrowing.asked]
    parts = [
        f" of {listed(narrowing.select, 'and')}" if narrowing.select else "",
        f" ({listed(narrowing.ignore, 'and')} left out)" if narrowing.ignore else "",
        f" in {listed(asked, 'and')} (of {files})" if asked else f" in {files}",
    ]
    return printable("".join(parts)) if any(narrowing) else ""
