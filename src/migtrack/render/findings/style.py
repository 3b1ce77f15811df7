"""The options of showing findings, and the texts that several formats share."""

from collections.abc import Mapping
from typing import NamedTuple

from migtrack.base.finding import Finding, Severity
from migtrack.base.text import counted
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
    documents: Mapping[str, Document] = {}  # never changed
    """The files, for excerpts."""

    def shown(self, verdict: Verdict) -> tuple[Finding, ...]:
        """The findings to show: waived ones only where they are asked for."""
        return verdict.findings if self.show_waived else verdict.open

    def path(self, path: str) -> str:
        """A finding's path with the prefix."""
        return self.prefix + path


_CODES = {"error": "31", "warning": "33", "due": "36", "bold": "1"}


def paint(text: str, kind: str, style: Style) -> str:
    """The text in the colour of `kind`, on a terminal that shows colours."""
    return f"\x1b[{_CODES[kind]}m{text}\x1b[0m" if style.colour else text


def notes(finding: Finding) -> list[tuple[str, str]]:
    """The notes below the message, each with its heading: by when and by whom, what to do."""
    day = f"by {finding.by}" if finding.by else ""
    both = [("due", ", ".join(filter(None, [day, finding.who]))), ("help", finding.help)]
    return [(heading, text) for heading, text in both if text]


def summary(verdict: Verdict) -> str:
    """The last line: the number of findings by severity, or of what was checked."""
    errors, warnings, due = (verdict.count(severity) for severity in Severity)
    counts = [
        counted(errors, "error") if errors else "",
        counted(warnings, "warning") if warnings else "",
        f"{due:,} due" if due else "",
        f"{verdict.waived:,} waived" if verdict.waived else "",
    ]
    files = counted(verdict.files, "file")
    if errors or warnings or due:
        return f"{', '.join(filter(None, counts))} in {files}"
    participants = counted(verdict.participants, PARTICIPANT)
    activities = counted(verdict.activities, ACTIVITY, "activities")
    waived = f" ({counts[3]})" if verdict.waived else ""
    return f"{files}, {participants}, {activities}: no findings{waived}"
