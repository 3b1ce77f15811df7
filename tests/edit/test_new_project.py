"""The records of a new project, from answers of many kinds."""

from datetime import date

import pytest

from migtrack.base.finding import Severity
from migtrack.check import check
from migtrack.edit.new_project.answers import answers_of, answers_text, records_of
from migtrack.edit.new_project.records import NewProject, TooManyError, new_project
from migtrack.edit.new_record.record import NEW_KINDS, id_of
from migtrack.load.build import load
from migtrack.load.files.sources import SourceFile
from migtrack.render.starter import activity_title

TODAY = date(2026, 6, 15)

FACT_SHEET = """\
id: returns
title: Support for returns
languages: [en]
time_zone: Asia/Baghdad
funder: A funder
implementer: An agency
budget: {amount: 250000, currency: CHF}
period: {start: 2026-06-01, end: 2027-11-30}
core_team: {officials_per_ministry: 2}
groups:
  - {id: 1, title: Workshops, planned: {workshop: 2}}
  - {id: 2, title: Study visit, planned: {visit: 1}, visit_seats: 6}
  - {id: 3, title: Advice as needed}
ministries:
  - {id: moi, name: Ministry of Interior, short: MoI}
  - {id: office, name: A regional office, short: Office}
  - {id: society, name: A relief society, short: Society, officials: 1}
"""
MINISTRIES = "".join(
    f"  - {{id: m{n}, name: {{en: Ministry {n}, ar: وزارة {n}}}, short: M{n}}}\n"
    for n in range(1, 13)
)
TWELVE = f"""\
ministries:
{MINISTRIES}
id: twelve
title: {{en: Twelve ministries, ar: اثنتا عشرة وزارة}}
languages: [en, ar]
time_zone: Asia/Riyadh
funder: {{en: A funder, ar: ممول}}
implementer: An agency
budget: {{amount: 1000000.50, currency: USD}}
period: {{start: 2030-01-01, end: 2033-12-31}}
core_team: {{officials_per_ministry: 6}}
groups:
  - id: 1
    title: {{en: Everything, ar: كل شيء}}
    planned: {{workshop: 3, seminar: 2, video-conference: 1, visit: 2}}
  - {{id: b, title: {{en: More, ar: المزيد}}, planned: {{workshop: 2}}}}
"""
ARABIC = """\
id: awda
title: دعم عودة العائلات
languages: [ar]
time_zone: Asia/Baghdad
funder: جهة ممولة
implementer: جهة منفذة
budget: {amount: 5000, currency: IQD}
period: {start: 2026-01-01, end: 2026-12-31}
core_team: {officials_per_ministry: 4}
groups: [{id: 1, title: ورش العمل, planned: {workshop: 1}}]
ministries:
- id: dakhiliya
  name: وزارة الداخلية
  short: الداخلية
"""
THREE_LANGUAGES = """\
id: trois
title: {fr: Appui, en: Support, ar: دعم}
languages: [fr, en, ar]
time_zone: Africa/Tunis
weekend: []
funder: Un bailleur
implementer: Une agence
budget: {amount: 1, currency: EUR}
period: {start: 2020-01-01, end: 2020-12-31}
core_team: {officials_per_ministry: 0}
groups: []
"ministries":
  - {id: sante, name: {fr: Santé, en: Health, ar: الصحة}, short: {fr: MS, ar: صحة}, officials: ~}
"""
KINDS = {"fact sheet": FACT_SHEET, "twelve": TWELVE, "arabic": ARABIC, "three": THREE_LANGUAGES}


def begun(text: str | bytes) -> NewProject:
    content = text.encode() if isinstance(text, str) else text
    return new_project(SourceFile("answers.yaml", content), activity_title, TODAY)


@pytest.mark.parametrize("text", KINDS.values(), ids=KINDS)
def test_a_project_is_valid_at_once(text: str) -> None:
    project = begun(text)
    assert project.verdict.open == ()
    verdict = check(load(project.edits), TODAY, TODAY)
    assert [each for each in verdict.open if each.severity is not Severity.DUE] == []


def test_every_file_has_its_place() -> None:
    assert [edit.path for edit in begun(FACT_SHEET).edits.changed] == [
        "data/activities/visit-1.yaml",
        "data/activities/workshop-1.yaml",
        "data/activities/workshop-2.yaml",
        "data/holidays.yaml",
        "data/ministries.yaml",
        "data/participants/moi.yaml",
        "data/participants/office.yaml",
        "data/participants/society.yaml",
        "data/project.yaml",
    ]


def test_seats_are_vacant_as_many_as_each_ministry_has() -> None:
    edits = begun(FACT_SHEET).edits
    assert edits.value("data/participants/moi.yaml")["vacant_seats"] == ["1", "2"]
    assert edits.value("data/participants/society.yaml")["vacant_seats"] == ["1"]


def test_activities_are_numbered_over_all_groups() -> None:
    edits = begun(TWELVE).edits
    last = edits.value("data/activities/workshop-5.yaml")
    assert (last["group"], last["kind"]) == ("b", "workshop")
    assert last["title"] == {"en": "Workshop 5", "ar": "ورشة العمل ٥"}


