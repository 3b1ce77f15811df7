from datetime import date

import pytest

from tests.rules.results._files import CONTRACT, of
from tests.rules.results._reports import PERIOD, reports
from tests.sample import edited


@pytest.mark.parametrize(
    ("as_of", "message"),
    [
        (date(2021, 6, 15), ""),
        (date(2021, 6, 16), "interim-1 is due on 2021-06-30, and is not submitted"),
        (date(2021, 6, 30), "interim-1 is due on 2021-06-30, and is not submitted"),
        (date(2021, 7, 1), "interim-1 was due on 2021-06-30, and is not submitted"),
        (date(2021, 7, 4), "interim-1 was due on 2021-06-30, and is not submitted"),
        (date(2021, 7, 5), ""),
        (date(2022, 1, 1), ""),
    ],
)
def test_when_a_report_is_due(as_of: date, message: str) -> None:
    files = reports(f"interim-1: {PERIOD}\ndue: 2021-06-30\nsubmitted: 2021-07-05")
    found = of("MT743", files, as_of)
    assert [one.message for one in found] == [message] * bool(message)
    assert [(one.by, one.who) for one in found] == [(date(2021, 6, 30), "project team")] * bool(
        message
    )


def test_the_policy_says_how_many_days_before() -> None:
    files = reports(f"interim-1: {PERIOD}\ndue: 2021-06-30")
    policy = edited(CONTRACT, ("groups:", "policy: {report_days_before: 15}\ngroups:"))
    assert not of("MT743", files)
    assert len(of("MT743", {**files, **policy})) == 1


def test_nothing_is_due_after_the_project() -> None:
    files = reports(f"interim-1: {PERIOD}\ndue: 2021-06-30")
    assert not of("MT743", files, date(2022, 1, 1))
