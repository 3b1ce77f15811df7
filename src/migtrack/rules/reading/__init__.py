"""MT0: whether the files can be read."""

from migtrack.rules.rule import Rule

READING: tuple[Rule, ...] = ()
