"""Characters that one does not see: which there are, and where a text needs them."""

import re
import unicodedata

CONTROLS = "\x00-\x1f\x7f-\x9f\u2028\u2029"
"""What drives a screen or ends a line, for a class of a pattern."""
TURNING = "\u202a-\u202e\u2066-\u2069"
"""What turns the direction of what follows, for a class of a pattern."""
UNSEEN = (
    "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u2060-\u2065\u206a-\u206f"
    "\u2800\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb\U0001bca0-\U0001bca3\U0001d173-\U0001d17a"
    "\U000e0000-\U000e0fff"
)
"""What has no shape of its own, for a class of a pattern: joiners, marks, fillers, tags and
whatever else Unicode wants to be left out where it is not known."""
UNSEEN_IN_TEXT = (
    "\u115f\u1160\u17b4\u17b5\u180b-\u180f\u2061-\u2065\u206a-\u206f\u2800\u3164\ufe00-\ufe0f\uffa0"
    "\ufff0-\ufffb\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff"
)
"""Those of them that belong in nobody's words, unless `is_needed` says so: something can be hidden
in them. The others come along where a text is pasted, and do no harm there."""

_JOINERS = "\u200c\u200d"
_MARKS = "\u061c\u200e\u200f"
_EMOJI_STYLES = "\ufe0e\ufe0f"
_RIGHT_TO_LEFT = re.compile("[\u0590-\u061b\u061d-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")

_RIGHT_TO_LEFT_LANGUAGES = ("ar", "ckb", "dv", "fa", "he", "ps", "syr", "ug", "ur", "yi")


def runs_right_to_left(language: str) -> bool:
    """Whether the letters of a language are written from right to left."""
    return language.partition("-")[0] in _RIGHT_TO_LEFT_LANGUAGES


def holds_right_to_left(text: str) -> bool:
    """Whether letters stand in the text that are written from right to left."""
    return _RIGHT_TO_LEFT.search(text) is not None


def ascii_digits(text: str) -> str:
    """The text with the digits 0 to 9 for those of other scripts."""
    others = {sign for sign in set(text) if sign.isdecimal() and not sign.isascii()}
    return text.translate({ord(sign): str(unicodedata.decimal(sign)) for sign in others})


def is_needed(text: str, index: int, *, right_to_left: bool) -> bool:
    """Whether the character at an index, which one does not see, does its work there.

    Joiners do between letters of scripts without capitals (Arabic, Devanagari …) and between
    the parts of an emoji, marks of direction in a text that holds letters written from right to
    left (which `right_to_left` says), the styles of emoji behind
    a sign or a digit.
    """
    sign, before, after = text[index], text[max(index - 2, 0) : index], text[index + 1 : index + 2]
    if sign in _MARKS:
        return right_to_left
    if sign in _EMOJI_STYLES:
        return unicodedata.category(before[-1:] or " ")[0] in "SPN" or before[-1:] == "\u2139"
    if sign not in _JOINERS:
        return False
    if _is_joined(before[-1:]) and _is_joined(after):
        return True
    return (
        sign == "\u200d"
        and _is_emoji(before.rstrip(_EMOJI_STYLES)[-1:] or " ")
        and _is_emoji(after)
    )


def _is_joined(character: str) -> bool:
    """Whether it is a letter of a script without capitals, or a mark on one."""
    return unicodedata.category(character or " ") in ("Lo", "Lm", "Mn", "Mc") and not (
        unicodedata.name(character, "").startswith(("COMBINING ", "MODIFIER ", "VARIATION "))
    )


def _is_emoji(character: str) -> bool:
    return unicodedata.category(character or " ") in ("So", "Sk")
