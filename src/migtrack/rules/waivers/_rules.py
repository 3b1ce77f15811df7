"""The rules that a waiver may name."""

from collections.abc import Mapping

import migtrack.rules
from migtrack.rules.rule import Rule


def every_rule() -> Mapping[str, Rule]:
    """All rules by code and by name: known once their modules are all loaded."""
    return migtrack.rules.RULE_BY_NAME
