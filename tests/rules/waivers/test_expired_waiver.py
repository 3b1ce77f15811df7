from datetime import date

from migtrack.base.finding import Finding
from tests.sample import TODAY, Files, edited, expect, findings

_OUTSIDE = edited("requests.yaml", ("received: 2021-05-12", "received: 2020-12-31"))


def _waiver(until: str) -> dict[str, str]:
    return {
        "waivers.yaml": f"""\
waivers:
  - rule: MT307
    subject: request-1
    reason: R
    approved_by: Project manager
    approved: 2021-03-02
    until: {until}
"""
    }


def _expired(files: Files, as_of: date = TODAY) -> list[Finding]:
    return [finding for finding in findings(files, as_of) if finding.code == "MT902"]


def test_its_last_day_has_passed_and_it_still_silences() -> None:
    found = expect({**_OUTSIDE, **_waiver("2021-06-14  # expect: MT902")})
    [finding] = [one for one in found if one.code == "MT902"]
    assert finding.message == (
        "the waiver of outside-period for `request-1` ended on 2021-06-14 "
        "and still silences 1 finding"
    )
    assert (finding.by, finding.who) == (date(2021, 6, 14), "project team")
    assert [one.waived is not None for one in found if one.code == "MT307"] == [True]


def test_on_its_last_day_it_holds() -> None:
    assert _expired({**_OUTSIDE, **_waiver("2021-06-15")}) == []


def test_after_the_projects_end_nothing_is_due() -> None:
    files = {**_OUTSIDE, **_waiver("2021-06-14")}
    assert len(_expired(files, date(2021, 12, 31))) == 1
    assert _expired(files, date(2022, 1, 1)) == []


def test_one_that_silences_nothing_is_unused_and_not_expired() -> None:
    assert [one.code for one in findings(_waiver("2021-06-14"))] == ["MT901"]
