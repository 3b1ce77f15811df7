"""A visit for tests, with the travellers that a test wants."""

from datetime import date

from migtrack.base.finding import Finding
from tests.sample import Files, findings

VISIT = "activities/visit-1.yaml"
GRANTED = "invited: 2021-05-10, visa: {applied: 2021-05-20, decided: 2021-06-10, outcome: granted}"
REFUSED = "invited: 2021-05-10, visa: {applied: 2021-05-20, decided: 2021-06-10, outcome: refused}"
WITHDRAWN = "invited: 2021-05-10, withdrawn: {date: 2021-06-01, reason: duties at home}"
AFTERWARDS = date(2021, 12, 1)


def visit(
    *travellers: str, more: str = "", dates: str = "start: 2021-09-06, end: 2021-09-10"
) -> str:
    """The visit's file; each traveller is a line `mofa-01, invited: …`."""
    rows = "".join(f"  - {{participant: {traveller}\n" for traveller in travellers)
    return (
        "id: visit-1\nkind: visit\ngroup: 2\ntitle: Study visit\n"
        f"dates: {{{dates}}}\nmode: in-person\nvenue: Bern\n{more}"
        + (f"travellers:\n{rows}" if travellers else "")
    )


def goes(participant: str, facts: str = GRANTED, expect: str = "") -> str:
    """A traveller's line, with what is expected of it."""
    return f"{participant}, {facts}}}" + (f"  # expect: {expect}" if expect else "")


def of(code: str, files: Files, as_of: date = date(2021, 6, 15)) -> list[Finding]:
    """The findings of one rule."""
    return [one for one in findings(files, as_of, AFTERWARDS) if one.code == code]
