"""JUnit's XML, checked by the schema of Jenkins' strict reader."""

from xml.etree import ElementTree as ET

import pytest
import xmlschema
from hypothesis import given
from syrupy.assertion import SnapshotAssertion

from migtrack.base.finding import Severity
from migtrack.check import Verdict
from migtrack.render.findings import junit
from migtrack.render.findings.style import Style
from tests.render.findings.common import (
    CLEAN,
    STYLE,
    TEAM,
    VERDICT,
    WITH_WAIVED,
    a_finding,
    a_verdict,
    file_names,
    hostile,
)
from tests.sample import ROOT

SCHEMA = xmlschema.XMLSchema10(str(ROOT / "tests/schemas/junit-jenkins.xsd"))


def read(output: str) -> ET.Element:
    """The root, after a look at what readers demand."""
    assert output.isascii()
    SCHEMA.validate(output)
    root = ET.fromstring(output.encode())
    assert root.tag == "testsuites"
    tests = list(root.iter("testcase"))
    assert len({(one.get("classname"), one.get("name")) for one in tests}) == len(tests)
    assert all(len(test) <= 1 for test in tests)
    for element in (root, *root):
        assert element.get("tests") == str(len(list(element.iter("testcase"))))
        assert element.get("failures") == str(len(list(element.iter("failure"))))
    return root


def test_report(snapshot: SnapshotAssertion) -> None:
    assert junit.render(VERDICT, WITH_WAIVED) == snapshot


@pytest.mark.parametrize("style", [STYLE, WITH_WAIVED], ids=["open", "all"])
def test_every_finding_is_a_test_and_only_errors_fail(style: Style) -> None:
    root = read(junit.render(VERDICT, style))
    assert root.get("tests") == str(len(style.shown(VERDICT)))
    assert root.get("failures") == str(VERDICT.count(Severity.ERROR))


def test_clean_run_is_one_test_that_passed(snapshot: SnapshotAssertion) -> None:
    output = junit.render(CLEAN, STYLE)
    (test,) = read(output).iter("testcase")
    assert not len(test)
    assert output == snapshot


def test_the_name_of_a_test_holds_no_line() -> None:
    def names(verdict: Verdict) -> list[str | None]:
        return [
            testcase.get("name") for testcase in read(junit.render(verdict, STYLE)).iter("testcase")
        ]

    about = (("participant", "mofa-01"),)
    higher, lower = (
        a_verdict(a_finding(line=line), a_finding(line=line + 1, subjects=about))
        for line in (3, 30)
    )
    assert names(higher) == ["MT303 seat-overlap", "MT303 seat-overlap: mofa-01"]
    assert names(lower) == names(higher)


def test_the_same_fault_twice_makes_two_tests() -> None:
    verdict = a_verdict(a_finding(line=3), a_finding(line=4), a_finding("other", line=5))
    root = read(junit.render(verdict, STYLE))
    assert [testcase.get("name") for testcase in root.iter("testcase")] == [
        "MT303 seat-overlap",
        "MT303 seat-overlap #2",
        "MT303 seat-overlap #3",
    ]


def test_files_that_differ_in_their_ending_keep_their_tests_apart() -> None:
    verdict = a_verdict(a_finding(path="data/x.yaml"), a_finding(path="data/x.yml"))
    read(junit.render(verdict, STYLE))


def test_the_text_names_the_place_from_the_root_of_the_repository() -> None:
    root = read(junit.render(a_verdict(a_finding(line=7)), Style(prefix="projects/imed/")))
    (failure,) = root.iter("failure")
    assert failure.text is not None
    assert failure.text.startswith(f"projects/imed/{TEAM}:7:1: error[MT303] seat-overlap\n")
    assert [testcase.get("classname") for testcase in root.iter("testcase")] == [
        "projects/imed/data/participants/mofa"
    ]


@given(hostile, file_names, hostile)
def test_whatever_it_holds_the_report_is_valid(message: str, path: str, subject: str) -> None:
    finding = a_finding(message, path, subjects=(("participant", subject),))
    read(junit.render(a_verdict(finding, finding), Style(prefix=f"{path}/")))
