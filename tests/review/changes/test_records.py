"""Records that come, go, move or are given another id; what changes no fact."""

import copy
import random
from typing import Any

import pytest

from tests.review.changes.states import (
    Values,
    changes,
    fields,
    shipped,
    statements,
    told,
    values,
    written,
)
from tests.sample import SAMPLE, edited

SHIPPED = shipped()


def with_values(change: Any) -> dict[str, str]:
    """The shipped project with its values changed by a function."""
    state = values(SHIPPED)
    change(state)
    return written(state)


def shuffled(value: Any, chance: random.Random, name: str = "") -> Any:
    """The same facts in another order."""
    if isinstance(value, dict):
        items = [(key, shuffled(one, chance, key)) for key, one in value.items()]
        chance.shuffle(items)
        return dict(items)
    if isinstance(value, list) and name not in (
        "languages",
        "reserves",
        "postponed",
        "statements",
        "days",
        "visa",
        "objectives",
        "milestones",
    ):
        entries = [shuffled(one, chance) for one in value]
        chance.shuffle(entries)
        return entries
    return value


def test_nothing_changed() -> None:
    found = changes(SHIPPED, SHIPPED)
    assert (found.records, found.findings, found.figures, found.unread) == ((), (), (), ())
    assert not found.touched


def test_order_layout_and_comments_change_no_fact() -> None:
    chance = random.Random(7)
    for _ in range(5):
        state = {path: shuffled(value, chance) for path, value in values(SHIPPED).items()}
        found = changes(SHIPPED, written(state))
        assert (found.records, found.findings, found.figures) == ((), (), ())
        assert found.touched


def test_a_default_that_is_written_out_changes_no_fact() -> None:
    policy = {"project.yaml": SAMPLE["project.yaml"] + "policy: {vacancy_days: 30}\n"}
    assert changes(SAMPLE, {**SAMPLE, **policy}).records == ()
    holiday = "holidays:\n  - {from: 2021-05-13, name: Eid}\n"
    written_out = "holidays:\n  - {from: 2021-05-13, to: 2021-05-13, name: {en: Eid}}\n"
    before, after = ({**SAMPLE, "holidays.yaml": text} for text in (holiday, written_out))
    assert changes(before, after).records == ()


def test_a_file_in_another_folder_is_no_change() -> None:
    after = dict(SHIPPED)
    after["activities/2021/visit-1.yaml"] = after.pop("activities/visit-1.yaml")
    found = changes(SHIPPED, after)
    assert (found.records, found.findings, found.touched) == ((), (), True)


@pytest.mark.parametrize(
    ("kind", "path", "name"),
    [
        ("ministry", "ministries.yaml", "ministries"),
        ("group", "project.yaml", "groups"),
        ("participant", "participants/momd.yaml", "participants"),
        ("sop", "sops.yaml", "sops"),
        ("request", "requests.yaml", "requests"),
        ("holiday", "holidays.yaml", "holidays"),
        ("waiver", "waivers.yaml", "waivers"),
    ],
)
def test_a_record_that_goes_or_comes(kind: str, path: str, name: str) -> None:
    def without(state: Values) -> None:
        del state[path][name][-1]

    after = with_values(without)
    [gone] = changes(SHIPPED, after).records
    assert (gone.kind, gone.change, gone.side) == (kind, "removed", "before")
    [come] = changes(after, SHIPPED).records
    assert (come.kind, come.change, come.side) == (kind, "added", "after")
    assert sorted(fields(come)) == sorted(fields(gone))


def test_an_activity_that_goes_or_comes() -> None:
    after = {path: text for path, text in SHIPPED.items() if path != "activities/workshop-6.yaml"}
    assert told(changes(SHIPPED, after)) == [("activity", "workshop-6", "removed")]
    assert told(changes(after, SHIPPED)) == [("activity", "workshop-6", "added")]


def renamed_everywhere(old: str, new: str) -> dict[str, str]:
    """The shipped project with an id changed wherever it stands, names of files included."""

    def other(value: Any) -> Any:
        if isinstance(value, dict):
            return {key: other(one) for key, one in value.items()}
        if isinstance(value, list):
            return [other(one) for one in value]
        return new if value == old else value

    state = {
        path.replace(f"/{old}.", f"/{new}."): other(value)
        for path, value in values(SHIPPED).items()
    }
    return written(state)


@pytest.mark.parametrize(
    ("kind", "old", "new"),
    [
        ("ministry", "momd", "displaced"),
        ("participant", "momd-02", "momd-09"),
        ("activity", "seminar-2", "seminar-9"),
        ("sop", "sop-1", "sop-9"),
        ("request", "request-1", "request-9"),
        ("group", "3", "9"),
    ],
)
def test_another_id_is_that_and_nothing_else(kind: str, old: str, new: str) -> None:
    after = renamed_everywhere(old, new)
    if kind == "group":
        after = with_values(lambda state: _regroup(state, old, new))
    found = changes(SHIPPED, after)
    assert told(found) == [(kind, new, "renamed")]
    assert found.records[0].was == old
    assert found.findings == ()
    assert told(changes(after, SHIPPED)) == [(kind, old, "renamed")]