def test_an_activity_has_its_next_fields_as_comments() -> None:
    text = begun(FACT_SHEET).edits.text("data/activities/workshop-1.yaml")
    assert text is not None
    head, *lines = text.splitlines()
    assert head == "# yaml-language-server: $schema=../../schemas/activity.json"
    assert "title: Workshop 1" in lines
    assert any(line.startswith("# dates: {start: ") for line in lines)


def test_the_first_official_is_the_first_whatever_the_comments_name() -> None:
    edits = begun(FACT_SHEET).edits
    texts = [edit.after.decode() for edit in edits.changed if edit.after]
    assert any("# invited: [moi-01, moi-02]" in text for text in texts)
    official, project = NEW_KINDS["official"], load(edits).project
    assert id_of(official, project, "moi", {}, texts) == "moi-01"
    assert id_of(official, project, "moi", {}, [*texts, "# moi-01 was here"]) == "moi-02"


def test_the_weekend_is_the_usual_one_if_none_is_given() -> None:
    assert begun(FACT_SHEET).edits.value("data/project.yaml")["weekend"] == ["friday", "saturday"]
    assert begun(THREE_LANGUAGES).edits.value("data/project.yaml")["weekend"] == []


def test_every_fault_is_found_at_once_and_stands_in_the_answers() -> None:
    text = (
        FACT_SHEET.replace("budget: {amount: 250000, currency: CHF}\n", "")
        .replace("end: 2027", "end: 2025")
        .replace("{id: office", "{id: moi")
        .replace("short: Office", "shrt: Office")
    )
    found = begun(text).verdict.open
    assert [(each.place.path, each.place.line, each.code) for each in found] == [
        ("answers.yaml", 1, "MT101"),
        ("answers.yaml", 7, "MT301"),
        ("answers.yaml", 15, "MT201"),
        ("answers.yaml", 15, "MT102"),
    ]
    assert {each.place.path for one in found for each in one.related} == {"answers.yaml"}


@pytest.mark.parametrize("text", ["", "# nothing yet\n", "ministries:\n", "\r\n"])
def test_whoever_answers_nothing_is_told_of_everything(text: str) -> None:
    found = begun(text).verdict.open
    assert {each.code for each in found} == {"MT101"}
    assert len(found) == 11


@pytest.mark.parametrize(
    "text",
    [
        FACT_SHEET.replace("\n", "\r\n"),
        "\ufeff" + FACT_SHEET,
        "---\n" + FACT_SHEET,
        FACT_SHEET.replace("ministries:\n", "ministries:\n# a comment\n\n"),
        FACT_SHEET.replace("  - {id: moi", "- {id: moi")
        .replace("  - {id: office", "- {id: office")
        .replace("  - {id: society", "- {id: society"),
        FACT_SHEET.replace("ministries:\n  - {", "ministries: [\n{")
        .replace("\n  - {id: office", ",\n{id: office")
        .replace("\n  - {id: society", ",\n{id: society")
        + "]\n",
    ],
    ids=["windows", "mark", "document", "comment", "not indented", "brackets"],
)
def test_the_answers_may_be_laid_out_otherwise(text: str) -> None:
    project = begun(text)
    assert project.verdict.open == ()
    assert [edit.after for edit in project.edits.changed] == [
        edit.after for edit in begun(FACT_SHEET).edits.changed
    ]


@pytest.mark.parametrize(
    "text",
    [
        FACT_SHEET[:-20],
        FACT_SHEET.replace("title: S", "title: [S"),
        "{id: x, ministries: []}",
        "- a\n- b\n",
        "just text",
        "\x00\x01",
        b"\xff\xfe\x00",
        "&a title: *a\nministries: *a\n",
        "ministries: 3\nlanguages: x\ngroups: y\nperiod: z\n",
        "groups: [{id: 1, planned: {workshop: 2}}]\nlanguages: []\n",
        "ministries: [{id: ../../x}]\n",
        "ministries: [{id: con, name: C, short: C}]\n",
    ],
)
def test_nothing_is_begun_with_faulty_answers(text: str | bytes) -> None:
    project = begun(text)
    assert project.verdict.open
    paths = [edit.path for edit in project.edits.changed]
    assert "data/project.yaml" not in paths


@pytest.mark.parametrize(
    ("old", "new"),
    [("workshop: 2", "workshop: 999998"), ("officials: 1", "officials: 999999")],
)
def test_there_is_a_limit(old: str, new: str) -> None:
    with pytest.raises(TooManyError, match="999,999"):
        begun(FACT_SHEET.replace(old, new))


@pytest.mark.parametrize("text", KINDS.values(), ids=KINDS)
def test_answers_are_written_as_they_are_read(text: str) -> None:
    answers = answers_of(SourceFile("answers.yaml", text.encode()))
    assert answers is not None
    written = SourceFile("answers.yaml", answers_text(answers).encode())
    assert answers_of(written) == answers
    assert [file.path for file in records_of(written)] == [
        "data/project.yaml",
        "data/ministries.yaml",
    ]


def test_some_answers_are_written_as_well() -> None:
    assert answers_text({}) == ""
    assert answers_text({"period": {}, "title": "A title"}) == "title: A title\n"
    text = answers_text({"ministries": [{"id": "moi", "short": "MoI"}]})
    assert text == "ministries:\n  - id: moi\n    short: MoI\n"
