import json
from datetime import date
from pathlib import Path

import pytest

from migtrack.base.days import add_years
from migtrack.model.states import holds_seat
from tests.command import run
from tests.sample import SAMPLE, edited, expect, findings, loaded, verdict, write_to

VISIT, MOFA = "activities/visit-1.yaml", "participants/mofa.yaml"
"""The project runs from 2021-01-01 to 2021-12-31."""
BEFORE = (
    "visit-1: `invited` of mofa-01 lies more than a year before the project's period, "
    "which begins on 2021-01-01"
)
AFTER = (
    "visit-1: `passport_valid_until` of mofa-01 lies more than 15 years after the "
    "project's period, which ends on 2021-12-31"
)
TRAVELLER = "passport_valid_until: 2024-02-28"


def of_visit(old: str, new: str) -> dict[str, str]:
    """The visit, in which something is replaced where it stands first."""
    assert old in SAMPLE[VISIT]
    return {VISIT: SAMPLE[VISIT].replace(old, new, 1)}


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        (
            "invited: 2021-05-10",
            "invited: 2012-05-10  # expect: MT312",
            BEFORE,
        ),
        (
            TRAVELLER,
            "passport_valid_until: 2204-02-28  # expect: MT312",
            AFTER,
        ),
        (TRAVELLER, "passport_valid_until: 2037-01-01  # expect: MT312", ""),
        (TRAVELLER, "passport_valid_until: 2036-12-31", ""),
        ("invited: 2021-05-10", "invited: 2020-01-01  # expect: MT314", ""),
        ("invited: 2021-05-10", "invited: 2019-12-31  # expect: MT312", ""),
    ],
)
def test_days_of_a_visit(old: str, new: str, message: str) -> None:
    found = expect(of_visit(old, new))
    if message:
        assert [one.message for one in found] == [message]


def test_a_passport_shows_no_value() -> None:
    [finding] = findings(of_visit(TRAVELLER, "passport_valid_until: 2204-02-28"))
    assert "2204" not in repr((finding.message, finding.help, finding.label))


@pytest.mark.parametrize(
    ("path", "old", "new", "codes"),
    [
        (MOFA, "nominated: 2020-12-10", "nominated: 2009-12-10", ["MT314"]),
        (MOFA, "nominated: 2020-12-10", "nominated: 1995-12-10", ["MT312"]),
        ("holidays.yaml", "from: 2021-05-13, to: 2021-05-15", "from: 2012-05-13", ["MT312"]),
        (
            "activities/workshop-1.yaml",
            "end: 2021-03-03}",
            "end: 2021-03-03, fixed: 2012-01-05}",
            ["MT312"],
        ),
        ("sops.yaml", "drafted: 2021-05-10", "drafted: 2012-05-10", ["MT307"]),
        ("activities/seminar-1.yaml", "  2021-05-04:", "  2012-05-04:", ["MT402", "MT501"]),
    ],
)
def test_other_days(path: str, old: str, new: str, codes: list[str]) -> None:
    """Each slip is one finding: what another rule says of a day is not said twice."""
    assert SAMPLE[path].count(old) >= 1
    found = findings({path: SAMPLE[path].replace(old, new, 1)})
    assert sorted(one.code for one in found) == codes


def test_done_in_the_far_future_is_the_matter_of_another_rule() -> None:
    found = findings(of_visit("invited: 2021-05-10", "invited: 2204-05-10"))
    assert "MT312" not in {one.code for one in found}


@pytest.mark.parametrize("day", ["1442-05-05", "1443-01-01", "1300-01-01", "1500-12-30"])
def test_a_year_of_the_hijri_calendar(day: str) -> None:
    """It is not read at all, and so counts for nothing."""
    text = SAMPLE[MOFA].replace("confirmed: 2021-01-10", f"confirmed: {day}", 1)
    [finding] = [one for one in findings({MOFA: text}) if one.code == "MT105"]
    assert "Hijri" in finding.help
    assert "Gregorian" in finding.help
    official = loaded({MOFA: text}).project.participants[0]
    assert not holds_seat(official, date(2021, 6, 1))


def test_a_waiver_accepts_it() -> None:
    waiver = """\
waivers:
  - {rule: implausible-day, subject: visit-1, reason: R, approved_by: P, approved: 2021-06-01}
"""
    files = of_visit("invited: 2021-05-10", "invited: 2012-05-10")
    judged = verdict({**files, "waivers.yaml": waiver})
    assert (judged.open, judged.waived) == ((), 1)


def test_the_end_of_the_last_amendment_counts() -> None:
    amendment = "amendments: [{signed: 2021-06-01, kind: extension, end: 2023-12-31, reason: R}]"
    far = edited("holidays.yaml", ("holidays:", "holidays:\n  - {from: 2024-06-01, name: X}"))
    contract = {"project.yaml": f"{SAMPLE['project.yaml']}{amendment}\n"}
    assert [one.code for one in findings(far)] == ["MT312"]
    assert findings({**far, **contract}) == []


@pytest.mark.parametrize(
    ("day", "years", "later"),
    [
        ("2020-02-29", 1, "2021-02-28"),
        ("2021-03-01", -1, "2020-03-01"),
        ("9999-12-31", 15, "9999-12-31"),
        ("0001-01-01", -1, "0001-01-01"),
    ],
)
def test_years_later(day: str, years: int, later: str) -> None:
    assert add_years(date.fromisoformat(day), years) == date.fromisoformat(later)


def test_the_status_says_that_it_counts(tmp_path: Path) -> None:
    files = {
        **of_visit("invited: 2021-05-10", "invited: 2012-05-10"),
        **edited("project.yaml", ("languages: [en]", "languages: [en, ar]")),
    }
    write_to(tmp_path, {**SAMPLE, **files})

    def shown(*words: str) -> str:
        return " ".join(run("status", *words, folder=tmp_path, today="2021-06-15").stdout.split())

    assert "1 day in the records lies far outside the project's period; some" in shown()
    assert "يوم واحد في السجلات بعيد عن مدة المشروع" in shown("--lang", "ar")
    assert json.loads(shown("--format", "json"))["findings"]["implausible"] == 1
