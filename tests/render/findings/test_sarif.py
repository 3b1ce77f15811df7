"""SARIF, checked by its schema and by what GitHub's code scanning demands."""

import json
import re
from typing import Any
from urllib.parse import unquote_to_bytes, urlsplit

import jsonschema
import pytest
from hypothesis import given
from syrupy.assertion import SnapshotAssertion

from migtrack.base.finding import Place
from migtrack.render.findings import sarif
from migtrack.render.findings.style import Style
from migtrack.rules import RULES
from tests.render.findings.common import (
    CLEAN,
    STYLE,
    TEAM,
    UNREADABLE,
    VERDICT,
    WITH_WAIVED,
    a_finding,
    a_verdict,
    file_names,
    hostile,
)
from tests.sample import ROOT

SCHEMA = json.loads((ROOT / "tests/schemas/sarif-schema-2.1.0.json").read_text(encoding="utf-8"))
VALIDATOR = jsonschema.Draft4Validator(SCHEMA, format_checker=jsonschema.FormatChecker())
URI = re.compile(r"[A-Za-z0-9._~/%-]+")


def run_of(output: str) -> dict[str, Any]:
    """The one run, after a look at what GitHub demands of its results."""
    document = json.loads(output)
    (run,) = document["runs"]
    assert run["columnKind"] == "unicodeCodePoints"
    for result in run["results"]:
        assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == result["ruleId"]
        assert result["message"]["text"]
        assert result["partialFingerprints"]["migtrackFinding/v1"]
        (location,) = result["locations"]
        assert sorted(location["physicalLocation"]["region"]) == [
            "endColumn",
            "endLine",
            "startColumn",
            "startLine",
        ]
        uri = location["physicalLocation"]["artifactLocation"]["uri"]
        assert URI.fullmatch(uri)
        assert not urlsplit(uri).scheme
    found: dict[str, Any] = run
    return found


@pytest.mark.parametrize("style", [STYLE, WITH_WAIVED], ids=["open", "all"])
def test_document_is_valid(style: Style) -> None:
    document = json.loads(sarif.render(VERDICT, style))
    VALIDATOR.validate(document)
    assert document["version"] == "2.1.0"
    assert document["$schema"] == SCHEMA["id"]


def test_results(snapshot: SnapshotAssertion) -> None:
    run = run_of(sarif.render(VERDICT, WITH_WAIVED))
    results = [{**result, "ruleIndex": "of its rule"} for result in run.pop("results")]
    del run["tool"]
    assert json.dumps({**run, "results": results}, indent=2, ensure_ascii=False) == snapshot


def test_clean_run_has_results_all_the_same() -> None:
    output = sarif.render(CLEAN, STYLE)
    VALIDATOR.validate(json.loads(output))
    assert run_of(output)["results"] == []


def test_category_of_the_run() -> None:
    assert run_of(sarif.render(CLEAN, STYLE))["automationDetails"] == {"id": "migtrack/"}


def test_every_rule_is_described() -> None:
    rules = run_of(sarif.render(CLEAN, STYLE))["tool"]["driver"]["rules"]
    assert [one["id"] for one in rules] == [rule.code for rule in RULES]
    for described, rule in zip(rules, RULES, strict=True):
        assert described["name"] == rule.name
        assert described["shortDescription"]["text"] == rule.summary
        for text in (described["shortDescription"]["text"], described["fullDescription"]["text"]):
            assert 20 < len(text) <= 1024
            assert "\n" not in text
        assert described["fullDescription"] != described["shortDescription"]
        assert "## What to do" in described["help"]["text"]
        assert described["help"]["markdown"].startswith(f"# {rule.code} {rule.name}\n\n")
        assert described["defaultConfiguration"]["level"] in ("error", "warning", "note")


def test_a_long_description_is_cut(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sarif, "MAX_DESCRIPTION", 25)
    rules = run_of(sarif.render(CLEAN, STYLE))["tool"]["driver"]["rules"]
    for rule in rules:
        assert len(rule["fullDescription"]["text"]) == 25
        assert rule["fullDescription"]["text"].endswith("…")


