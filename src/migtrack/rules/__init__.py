"""The rules, one file each; `RULES` is the one list of them, in the order of their codes."""

from migtrack.rules.activities import ACTIVITIES
from migtrack.rules.attendance import ATTENDANCE
from migtrack.rules.core_team import CORE_TEAM
from migtrack.rules.identity import IDENTITY
from migtrack.rules.loader_rules import READING, SHAPE
from migtrack.rules.results import RESULTS
from migtrack.rules.rule import Rule
from migtrack.rules.visits import VISITS
from migtrack.rules.waivers import WAIVERS
from migtrack.rules.wording import WORDING

RULES: tuple[Rule, ...] = (
    *READING,
    *SHAPE,
    *IDENTITY,
    *CORE_TEAM,
    *ACTIVITIES,
    *ATTENDANCE,
    *VISITS,
    *RESULTS,
    *WORDING,
    *WAIVERS,
)

RULE_BY_NAME: dict[str, Rule] = {
    **{rule.code: rule for rule in RULES},
    **{rule.name: rule for rule in RULES},
}
"""The rules by code and by name."""
