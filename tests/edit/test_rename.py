"""An id everywhere: by what the models declare, and in the names of files."""

import pytest

from migtrack.base.finding import Key
from migtrack.check import check
from migtrack.edit.edits import Edits, RefusedEdit
from migtrack.edit.rename import Mention, rename
from migtrack.load.build import Loaded, load
from migtrack.load.files.sources import WorkingTree
from migtrack.model.kinds import record_kinds
from migtrack.review.changes.compare import Judged, compare
from tests.sample import ROOT, SAMPLE, TODAY, Memory, edited

NEW = "zz-9-new"
_SHIPPED = tuple(WorkingTree(str(ROOT)))


def _keys() -> list[Key]:
    project = load(_SHIPPED).project
    return [
        (kind.name, record.id)
        for kind in record_kinds()
        if kind.has_id
        for record in project.records(kind.model)
    ]


KEYS = _keys()
_FIRST = {kind: (kind, name) for kind, name in reversed(KEYS)}


def judged(loaded: Loaded) -> Judged:
    return Judged(loaded, check(loaded, TODAY, TODAY))


@pytest.mark.parametrize(
    "key",
    [pytest.param(key, marks=() if key in _FIRST.values() else pytest.mark.slow) for key in KEYS],
    ids="/".join,
)
def test_every_id_of_the_shipped_project(key: Key) -> None:
    edits = Edits(_SHIPPED)
    rename(edits, key, NEW)
    before, after = judged(load(_SHIPPED)), judged(load(edits))
    codes = [
        sorted((found.code, found.place.line) for found in each.verdict.findings)
        for each in (before, after)
    ]
    assert codes[0] == codes[1]
    changes = compare(before, after, TODAY)
    assert [(each.was, each.id, each.change, each.statements) for each in changes.records] == [
        (key[1], NEW, "renamed", ())
    ]
    assert [*changes.findings, *changes.figures, *changes.consequences] == []
    back = Edits(tuple(edits))
    rename(back, (key[0], NEW), key[1])
    assert tuple(back) == _SHIPPED


def test_only_what_means_the_record_is_changed() -> None:
    files = {
        **SAMPLE,
        **edited(
            "participants/moi.yaml",
            ("name: MoI official 2", "name: the cousin of moi-01, notes: moi-01 and moi-012"),
            ("reserve: 1,", "reserve: 1, same_as: moi-01,   # moi-01, too\n    "),
        ),
        "waivers.yaml": "waivers:\n  - {rule: MT203, subject: moi-01, participant: moi-01,\n"
        "     reason: moi-01 is x-moi-01, approved_by: moi-01, approved: 2021-02-01}\n",
    }
    edits = Edits(Memory(files))
    mentions = rename(edits, ("participant", "moi-01"), "moi-11")
    assert edits.text("data/waivers.yaml") == (
        "waivers:\n  - {rule: MT203, subject: moi-11, participant: moi-11,\n"
        "     reason: moi-01 is x-moi-01, approved_by: moi-01, approved: 2021-02-01}\n"
    )
    team = edits.text("data/participants/moi.yaml") or ""
    assert "id: moi-11," in team
    assert "same_as: moi-11,   # moi-01, too" in team
    assert "the cousin of moi-01, notes: moi-01 and moi-012" in team
    assert [(each.path, each.line) for each in mentions] == [
        *(("data/participants/moi.yaml", line) for line, text in _lines(team) if "moi-01" in text),
        ("data/waivers.yaml", 3),
    ]


def _lines(text: str) -> list[tuple[int, str]]:
    return list(enumerate(text.split("\n"), start=1))


def test_shorter_forms_keys_and_records_that_cannot_be_read() -> None:
    visit = (
        "id: visit-9\nkind: visit\ngroup: 2\ntitle: V\n"
        "travellers: {participant: moi-01, invited: nonsense}\n"
        "reserves: [moi-01, {participant: moi-02}]\n"
        "attendance:\n  2021-09-06: {present: moi-01, deputies: {moi-01: moi-02, moi-03: moi-01}}\n"
    )
    edits = Edits(Memory({**SAMPLE, "activities/visit-9.yaml": visit}))
    rename(edits, ("participant", "moi-01"), "moi-11")
    assert edits.text("data/activities/visit-9.yaml") == visit.replace("moi-01", "moi-11")


