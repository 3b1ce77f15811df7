from datetime import date

import pytest

from tests.rules.results._files import CONTRACT, SOPS, of, sop
from tests.sample import SAMPLE, edited, expect

_SEMINAR = "activities/seminar-1.yaml"
_ADOPTED_BY_MOFA = "adopted:\n  - {ministry: mofa, date: 2021-06-01, instrument: Order 77}\n"


def test_a_reviewed_procedure_waits_for_the_ministries() -> None:
    [finding] = expect({SOPS: sop("drafted: 2021-03-01\nreviewed: 2021-04-16  # expect: MT703")})
    assert finding.message == (
        "MoFA and MoI have not adopted sop-1, and nothing has moved since 2021-04-16"
    )
    assert (finding.by, finding.who) == (date(2021, 6, 15), "mofa, moi")


def test_a_draft_waits_for_the_project_team() -> None:
    [finding] = expect({SOPS: sop("drafted: 2021-03-01  # expect: MT703")})
    assert finding.message == "sop-1 is not reviewed, and nothing has moved since 2021-03-01"
    assert finding.help == "let it be reviewed, and record the next step with its day"
    assert finding.who == "project team"


@pytest.mark.parametrize(("as_of", "count"), [("2021-07-30", 0), ("2021-07-31", 1)])
def test_on_the_policys_last_day_it_is_due(as_of: str, count: int) -> None:
    files = {SOPS: sop("drafted: 2021-03-01\nreviewed: 2021-06-01")}
    assert len(of("MT703", files, date.fromisoformat(as_of))) == count


def test_the_last_adoption_or_application_counts() -> None:
    applied = "applied:\n  - {ministry: mofa, date: 2021-06-10, evidence: Files}\n"
    files = {SOPS: sop(_ADOPTED_BY_MOFA + applied)}
    assert not of("MT703", files, date(2021, 8, 8))
    [finding] = of("MT703", files, date(2021, 8, 9))
    assert finding.message == "MoI has not adopted sop-1, and nothing has moved since 2021-06-10"
    assert (finding.place.line, finding.label) == (8, "applied; nothing since")
    assert finding.who == "moi"


def test_what_comes_later_is_not_seen_yet() -> None:
    files = {SOPS: sop("drafted: 2021-03-01\nreviewed: 2021-06-01")}
    [finding] = of("MT703", files, date(2021, 5, 31))
    assert finding.place.line == 5


def test_once_all_have_adopted_it_nothing_is_due() -> None:
    adopted = _ADOPTED_BY_MOFA + "  - {ministry: moi, date: 2021-06-01, instrument: Order 78}\n"
    assert not of("MT703", {SOPS: sop(adopted)}, date(2021, 12, 31))


def test_before_the_draft_it_counts_from_the_seminar() -> None:
    files = {SOPS: sop("")}
    assert not of("MT703", files, date(2021, 5, 4))
    assert not of("MT703", files, date(2021, 7, 2))
    [finding] = of("MT703", files, date(2021, 7, 3))
    assert finding.message == "sop-1 is not drafted, and nothing has moved since 2021-05-04"
    assert (finding.place.line, finding.label) == (
        4,
        "seminar-1 ended on 2021-05-04; nothing since",
    )


@pytest.mark.parametrize(
    "changes",
    [
        [("dates: {start: 2021-05-04, end: 2021-05-04}\n", "")],
        [("kind: seminar", "cancelled: {date: 2021-05-01, reason: none}\nkind: seminar")],
    ],
)
def test_without_a_seminar_it_has_not_begun(changes: list[tuple[str, str]]) -> None:
    files = {SOPS: sop(""), **edited(_SEMINAR, *changes)}
    assert not of("MT703", files, date(2021, 10, 1))


def test_a_seminar_that_does_not_exist() -> None:
    text = sop("").replace("seminar-1", "seminar-9")
    assert not of("MT703", {SOPS: text}, date(2021, 10, 1))


@pytest.mark.parametrize(("days", "count"), [("0", 1), ("14", 1), ("15", 0), ("999999", 0)])
def test_the_policy_counts(days: str, count: int) -> None:
    contract = f"{SAMPLE[CONTRACT]}policy: {{sop_stalled_days: {days}}}\n"
    assert len(of("MT703", {CONTRACT: contract})) == count


def test_a_day_at_the_end_of_the_calendar() -> None:
    contract = edited(CONTRACT, ("end: 2021-12-31", "end: 9999-12-31"))
    files = {SOPS: sop("drafted: 9999-12-30"), **contract}
    assert [one.by for one in of("MT703", files, date.max)] == [date.max]


def test_after_the_end_of_the_project_nothing_is_due() -> None:
    assert of("MT703", {}, date(2021, 12, 31))
    assert not of("MT703", {}, date(2022, 1, 1))


def test_it_can_be_waived_for_the_procedure() -> None:
    waiver = (
        "waivers:\n  - {rule: sop-stalled, subject: sop-1, reason: taken up by another project,\n"
        "     approved_by: Project manager, approved: 2021-06-01}\n"
    )
    [finding] = of("MT703", {"waivers.yaml": waiver}, date(2021, 10, 1))
    assert finding.waived


def _ten_days() -> dict[str, str]:
    return edited(CONTRACT, ("groups:", "policy: {sop_stalled_days: 10}\ngroups:"))


@pytest.mark.parametrize(
    ("as_of", "since"),
    [
        ("2021-05-31", "2021-04-01"),
        ("2021-06-01", None),  # the review counts on its own day
        ("2021-06-10", None),
        ("2021-06-11", "2021-06-01"),
    ],
)
def test_progress_counts_on_its_own_day(as_of: str, since: str | None) -> None:
    files = {SOPS: sop("drafted: 2021-04-01\nreviewed: 2021-06-01"), **_ten_days()}
    found = of("MT703", files, date.fromisoformat(as_of))
    assert [one.message.rpartition(" ")[2] for one in found] == ([since] if since else [])


@pytest.mark.parametrize(
    ("as_of", "count"), [("2021-05-13", 0), ("2021-05-14", 1), ("2021-05-19", 1), ("2021-05-20", 0)]
)
def test_a_seminar_that_is_cancelled_later_has_ended_until_then(as_of: str, count: int) -> None:
    cancelled = (
        "experts:",
        "cancelled: {date: 2021-05-20, reason: Not recognised}\nexperts:",
    )
    files = {SOPS: sop(""), **_ten_days(), **edited(_SEMINAR, cancelled)}
    found = of("MT703", files, date.fromisoformat(as_of))
    assert len(found) == count
    assert {one.message for one in found} <= {
        "sop-1 is not drafted, and nothing has moved since 2021-05-04"
    }


@pytest.mark.parametrize(("as_of", "count"), [("2021-05-04", 0), ("2021-05-05", 1)])
def test_a_seminar_has_ended_when_its_last_day_is_over(as_of: str, count: int) -> None:
    at_once = edited(CONTRACT, ("groups:", "policy: {sop_stalled_days: 0}\ngroups:"))
    found = of("MT703", {SOPS: sop(""), **at_once}, date.fromisoformat(as_of))
    assert [one.label for one in found] == ["seminar-1 ended on 2021-05-04; nothing since"] * count
