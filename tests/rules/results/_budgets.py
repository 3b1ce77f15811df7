"""The budget of the sample project, whose contract is of EUR 100,000."""

from tests.sample import edited

BUDGET = "budget.yaml"
LINES = """\
lines:
  - {id: fees, title: Experts' fees, amount: 60000}
  - {id: travel, title: Travel and venues, amount: 40000}
"""
MARCH = "  - {date: 2021-03-31, spent: {fees: 12400.50, travel: 800}, source: Accounts of March}\n"


def budget(*statements: str, lines: str = LINES) -> dict[str, str]:
    """The file with statements, each a line or more of a list."""
    return {BUDGET: lines + ("statements:\n" if statements else "") + "".join(statements)}


def statement(day: str, spent: str, committed: str = "", expect: str = "") -> str:
    """A statement with a line for each field; what is expected stands behind what was spent."""
    mark = f"  # expect: {expect}" if expect else ""
    more = f"    committed: {{{committed}}}\n" if committed else ""
    return f"  - date: {day}\n    spent: {{{spent}}}{mark}\n{more}    source: Accounts\n"


def amended(amount: str, signed: str = "2021-05-20") -> dict[str, str]:
    """The contract with an amendment of its amount."""
    amendment = f"{{signed: {signed}, kind: change, budget: {{amount: {amount}}}, reason: More}}"
    return edited("project.yaml", ("groups:", f"amendments: [{amendment}]\ngroups:"))
