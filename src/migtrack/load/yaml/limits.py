"""The limits of both readers of YAML, and what both must tell apart."""

MAX_DEPTH = 32
"""The deepest nesting of a file; the format itself needs eight levels."""
MAX_NODES = 500_000
"""The most keys and values in a file: the ministries of 100,000 officials need 375,000."""
MAX_SYNTAX_ERRORS = 200
"""The most syntax errors that are reported of one file."""
MAX_SCALAR = 20_000
"""The longest text, in characters."""

NULLS = frozenset({"", "~", "null", "Null", "NULL"})
"""Unquoted texts that mean that nothing is there."""

WORD_QUOTES = "“”„‟«»‹›‘’‚‛"
"""Quotes of word processors, which mean nothing to YAML."""
ODD_BLANKS = "\u00a0\u2000-\u200f\u202f\u205f\u2060\u3000"
"""Characters that look like a blank, or like nothing, and separate nothing, as a pattern."""
