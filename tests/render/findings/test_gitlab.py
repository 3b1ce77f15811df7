"""GitLab's Code Quality report."""

import json
from typing import Any

import jsonschema
from hypothesis import given
from syrupy.assertion import SnapshotAssertion

from migtrack.render.findings import gitlab
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

SCHEMA = json.loads((ROOT / "tests/schemas/gitlab-code-quality.json").read_text(encoding="utf-8"))


def entries(output: str) -> list[dict[str, Any]]:
    """What GitLab reads: up to the first entry that does not fit, of two alike the last."""
    assert output.startswith("[")
    table = {}
    for entry in json.loads(output):
        jsonschema.validate(entry, SCHEMA)
        assert entry["severity"] in ("info", "minor", "major", "critical", "blocker")
        assert entry["location"]["lines"]["begin"] >= 1
        assert entry["check_name"]
        table[entry["fingerprint"]] = entry
    return list(table.values())


def test_report(snapshot: SnapshotAssertion) -> None:
    assert gitlab.render(VERDICT, STYLE) == snapshot


def test_every_finding_arrives() -> None:
    assert len(entries(gitlab.render(VERDICT, STYLE))) == len(VERDICT.open)
    assert len(entries(gitlab.render(VERDICT, WITH_WAIVED))) == len(VERDICT.findings)


def test_clean_run_is_an_empty_array() -> None:
    assert json.loads(gitlab.render(CLEAN, STYLE)) == []


def test_severities() -> None:
    found = entries(gitlab.render(VERDICT, WITH_WAIVED))
    assert {one["check_name"].partition(" ")[0]: one["severity"] for one in found} == {
        "MT001": "major",
        "MT002": "major",
        "MT103": "major",
        "MT303": "major",
        "MT304": "info",
        "MT502": "major",
        "MT505": "info",
        "MT803": "minor",
        "MT804": "major",
    }


def test_findings_that_are_alike_are_kept_apart() -> None:
    verdict = a_verdict(*[a_finding(line=line) for line in (3, 4, 5)], a_finding(line=5))
    assert len(entries(gitlab.render(verdict, STYLE))) == 4


def test_paths_lead_from_the_root_of_the_repository() -> None:
    for prefix, path in (("", TEAM), ("./", TEAM), ("a b/ج/", f"a b/ج/{TEAM}")):
        (entry,) = entries(gitlab.render(a_verdict(a_finding()), Style(prefix=prefix)))
        assert entry["location"]["path"] == path


@given(hostile, file_names)
def test_whatever_it_holds_the_report_is_read(message: str, path: str) -> None:
    output = gitlab.render(a_verdict(a_finding(message, path)), STYLE)
    assert output.isascii()
    (entry,) = entries(output)
    json.dumps(entry, ensure_ascii=False).encode()
