r"""A control character stands in a file: it drives the screen and is no text.

## What it does
The rule looks for the characters with which programs drive a screen or a printer (colour,
cursor, bell, backspace), raw or written as an escape such as `\e` within double quotes,
and for line separators that only some programs take for the end of a line. Ends of lines
and tabs are fine. A carriage return without a line feed, as old Macs ended lines, is read as
the end of a line and reported once in a file.

## Why it matters
Such a character can hide lines on a screen or print what is not in the file: what one
person reviews is not what another gets. It never belongs to a name or a title.

## Example
`data/activities/seminar-1.yaml`
```yaml
id: seminar-1
kind: seminar
group: 3
title: "Drafting \e[2J procedures"
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
Delete the whole value and type it anew, without pasting. Save a file with carriage returns
alone anew, with the line ends LF or CRLF.
"""

from functools import partial

from migtrack.base.finding import Fault, Severity
from migtrack.base.text import character_name
from migtrack.load.yaml.document import Document
from migtrack.rules.rule import Faults, Inspection, rule
from migtrack.rules.wording._signs import Sign, at_most, owner, signs, to_be_searched, without

_CONTROLS = "[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufffe\uffff]"
_LINE_ENDS = "\x0b\x0c\x85\u2028\u2029"
_NAMES = {
    "\0": "NULL",
    "\a": "BELL",
    "\b": "BACKSPACE",
    "\f": "FORM FEED",
    "\r": "CARRIAGE RETURN",
    "\x1b": "ESCAPE",
    "\x7f": "DELETE",
    "\x85": "NEXT LINE",
}
"""Unicode itself gives the control characters no names."""


@rule("MT805", Severity.ERROR, fixes="both")
def control_character(case: Inspection) -> Faults:
    """Searches every file, comments and escapes too."""
    for document in to_be_searched(case.loaded):
        found = signs(document, _CONTROLS)
        yield from at_most(found, partial(_fault, document), "control characters")


def _fault(document: Document, sign: Sign) -> Fault:
    fix = without(sign)._replace(is_safe=False)  # what it drove the screen with is left
    if sign.character in _LINE_ENDS:
        fix = without(sign, " ")
    code = f"U+{ord(sign.character):04X}"
    name = _NAMES.get(sign.character)
    shown = f"{code} {name}" if name else character_name(sign.character)
    return Fault(
        document.place(sign.span),
        f"{shown} {sign.where}: it drives the screen and is no text",
        "delete it: type the text anew instead of pasting it",
        label=f"a control character, {code}",
        subjects=owner(document, sign.route),
        fixes=(fix,),
    )
