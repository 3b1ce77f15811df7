"""MT7: standard operating procedures and requests."""

from migtrack.rules.rule import Rule

SUPPORT: tuple[Rule, ...] = ()
