r"""A character that is not seen stands in an id, a date or a name, or is hidden in a text.

## What it does
The rule looks for characters without any width, and for blanks and hyphens that never
break a line, in ids, dates, numbers and the names of people, ministries and
organisations. The joiner and the non-joiner between letters of scripts that need them, such as
those of Persian, Kurdish and Hindi, and between the parts of an emoji, are fine. Tags, fillers and
selectors, in which whole sentences can be hidden, it reports anywhere, in texts and comments, too;
flags that are made of tags, such as that of Wales, are among them.

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

import re
from functools import partial

from migtrack.base.characters import UNSEEN, UNSEEN_IN_TEXT, is_needed
from migtrack.base.finding import Fault, Severity
from migtrack.base.text import character_name
from migtrack.load.yaml.document import Document
from migtrack.model.declarations import LongNumber, Name
from migtrack.model.kinds import names_of_fields
from migtrack.rules.rule import Faults, Inspection, rule
from migtrack.rules.wording._signs import Sign, at_most, owner, signs, to_be_searched, without

_INVISIBLE = f"[\u00a0\u2007\u2011\u202f{UNSEEN}]"
_PRINTABLE = (
    "\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180d\u180f\u2011\u2800\u3164\ufe00-\ufe0f\uffa0"
    "\U000e0100-\U000e01ef"
)
"""Those of them that Python calls printable."""
_MARKS = frozenset("\u061c\u200e\u200f")
"""Marks of direction: in ids and dates they are MT801."""
_REMEDIES = {
    **dict.fromkeys("\u00a0\u2007\u202f", "type an ordinary blank instead"),
    "\u2011": "type an ordinary hyphen instead",
}
"""What to do about blanks and hyphens that never break a line."""
_INSTEAD = {**dict.fromkeys("\u00a0\u2007\u202f", " "), "\u2011": "-"}


@rule("MT802", Severity.WARNING, fixes="safe")
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
        fixes=(without(sign, _instead(sign)),),
    )


def _instead(sign: Sign) -> str:
    """What stands for it then: no blank belongs into an id, a date or the name of a field."""
    is_number = not names_of_fields(LongNumber).isdisjoint(sign.route or ())
    is_of_words = sign.in_free_text or (is_number and not sign.on_key)
    instead = _INSTEAD.get(sign.character, "")
    return instead if is_of_words or instead.strip() else ""


def _matters(sign: Sign, text: str) -> bool:
    """Whether the sign is wrong where it stands: in a value, or hidden in somebody's words."""
    before, after = (
        text[max(sign.span[0] - 2, 0) : sign.span[0]],
        text[sign.span[1] : sign.span[1] + 1],
    )
    around = f"{before}{sign.character}{after}"
    needed = is_needed(around, len(before), right_to_left=False)
    if sign.in_free_text and re.match(f"[{UNSEEN_IN_TEXT}]", sign.character):
        return not needed
    if sign.route is None:
        return False
    if sign.on_key:
        return "attendance" in sign.route[:-1] and sign.character not in _MARKS
    if sign.in_free_text:
        return not (names_of_fields(Name).isdisjoint(sign.route) or needed)
    return sign.character not in _MARKS
