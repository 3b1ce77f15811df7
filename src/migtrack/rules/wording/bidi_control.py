r"""A hidden character changes the direction of text, so that it reads otherwise than it is.

## What it does
Some characters are not seen and turn the direction of the text behind them. The rule
reports overrides and embeddings (U+202A to U+202E) anywhere, comments included; isolates
(U+2066 to U+2069) that are opened and not closed, or the other way round; and, in ids,
dates, numbers and names of fields, any character of this kind.

## Why it matters
`2021-03-01` can be made to look like another day, and one name like another, while the
file says something else. Arabic text needs none of these characters: they come along
when text is pasted from spreadsheets, or somebody puts them there on purpose.

## Example
`data/activities/seminar-1.yaml`
```yaml
id: seminar-1
kind: seminar
group: 3
title: "Drafting \u202Eserudecorp\u202C"
dates: {start: 2021-05-04, end: 2021-05-04}
mode: online
platform: Zoom
experts:
  - {name: Expert 2}
attendance:
  2021-05-04:
    present: others
```

## What to do
Delete the whole value and type it anew, without pasting. The arrow keys of the editor
stand still once on a hidden character; that is how to find it.
"""

from collections.abc import Hashable, Iterator
from functools import partial
from itertools import groupby

from migtrack.base.finding import Fault, Fix, Severity
from migtrack.base.text import character_name
from migtrack.load.yaml.document import Document
from migtrack.rules.rule import Faults, Inspection, rule
from migtrack.rules.wording._signs import Sign, at_most, owner, signs, to_be_searched, without

_CONTROLS = "[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]"
_TURNING = frozenset("\u202a\u202b\u202c\u202d\u202e")
_OVERRIDES = frozenset("\u202d\u202e")
_OPENING = frozenset("\u2066\u2067\u2068")
_CLOSING = "\u2069"


@rule("MT801", Severity.ERROR, fixes="both")
def bidi_control(case: Inspection) -> Faults:
    """Searches every file, comments and escapes too."""
    for document in to_be_searched(case.loaded):
        found = groupby(signs(document, _CONTROLS), partial(_scope, document))
        wrong = (wrong for _, group in found for wrong in _wrong(list(group)))
        yield from at_most(wrong, partial(_fault, document), "characters of this kind")


def _scope(document: Document, sign: Sign) -> Hashable:
    """Within what an isolate must be closed: one value, or one line of comment."""
    if sign.route is None:
        return document.place(sign.span).line
    return sign.route, sign.on_key


def _wrong(found: list[Sign]) -> Iterator[tuple[Sign, str, Fix]]:
    """The signs of one scope that should not be there, why, and what removes each.

    Behind an override letters stand in another order than one sees: one of the two was meant.
    """
    is_safe = _OVERRIDES.isdisjoint(sign.character for sign in found)
    unmatched = _unmatched(found)
    for sign in found:
        if sign.character in _TURNING:
            why = "it changes the direction of what follows"
        elif not sign.in_free_text:
            why = "only plain letters, digits and signs belong there"
        elif sign in unmatched:
            why = "it closes what nothing has opened"
            if sign.character in _OPENING:
                why = "it changes the direction of what follows, and is not closed"
        else:
            continue
        yield sign, why, without(sign)._replace(is_safe=is_safe)


def _fault(document: Document, wrong: tuple[Sign, str, Fix]) -> Fault:
    sign, why, fix = wrong
    return Fault(
        document.place(sign.span),
        f"{character_name(sign.character)} {sign.where}: {why}",
        "delete it: type the text anew instead of pasting it",
        label=f"a hidden character, U+{ord(sign.character):04X}",
        subjects=owner(document, sign.route),
        fixes=(fix,),
    )


def _unmatched(found: list[Sign]) -> set[Sign]:
    """The isolates without their counterpart."""
    unmatched: set[Sign] = set()
    still_open: list[Sign] = []
    for sign in found:
        if sign.character in _OPENING:
            still_open.append(sign)
        elif sign.character == _CLOSING:
            if still_open:
                still_open.pop()
            else:
                unmatched.add(sign)
    return unmatched.union(still_open)
