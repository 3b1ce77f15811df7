"""Every field that fits on a command line is read from an option, and written as it is meant."""

from datetime import date
from typing import Any

import pytest

from migtrack.cli.writing import people_meant, typed_values
from migtrack.cli.writing.facts import FieldFacts, gather_fields
from migtrack.edit.edits import Edits
from migtrack.edit.fact_values import Here
from migtrack.edit.new_record.fields import only_field, pair_in
from migtrack.edit.new_record.record import NEW_KINDS, add_record
from migtrack.load.build import load
from migtrack.model.declarations import About, Ref
from migtrack.model.fields import Part
from migtrack.model.walk import Declared
from tests.sample import SAMPLE, Memory

LINES = "lines: [{id: fees, title: Fees, amount: 303280}]\n"
SOURCE = list(Memory({**SAMPLE, "budget.yaml": LINES}))
LOADED = load(SOURCE)
HERE = Here(LOADED.project, date(2021, 6, 15))
IDS = {
    "participant": "moi-01",
    "ministry": "moi",
    "activity": "seminar-1",
    "request": "request-1",
    "group": "1",
    "budget-line": "fees",
}


def typed(field: Declared) -> str:
    """What somebody may type for a field: a known id, a choice, its example, or any text."""
    inner = (only_field(field.part) if field.part and field.is_list else None) or field
    reference, about = inner.get(Ref), inner.get(About)
    if reference:
        return IDS[reference.kind] + ("=96000.50" if field.is_by_id else "")
    if pair_in(field):
        return "2021-06-30=15"
    if field.choices:
        return field.choices[0]
    if field.part is not None and not field.is_list:
        return "2021-07-05..2021-07-06"
    examples = about.examples if about else ()
    return str(examples[0]) if examples and not isinstance(examples[0], list) else "Some text"


@pytest.mark.parametrize("word", NEW_KINDS)
def test_all_options_together_make_a_record_that_can_be_read(word: str) -> None:
    new = NEW_KINDS[word]
    given = {field.name: [typed(field)] for field in new.options if field.key != "id"}
    asked = [FieldFacts(new.model, field) for field in new.options if field.name in given]
    values = gather_fields(asked, given, HERE)
    assert values.keys() == {each.field.key for each in asked}
    if new.model.record_kind.has_id:
        values["id"] = "another-1"
    values |= {"from": "2021-10-03", "to": "2021-10-04"} if word == "holiday" else {}
    values |= {"date": "2021-06-01"} if word == "statement" else {}
    values |= {"rule": "MT505", "subject": "workshop-1"} if word == "waiver" else {}
    edits = Edits(SOURCE)
    add_record(edits, LOADED.project, new, values, "moi" if new.holder else "")
    assert load(edits).faults == ()


@pytest.mark.parametrize("word", NEW_KINDS)
def test_what_is_typed_again_means_the_same(word: str) -> None:
    new = NEW_KINDS[word]
    for field in new.options:
        facts = FieldFacts(new.model, field)
        [value] = gather_fields([facts], {field.name: [typed(field)]}, HERE).values()
        options, words = facts.words(value)[::2], facts.words(value)[1::2]
        assert set(options) == {facts.option}
        assert gather_fields([facts], {field.name: words}, HERE) == {field.key: value}


LANGUAGES = [file._replace(content=file.content.replace(b"[en]", b"[en, ar]")) for file in SOURCE]  # type: ignore[union-attr]  # bytes
BOTH = Here(load(LANGUAGES).project, HERE.today)


def name_field() -> tuple[type[Part], Declared]:
    new = NEW_KINDS["official"]
    return new.model, next(field for field in new.options if field.key == "name")


@pytest.mark.parametrize(
    ("words", "value"),
    [
        (["Zaid"], "Zaid"),
        (["en=Zaid"], "Zaid"),
        (["en=Zaid", "ar=زيد"], {"en": "Zaid", "ar": "زيد"}),
        (["زيد", "Zaid"], {"en": "Zaid", "ar": "زيد"}),
        (["ar=Zaid"], {"ar": "Zaid"}),
        (["Zaid = Kamal"], "Zaid = Kamal"),
    ],
)
def test_a_text_by_language(words: list[str], value: Any) -> None:
    facts = FieldFacts(*name_field())
    assert gather_fields([facts], {"name": words}, BOTH) == {"name": value}


def test_a_text_is_asked_for_in_each_language_only_where_it_is_translated() -> None:
    new = NEW_KINDS["waiver"]
    options = {
        field.key: [fact[:2] for fact in FieldFacts(new.model, field).facts(BOTH, {})]
        for field in new.options
    }
    assert options["reason"] == [("--reason", "Why the exception is right:")]
    assert [fact[:2] for fact in FieldFacts(*name_field()).facts(BOTH, {})] == [
        ("--name en=…", "The official's name, in English:"),
        ("--name ar=…", "The official's name, in Arabic:"),
    ]


def test_a_name_that_fits_several_is_asked_about_on_a_terminal(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(typed_values, "can_ask", lambda: True)
    monkeypatch.setattr(people_meant, "ask", lambda fact: fact.choices[1][0])
    new = NEW_KINDS["visit"]
    field = next(field for field in new.options if field.key == "travellers")
    values = gather_fields([FieldFacts(new.model, field)], {field.name: ["MoI"]}, HERE)
    assert values == {"travellers": [{"participant": "moi-02"}]}