def test_files_are_named_after_their_record() -> None:
    edits = Edits(Memory(SAMPLE))
    assert not rename(edits, ("ministry", "mofa"), "mfa")
    text = edits.text("data/participants/mfa.yaml") or ""
    assert edits.text("data/participants/mofa.yaml") is None
    assert "ministry: mfa\n" in text
    assert "id: mofa-01" in text  # only the id that is asked for
    rename(edits, ("activity", "workshop-1"), "workshop-9")
    assert "id: workshop-9\n" in (edits.text("data/activities/workshop-9.yaml") or "")


def test_the_id_of_another_kind_stays() -> None:
    files = {
        **SAMPLE,
        "activities/workshop-1.yaml": SAMPLE["activities/workshop-1.yaml"].replace(
            "group: 1", "group: mofa"
        ),
    }
    edits = Edits(Memory(files))
    rename(edits, ("ministry", "mofa"), "mfa")
    assert "group: mofa" in (edits.text("data/activities/workshop-1.yaml") or "")


def test_a_number_is_not_looked_for_in_prose() -> None:
    assert rename(Edits(Memory(SAMPLE)), ("group", "1"), "9") == []


def test_an_address_is_no_mention() -> None:
    files = edited("participants/moi.yaml", ("seat: 1", "seat: 1, email: moi-01@example.org"))
    mentions = rename(Edits(Memory({**SAMPLE, **files})), ("participant", "moi-01"), "moi-11")
    assert mentions == []
    files = edited("participants/moi.yaml", ("seat: 1", "seat: 1, notes: see moi-01."))
    [mention] = rename(Edits(Memory({**SAMPLE, **files})), ("participant", "moi-01"), "moi-11")
    assert mention == Mention("data/participants/moi.yaml", mention.line)


def test_a_file_that_cannot_be_changed_is_refused_if_it_names_the_record() -> None:
    rename(Edits(Memory({**SAMPLE, "sops.yaml": "sops: [\n"})), ("participant", "moi-01"), "moi-11")
    edits = Edits(Memory({**SAMPLE, "sops.yaml": "sops: [moi-01\n"}))
    with pytest.raises(RefusedEdit) as refused:
        rename(edits, ("participant", "moi-01"), "moi-11")
    assert (refused.value.path, refused.value.line) == ("data/sops.yaml", 1)


def test_no_file_is_put_in_the_place_of_another() -> None:
    edits = Edits(Memory({**SAMPLE, "participants/mfa.yaml": "ministry: other\n"}))
    with pytest.raises(RefusedEdit):
        rename(edits, ("ministry", "mofa"), "mfa")


def test_an_id_is_read_however_it_is_written() -> None:
    sops = SAMPLE["sops.yaml"].replace("id: sop-1", 'id: "sop\\x2d1"')
    assert "x2d" in sops
    edits = Edits(Memory({**SAMPLE, "sops.yaml": sops}))
    rename(edits, ("sop", "sop-1"), "sop-2")
    assert edits.value("data/sops.yaml")["sops"][0]["id"] == "sop-2"


def test_no_entry_is_put_over_another() -> None:
    """The new id may be named already, as a mistyped one that is now put right."""
    workshop = SAMPLE["activities/workshop-1.yaml"]
    lists = workshop[: workshop.index("attendance:")] + (
        "attendance:\n  2021-01-26:\n    present: [moi-09, moi-02]\n    deputies: {%s}\n"
    )
    files = {**SAMPLE, "activities/workshop-1.yaml": lists % "moi-09: moi-02"}
    edits = Edits(Memory(files))
    rename(edits, ("participant", "moi-03"), "moi-09")
    assert edits.text("data/activities/workshop-1.yaml") == lists % "moi-09: moi-02"
    both = lists % "moi-09: moi-02, moi-03: moi-01"
    edits = Edits(Memory({**SAMPLE, "activities/workshop-1.yaml": both}))
    with pytest.raises(RefusedEdit) as refused:
        rename(edits, ("participant", "moi-03"), "moi-09")
    assert refused.value.message == "moi-03 and moi-09 both stand here already"
    assert "moi-03" in both.split("\n")[refused.value.line - 1]
