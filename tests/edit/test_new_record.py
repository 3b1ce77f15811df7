"""A new record of each kind is valid at once, in whatever layout the project is written."""

from collections.abc import Mapping
from typing import Any, NamedTuple

import pytest

from migtrack.base.finding import Severity
from migtrack.check import check
from migtrack.edit.edits import Edits
from migtrack.edit.new_record.record import NEW_KINDS, add_record, comments_for, id_of
from migtrack.load.build import load
from tests.edit.editing import text_on_disk
from tests.sample import SAMPLE, TODAY, Memory

PROMISED = SAMPLE["project.yaml"]
for _kind in ("workshop", "visit", "seminar"):
    PROMISED = PROMISED.replace(f"{{{_kind}: 1}}", f"{{{_kind}: 2}}")
"""The contract of the sample, which promises one more activity of each kind."""

LAYOUTS = {
    "brackets": SAMPLE | {"project.yaml": PROMISED},
    "almost empty": {name: SAMPLE[name] for name in ("project.yaml", "ministries.yaml")},
    "CRLF": {
        name: text.replace("\n", "\r\n")
        for name, text in (SAMPLE | {"project.yaml": PROMISED}).items()
    },
}


class Case(NamedTuple):
    """The values of a new record, and where it then stands."""

    word: str
    values: Mapping[str, Any]
    path: str
    identity: str
    """The next id in the sample."""
    first: str
    """The first id, in a project that has none."""
    holder: str = ""


TITLED = {"title": "A title", "group": "1"}
CASES = [
    Case(
        "official",
        {"reserve": "2", "name": "Zaid Kamal", "position": "Adviser", "gender": "male"},
        "participants/mofa.yaml",
        "mofa-04",
        "mofa-01",
        "mofa",
    ),
    Case("workshop", TITLED, "activities/{id}.yaml", "workshop-2", "workshop-1"),
    Case("visit", {**TITLED, "group": "2"}, "activities/{id}.yaml", "visit-2", "visit-1"),
    Case("seminar", {**TITLED, "group": "3"}, "activities/{id}.yaml", "seminar-2", "seminar-1"),
    Case(
        "video-conference",
        {**TITLED, "group": "3"},
        "activities/{id}.yaml",
        "video-conference-1",
        "video-conference-1",
    ),
    Case("sop", {"title": "Referral"}, "sops.yaml", "sop-2", "sop-1"),
    Case(
        "sop",
        {"title": "Partnership", "kind": "principles"},
        "sops.yaml",
        "principles-1",
        "principles-1",
    ),
    Case(
        "request",
        {"ministry": "moi", "area": "Data", "received": "2021-06-15"},
        "requests.yaml",
        "request-2",
        "request-1",
    ),
    Case(
        "ministry",
        {"id": "moh", "name": "Ministry of Health", "short": "MoH"},
        "ministries.yaml",
        "moh",
        "moh",
    ),
    Case("holiday", {"from": "2021-10-03", "name": "A holiday"}, "holidays.yaml", "", ""),
]


def findings(source: Any) -> set[tuple[str, str]]:
    """The errors and the warnings: the rule, and what it says."""
    found = check(load(source), TODAY, TODAY).open
    return {(each.code, each.message) for each in found if each.severity is not Severity.DUE}


def added(files: Mapping[str, str], case: Case) -> tuple[Edits, str]:
    """The project with the record, and the record's id."""
    source = list(Memory(files))
    edits, loaded, new = Edits(source), load(source), NEW_KINDS[case.word]
    texts = [document.text for document in loaded.documents.values()]
    values = dict(case.values)
    if new.model.record_kind.has_id and "id" not in values:
        values["id"] = id_of(new, loaded.project, case.holder, values, texts)
    add_record(edits, loaded.project, new, values, case.holder)
    return edits, values.get("id", "")


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.word} {case.identity}")
def test_it_brings_no_error_and_no_warning(case: Case, layout: str) -> None:
    files = LAYOUTS[layout]
    edits, identity = added(files, case)
    assert identity == (case.first if layout == "almost empty" else case.identity)
    path = f"data/{case.path.format(id=identity)}"
    text = edits.text(path)
    assert text is not None
    assert f"id: {identity}" in text or "from: 2021-10-03" in text
    assert findings(edits) <= findings(Memory(files))
    raw = text_on_disk(edits, path)
    is_new = path.removeprefix("data/") not in files
    assert raw.count("\r\n") == (raw.count("\n") if layout == "CRLF" and not is_new else 0)


def test_each_field_that_is_left_out_stays_as_a_comment_with_an_example() -> None:
    entry = {"id": "mofa-04", "seat": "1", "name": "A", "position": "B", "gender": "male"}
    assert comments_for(NEW_KINDS["official"], entry) == [
        "nominated: 2021-03-25",
        "letter: MoMD/1123",
        "confirmed: 2021-04-12",
        "same_as: mofa-02",
        "email: 'name@example.org'",
        "phone: '+964 700 000 0000'",
    ]


