"""Whatever stands in a wrong place: a name is in no format for machines, a contact in none."""

import json as json_module
from collections.abc import Iterator

import pytest

from migtrack.check import check
from migtrack.load.yaml.document import read_document
from migtrack.render.changes import json as changes_json
from migtrack.render.changes.source_links import SourceLinks
from migtrack.render.findings import concise, github, gitlab, json, junit, sarif, text
from migtrack.render.findings.style import Style
from migtrack.render.status.json import status_json
from migtrack.review.changes.compare import Judged, compare
from migtrack.review.status.status import review_status
from tests.sample import SAMPLE, TODAY, edited, findings, loaded

MACHINES = (concise, github, gitlab, json, junit, sarif)
WAIVERS = (
    "waivers:\n  - rule: outside-period\n    subject: workshop-1\n    reason: Moved.\n"
    "    approved_by: Project manager\n    approved: 2021-01-20\n    until: 2021-05-31\n"
)
FILES = {**SAMPLE, "waivers.yaml": WAIVERS}
NAME = "Layla Karim"
CONTACTS = {
    "a telephone number": "+964 (0)770/123 45-67",
    "an e-mail address": "rana.k@example.org",
    "a passport number": "a1234567",
    "an identity number": "١٩٩٠١٢٣٤٥٦٧٨",
}


@pytest.fixture(autouse=True)
def without_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    """SARIF holds the pages of all rules, which are the same whatever stands in the data."""
    monkeypatch.setattr(sarif, "RULES", ())


def _everywhere(mark: str) -> Iterator[dict[str, str]]:
    """The sample with the mark in the place of one key or value, or as a further entry of a list.

    Of places that differ in nothing but a position there is one.
    """
    seen = set()
    for path, content in FILES.items():
        document = read_document(f"data/{path}", content)
        for start, end, route, on_key in document.places.parts():
            folder = path.partition("/")[0]
            kind = (folder, on_key, *(step for step in route if isinstance(step, str)))
            if kind not in seen:
                seen.add(kind)
                yield {path: f'{content[:start]}"{mark}"{content[end:]}'}
    for path, old in (
        ("participants/mofa.yaml", "participants:\n"),
        ("activities/visit-1.yaml", "travellers:\n"),
        ("sops.yaml", "sops:\n"),
    ):
        assert old in FILES[path]
        yield {path: FILES[path].replace(old, f'{old}  - "{mark}"\n')}


def _shown(files: dict[str, str], *, terminal: bool) -> Iterator[str]:
    files = {"waivers.yaml": WAIVERS, **files}
    read = loaded(files)
    style = Style(documents=read.documents, show_waived=True)
    judged = check(read, TODAY, TODAY)
    for module in (*MACHINES, text) if terminal else MACHINES:
        yield module.render(judged, style)


def _spellings(mark: str) -> tuple[str, ...]:
    as_id = "-".join("".join(c if c.isalnum() else " " for c in mark.lower()).split())
    return mark, as_id, mark.encode("unicode_escape").decode(), mark.replace(" ", "")


def test_a_name_is_in_no_format_for_machines_wherever_it_stands() -> None:
    for files in _everywhere(NAME):
        for output in _shown(files, terminal=False):
            assert not [each for each in _spellings(NAME) if each in output], files


def test_nor_is_it_in_the_status_or_a_diff_where_an_id_is_wanted() -> None:
    before = loaded({"waivers.yaml": WAIVERS})
    old = Judged(before, check(before, TODAY, TODAY))
    wrong = 0
    for files in _everywhere(NAME):
        after = loaded({"waivers.yaml": WAIVERS, **files})
        judged = check(after, TODAY, TODAY)
        if len(judged.open) == len(old.verdict.open) or not after.has_contract:
            continue  # where anybody may write what they like, nothing is wrong
        wrong += 1
        status = review_status(after.project, TODAY, judged.open, judged.waived)
        links = SourceLinks(before.documents, after.documents, "", "")
        for output in (
            json_module.dumps(status_json(status), ensure_ascii=False),
            changes_json.render(compare(old, Judged(after, judged), TODAY), links),
        ):
            assert not [each for each in _spellings(NAME) if each in output], files
    assert wrong > 30


def test_hundreds_of_names_in_one_list_are_each_reported() -> None:
    """More than faults of the shape: each has its stand-in, and the list keeps its other entries."""
    names = ", ".join(f"Nada Selim {number}" for number in range(300))
    slip = ("excused: [moi-02]", f"excused: [{names}, moi-02]")
    files = edited("activities/workshop-1.yaml", slip)
    found = [finding for finding in findings(files) if finding.code == "MT202"]
    assert {finding.message for finding in found} == {"this is no participant's id"}
    assert len(found) == 300
    [[_, *excused]] = [
        ("", *day.excused)
        for day in loaded(files).project.activity_by_id["workshop-1"].attendance.values()
        if day.excused
    ]
    assert excused[-1] == "moi-02"
    assert len(set(excused)) == 301


def _assert_hidden(mark: str, files: dict[str, str]) -> None:
    for output in _shown(files, terminal=True):
        assert not [each for each in _spellings(mark) if each in output], files


def test_a_contact_is_in_no_format_wherever_it_stands() -> None:
    """One of them in each place, by turns."""
    for number, places in enumerate(zip(*map(_everywhere, CONTACTS.values()), strict=True)):
        turn = number % len(CONTACTS)
        _assert_hidden(list(CONTACTS.values())[turn], places[turn])


@pytest.mark.slow
@pytest.mark.parametrize("mark", CONTACTS.values())
def test_so_it_is_with_each_of_them_in_each_place(mark: str) -> None:
    for files in _everywhere(mark):
        _assert_hidden(mark, files)


@pytest.mark.parametrize(("what", "mark"), CONTACTS.items())
def test_it_is_called_what_it_looks_like(what: str, mark: str) -> None:
    for path, old, new in (
        ("participants/mofa.yaml", "reserve: 1", f'reserve: "{mark}"'),
        ("participants/mofa.yaml", "id: mofa-03", f'id: "{mark}"'),
        ("participants/mofa.yaml", "reserve: 1", f'reserve: 1, "{mark}": x'),
        ("activities/workshop-1.yaml", "mode: in-person", f'mode: "{mark}"'),
        ("activities/workshop-1.yaml", "start: 2021-03-02", f'start: "{mark}"'),
        ("activities/workshop-1.yaml", "excused: [moi-02]", f'excused: [moi-02, "{mark}"]'),
    ):
        messages = [finding.message for finding in findings(edited(path, (old, new)))]
        assert any(f"something like {what}" in message for message in messages), messages


@pytest.mark.parametrize("mark", [*CONTACTS.values(), NAME])
def test_no_message_repeats_the_name_of_a_file(mark: str) -> None:
    stem = mark.replace("/", "")
    for folder, source in (
        ("activities", "activities/seminar-1.yaml"),
        ("participants", "participants/mofa.yaml"),
        ("letters", "sops.yaml"),
    ):
        for ending in ("yaml", "yml"):
            for finding in findings({f"{folder}/{stem}.{ending}": SAMPLE[source]}):
                said = [finding.message, finding.help, finding.label, finding.terminal_help]
                assert not [each for each in said if stem in each]


def test_there_are_many_places() -> None:
    assert len(list(_everywhere(NAME))) > 100


def test_the_path_itself_is_shown_so_that_the_file_is_found() -> None:
    for output in _shown({"letters/07701234567.yaml": "a: b\n"}, terminal=True):
        assert "letters/07701234567.yaml" in output