def _regroup(state: Values, old: str, new: str) -> None:
    for group in state["project.yaml"]["groups"]:
        group["id"] = new if group["id"] == old else group["id"]
    for amendment in state["project.yaml"]["amendments"]:
        for group in amendment["groups"]:
            group["id"] = new if group["id"] == old else group["id"]
    for path, value in state.items():
        if path.startswith("activities/") and value["group"] == old:
            value["group"] = new


def test_another_id_and_another_field() -> None:
    after = edited(
        "participants/moi.yaml", ("{id: moi-03", "{id: moi-07"), ("Head of unit", "Adviser to all")
    )
    [record] = changes(SAMPLE, {**SAMPLE, **after}).records
    assert (record.change, record.was, record.id) == ("renamed", "moi-03", "moi-07")
    assert fields(record) == [("position", "en")]


def test_somebody_else_in_the_same_seat_is_no_other_id() -> None:
    after = edited(
        "participants/moi.yaml",
        ("{id: moi-02", "{id: moi-07"),
        ("MoI official 2", "MoI official 7"),
    )
    kinds = told(changes(SAMPLE, {**SAMPLE, **after}))
    assert kinds == [("participant", "moi-07", "added"), ("participant", "moi-02", "removed")]


def test_an_official_who_changes_the_ministry() -> None:
    def moved(state: Values) -> None:
        people = state["participants/moi.yaml"]["participants"]
        one = next(one for one in people if one["id"] == "moi-04")
        people.remove(one)
        state["participants/mop.yaml"]["participants"].append(one)

    [record] = changes(SHIPPED, with_values(moved)).records
    assert (record.id, record.change, fields(record)) == ("moi-04", "changed", [("ministry",)])


def test_two_records_of_one_id_are_both_compared() -> None:
    def doubled(state: Values) -> None:
        sops = state["sops.yaml"]["sops"]
        sops.append(copy.deepcopy(sops[0]))

    [record] = changes(SHIPPED, with_values(doubled)).records
    assert (record.kind, record.id, record.change) == ("sop", "sop-1 #2", "added")
    [record] = changes(with_values(doubled), SHIPPED).records
    assert record.change == "removed"


def test_what_could_not_be_read_is_said_and_the_rest_compared() -> None:
    after = {
        **SHIPPED,
        "participants/momd.yaml": SHIPPED["participants/momd.yaml"].replace("{en: ", "{en ", 1),
        "sops.yaml": "sops: [",
        "activities/workshop-4.yaml": "a: 'b",
        "activities/workshop-6.yaml": SHIPPED["activities/workshop-6.yaml"].replace(
            "mode: ", "mode: x", 1
        ),
        "requests.yaml": SHIPPED["requests.yaml"].replace("2021-08-18", "2021-08-19"),
    }
    for before_it, after_it in ((SHIPPED, after), (after, SHIPPED)):
        found = changes(before_it, after_it)
        assert told(found) == [("request", "request-1", "changed")]
        paths = {finding.place.path for _, finding in found.unread}
        assert {"data/participants/momd.yaml", "data/sops.yaml"} <= paths
        assert {"data/activities/workshop-4.yaml", "data/activities/workshop-6.yaml"} <= paths
        assert found.figures == ()


def test_no_contract_on_one_side() -> None:
    after = {path: text for path, text in SHIPPED.items() if path != "project.yaml"}
    for found in (changes(SHIPPED, after), changes(after, SHIPPED)):
        assert [one for one in found.records if one.kind in ("contract", "group")] == []
        assert found.figures == ()
        assert any(finding.place.path == "data/project.yaml" for _, finding in found.unread)


def test_findings_come_and_go() -> None:
    after = {**SAMPLE, **edited("activities/workshop-1.yaml", ("venue: Baghdad\n", ""))}
    [new] = changes(SAMPLE, after).findings
    assert (new.change, new.finding.name) == ("new", "mode-mismatch")
    [gone] = changes(after, SAMPLE).findings
    assert (gone.change, gone.finding.name) == ("cleared", "mode-mismatch")
    assert changes(SAMPLE, after).new_findings == 1


def test_a_finding_that_is_waived() -> None:
    after = {**SAMPLE, **edited("activities/workshop-1.yaml", ("venue: Baghdad\n", ""))}
    waiver = (
        "waivers:\n  - {rule: mode-mismatch, subject: workshop-1, reason: R, "
        "approved_by: A, approved: 2021-03-02}\n"
    )
    found = changes(after, {**after, "waivers.yaml": waiver})
    assert [(one.change, one.finding.name) for one in found.findings] == [
        ("waived", "mode-mismatch")
    ]
    [record] = found.records
    assert record.id == "mode-mismatch workshop-1"
    assert statements(record) == [("added", {"text": {"en": "R"}})]


def test_a_waiver_is_told_by_what_it_names_and_by_nothing_else() -> None:
    lines = [
        "{rule: mode-mismatch, subject: workshop-1, reason: R, approved_by: P, approved: 2021-03-05}",
        (
            "{rule: MT502, subject: workshop-1, participant: mofa-03, day: 2021-03-02, reason: S, "
            "approved_by: P, approved: 2021-03-05}"
        ),
    ]
    text = "waivers:\n" + "".join(f"  - {line}\n" for line in lines)
    found = changes(SAMPLE, {**SAMPLE, "waivers.yaml": text})
    assert [(change.kind, change.id) for change in found.records] == [
        ("waiver", "mode-mismatch workshop-1"),
        ("waiver", "MT502 workshop-1 mofa-03 2021-03-02"),
    ]
