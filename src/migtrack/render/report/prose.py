"""Texts of the data, and lists, as parts of the sentences of the story."""

from collections.abc import Mapping, Sequence

from migtrack.render.report.formatter import ReportFormatter
from migtrack.render.translator import Translator

MOST = 3
"""How many of a kind are told one by one."""

_STOPS = " .;:,،؛\u06d4"
_INNER_QUOTES = str.maketrans('“”„«»"', "‘’‚‹›'")


def quoted(formatter: ReportFormatter, title: str | Mapping[str, str] | None) -> str:
    """A title, or a text of the data, in the quotation marks of the language.

    It has no stop at its end and no such marks within.
    """
    text = title if isinstance(title, str) else formatter.text(title)
    return formatter.translate("“{title}”", title=without_stop(text).translate(_INNER_QUOTES))


def in_brackets(text: str) -> str:
    """A text as it may stand in round brackets before the stop of a sentence."""
    return without_stop(text).translate(str.maketrans("()", "[]"))


def without_stop(text: str) -> str:
    """A text without the stop at its end; a row of three is none."""
    bare = text.strip()
    return bare if bare.endswith("...") else bare.rstrip(_STOPS) or bare


def first_named(translator: Translator, names: Sequence[str]) -> str:
    """The first names, and how many others there are: `A, B, C and 2 others`."""
    others = len(names) - MOST
    if others <= 0:
        return translator.joined(names)
    more = translator.plural("{number} other", "{number} others", others)
    return translator.joined([*names[:MOST], more])
