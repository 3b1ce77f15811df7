r"""An id, a date or a name holds a character that is not seen.

## What it does
The rule looks for characters without any width, and for blanks and hyphens that never
break a line, in ids, dates, numbers and the names of people, ministries and
organisations. The joiner and the non-joiner between letters of the Arabic script, which
Persian and Kurdish need, and between the parts of an emoji, are fine.

## Why it matters
Two names that look alike are then two names: a search does not find the official, and
`mofa-01` is not `mofa-01`. Nobody sees why.

## Example
`data/participants/mofa.yaml`
```yaml
ministry: mofa
participants:
  - {id: mofa-01, seat: 1, name: "MoFA\_official 1", position: Director, gender: female,
     nominated: 2020-12-10, confirmed: 2021-01-10}
  - {id: mofa-02, seat: 2, name: MoFA official 2, position: Adviser, gender: male,
     nominated: 2020-12-10, confirmed: 2021-01-10}
  - {id: mofa-03, reserve: 1, name: MoFA official 3, position: Head of unit, gender: male}
```

## What to do
Type the value anew instead of pasting it; where a blank is meant, type an ordinary one.
"""

import unicodedata
from functools import partial

from migtrack.base.finding import Fault, Severity
from migtrack.base.text import character_name
from migtrack.load.yaml.document import Document
from migtrack.model.declarations import Name
from migtrack.model.kinds import names_of_fields
from migtrack.rules.rule import Faults, Inspection, rule
from migtrack.rules.wording._signs import Sign, at_most, owner, signs, to_be_searched

_INVISIBLE = (
    "[\u00a0\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u2007\u200b-\u200f\u2011\u202f"
    "\u2060-\u2064\u206a-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb\U000e0000-\U000e007f]"
)
_PRINTABLE = "\u034f\u115f\u1160\u17b4\u17b5\u2011\u3164\uffa0"
"""Those of them that Python calls printable."""
_MARKS = frozenset("\u061c\u200e\u200f")
"""Marks of direction: in ids and dates they are MT801."""
_REMEDIES = {
    **dict.fromkeys("\u00a0\u2007\u202f", "type an ordinary blank instead"),
    "\u2011": "type an ordinary hyphen instead",
}
"""What to do about blanks and hyphens that never break a line."""
_NON_JOINER = "\u200c"
_JOINER = "\u200d"
_EMOJI_STYLE = "\ufe0f"


@rule("MT802", Severity.WARNING)
def invisible_character(case: Inspection) -> Faults:
    """Searches every file; what is found is judged by the field in which it stands."""
    for document in to_be_searched(case.loaded, _PRINTABLE):
        found = signs(document, _INVISIBLE)
        wrong = (sign for sign in found if _matters(sign, document.text))
        yield from at_most(wrong, partial(_fault, document), "characters of this kind")


def _fault(document: Document, sign: Sign) -> Fault:
    alike = sign.character in _REMEDIES
    return Fault(
        document.place(sign.span),
        f"{character_name(sign.character)} {sign.where}: it "
        + ("is not what it looks like" if alike else "is not seen"),
        _REMEDIES.get(sign.character, "delete it: type the text anew instead of pasting it"),
        label=f"U+{ord(sign.character):04X}",
        subjects=owner(document, sign.route),
    )


def _matters(sign: Sign, text: str) -> bool:
    """Whether the sign stands in an id, a date, a number or a name, and is wrong there."""
    if sign.route is None:
        return False
    if sign.on_key:
        return "attendance" in sign.route[:-1] and sign.character not in _MARKS
    if sign.in_free_text:
        return not (names_of_fields(Name).isdisjoint(sign.route) or _is_joining(text, sign))
    return sign.character not in _MARKS


def _is_joining(text: str, sign: Sign) -> bool:
    """Whether a joiner does its work: between Arabic letters, or the parts of an emoji."""
    start, end = sign.span
    before, after = text[max(start - 2, 0) : start], text[end : end + 1]
    if sign.character in (_JOINER, _NON_JOINER) and _is_arabic(before[-1:]) and _is_arabic(after):
        return True
    return sign.character == _JOINER and all(
        unicodedata.category(character) in ("So", "Sk")
        for character in (before.rstrip(_EMOJI_STYLE)[-1:] or "-", after or "-")
    )


def _is_arabic(character: str) -> bool:
    """Whether it is a letter of the Arabic script, or a mark on one."""
    return unicodedata.category(character or "-") in ("Lo", "Lm", "Mn") and unicodedata.name(
        character, ""
    ).startswith("ARABIC ")
