"""One change in every format and language."""

import json as reader
import re
from collections.abc import Callable
from typing import Any

import pytest
from syrupy.assertion import SnapshotAssertion

from migtrack.load.build import load
from migtrack.render.changes import json, markdown, text
from migtrack.render.changes.source_links import SourceLinks
from migtrack.render.translator import Translator
from migtrack.review.changes.values import Changes
from tests.review.changes.states import changes, shipped
from tests.sample import Memory

AFTER = shipped()


def replaced(files: dict[str, str], path: str, *pairs: tuple[str, str]) -> None:
    for old, new in pairs:
        assert files[path].count(old) >= 1, (path, old)
        files[path] = files[path].replace(old, new, 1)


def earlier() -> dict[str, str]:
    """The shipped project before a number of things came about."""
    files = shipped()
    momd = files["participants/momd.yaml"]
    begin, end = momd.index("  - id: momd-05"), momd.index("  - id: momd-02")
    files["participants/momd.yaml"] = re.sub(
        r"    left: .*\n", "", momd[:begin] + momd[end:]
    ).replace("Head of the Planning", "Head of Planning")
    visit = files["activities/visit-1.yaml"]
    files["activities/visit-1.yaml"] = visit.replace(
        "    passport_valid_until: 2025-03-14\n", "", 1
    ).replace("venue: {en: Bern, ar: برن}", "venue: {en: Geneva, ar: جنيف}")
    replaced(files, "sops.yaml", ("    reviewed: 2021-07-29\n", ""))
    requests = files["requests.yaml"]
    files["requests.yaml"] = re.sub("    delivered: .*\n", "", requests, count=1)
    replaced(files, "project.yaml", ("officials_per_ministry: 4", "officials_per_ministry: 5"))
    files["holidays.yaml"] = "holidays: []\n"
    del files["activities/workshop-6.yaml"]
    return files


BEFORE = earlier()
CHANGES = changes(BEFORE, AFTER)


def links(prefix: str = "", base: str = "") -> SourceLinks:
    documents = [load(Memory(files)).documents for files in (BEFORE, AFTER)]
    return SourceLinks(documents[0], documents[1], prefix, base)


@pytest.mark.parametrize("language", ["en", "ar"])
def test_text(language: str, snapshot: SnapshotAssertion) -> None:
    assert text.render(CHANGES, Translator(language)) == snapshot


@pytest.mark.parametrize("language", ["en", "ar"])
def test_markdown(language: str, snapshot: SnapshotAssertion) -> None:
    where = links("iraq/", "https://git.example.org/p/blob/main/")
    assert markdown.render(CHANGES, Translator(language), where) == snapshot


def test_json(snapshot: SnapshotAssertion) -> None:
    assert json.render(CHANGES, links()) == snapshot


def test_json_holds_no_personal_value() -> None:
    shown = json.render(CHANGES, links())
    for value in ("Head of", "retired", "MoMD official", "2025-03-14", "@example.org", "MoMD/640"):
        assert value not in shown
    for record in reader.loads(shown)["records"]:
        for change in record["changes"]:
            for field in change["fields"]:
                if field["privacy"] != "open":
                    assert (field["old"], field["new"]) == (None, None)


NOTHING = changes(AFTER, AFTER)
LAYOUT = changes(AFTER, {**AFTER, "sops.yaml": f"# x\n{AFTER['sops.yaml']}"})


def test_nothing_to_say() -> None:
    english, arabic = Translator("en"), Translator("ar")
    assert text.render(NOTHING, english) == "Nothing changed\n"
    assert text.render(NOTHING, arabic) == "لم يتغيّر شيء\n"
    assert text.render(LAYOUT, english) == "No facts changed: only order, layout or comments\n"
    assert markdown.render(NOTHING, english, links()) == "### What changes\n\nNothing changed\n"
    empty = reader.loads(json.render(NOTHING, links()))
    assert not any(empty[name] for name in ("records", "findings", "figures", "unread"))
    assert (empty["facts_changed"], empty["files_changed"]) == (False, False)


Render = Callable[[Changes], str]


@pytest.mark.parametrize(
    "render",
    [
        lambda found: text.render(found, Translator("en"), 200, colour=True),
        lambda found: markdown.render(found, Translator("en"), links()),
        lambda found: json.render(found, links()),
    ],
    ids=["text", "markdown", "json"],
)
def test_texts_do_no_harm(render: Render) -> None:
    evil = r'"a\e[2J\x9b \u202e [x](javascript:1) <b> @team #1 ![i](u) `c` | ::error::"'
    after = dict(AFTER)
    lines = after["sops.yaml"].split("\n")
    title = next(number for number, line in enumerate(lines) if line.startswith("      en: "))
    lines[title] = f"      en: {evil}"
    after["sops.yaml"] = "\n".join(lines)
    shown = render(changes(AFTER, after))
    assert not re.search("[\x00-\x09\x0b-\x1a\x1c-\x1f\x7f-\x9f\u202e]", shown)
    assert "\x1b[2J" not in shown
    if shown.startswith("###"):
        assert not re.search(r"(?<!\\)<(?!!-- -->)|(?<!\\)\[x|@team|#1\b|(?<!\\)\]\(java", shown)


@pytest.mark.parametrize("width", [20, 40, 79, 200])
@pytest.mark.parametrize("language", ["en", "ar"])
def test_nothing_is_lost_in_a_narrow_terminal(language: str, width: int) -> None:
    def letters(shown: str) -> Any:
        return sorted(re.sub(r"[\s·]", "", shown))

    wide = text.render(CHANGES, Translator(language), 100_000)
    assert set(letters(text.render(CHANGES, Translator(language), width))) == set(letters(wide))
