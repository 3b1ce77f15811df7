"""A run in which every rule fires, in every format."""

import json
from functools import cache

import jsonschema
import xmlschema

from migtrack.check import Verdict
from migtrack.render.findings import concise, github, gitlab, junit, sarif, text
from migtrack.render.findings import json as findings_json
from migtrack.render.findings.style import Style
from migtrack.render.rule_pages import check_example
from migtrack.rules import RULES
from tests.render.findings.common import verdict_of
from tests.sample import ROOT

SCHEMAS = ROOT / "tests" / "schemas"

NAMES = {
    "MT0": "unreadable-file syntax-error duplicate-key unsupported-yaml merge-conflict not-a-record "
    "unread-file comment-in-text",
    "MT1": "missing-field unknown-field wrong-type unknown-choice bad-date bad-id bad-number "
    "bad-contact file-name-mismatch unportable-name",
    "MT2": "duplicate-id unknown-reference possible-duplicate-person listed-twice "
    "two-seats not-the-first-record",
    "MT3": "reversed-dates core-team-size seat-overlap seat-vacant nomination-order activity-count "
    "outside-period amendment-order women-share implausible-length "
    "wrong-days implausible-day amendment-kind implausible-wait",
    "MT4": "unscheduled-activity outcome-missing mode-mismatch double-booking rest-day "
    "postponement-order no-expert future-fact late-agreement dates-given-up idle-working-day "
    "before-added",
    "MT5": "attendance-off-dates not-entitled marked-twice unmarked-participant low-attendance "
    "ministry-absent invited-without-seat deputy-mismatch",
    "MT6": "visit-overbooked traveller-not-entitled uneven-delegation travel-order "
    "passport-expiring visa-due visit-seats-open not-travelling traveller-twice "
    "present-without-visa return-order",
    "MT7": "sop-order applied-not-adopted sop-stalled request-order request-waiting",
    "MT71": "figure-and-measured id-of-figure kind-not-counted unknown-objective milestone-order "
    "target-is-baseline objective-without-indicator behind-milestone",
    "MT72": "more-answers-than-people average-off-scale learned-before-end tested-without-list",
    "MT73": "budget-sum statement-before-start statement-order lower-statement line-overspent "
    "contract-overspent statement-due",
    "MT74": "report-periods report-order report-due-day report-due",
    "MT8": "bidi-control invisible-character missing-translation personal-data control-character",
    "MT9": "unused-waiver expired-waiver not-waivable unclear-waiver",
}
"""Released names, by family, in the order of their codes: these never change.

Under `MT71` stand those from MT710 on, and so forth.
"""


@cache
def everything() -> Verdict:
    findings = [one for rule in RULES for one in check_example(rule)[0].findings]
    return verdict_of(findings, 10, 6, 3)


def test_every_rule_is_there_under_its_released_code_and_name() -> None:
    released = {
        f"{family}{number:0{5 - len(family)}}": name
        for family, names in NAMES.items()
        for number, name in enumerate(names.split(), start=len(family) == 3)
    }
    assert {rule.code: rule.name for rule in RULES} == released
    assert {finding.code for finding in everything().findings} == set(released)


def test_the_gallery_has_an_entry_for_each() -> None:
    page = (ROOT / "docs" / "rules.md").read_text(encoding="utf-8")
    for rule in RULES:
        assert f"\n## {rule.code} {rule.name}\n" in page


def test_sarif_is_what_the_standard_says() -> None:
    schema = json.loads((SCHEMAS / "sarif-schema-2.1.0.json").read_text(encoding="utf-8"))
    document = json.loads(sarif.render(everything(), Style()))
    jsonschema.validate(document, schema)
    fired = {result["ruleId"] for result in document["runs"][0]["results"]}
    assert fired == {rule.code for rule in RULES}


def test_the_other_formats_take_it_too() -> None:
    assert len(json.loads(gitlab.render(everything(), Style()))) == len(everything().open)
    jenkins = xmlschema.XMLSchema(str(SCHEMAS / "junit-jenkins.xsd"))
    jenkins.validate(junit.render(everything(), Style()))
    assert json.loads(findings_json.render(everything(), Style()))["findings"]
    *lines, summary = github.render(everything(), Style()).splitlines()
    assert summary.endswith("in 10 files")
    for line in lines:
        assert line.startswith(("::error ", "::warning ", "::notice ", "and ", "data/"))
    assert concise.render(everything(), Style()).count("\n") == len(everything().open) + 1


def test_every_finding_has_a_place_and_a_remedy() -> None:
    for finding in everything().findings:
        assert finding.place.line >= 1
        assert finding.place.column >= 1
        assert finding.help
    assert text.render(everything(), Style())
