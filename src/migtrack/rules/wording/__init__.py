"""MT8: text and personal data."""

from migtrack.rules.rule import Rule

WORDING: tuple[Rule, ...] = ()
