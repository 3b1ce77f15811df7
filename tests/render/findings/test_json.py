"""The findings for scripts."""

import json

from syrupy.assertion import SnapshotAssertion

from migtrack.render.findings import json as json_format
from tests.render.findings.common import CLEAN, STYLE, VERDICT


def test_document(snapshot: SnapshotAssertion) -> None:
    assert json_format.render(VERDICT, STYLE) == snapshot


def test_waived_findings_are_always_among_them() -> None:
    findings = json.loads(json_format.render(VERDICT, STYLE))["findings"]
    assert [one["code"] for one in findings if one["waived"]] == ["MT505"]


def test_clean_run() -> None:
    document = json.loads(json_format.render(CLEAN, STYLE))
    assert document == {
        "format": "migtrack.findings/1",
        "findings": [],
        "summary": {
            "error": 0,
            "warning": 0,
            "due": 0,
            "waived": 0,
            "files": 23,
            "participants": 27,
            "activities": 12,
            "and_more": [],
        },
    }
