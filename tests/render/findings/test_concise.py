"""One line a finding."""

from syrupy.assertion import SnapshotAssertion

from migtrack.render.findings import concise
from tests.render.findings.common import CLEAN, STYLE, VERDICT, WITH_WAIVED, a_finding, a_verdict


def test_lines(snapshot: SnapshotAssertion) -> None:
    assert concise.render(VERDICT, WITH_WAIVED) == snapshot


def test_clean_run() -> None:
    expected = "23 files, 27 participants, 12 activities: no findings\n"
    assert concise.render(CLEAN, STYLE) == expected


def test_a_finding_never_takes_a_second_line() -> None:
    hostile = "a\r\nb\u2028c\x85d\x0be"
    lines = concise.render(a_verdict(a_finding(hostile, hostile)), STYLE).splitlines()
    assert len(lines) == 2
