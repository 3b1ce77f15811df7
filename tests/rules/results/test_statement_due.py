from datetime import date

import pytest

from tests.rules.results._budgets import MARCH, budget, statement
from tests.sample import findings


def test_no_statement_for_long() -> None:
    [finding] = findings(budget())
    assert finding.code == "MT736"
    assert finding.message == (
        "there is no statement of the accounts, and the project began on 2021-01-01"
    )
    assert str(finding.by) == "2021-05-01"


@pytest.mark.parametrize(
    ("as_of", "statements", "by"),
    [
        ("2021-04-30", (), None),
        ("2021-05-01", (), "2021-05-01"),
        ("2021-07-28", (MARCH,), None),
        ("2021-07-29", (MARCH,), "2021-07-29"),
        ("2021-03-30", (MARCH,), None),  # nor is the statement known then
        ("2021-12-31", (statement("2021-12-31", "fees: 1"),), None),
    ],
)
def test_when_the_next_is_due(as_of: str, statements: tuple[str, ...], by: str | None) -> None:
    day = date.fromisoformat(as_of)
    found = findings(budget(*statements), as_of=day, today=max(day, date(2022, 1, 1)))
    assert [str(one.by) for one in found if one.code == "MT736"] == ([by] if by else [])
