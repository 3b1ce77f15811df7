"""An id that nobody has leads to nobody else: those who might be meant are listed."""

import pytest

from migtrack.base.finding import Finding
from migtrack.render.findings import concise, github, gitlab, json, junit, sarif, text
from migtrack.render.findings.style import Style
from tests.sample import SAMPLE, edited, findings, loaded, verdict

_WORKSHOP = "activities/workshop-1.yaml"
_ADD = "correct the id, or add the participant to `data/participants/`"
_TEAM = "participants/mofa.yaml"
_DELETED = {
    **edited(_WORKSHOP, ("[mofa-01, mofa-02, moi-01, moi-02]", "[mofa-01, mofa-02]")),
    _TEAM: "".join(
        line for line in SAMPLE[_TEAM].splitlines(keepends=True) if "id: mofa-02" not in line
    ),
}


def _unknown(files: dict[str, str]) -> list[Finding]:
    return [finding for finding in findings(files) if finding.code == "MT202"]


def _named(written: str) -> Finding:
    [finding] = _unknown(edited(_WORKSHOP, ("excused: [moi-02]", f"excused: [{written}]")))
    return finding


def test_an_official_whose_record_was_deleted_is_not_the_reserve() -> None:
    found = _unknown(_DELETED)
    assert len(found) > 1
    for finding in found:
        assert finding.message == "there is no participant `mofa-02`"
        assert finding.help == f"{_ADD}; there are `mofa-01` and `mofa-03`"
        names = "mofa-01 MoFA official 1 and mofa-03 MoFA official 3"
        assert finding.terminal_help == f"{_ADD}; there are {names}"


def test_the_names_are_on_a_terminal_alone() -> None:
    files = {**_DELETED, _TEAM: _DELETED[_TEAM].replace("MoFA official 3", "Sara Aziz")}
    judged, style = verdict(files), Style(documents=loaded(files).documents)
    assert "mofa-03 Sara Aziz" in " ".join(text.render(judged, style).split())
    for machine in (concise, github, gitlab, json, junit, sarif):
        assert "Sara" not in machine.render(judged, style)


@pytest.mark.parametrize("written", ["MOI-02", "moi-2", "moi_02", "moi-O2", "mio-02", "mooi-2"])
def test_the_form_of_an_id_is_corrected(written: str) -> None:
    assert _named(written).help == "did you mean `moi-02`?"


@pytest.mark.parametrize("written", ["moi-20", "MOI-9", "moi", "moi-7", "moi-01-a", "moi-02x"])
def test_another_number_lists_the_officials(written: str) -> None:
    assert _named(written).help.startswith(f"{_ADD}; there are `moi-01`, `moi-02`")


@pytest.mark.parametrize("written", ["mod-02", "mof-01", "xyz"])
def test_other_letters_suggest_nobody(written: str) -> None:
    assert _named(written).help == _ADD


def test_what_looks_like_a_contact_is_no_name() -> None:
    files = {
        **_DELETED,
        _TEAM: _DELETED[_TEAM].replace("MoFA official 3", "rana.k@example.org"),
    }
    for finding in _unknown(files):
        assert "@" not in finding.terminal_help
        assert finding.terminal_help.endswith(" and mofa-03")


def test_no_more_than_a_dozen_are_listed() -> None:
    more = "".join(
        f"  - {{id: moi-{n}, reserve: 1, name: N{n}, position: P, gender: male}}\n"
        for n in range(20, 40)
    )
    files = {
        "participants/moi.yaml": SAMPLE["participants/moi.yaml"] + more,
        **edited(_WORKSHOP, ("excused: [moi-02]", "excused: [moi-99]")),
    }
    [finding] = _unknown(files)
    assert finding.help.endswith(" more")
    assert finding.terminal_help.endswith(" more")
    assert finding.help.count("`moi-") == 12


@pytest.mark.parametrize("rule", ["MT399", "MT3O3"])
def test_no_other_rule_is_waived(rule: str) -> None:
    waiver = (
        f"waivers:\n  - rule: {rule}\n    subject: workshop-1\n    reason: R\n"
        "    approved_by: Project manager\n    approved: 2021-03-02\n"
    )
    [finding] = _unknown({"waivers.yaml": waiver})
    assert finding.help == (
        "did you mean `MT303`?"
        if "O" in rule
        else "name a rule as the finding does, by its code or its name"
    )


def test_no_label_says_what_the_help_says() -> None:
    for written in ("moi-2", "moi-20", "xyz"):
        finding = _named(written)
        assert finding.label == "no such participant"
        assert finding.label not in finding.help
