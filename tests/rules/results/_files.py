"""Procedures and requests for tests."""

from datetime import date

from migtrack.base.finding import Finding
from tests.sample import TODAY, Files, findings

SOPS = "sops.yaml"
REQUESTS = "requests.yaml"
CONTRACT = "project.yaml"
AFTERWARDS = date(2021, 12, 1)


def sop(facts: str) -> str:
    """The file of procedures with one of them; `facts` are its lines, not yet indented."""
    rows = "".join(f"    {line}\n" for line in facts.splitlines())
    return f"sops:\n  - id: sop-1\n    title: A procedure\n    activity: seminar-1\n{rows}"


def request(facts: str) -> str:
    """The file of requests with one of them; `facts` are its lines, not yet indented."""
    rows = "".join(f"    {line}\n" for line in facts.splitlines())
    head = (
        "requests:\n  - id: request-1\n    activity: seminar-1\n    ministry: moi\n    area: Data\n"
    )
    return head + rows


def of(code: str, files: Files, as_of: date = TODAY) -> list[Finding]:
    """The findings of one rule."""
    return [one for one in findings(files, as_of, AFTERWARDS) if one.code == code]
