from tests.rules.results._files import SOPS, of, sop
from tests.sample import expect


def test_a_review_before_the_draft() -> None:
    [finding] = expect({SOPS: sop("drafted: 2021-05-10\nreviewed: 2021-05-09  # expect: MT701")})
    assert finding.message == (
        "the review of sop-1, 2021-05-09, is dated before the draft, 2021-05-10"
    )
    assert [(one.place.line, one.label) for one in finding.related] == [(5, "the draft is here")]


def test_an_adoption_before_the_review_and_one_that_is_fine() -> None:
    facts = """\
drafted: 2021-05-10
reviewed: 2021-06-01
adopted:
  - {ministry: mofa, date: 2021-06-01, instrument: Order 77}
  - {ministry: moi, date: 2021-05-31, instrument: Order 78}  # expect: MT701"""
    [finding] = expect({SOPS: sop(facts)})
    assert finding.message == (
        "the adoption by MoI of sop-1, 2021-05-31, is dated before the review, 2021-06-01"
    )
    assert finding.place.column == 31


def test_an_adoption_without_a_review_is_compared_with_the_draft() -> None:
    facts = (
        "drafted: 2021-05-10\nadopted:\n  - {ministry: moi, date: 2021-05-09, instrument: Order 78}"
    )
    [finding] = of("MT701", {SOPS: sop(facts)})
    assert finding.label == "before the draft"


def test_an_application_before_the_ministrys_own_adoption() -> None:
    facts = """\
adopted:
  - {ministry: mofa, date: 2021-06-01, instrument: Order 77}
  - {ministry: moi, date: 2021-06-08, instrument: Order 78}
applied:
  - {ministry: mofa, date: 2021-06-01, evidence: First files}
  - {ministry: moi, date: 2021-06-07, evidence: First files}  # expect: MT701"""
    [finding] = expect({SOPS: sop(facts)})
    assert finding.message == (
        "the application by MoI of sop-1, 2021-06-07, is dated before the adoption by MoI, 2021-06-08"
    )
    assert [one.place.line for one in finding.related] == [7]


def test_of_two_adoptions_the_earlier_counts() -> None:
    facts = """\
adopted:
  - {ministry: moi, date: 2021-06-08, instrument: Order 78}
  - {ministry: moi, date: 2021-06-01, instrument: Order 77}
applied:
  - {ministry: moi, date: 2021-06-07, evidence: First files}"""
    assert not of("MT701", {SOPS: sop(facts)})


def test_every_broken_pair_is_found() -> None:
    facts = """\
drafted: 2021-06-03
reviewed: 2021-06-02
adopted:
  - {ministry: moi, date: 2021-06-01, instrument: Order 78}
applied:
  - {ministry: moi, date: 2021-05-31, evidence: First files}"""
    assert [one.place.line for one in of("MT701", {SOPS: sop(facts)})] == [6, 8, 10]


def test_all_on_one_day_are_in_order() -> None:
    facts = """\
drafted: 2021-06-01
reviewed: 2021-06-01
adopted:
  - {ministry: moi, date: 2021-06-01, instrument: Order 78}
applied:
  - {ministry: moi, date: 2021-06-01, evidence: First files}"""
    expect({SOPS: sop(facts)})


def test_a_day_that_cannot_be_read_is_not_compared() -> None:
    assert not of("MT701", {SOPS: sop("drafted: 2021-06-01\nreviewed: 2021-02-30")})
