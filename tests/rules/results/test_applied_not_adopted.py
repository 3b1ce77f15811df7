from tests.rules.results._files import SOPS, of, sop
from tests.sample import expect

_ADOPTED = "adopted:\n  - {ministry: mofa, date: 2021-06-01, instrument: Order 77}\n"


def test_a_ministry_that_applies_without_adopting() -> None:
    facts = (
        f"{_ADOPTED}applied:\n"
        "  - {ministry: mofa, date: 2021-06-02, evidence: Files}\n"
        "  - {ministry: moi, date: 2021-06-03, evidence: Files}  # expect: MT702\n"
        "  - {ministry: moi, date: 2021-06-04, evidence: More files}  # expect: MT204\n"
    )
    finding, _ = expect({SOPS: sop(facts)})
    assert finding.message == "MoI applies sop-1 and has not adopted it"
    assert finding.place.column == 20
    assert ("ministry", "moi") in finding.subjects


def test_nobody_adopted_it() -> None:
    facts = "applied:\n  - {ministry: moi, date: 2021-06-03, evidence: Files}"
    assert len(of("MT702", {SOPS: sop(facts)})) == 1


def test_a_mistyped_ministry_is_another_fault() -> None:
    applied = "applied:\n  - {ministry: mo, date: 2021-06-03, evidence: Files}"
    assert not of("MT702", {SOPS: sop(_ADOPTED + applied)})
    adopted = _ADOPTED.replace("mofa", "moff")
    applied = "applied:\n  - {ministry: mofa, date: 2021-06-03, evidence: Files}"
    assert not of("MT702", {SOPS: sop(adopted + applied)})


def test_an_adoption_that_cannot_be_read_is_not_missed() -> None:
    adopted = _ADOPTED.replace("2021-06-01", "2021-06-31")
    applied = "applied:\n  - {ministry: mofa, date: 2021-06-03, evidence: Files}"
    assert not of("MT702", {SOPS: sop(adopted + applied)})
