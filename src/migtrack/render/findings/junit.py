"""Renders findings as JUnit XML for Jenkins and GitLab: each is a test that did not pass.

A test is identified by its `classname`, the file without its ending (Jenkins takes what
stands before the last dot for a package), and its `name`, the rule with the records that
it is about: no line, so that it stays the same test from run to run. Only errors fail;
what need not turn a build red (warnings, what is due, what is waived) is a skipped test
with its message. GitLab would show a `file` of a test, but a strict reader of Jenkins
refuses the whole report for it, so the place opens the text, which both show.
"""

import os.path
import re
from collections import Counter
from itertools import groupby
from xml.etree import ElementTree as ET

from migtrack.base.finding import Finding, Severity
from migtrack.base.text import printable
from migtrack.check import Verdict
from migtrack.render.findings.machine import (
    message_lines,
    repository_path,
    subject_id,
    title,
    weight,
)
from migtrack.render.findings.style import Style

_NOT_IN_XML = re.compile("[\ufffe\uffff]")


def render(verdict: Verdict, style: Style) -> str:
    """A suite for each file with findings; where there are none, a single test that passed."""
    root = ET.Element("testsuites", name="migtrack")
    names: Counter[tuple[str, str]] = Counter()
    for path, group in groupby(style.shown(verdict), lambda finding: finding.place.path):
        where = _clean(repository_path(path, style))
        suite = ET.SubElement(root, "testsuite", name=where, file=where)
        for finding in group:
            _add_test(suite, finding, where, names)
        _count(suite)
    if not len(root):
        suite = ET.SubElement(root, "testsuite", name="migtrack")
        ET.SubElement(suite, "testcase", classname="migtrack", name="no findings")
        _count(suite)
    for attribute in ("tests", "failures", "errors"):
        root.set(attribute, str(sum(int(suite.get(attribute, 0)) for suite in root)))
    ET.indent(root)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{ET.tostring(root, "us-ascii").decode()}\n'


def _add_test(
    suite: ET.Element, finding: Finding, where: str, names: Counter[tuple[str, str]]
) -> None:
    classname = os.path.splitext(where)[0]
    about = ", ".join(subject_id(identity) for _, identity in finding.subjects)
    name = _clean(f"{title(finding)}: {about}" if about else title(finding))
    names[classname, name] += 1
    number = names[classname, name]
    test = ET.SubElement(
        suite, "testcase", classname=classname, name=name if number == 1 else f"{name} #{number}"
    )
    place = finding.place
    severity = "waived" if finding.waived else finding.severity.value
    result = ET.SubElement(
        test,
        "failure" if weight(finding) is Severity.ERROR else "skipped",
        type=severity,
        message=_clean(finding.message),
    )
    lines = [f"{where}:{place.line}:{place.column}: {severity}[{finding.code}] {finding.name}"]
    result.text = "\n".join(map(_clean, [*lines, *message_lines(finding)]))


def _clean(text: str) -> str:
    """The text with characters that XML cannot hold as escapes."""
    return _NOT_IN_XML.sub(lambda match: f"\\u{ord(match.group()):04x}", printable(text))


def _count(suite: ET.Element) -> None:
    """Set the numbers of tests that readers expect on a suite."""
    suite.set("tests", str(len(suite)))
    suite.set("failures", str(len(suite.findall("testcase/failure"))))
    suite.set("errors", "0")
    suite.set("skipped", str(len(suite.findall("testcase/skipped"))))
