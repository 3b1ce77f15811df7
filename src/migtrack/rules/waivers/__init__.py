"""MT9: the waivers."""

from migtrack.rules.rule import Rule

WAIVERS: tuple[Rule, ...] = ()
