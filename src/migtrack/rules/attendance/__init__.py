"""MT5: attendance."""

from migtrack.rules.rule import Rule

ATTENDANCE: tuple[Rule, ...] = ()
