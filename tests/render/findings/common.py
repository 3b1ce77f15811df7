"""One set of findings for all formats, and odd ones to build more from."""

import os
from collections.abc import Iterable
from datetime import date

from hypothesis import strategies as st

from migtrack.base.finding import Finding, Place, Related, Severity, WaivedBy
from migtrack.check import Verdict
from migtrack.load.yaml.document import Document, read_document
from migtrack.render.findings.style import Style

TEAM = "data/participants/mofa.yaml"
WORKSHOP = "data/activities/workshop-1.yaml"
BROKEN = "data/sops.yaml"
UNREADABLE = "data/requests.yaml"
REASON = "Rana Example was ill for the whole of May."
"""Why the waiver was granted: free text that speaks of a person."""

_TEXTS = {
    TEAM: """\
ministry: mofa
participants:
  - id: mofa-01
    seat: 1
    name: {en: Official 1, ar: "وزارة الخارجيّة – مسؤول ١"}
    position:\t\tDirector
    email: official@example.org
    confirmed: 2021-01-10
    left: {date: 2021-04-30, reason: retired}
  - {id: mofa-03, seat: 1, name: Official 3, phone: "+964 770 000 0000", confirmed: 2021-04-15}
""",
    WORKSHOP: f"""\
id: workshop-1
title: A workshop
notes: {"before it goes on and on, " * 8}then comes 0221 at last{", and it still goes on" * 8}
attendance:
  2021-03-02: {{present: [mofa-01, moi-01], absent: [moi-02, mop-01]}}
""",
    BROKEN: "sops:\n  - id: sop-1\n    title: 'Interviews\n",
}

DOCUMENTS: dict[str, Document] = {path: read_document(path, text) for path, text in _TEXTS.items()}


def place_of(path: str, words: str, which: int = 0) -> Place:
    """Where the words stand in a file of the set."""
    start = -1
    for _ in range(which + 1):
        start = _TEXTS[path].index(words, start + 1)
    return DOCUMENTS[path].place((start, start + len(words)))


FINDINGS = (
    Finding(
        code="MT505",
        name="low-attendance",
        severity=Severity.WARNING,
        message="the attendance of workshop-1 is 50 %, under the 80 % of the policy",
        help="see why so few came",
        place=place_of(WORKSHOP, "2021-03-02"),
        label="50 % of those expected",
        subjects=(("activity", "workshop-1"),),
        waived=WaivedBy(REASON, "Project manager", Place("data/waivers.yaml", 2, 5, 2, 9)),
    ),
    Finding(
        code="MT502",
        name="not-entitled",
        severity=Severity.ERROR,
        message="moi-02 held no seat on 2021-03-02",
        help="take moi-02 out of the list",
        place=place_of(WORKSHOP, "moi-02"),
        label="held no seat",
        subjects=(("activity", "workshop-1"), ("participant", "moi-02")),
    ),
    Finding(
        code="MT804",
        name="personal-data",
        severity=Severity.ERROR,
        message="this looks like an identity number",
        help="take it out, and out of the history of the repository",
        place=place_of(WORKSHOP, "0221"),
        label="looks like a number of a person",
    ),
    Finding(
        code="MT303",
        name="seat-overlap",
        severity=Severity.ERROR,
        message="seat 1 of MoFA has two holders from 2021-04-15 to 2021-04-30",
        help="let mofa-03 be confirmed on 2021-05-01 or later, or correct the last day of mofa-01",
        place=place_of(TEAM, "2021-04-15"),
        label="mofa-03 takes the seat here",
        related=(
            Related(place_of(TEAM, "2021-04-30"), "mofa-01 leaves it here"),
            Related(place_of(TEAM, "1", 1), ""),
        ),
        subjects=(("seat", "mofa/1"), ("participant", "mofa-03"), ("participant", "mofa-01")),
    ),
    Finding(
        code="MT803",
        name="missing-translation",
        severity=Severity.WARNING,
        message="`name` has [no] {Kurdish} text",
        help="add it: 100 % of the names want one",
        place=place_of(TEAM, "وزارة الخارجيّة"),
        label="only Arabic",
        subjects=(("participant", "mofa-01"),),
    ),
    Finding(
        code="MT103",
        name="wrong-type",
        severity=Severity.ERROR,
        message="`position` should be something else",
        help="correct it",
        place=place_of(TEAM, "Director"),
        label="behind two tabs",
    ),
    Finding(
        code="MT304",
        name="seat-vacant",
        severity=Severity.DUE,
        message="seat 2 of MoFA has been vacant for 45 days",
        help="ask the ministry to nominate an official",
        place=place_of(TEAM, "participants"),
        label="nobody holds seat 2",
        subjects=(("seat", "mofa/2"),),
        by=date(2021, 6, 30),
        who="mofa",
    ),
    Finding(
        code="MT001",
        name="unreadable-file",
        severity=Severity.ERROR,
        message="this file may not be read",
        help="give yourself permission to read it",
        place=Place(UNREADABLE),
    ),
    Finding(
        code="MT002",
        name="syntax-error",
        severity=Severity.ERROR,
        message="a quoted text begins here and does not end",
        help="close the text with the same quote with which it begins",
        place=place_of(BROKEN, "'"),
        label="the quote that is not closed",
    ),
)


def verdict_of(
    findings: Iterable[Finding], files: int, participants: int, activities: int
) -> Verdict:
    """What a check comes to that finds these."""
    ordered = sorted(findings, key=lambda one: one.order)
    waived = [one for one in ordered if one.waived]
    return Verdict(
        tuple(one for one in ordered if not one.waived),
        len(waived),
        files,
        participants,
        activities,
        lambda: waived,
    )


VERDICT = verdict_of(FINDINGS, 4, 2, 1)
CLEAN = verdict_of((), 23, 27, 12)
STYLE = Style(documents=DOCUMENTS)
WITH_WAIVED = Style(documents=DOCUMENTS, show_waived=True)

CONFIDENTIAL = ("official@example.org", "770 000", "mop-01", "Rana")
"""What no format for machines may hold, and no screen unless it is asked for."""


def a_finding(
    message: str = "something is wrong",
    path: str = TEAM,
    severity: Severity = Severity.ERROR,
    line: int = 1,
    subjects: tuple[tuple[str, str], ...] = (),
) -> Finding:
    """A finding with no more than is asked for."""
    place = Place(path, line, 1, line, 5)
    return Finding(
        code="MT303",
        name="seat-overlap",
        severity=severity,
        message=message,
        help="mend it",
        place=place,
        subjects=subjects,
    )


def a_verdict(*findings: Finding) -> Verdict:
    """A verdict with these findings, in the order of a check."""
    return verdict_of(findings, 1, 0, 0)


file_names = st.binary(min_size=1).map(os.fsdecode)
"""Whatever a file system may hold, bytes that are not UTF-8 included."""

hostile = st.text(
    st.one_of(
        st.characters(exclude_categories=()),
        st.sampled_from("\r\n\t:,%;]=[{}\\<>&\"'` \0\x1b\u202e\u2028\ufffe\ud800"),
    )
) | st.sampled_from(
    [
        "::error file=a::b",
        "\n::set-env name=PATH::x",
        "\r::stop-commands::x",
        "##[error]x",
        "\n##[add-path]x",
        "100%0A::error::x",
        "%25%0D",
        "]]><evil/>",
        "[link](1) {0} {{1}}",
    ]
)
"""Texts that try to be more than text."""
