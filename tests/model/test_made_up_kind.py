"""A kind of record that is declared here, in its own file, is treated like all others.

Nothing else in the program knows of purchases: the generic rules, the schema, the diff, the
excerpts of findings and redaction read the declarations.
"""

from collections.abc import Iterator
from datetime import date
from typing import Annotated

import pytest

from migtrack.base.finding import Finding
from migtrack.check import check
from migtrack.cli.writing.facts import FieldFacts
from migtrack.edit.edits import Edits
from migtrack.edit.fact_values import Here
from migtrack.edit.new_record.record import NewKind, add_record, id_of
from migtrack.load.build import load
from migtrack.model.declarations import (
    FILE_KINDS,
    RECORD_KINDS,
    About,
    Confidential,
    Done,
    FileKind,
    Identifying,
    RecordKind,
    Ref,
    Translated,
    heading,
)
from migtrack.model.fields import Day, LocalizedText, NonBlankText, Part, Record, Slug
from migtrack.render.changes import json, text
from migtrack.render.changes.source_links import SourceLinks
from migtrack.render.findings.style import Style
from migtrack.render.findings.text import render
from migtrack.render.leaks.search import LeakFinder
from migtrack.render.schema.document import Choices, schema_of
from migtrack.render.translator import Translator
from migtrack.review.privacy.personal_values import personal_values
from tests.review.changes.states import changes
from tests.sample import SAMPLE as SAMPLE_FILES
from tests.sample import Memory, edited, findings, loaded, verdict

PURCHASES = "purchases.yaml"
PURCHASE = """\
purchases:
  - id: laptops
    ministry: moi
    delivered: 2021-05-03
    supplier: Rana Trading
"""


@pytest.fixture(autouse=True)
def _purchases() -> Iterator[None]:
    kinds, files = dict(RECORD_KINDS), dict(FILE_KINDS)

    @RecordKind("purchase", order=10, section=heading("Purchases"), known_by=("supplier",))
    class Purchase(Record, title="A purchase"):
        """Something bought for a ministry."""

        id: Annotated[Slug, About("The purchase's id.", "laptops")]
        ministry: Annotated[NonBlankText, About("For whom.", "moi"), Ref("ministry")]
        delivered: Annotated[
            Day | None, About("The day of the delivery."), Done("the delivery of {id}")
        ] = None
        supplier: Annotated[
            LocalizedText,
            About("Who sold it. Confidential."),
            Translated("the supplier of {id}"),
            Confidential(),
            Identifying("supplier"),
        ]

    @FileKind("purchases", PURCHASES, order=8, record=Purchase, records_in="purchases")
    class Purchases(Part, title="The purchases"):
        """What was bought: the file data/purchases.yaml."""

        purchases: Annotated[tuple[Purchase, ...], About("The purchases.")] = ()

    assert Purchases in {kind.model for kind in FILE_KINDS.values()}
    yield
    RECORD_KINDS.clear()
    RECORD_KINDS.update(kinds)
    FILE_KINDS.clear()
    FILE_KINDS.update(files)


def found(purchase: str) -> list[Finding]:
    return findings({PURCHASES: purchase})


def test_a_purchase_without_a_fault() -> None:
    assert found(PURCHASE) == []
    [purchase] = loaded({PURCHASES: PURCHASE}).project.records(RECORD_KINDS["purchase"].model)
    assert purchase.ministry == "moi"


def test_it_has_a_schema() -> None:
    schema = schema_of("purchases", Choices((), {"ministry": ("mofa", "moi")}))
    assert schema["description"] == "What was bought: the file data/purchases.yaml."
    purchase = schema["$defs"]["Purchase"]
    assert purchase["title"] == "A purchase"
    assert purchase["required"] == ["id", "ministry", "supplier"]
    assert purchase["properties"]["ministry"] == {
        "description": "For whom.",
        "enum": ["mofa", "moi"],
    }
    assert purchase["properties"]["delivered"]["description"] == "The day of the delivery."


def test_an_unknown_reference_is_found() -> None:
    [finding] = found(PURCHASE.replace("moi", "mio"))
    assert (finding.code, finding.place.line) == ("MT202", 3)
    assert finding.message == "there is no ministry `mio`"
    assert finding.help == "did you mean `moi`?"
    assert finding.subjects == (("purchase", "laptops"),)


