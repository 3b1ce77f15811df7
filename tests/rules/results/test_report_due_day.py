from tests.rules.results._reports import PERIOD, reports
from tests.sample import expect


def test_a_report_that_is_due_before_its_period_ends() -> None:
    facts = "due: 2021-05-13  # expect: MT742\nsubmitted: 2021-05-20"
    [finding] = expect(reports(f"interim-1: {PERIOD}\n{facts}"))
    assert finding.message == "interim-1 is due on 2021-05-13, and its period ends on 2021-05-14"
    assert [one.place.line for one in finding.related] == [4]


def test_a_report_that_is_due_on_the_last_day_of_its_period() -> None:
    expect(reports(f"interim-1: {PERIOD}\ndue: 2021-05-14\nsubmitted: 2021-05-20"))


def test_a_report_that_is_due_more_than_a_year_after_its_period() -> None:
    facts = "due: 2022-05-15  # expect: MT742\nsubmitted: 2021-06-10"
    [finding] = expect(reports(f"interim-1: {PERIOD}\n{facts}"))
    assert finding.message == (
        "interim-1 is due on 2022-05-15, more than a year after its period, "
        "which ends on 2021-05-14"
    )
    expect(reports(f"interim-1: {PERIOD}\ndue: 2022-05-14\nsubmitted: 2021-06-10"))
