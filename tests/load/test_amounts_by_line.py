"""Amounts by budget line where another form stands: what is to be written, and what is not made up."""

import pytest

from tests.sample import loaded

BUDGET = """\
lines: [{id: fees, title: Fees, amount: 303280}]
statements: [{date: 2021-03-31, spent: %s, source: Accounts}]
"""


@pytest.mark.parametrize("written", ["12400.50", "true", "all of it", "[12, 13]"])
def test_the_help_shows_the_form_and_no_fix_writes_amounts_of_an_example(written: str) -> None:
    [(code, fault)] = loaded({"budget.yaml": BUDGET % written}).faults
    assert (code, fault.help) == ("MT103", "write `spent: {fees: …, travel: …}`")
    assert not fault.fixes
