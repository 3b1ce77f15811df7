from datetime import date

import pytest

from tests.sample import SAMPLE, edited, expect, findings

SEMINAR = "activities/seminar-1.yaml"
VISIT = "activities/visit-1.yaml"
MOFA = "participants/mofa.yaml"
DATES = "dates: {start: 2021-05-04, end: 2021-05-04}\n"
LIST = "attendance:\n  2021-05-04:\n    present: others\n"


def future(files: dict[str, str], **days: date) -> list[str]:
    found = findings(files, **days)
    assert {one.code for one in found} <= {"MT408"}, found
    return [one.message.removesuffix(" is dated after today, 2021-06-15") for one in found]


def test_a_delivery_tomorrow() -> None:
    path = "requests.yaml"
    [finding] = expect(edited(path, ("2021-06-08", "2021-06-16  # expect: MT408")))
    assert finding.message == "the delivery of request-1 is dated after today, 2021-06-15"
    expect(edited(path, ("2021-06-08", "2021-06-15")))


def test_the_real_day_counts_and_not_the_day_that_is_looked_at() -> None:
    files = edited("requests.yaml", ("2021-06-08", "2021-06-12"))
    assert findings(files, as_of=date(2021, 6, 10)) == []
    assert [one.code for one in findings(files, today=date(2021, 6, 11))] == ["MT408"]


def test_an_attendance_list() -> None:
    files = edited(
        SEMINAR,
        (DATES, "dates: {start: 2021-06-15, end: 2021-06-16}\n"),
        (
            LIST,
            (
                "attendance:\n  2021-06-15:\n    present: others\n"
                "  2021-06-16:  # expect: MT408\n    present: others\n"
            ),
        ),
    )
    [finding] = expect(files)
    assert finding.place.column == 3
    assert finding.message.startswith("an attendance list of seminar-1")


def test_what_became_of_an_activity() -> None:
    visit = "id: visit-1\n"
    postponed = (
        "postponed: [{date: 2021-07-01, from: {start: 2021-07-06, end: 2021-07-06}, reason: R}]\n"
    )
    assert future(edited(VISIT, (visit, visit + postponed))) == ["a postponement of visit-1"]
    cancelled = "cancelled: {date: 2021-07-01, reason: R}\n"
    found = findings(edited(VISIT, (visit, visit + cancelled)))
    assert [one.message for one in found if one.code == "MT408"] == [
        "the cancellation of visit-1 is dated after today, 2021-06-15"
    ]


@pytest.mark.parametrize(
    ("old", "new", "what"),
    [
        ("invited: 2021-05-10", "invited: 2021-07-10", "invitation"),
        ("applied: 2021-05-20", "applied: 2021-07-20", "visa application"),
        ("decided: 2021-06-10", "decided: 2021-07-10", "visa decision"),
    ],
)
def test_the_preparations_of_a_traveller_without_their_days(old: str, new: str, what: str) -> None:
    before, after = SAMPLE[VISIT].split("  - participant: moi-01\n")
    files = {VISIT: before + "  - participant: moi-01\n" + after.replace(old, new)}
    messages = [one.message for one in findings(files) if one.code == "MT408"]
    assert messages == [f"the {what} of `moi-01` for visit-1 is dated after today, 2021-06-15"]


def test_the_withdrawal_of_a_traveller() -> None:
    withdrawn = "    withdrawn: {date: 2021-07-01, reason: R}\nreserves:"
    files = edited(VISIT, ("reserves:", withdrawn))
    messages = [one.message for one in findings(files) if one.code == "MT408"]
    assert messages == ["the withdrawal of `moi-01` for visit-1 is dated after today, 2021-06-15"]


def test_the_life_of_a_procedure() -> None:
    files = edited(
        "sops.yaml",
        (
            "    reviewed: 2021-06-01\n",
            (
                "    reviewed: 2021-06-16\n"
                "    adopted: [{ministry: moi, date: 2021-06-17, instrument: Order 1}]\n"
                "    applied: [{ministry: moi, date: 2021-06-18, evidence: Files}]\n"
            ),
        ),
    )
    assert future(files) == [
        "the review of sop-1",
        "the adoption of sop-1 by `moi`",
        "the application of sop-1 by `moi`",
    ]
    assert future(
        edited("sops.yaml", ("2021-05-10", "2021-06-20"), ("    reviewed: 2021-06-01\n", ""))
    ) == ["the draft of sop-1"]


def test_the_life_of_a_request() -> None:
    files = edited(
        "requests.yaml",
        ("received: 2021-05-12", "received: 2021-06-16"),
        ("date: 2021-05-20", "date: 2021-06-17"),
        ("delivered: 2021-06-08", "delivered: 2021-06-18"),
    )
    assert future(files) == [
        "the receipt of request-1",
        "the decision on request-1",
        "the delivery of request-1",
    ]


def test_nominations_and_confirmations() -> None:
    reserve = "name: MoFA official 3, position: Head of unit, gender: male"
    assert future(edited(MOFA, (reserve, reserve + ", nominated: 2021-06-20"))) == [
        "the nomination of mofa-03"
    ]
    seat = reserve + ", seat: 2, confirmed: 2021-06-20"
    leaving = "left: {date: 2021-06-19, reason: Retired}}"
    second = "gender: male, nominated: 2020-12-10, confirmed: 2021-01-10}"
    files = edited(MOFA, (reserve, seat), (second, second[:-1] + f", {leaving}"))
    assert future(files) == ["the confirmation of mofa-03"]


def test_amendments_and_waivers() -> None:
    amendment = (
        "amendments: [{signed: 2021-07-01, kind: extension, end: 2022-03-31, reason: R}]\ngroups:"
    )
    assert future(edited("project.yaml", ("groups:", amendment))) == ["amendment 1 of the contract"]
    waivers = "waivers: [{rule: MT405, subject: seminar-1, reason: R, approved_by: X, approved: 2021-07-01}]\n"
    found = [one for one in findings({"waivers.yaml": waivers}) if one.code == "MT408"]
    assert [one.message for one in found] == [
        "the approval of this waiver is dated after today, 2021-06-15"
    ]


def test_what_is_planned_may_lie_in_the_future() -> None:
    last = "gender: male, nominated: 2020-12-10, confirmed: 2021-01-10}"
    leaving = "left: {date: 2021-12-01, reason: Retires}}"
    files = {
        **edited(MOFA, (last, last[:-1] + f", {leaving}")),
        **edited(VISIT, ("end: 2021-09-10}", "end: 2021-09-10, fixed: 2021-07-01}")),
        "holidays.yaml": "holidays:\n  - {from: 2021-12-25, name: Christmas}\n",
    }
    expect(files)


def test_a_part_that_cannot_be_read_is_spoken_of_once() -> None:
    files = edited("requests.yaml", ("delivered: 2021-06-08", "deliverd: 2021-07-08"))
    assert [one.code for one in findings(files)] == ["MT102"]
