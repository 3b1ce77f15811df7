from datetime import date

import pytest

from tests.sample import SAMPLE, Files, edited, expect, findings

_VISIT = """\
id: visit-1
kind: visit
group: 2
title: Study visit
{dates}
mode: in-person
venue: Bern
"""
_AMENDED = edited(
    "project.yaml",
    (
        "groups:",
        """\
amendments:
  - {signed: 2021-03-01, kind: no-cost-extension, end: 2022-01-31, reason: R}
  - {signed: 2021-05-01, kind: no-cost-extension, end: 2022-03-31, reason: R}
groups:""",
    ),
)


def _visit(dates: str) -> dict[str, str]:
    return {"activities/visit-1.yaml": _VISIT.format(dates=dates)}


def test_an_activity_that_begins_too_early() -> None:
    [finding] = expect(
        _visit("dates:\n  start: 2020-12-31  # expect: MT307\n  end: 2021-12-31"),
        date(2022, 6, 15),
    )
    assert finding.message == (
        "visit-1 begins on 2020-12-31, before the project's start on 2021-01-01"
    )
    [related] = finding.related
    assert (related.place.path, related.label) == ("data/project.yaml", "the project begins here")


def test_an_activity_that_ends_too_late() -> None:
    [finding] = expect(_visit("dates:\n  start: 2021-12-31\n  end: 2022-01-01  # expect: MT307"))
    assert finding.message == "visit-1 ends on 2022-01-01, after the project's end on 2021-12-31"
    assert finding.help == "correct the date, or add the amendment that moves the project's end"


def test_an_activity_that_lies_outside_is_one_finding() -> None:
    [finding] = expect(_visit("dates:\n  start: 2022-01-01  # expect: MT307\n  end: 2022-01-02"))
    assert finding.message == (
        "visit-1 begins on 2022-01-01, after the project's end on 2021-12-31"
    )


@pytest.mark.parametrize(
    "dates",
    [
        "dates: {start: 2021-01-01, end: 2021-01-02}",
        "dates: {start: 2021-12-30, end: 2021-12-31}",
        "dates: {start: 2022-12-30, end: 2022-12-31}\ncancelled: {date: 2021-05-05, reason: R}",
    ],
)
def test_the_first_and_last_day_belong_to_the_project(dates: str) -> None:
    assert "MT307" not in [finding.code for finding in findings(_visit(dates))]


def test_an_amendment_moves_the_end() -> None:
    expect({**_AMENDED, **_visit("dates: {start: 2022-03-30, end: 2022-03-31}")})
    [finding] = expect(
        {
            **_AMENDED,
            **_visit("dates:\n  start: 2022-03-31\n  end: 2022-04-01  # expect: MT307"),
        }
    )
    assert finding.message.endswith("after the project's end on 2022-03-31")
    assert [related.place.line for related in finding.related] == [13]


def test_a_nomination_may_come_before_the_project_but_not_after() -> None:
    official = "  - {{id: moi-04, reserve: 2, name: X, position: P, gender: male, nominated: {}}}"
    moi = SAMPLE["participants/moi.yaml"]
    expect({"participants/moi.yaml": moi + official.format("2006-01-01") + "\n"})
    expect(
        {"participants/moi.yaml": moi + official.format("2021-12-31") + "\n"},
        today=date(2022, 6, 15),
    )
    [finding] = expect(
        {"participants/moi.yaml": moi + official.format("2022-01-01") + "  # expect: MT307\n"},
        today=date(2022, 6, 15),
    )
    assert finding.message == (
        "moi-04 is nominated on 2022-01-01, after the project's end on 2021-12-31"
    )


def test_each_day_of_a_procedure() -> None:
    found = _outside(
        {
            "sops.yaml": """\
sops:
  - id: sop-1
    title: T
    activity: seminar-1
    drafted: 2020-12-30
    reviewed: 2020-12-31
    adopted:
      - {ministry: moi, date: 2021-12-31, instrument: I}
      - {ministry: mofa, date: 2022-01-01, instrument: I}
    applied:
      - {ministry: moi, date: 2022-01-02, evidence: E}
"""
        }
    )
    assert found == [
        "sop-1 is drafted on 2020-12-30",
        "sop-1 is reviewed on 2020-12-31",
        "sop-1 is adopted on 2022-01-01",
        "sop-1 is applied on 2022-01-02",
    ]


def test_each_day_of_a_request() -> None:
    found = _outside(
        edited(
            "requests.yaml",
            ("received: 2021-05-12", "received: 2020-12-31"),
            ("date: 2021-05-20", "date: 2022-01-01"),
            ("delivered: 2021-06-08", "delivered: 9999-12-31"),
        )
    )
    assert found == [
        "request-1 is received on 2020-12-31",
        "request-1 is accepted on 2022-01-01",
        "request-1 is delivered on 9999-12-31",
    ]


def _outside(files: Files) -> list[str]:
    return [
        finding.message.partition(",")[0] for finding in findings(files) if finding.code == "MT307"
    ]


def test_reversed_dates_and_a_faulty_period_are_not_judged() -> None:
    expect(_visit("dates:\n  start: 2023-01-02\n  end: 2023-01-01  # expect: MT301"))
    found = findings(
        {
            **edited("project.yaml", ("end: 2021-12-31", "end: 2021-02-31")),
            **_visit("dates: {start: 2023-01-02, end: 2023-01-03}"),
        }
    )
    assert "MT307" not in [finding.code for finding in found]


@pytest.mark.parametrize(
    ("start", "end", "codes"),
    [
        ("2020-12-31", "2021-01-01", ["MT307"]),
        ("2021-01-01", "2021-01-02", []),
        ("2021-12-31", "2021-12-31", []),
        ("2021-12-31", "2022-01-01", ["MT307"]),
    ],
)
def test_the_first_and_the_last_day_belong_to_the_period(
    start: str, end: str, codes: list[str]
) -> None:
    found = findings(_visit(f"dates: {{start: {start}, end: {end}}}"), date(2020, 12, 1))
    assert [one.code for one in found if one.code == "MT307"] == codes