def test_levels_the_worst_first() -> None:
    run = run_of(sarif.render(VERDICT, STYLE))
    assert [result["level"] for result in run["results"]] == ["error"] * 6 + ["warning", "note"]


def test_a_finding_without_a_line_has_a_place() -> None:
    run = run_of(sarif.render(VERDICT, STYLE))
    (result,) = [one for one in run["results"] if one["ruleId"] == "MT001"]
    assert result["locations"][0]["physicalLocation"] == {
        "artifactLocation": {"uri": UNREADABLE},
        "region": {"startLine": 1, "startColumn": 1, "endLine": 1, "endColumn": 1},
    }


def test_a_waived_finding_is_suppressed_and_only_where_asked_for() -> None:
    codes = {result["ruleId"] for result in run_of(sarif.render(VERDICT, STYLE))["results"]}
    assert "MT505" not in codes
    results = run_of(sarif.render(VERDICT, WITH_WAIVED))["results"]
    (waived,) = [result for result in results if "suppressions" in result]
    assert waived["ruleId"] == "MT505"
    assert waived["suppressions"] == [
        {
            "kind": "external",
            "status": "accepted",
            "justification": "accepted in waivers.yaml",
        }
    ]


def test_brackets_are_no_links_and_braces_no_placeholders() -> None:
    (result,) = run_of(sarif.render(a_verdict(a_finding("{0} [x](1)")), STYLE))["results"]
    assert result["message"]["text"] == "{{0}} \\[x](1)\nhelp: mend it"


@pytest.mark.parametrize(
    ("prefix", "path", "uri"),
    [
        ("", "data/a.yaml", "data/a.yaml"),
        ("a:b/", "data/x y.yaml", "a%3Ab/data/x%20y.yaml"),
        ("./", "data/100%.yaml", "data/100%25.yaml"),
        ("", "data/ج#?.yaml", "data/%D8%AC%23%3F.yaml"),
        ("", "data/caf\udce9.yaml", "data/caf%E9.yaml"),
        ("", "data/a\n[b]\\c.yaml", "data/a%0A%5Bb%5D%5Cc.yaml"),
    ],
)
def test_uris_are_relative_and_encoded(prefix: str, path: str, uri: str) -> None:
    output = sarif.render(a_verdict(a_finding(path=path)), Style(prefix=prefix))
    (result,) = run_of(output)["results"]
    assert result["locations"][0]["physicalLocation"]["artifactLocation"] == {"uri": uri}


def test_more_results_than_github_takes_are_left_out_and_counted(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(sarif, "MAX_RESULTS", 6)
    output = sarif.render(VERDICT, STYLE)
    VALIDATOR.validate(json.loads(output))
    run = run_of(output)
    assert [result["level"] for result in run["results"]] == ["error"] * 6
    (invocation,) = run["invocations"]
    (notification,) = invocation["toolExecutionNotifications"]
    assert notification["message"]["text"] == "and 2 more findings"


@given(hostile, file_names)
def test_whatever_it_holds_the_document_is_valid(message: str, path: str) -> None:
    finding = a_finding(message, path)._replace(place=Place(path, 2, 3, 2, 3))
    output = sarif.render(a_verdict(finding), Style(prefix="p:/"))
    assert output.isascii()
    (result,) = run_of(output)["results"]
    VALIDATOR.evolve(schema=SCHEMA["definitions"]["result"]).validate(result)
    uri = result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
    assert unquote_to_bytes(uri) == f"p:/{path}".encode("utf-8", "surrogateescape")
    json.dumps(result, ensure_ascii=False).encode()


def test_the_place_of_the_sample() -> None:
    run = run_of(sarif.render(VERDICT, Style(prefix="projects/imed/")))
    (result,) = [one for one in run["results"] if one["ruleId"] == "MT303"]
    places = [*result["locations"], *result["relatedLocations"]]
    uris = [place["physicalLocation"]["artifactLocation"]["uri"] for place in places]
    assert uris == [f"projects/imed/{TEAM}"] * 3
    assert [location["id"] for location in result["relatedLocations"]] == [1, 2]
