"""The names by which readers know findings again."""

from migtrack.check import Verdict
from migtrack.render.findings.fingerprint import fingerprints
from migtrack.render.findings.style import Style
from tests.render.findings.common import (
    REASON,
    STYLE,
    VERDICT,
    WITH_WAIVED,
    a_finding,
    a_verdict,
    verdict_of,
)


def names(verdict: Verdict, style: Style = STYLE) -> list[str]:
    return [name for _, name in fingerprints(verdict, style)]


def test_they_stay_from_run_to_run() -> None:
    assert names(VERDICT) == names(VERDICT)
    assert names(a_verdict(a_finding())) == [
        "2ae28c1107de2364fc6870a881c26b2b83dfba23f9e7ba73789475c1be3adc99"
    ]


def test_they_stay_when_lines_come_in_above() -> None:
    moved = [
        finding._replace(place=finding.place._replace(line=finding.place.line + 9, end_line=99))
        for finding in VERDICT.findings
    ]
    assert names(verdict_of(moved, 4, 2, 1)) == names(VERDICT)


def test_they_stay_when_a_figure_changes() -> None:
    today, tomorrow = (
        a_verdict(a_finding(f"seat 2 has been vacant for {days} days")) for days in (45, 46)
    )
    assert names(today) == names(tomorrow)


def test_they_tell_findings_apart() -> None:
    findings = (
        a_finding(),
        a_finding("something else"),
        a_finding(path="data/other.yaml"),
        a_finding(subjects=(("participant", "mofa-01"),)),
        a_finding(subjects=(("activity", "mofa-01"),)),
        a_finding(subjects=(("participant", "mofa-02"),)),
        a_finding()._replace(code="MT304"),
    )
    each = [names(a_verdict(finding))[0] for finding in findings]
    assert len(set(each)) == len(findings)
    assert sorted(names(a_verdict(*findings))) == sorted(each)


def test_the_same_file_in_two_projects_of_a_repository_differs() -> None:
    verdict = a_verdict(a_finding())
    assert names(verdict, Style(prefix="a/")) != names(verdict, Style(prefix="b/"))


def test_findings_that_are_alike_differ_and_the_first_keeps_its_own() -> None:
    one = names(a_verdict(a_finding(line=3)))
    three = names(a_verdict(*[a_finding(line=line) for line in (3, 4, 5)]))
    assert len(set(three)) == 3
    assert three[0] == one[0]


def test_they_do_not_change_when_waived_findings_are_shown() -> None:
    first, second = a_finding(line=3), a_finding(line=4)
    waived = next(finding.waived for finding in VERDICT.findings if finding.waived)
    verdict = a_verdict(first._replace(waived=waived), second)
    assert names(verdict) == names(verdict, WITH_WAIVED)[1:]
    assert REASON not in "".join(names(verdict))
