"""A name stands where an id is wanted: whose it is, is said on a terminal alone."""

import pytest

from migtrack.base.finding import Finding
from migtrack.render.findings import concise, github, gitlab, json, junit, sarif, text
from migtrack.render.findings.style import Style
from tests.sample import edited, findings, loaded, verdict

TEAM = edited(
    "participants/moi.yaml",
    ("name: MoI official 2", "name: {en: Layla Karim, ar: ليلى كريم}"),
    ("name: MoI official 3", "name: {en: Sara Aziz, ar: سارة عزيز}"),
)
LANGUAGES = edited("project.yaml", ("languages: [en]", "languages: [en, ar]"))
WORKSHOP = "activities/workshop-1.yaml"
MACHINES = (concise, github, gitlab, json, junit, sarif)


def _excused(name: str) -> dict[str, str]:
    slip = ("excused: [moi-02]", f"excused: [moi-02, {name}]")
    return {**TEAM, **LANGUAGES, **edited(WORKSHOP, slip)}


def _unknown(files: dict[str, str]) -> Finding:
    [finding] = [finding for finding in findings(files) if finding.code == "MT202"]
    return finding


@pytest.mark.parametrize(
    "name", ["Layla Karim", "layla  karim", "LAYLA KARIM", "ليلى كريم", "ليلي کريم", "ليلـى كريم"]
)
def test_a_name_in_any_spelling_of_either_script(name: str) -> None:
    finding = _unknown(_excused(name))
    assert finding.message == "this is no participant's id"
    assert finding.help == "write `moi-02`, the id, instead of a name"
    assert " ".join(finding.terminal_help.split()).endswith(" is moi-02: write `moi-02`")


def test_a_name_that_two_people_bear() -> None:
    files = _excused("Layla Karim")
    files |= edited("participants/mofa.yaml", ("name: MoFA official 2", "name: Layla KARIM"))
    finding = _unknown(files)
    assert finding.help == "write the id of the one who is meant: `mofa-02` or `moi-02`"
    assert finding.terminal_help == (
        "Layla Karim can be mofa-02 or moi-02: write the id of the one who is meant"
    )


def test_a_name_that_nobody_bears() -> None:
    finding = _unknown(_excused("Nada Selim"))
    assert finding.message == "this is no participant's id"
    assert finding.help == "correct the id, or add the participant to `data/participants/`"
    assert finding.terminal_help == ""


def test_a_single_name_in_small_letters_looks_like_an_id_and_is_still_a_name() -> None:
    files = _excused("layla")
    files |= edited("participants/mofa.yaml", ("name: MoFA official 2", "name: Layla"))
    finding = _unknown(files)
    assert "layla" not in finding.message
    assert finding.terminal_help == "layla is mofa-02: write `mofa-02`"


def test_the_name_of_another_kind_of_record() -> None:
    files = edited("requests.yaml", ("ministry: moi", "ministry: Ministry of Interior"))
    assert _unknown(files).terminal_help == "Ministry of Interior is moi: write `moi`"
    files = edited("activities/seminar-1.yaml", ("group: 3", "group: SEMINARS"))
    assert _unknown(files).terminal_help == "SEMINARS is 3: write `3`"


def test_the_name_of_a_person_as_the_subject_of_a_waiver() -> None:
    waiver = (
        "waivers:\n  - rule: outside-period\n    subject: Layla Karim\n    reason: R\n"
        "    approved_by: Project manager\n    approved: 2021-03-02\n"
    )
    finding = _unknown({**TEAM, **LANGUAGES, "waivers.yaml": waiver})
    assert finding.message == "this is no record's id"
    assert finding.terminal_help == "Layla Karim is moi-02: write `moi-02`"


@pytest.mark.parametrize("name", ["Layla Karim", "ليلى كريم", "Nada Selim"])
def test_the_terminal_shows_the_line_and_no_other_format_the_name(name: str) -> None:
    files = _excused(name)
    style = Style(documents=loaded(files).documents)
    judged = verdict(files)
    screen = text.render(judged, style)
    assert name in screen
    for module in MACHINES:
        output = module.render(judged, style)
        assert name not in output
        assert name.encode("unicode_escape").decode() not in output


def test_the_ministry_of_a_file_of_officials() -> None:
    """It goes by the file's name; only what is written in the file is wrong."""
    files = edited("participants/moi.yaml", ("ministry: moi", "ministry: Ministry of Interior"))
    [finding] = findings(files)
    assert (finding.code, finding.message) == ("MT202", "this is no ministry's id")
    assert [team.ministry for team in loaded(files).project.teams] == ["mofa", "moi"]


def test_what_cannot_be_an_id_is_reported_even_where_some_ids_are_not_known() -> None:
    files = edited("participants/mofa.yaml", ("id: mofa-01", "id: [x]"))
    files |= edited(WORKSHOP, ("excused: [moi-02]", "excused: [moi-02, Nada Selim, moi-99]"))
    assert [finding.message for finding in findings(files) if finding.code == "MT202"] == [
        "this is no participant's id"
    ]


@pytest.mark.parametrize("blank", ['""', '" "', '"\\u200f"', "\u3000"])
def test_nothing_in_the_place_of_an_id_is_missing(blank: str) -> None:
    files = edited("requests.yaml", ("ministry: moi", f"ministry: {blank}"))
    assert "MT101" in {finding.code for finding in findings(files)}
