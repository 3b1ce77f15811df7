"""Reports to the funder for tests."""

from tests.sample import Files

REPORTS = "reports.yaml"
PERIOD = "period: {start: 2021-01-01, end: 2021-05-14}"


def reports(*facts: str) -> Files:
    """The file of reports; of each its lines, not yet indented, behind id and title."""
    rows = "".join(
        f"  - id: {identity}\n    title: A report\n"
        + "".join(f"    {line}\n" for line in lines.strip().splitlines())
        for identity, _, lines in (fact.partition(": ") for fact in facts)
    )
    return {REPORTS: f"reports:\n{rows}"}