def test_a_purchase_may_be_waived_about_and_its_id_doubled_only_once() -> None:
    twice = PURCHASE + PURCHASE.removeprefix("purchases:\n")
    [finding] = found(twice)
    assert (finding.code, finding.message) == (
        "MT201",
        "another purchase has the id `laptops` already",
    )


def test_a_day_still_to_come_is_found() -> None:
    [finding] = found(PURCHASE.replace("2021-05-03", "2021-06-16"))
    assert (finding.code, finding.place.line) == ("MT408", 4)
    assert finding.message.startswith("the delivery of laptops is dated after today")


def test_a_missing_translation_is_found() -> None:
    both = edited("project.yaml", ("languages: [en]", "languages: [en, ar]"))
    of_purchases = [
        finding
        for finding in findings({**both, PURCHASES: PURCHASE})
        if finding.subjects == (("purchase", "laptops"),)
    ]
    [finding] = of_purchases
    assert (finding.code, finding.message) == (
        "MT803",
        "the supplier of laptops has no text in `ar`",
    )


def test_a_value_that_does_not_fit_costs_only_itself_and_is_not_printed() -> None:
    broken = PURCHASE.replace("supplier: Rana Trading", "supplier: {xx: Rana Trading}")
    judged = verdict({PURCHASES: broken.replace("moi", "moy")})
    assert [finding.code for finding in judged.findings] == ["MT202", "MT102"]
    screen = render(judged, Style(documents=loaded({PURCHASES: broken}).documents))
    assert "Rana" not in screen
    assert "••••" in screen


def test_the_diff_speaks_of_it_and_hides_what_is_confidential() -> None:
    after = PURCHASE.replace("2021-05-03", "2021-05-04").replace("Rana", "Zeinab")
    change = changes(
        {**SAMPLE_FILES, PURCHASES: PURCHASE},
        {**SAMPLE_FILES, PURCHASES: after},
    )
    screen = text.render(change, Translator("en"))
    assert screen.splitlines() == [
        "Purchases",
        "  laptops  delivered: 3 May 2021 → 4 May 2021",
        "  laptops  supplier of laptops changed",
    ]
    document = json.render(change, SourceLinks({}, loaded({PURCHASES: after}).documents))
    assert "Zeinab" not in screen + document
    assert "Rana" not in screen + document
    assert '"privacy": "confidential"' in document


def test_one_that_was_given_another_id_is_recognised() -> None:
    change = changes(
        {**SAMPLE_FILES, PURCHASES: PURCHASE},
        {**SAMPLE_FILES, PURCHASES: PURCHASE.replace("laptops", "computers")},
    )
    assert text.render(change, Translator("en")).splitlines() == [
        "Purchases",
        "  computers  renamed: laptops is now computers",
    ]


def test_redacted_output_is_searched_for_it() -> None:
    secrets = personal_values(loaded({PURCHASES: PURCHASE}).project)
    [leak] = LeakFinder(secrets).find("Bought from rana  trading.")
    assert leak.is_certain
    assert (leak.value.field, leak.value.owner) == ("supplier", "laptops")


def test_a_command_that_adds_one_asks_for_what_is_declared() -> None:
    new = NewKind("purchase", "purchase")
    options = [FieldFacts(new.model, field).option for field in new.options]
    assert [option for option in options if option not in ("--notes", "--documents")] == [
        "--id",
        "--ministry",
        "--delivered",
        "--supplier",
    ]
    source = list(Memory(SAMPLE_FILES))
    edits, project = Edits(source), load(source).project
    here = Here(project, date(2021, 6, 15))
    asked = [FieldFacts(new.model, field) for field in new.options if field.is_required]
    facts = [fact for each in asked for fact in each.facts(here, {}) if fact.option != "--id"]
    assert [(fact.question, len(fact.choices)) for fact in facts] == [
        ("Which ministry?", 2),
        ("Who sold it:", 0),
    ]
    values = {"ministry": "moi", "supplier": "Rana Trading"}
    values["id"] = id_of(new, project, "", values, [])
    add_record(edits, project, new, values)
    assert edits.text(f"data/{PURCHASES}") == (
        "purchases:\n  - id: purchase-1\n    ministry: moi\n    supplier: Rana Trading\n"
    )
    assert check(load(edits), here.today, here.today).open == ()
