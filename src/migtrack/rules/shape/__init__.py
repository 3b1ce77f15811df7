"""MT1: whether the records have the right shape."""

from migtrack.rules.rule import Rule

SHAPE: tuple[Rule, ...] = ()