def test_fields_of_other_kinds_are_no_comments() -> None:
    entry = {"id": "visit-2", "kind": "visit", "group": "2", "title": "A"}
    visit = [line.partition(":")[0] for line in comments_for(NEW_KINDS["visit"], entry)]
    assert visit == [
        "added",
        "dates",
        "expected",
        "mode",
        "venue",
        "platform",
        "experts",
        "seats",
        "reserves",
    ]
    conference = comments_for(NEW_KINDS["video-conference"], {**entry, "kind": "x"})
    assert "request: request-1" in conference
    assert not [line for line in conference if line.startswith(("seats", "host", "reserves"))]


# Seats


def team_after(files: Mapping[str, str], **values: str) -> Any:
    case = Case(
        "official",
        {"name": "Zaid Kamal", "position": "Adviser", "gender": "male", **values},
        "participants/mofa.yaml",
        "",
        "",
        "mofa",
    )
    return added(files, case)[0].value("data/participants/mofa.yaml")


def test_a_seat_is_no_longer_vacant_when_somebody_is_named_for_it() -> None:
    text = "ministry: mofa\nvacant_seats: [1, 2]\n"
    files = SAMPLE | {"participants/mofa.yaml": text}
    assert team_after(files, seat="2")["vacant_seats"] == ["1"]
    assert team_after(files, reserve="1")["vacant_seats"] == ["1", "2"]
    alone = files | {"participants/mofa.yaml": "ministry: mofa\nvacant_seats: [2]\n"}
    assert "vacant_seats" not in team_after(alone, seat="2")
    unlisted = files | {"participants/mofa.yaml": "ministry: mofa\nvacant_seats: 12\n"}
    assert team_after(unlisted, seat="1")["vacant_seats"] == "12"


def test_the_first_official_s_file_accounts_for_all_seats() -> None:
    files = LAYOUTS["almost empty"]
    assert team_after(files, seat="1")["vacant_seats"] == ["2"]
    assert team_after(files, reserve="1")["vacant_seats"] == ["1", "2"]


@pytest.mark.parametrize("officials", [None, "3"])
def test_a_ministry_comes_with_its_file_and_vacant_seats(officials: str | None) -> None:
    source = list(Memory(LAYOUTS["brackets"]))
    edits, project = Edits(source), load(source).project
    values = {"id": "moh", "name": "Ministry of Health", "short": "MoH"}
    values |= {"officials": officials} if officials else {}
    add_record(edits, project, NEW_KINDS["ministry"], values)
    vacant = ["1", "2", "3"] if officials else ["1", "2"]
    assert edits.value("data/participants/moh.yaml") == {"ministry": "moh", "vacant_seats": vacant}
    assert edits.value("data/ministries.yaml")["ministries"][-1] == values
    assert findings(edits) == findings(Memory(LAYOUTS["brackets"]))


# Order


@pytest.mark.parametrize(
    ("day", "position"), [("2021-04-01", 0), ("2021-06-01", 1), ("2021-12-01", 2)]
)
def test_a_holiday_stands_in_the_order_of_the_days(day: str, position: int) -> None:
    text = "holidays:\n- {from: 2021-05-13, name: Eid}\n- {from: 2021-07-20, name: Adha}\n"
    source = list(Memory(SAMPLE | {"holidays.yaml": text}))
    edits = Edits(source)
    values = {"from": day, "name": "Another"}
    add_record(edits, load(source).project, NEW_KINDS["holiday"], values)
    after = edits.value("data/holidays.yaml")["holidays"]
    assert [each["from"] for each in after].index(day) == position
    after_text = edits.text("data/holidays.yaml")
    assert after_text is not None
    assert f"- {{from: {day}, name: Another}}\n" in after_text
    assert findings(edits) == set()


def test_a_waiver_is_written_to_a_new_file_in_the_model_s_order() -> None:
    files = {name: text for name, text in SAMPLE.items() if name != "waivers.yaml"}
    source = list(Memory(files))
    edits = Edits(source)
    values = {
        "rule": "low-attendance",
        "subject": "workshop-1",
        "approved": "2021-06-15",
        "reason": "Why",
        "approved_by": "Project manager",
    }
    add_record(edits, load(source).project, NEW_KINDS["waiver"], values)
    assert edits.text("data/waivers.yaml") == (
        "waivers:\n"
        "  - rule: low-attendance\n"
        "    subject: workshop-1\n"
        "    reason: Why\n"
        "    approved_by: Project manager\n"
        "    approved: 2021-06-15\n"
        "    # until: 2021-11-14\n"
    )


def test_notes_and_documents_stand_behind_the_fields_of_the_kind() -> None:
    source = list(Memory(SAMPLE))
    edits = Edits(source)
    values = {"notes": "N", "documents": ["D"], "id": "sop-2", "title": "Two"}
    add_record(edits, load(source).project, NEW_KINDS["sop"], values)
    [*_, after] = edits.value("data/sops.yaml")["sops"]
    assert list(after) == ["id", "title", "notes", "documents"]


def test_an_only_entry_may_stand_without_its_list() -> None:
    source = list(Memory(SAMPLE | {"sops.yaml": "sops: {id: sop-1, title: One}\n"}))
    edits = Edits(source)
    project = load(source).project
    add_record(edits, project, NEW_KINDS["sop"], {"id": "sop-2", "title": "Two"})
    assert [each["id"] for each in edits.value("data/sops.yaml")["sops"]] == ["sop-1", "sop-2"]
