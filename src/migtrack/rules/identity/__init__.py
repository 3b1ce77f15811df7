"""MT2: whether ids and references are right."""

from migtrack.rules.rule import Rule

IDENTITY: tuple[Rule, ...] = ()
