"""MT6: the study visits."""

from migtrack.rules.rule import Rule

VISITS: tuple[Rule, ...] = ()
