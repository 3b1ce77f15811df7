"""One change in every format and language."""

import json as reader
import re
from collections.abc import Callable
from datetime import date
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


def shown(after: dict[str, str], language: str = "en", *, show_personal: bool = False) -> str:
    """The terminal's text of a change of the shipped project."""
    found = changes(AFTER, after)
    return text.render(found, Translator(language), 100, show_personal=show_personal)


def edited_shipped(path: str, *pairs: tuple[str, str]) -> dict[str, str]:
    files = shipped()
    replaced(files, path, *pairs)
    return files


UNREAD = {**AFTER, "activities/workshop-2.yaml": "id: ["}


@pytest.mark.parametrize("language", ["en", "ar"])
def test_what_could_not_be_read_stands_first(language: str) -> None:
    """Never that nothing changed: of a file that cannot be read nobody knows."""
    for before, after in ((AFTER, UNREAD), (UNREAD, AFTER), (UNREAD, UNREAD)):
        found, translator = changes(before, after), Translator(language)
        heading = translator.translate("Not compared, since it could not be read")
        assert text.render(found, translator).splitlines()[0] == heading
        assert markdown.render(found, translator, links()).count(heading) == 1
        assert "workshop-2.yaml" in text.render(found, translator).splitlines()[1]
        for nothing in ("No facts changed: only order, layout or comments", "Nothing changed"):
            assert translator.translate(nothing) not in text.render(found, translator)


def test_officials_and_activities_that_are_gone_stand_first() -> None:
    files = edited_shipped("project.yaml", ("amount: 303280", "amount: 300000"))
    del files["activities/workshop-2.yaml"]
    mofa = files["participants/mofa.yaml"]
    begin, end = mofa.index("  - id: mofa-02"), mofa.index("  - id: mofa-03")
    files["participants/mofa.yaml"] = mofa[:begin] + mofa[end:]
    assert shown(files).split("\n")[:8] == [
        "No longer there",
        "  MoFA        seat 2: mofa-02 removed, and with it 10 of 12 person-days of attendance",
        "  MoFA        seat 2: mofa-02 changes what interim-1 reported: 6 Dec 2020, 20 Dec 2020",
        "  workshop-2  removed, and with it 30 of 40 person-days of attendance",
        "  workshop-2  changes what interim-1 reported: 23–24 Feb 2021",
        "Contract",
        "  imed  budget: 303,280 → 300,000",
        "Findings",
    ]


def test_what_never_took_place_takes_no_attendance_along() -> None:
    files = shipped()
    del files["activities/workshop-6.yaml"]
    assert "\n  workshop-6  removed\n" in shown(files)


@pytest.mark.parametrize(
    ("path", "old", "new", "line"),
    [
        ("project.yaml", "currency: EUR", "currency: CHF", "imed  budget currency: EUR → CHF"),
        ("project.yaml", "days_before: 90", "days_before: 80", "imed  policy visa apply days"),
        ("project.yaml", "{workshop: 6}", "{workshop: 7}", "group 1  planned workshop: 6 → 7"),
        ("activities/visit-1.yaml", "en: Bern,", "en: Basel,", "visit-1  venue: Bern → Basel"),
        ("activities/visit-1.yaml", "ar: برن}", "ar: بازل}", "visit-1  venue (ar): from برن to"),
        ("holidays.yaml", "from: 2021-08-19", "from: 2021-08-20", "Ashura  from: 19 Aug 2021 →"),
        ("sops.yaml", "Ministerial order 77", "Order 7", "adopted instrument of mofa: Min"),
    ],
)
def test_fields_stand_in_words(path: str, old: str, new: str, line: str) -> None:
    found = shown(edited_shipped(path, (old, new)))
    assert line in found
    assert not re.search(r"[a-z]\.(en|ar|amount|currency)\b|[a-z]_[a-z]", found)


def test_findings_that_say_the_same_are_one_line_and_name_the_record_once() -> None:
    files = edited_shipped("activities/visit-1.yaml", ("outcome: refused", "outcome: granted"))
    mofa = files["participants/mofa.yaml"]
    begin, end = mofa.index("  - id: mofa-02"), mofa.index("  - id: mofa-03")
    files["participants/mofa.yaml"] = mofa[:begin] + mofa[end:]
    found = shown(files)
    assert found.count("MT202") == 1
    assert "visit-1, " in found
    assert "visit-overbooked   visit-1 has 10 seats" in found
    assert "core-team-size     MoFA has 4 seats" in found


PERSONAL = {
    "activities/visit-1.yaml": (
        ("passport_valid_until: 2025-03-14", "passport_valid_until: 2026-03-14"),
        ("outcome: refused", "outcome: granted"),
    ),
    "participants/mofa.yaml": (("+964 700 000 0001", "+964 700 000 0009"),),
    "activities/workshop-3.yaml": (("excused: [", "excused: [mofa-03, "),),
}


@pytest.mark.parametrize("language", ["en", "ar"])
def test_confidential_values_are_shown_only_on_request(language: str) -> None:
    files = shipped()
    for path, pairs in PERSONAL.items():
        replaced(files, path, *pairs)
    values = ("0001 → +964 700 000 0009", "outcome: refused → granted", "mofa-03: excused")
    with_values, without = (
        re.sub(r"\s+", " ", shown(files, language, show_personal=wanted))
        for wanted in (True, False)
    )
    for value in values:
        assert value in with_values
    assert Translator(language).day(date(2025, 3, 14)) in with_values
    for secret in ("0001", "0009", "refused", "granted", "2025", "2026", "mofa-03"):
        assert secret not in without
