"""What a change says of the reports to the funder, and of what an accepted one told."""

import json as reader

import pytest

from migtrack.load.build import load
from migtrack.render.changes import json, markdown, text
from migtrack.render.changes.source_links import SourceLinks
from migtrack.render.translator import Translator
from tests.review.changes.states import changes, shipped
from tests.sample import Files, Memory

WORKSHOP = "activities/workshop-2.yaml"
AFTER = shipped()
UNSENT = AFTER | {"reports.yaml": AFTER["reports.yaml"].partition("    submitted")[0]}
OTHER = AFTER | {WORKSHOP: AFTER[WORKSHOP].replace("answers: 14", "answers: 13")}


def lines(before: Files, after: Files, language: str = "en") -> list[str]:
    shown = text.render(changes(before, after), Translator(language), 200)
    return [" ".join(line.split()) for line in shown.splitlines()]


def test_what_became_of_a_report_in_words() -> None:
    first_only = UNSENT["reports.yaml"]
    sent, _, _ = AFTER["reports.yaml"].partition("  - id: final")
    found = lines({**AFTER, "reports.yaml": first_only}, {**AFTER, "reports.yaml": sent})
    assert found[:3] == [
        "Reports to the funder",
        "interim-1 submitted on 24 Jun 2021",
        "interim-1 accepted on 19 Jul 2021",
    ]
    assert found[3].startswith("interim-1 summary: Two of the six workshops")
    found = lines({**AFTER, "reports.yaml": first_only}, {**AFTER, "reports.yaml": sent}, "ar")
    assert found[1:3] == ["interim-1 قُدّم في ٢٤ يونيو ٢٠٢١", "interim-1 قُبل في ١٩ يوليو ٢٠٢١"]


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "workshop-2 changes what interim-1 reported: 24 Feb 2021"),
        ("ar", "workshop-2 interim-1 يغيّر ما ورد في هذا التقرير: ٢٤ فبراير ٢٠٢١"),
    ],
)
def test_what_an_accepted_report_told_otherwise_as_text(language: str, line: str) -> None:
    assert lines(AFTER, OTHER, language).count(line) == 1


def test_the_same_as_markdown_and_as_json() -> None:
    found = changes(AFTER, OTHER)
    documents = [load(Memory(files)).documents for files in (AFTER, OTHER)]
    links = SourceLinks(documents[0], documents[1], "", "")
    shown = markdown.render(found, Translator("en"), links)
    assert shown.count("- **workshop-2** changes what interim-1 reported: 24 Feb 2021 (") == 1
    [record] = reader.loads(json.render(found, links))["records"]
    assert record["reported"] == [
        {"report": "interim-1", "days": [{"start": "2021-02-24", "end": "2021-02-24"}]}
    ]
    unsent = OTHER | {"reports.yaml": UNSENT["reports.yaml"]}
    [record] = reader.loads(json.render(changes(UNSENT, unsent), links))["records"]
    assert "reported" not in record


def test_of_an_official_it_stands_behind_what_changed() -> None:
    team = "participants/momd.yaml"
    after = AFTER | {team: AFTER[team].replace("confirmed: 2021-01-12", "confirmed: 2021-01-11", 1)}
    assert lines(AFTER, after)[:3] == [
        "Core team",
        "MoMD seat 1: momd-01 confirmed: 12 Jan 2021 → 11 Jan 2021",
        "MoMD seat 1: momd-01 changes what interim-1 reported: 11–12 Jan 2021",
    ]
