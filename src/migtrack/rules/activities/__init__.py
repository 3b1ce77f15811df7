"""MT4: the activities."""

from migtrack.rules.rule import Rule

ACTIVITIES: tuple[Rule, ...] = ()
