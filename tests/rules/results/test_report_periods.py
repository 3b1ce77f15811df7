import pytest

from migtrack.base.finding import Severity
from tests.rules.results._files import of
from tests.rules.results._reports import reports
from tests.sample import Files, findings


def periods(*bounds: tuple[str, str]) -> Files:
    """Reports `r1`, `r2` … about these days, none of them due soon."""
    return reports(
        *(
            f"r{number}: period: {{start: {start}, end: {end}}}\ndue: 2022-01-31"
            for number, (start, end) in enumerate(bounds, start=1)
        )
    )


@pytest.mark.parametrize(
    ("bounds", "messages"),
    [
        ([], []),
        ([("2021-01-01", "2021-05-14")], []),
        ([("2021-01-01", "2021-05-14"), ("2021-05-15", "2021-12-31")], []),
        # the order in the file does not matter
        ([("2021-05-15", "2021-12-31"), ("2021-01-01", "2021-05-14")], []),
        # the same period twice, and a final report on everything
        ([("2021-01-01", "2021-05-14"), ("2021-01-01", "2021-05-14")], []),
        (
            [
                ("2021-01-01", "2021-05-14"),
                ("2021-05-15", "2021-12-31"),
                ("2021-01-01", "2021-12-31"),
            ],
            [],
        ),
        # one that begins or ends with another, and lies within it
        ([("2021-01-01", "2021-05-14"), ("2021-01-01", "2021-12-31")], []),
        ([("2021-01-01", "2021-12-31"), ("2021-05-15", "2021-12-31")], []),
        (
            [("2021-01-01", "2021-05-14"), ("2021-06-01", "2021-12-31")],
            ["no report covers 2021-05-15 to 2021-05-31, between r1 and r2"],
        ),
        (
            [("2021-01-01", "2021-05-14"), ("2021-05-16", "2021-12-31")],
            ["no report covers 2021-05-15, between r1 and r2"],
        ),
        (
            [("2021-01-01", "2021-05-14"), ("2021-05-14", "2021-12-31")],
            ["r1 and r2 both report on 2021-05-14"],
        ),
        (
            [("2021-05-01", "2021-12-31"), ("2021-01-01", "2021-05-14")],
            ["r2 and r1 both report on 2021-05-01 to 2021-05-14"],
        ),
        # what a longer report covers is no gap, and an overlap is told once
        (
            [
                ("2021-01-01", "2021-01-31"),
                ("2021-03-01", "2021-05-31"),
                ("2021-01-01", "2021-12-31"),
            ],
            [],
        ),
        (
            [
                ("2021-01-01", "2021-02-10"),
                ("2021-02-01", "2021-05-31"),
                ("2021-05-20", "2021-12-31"),
            ],
            [
                "r1 and r2 both report on 2021-02-01 to 2021-02-10",
                "r2 and r3 both report on 2021-05-20 to 2021-05-31",
            ],
        ),
    ],
)
def test_the_periods(bounds: list[tuple[str, str]], messages: list[str]) -> None:
    found = findings(periods(*bounds))
    assert sorted(one.message for one in found) == messages
    assert {(one.code, one.severity) for one in found} <= {("MT740", Severity.WARNING)}


def test_what_to_do_about_a_period() -> None:
    [finding] = of("MT740", periods(("2021-01-01", "2021-05-14"), ("2021-06-01", "2021-12-31")))
    assert finding.help == "let r1 end on 2021-05-31, or r2 begin on 2021-05-15"
    assert finding.subjects == (("report", "r2"), ("report", "r1"))
    [finding] = of("MT740", periods(("2021-01-01", "2021-05-14"), ("2021-05-10", "2021-12-31")))
    assert finding.help == "let r1 end on 2021-05-09, or r2 begin on 2021-05-15"


def test_many_reports_take_no_longer_each() -> None:
    many = periods(*[("2021-01-01", "2021-05-14")] * 200, *[("2021-05-14", "2021-12-31")] * 200)
    assert len(of("MT740", many)) == 200
