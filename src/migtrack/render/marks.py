"""An attendance list in numbers."""

from collections.abc import Iterable

from migtrack.render.words import Translator, msgid

_MARKS = {
    "present": msgid("{number} present"),
    "online": msgid("{number} online"),
    "excused": msgid("{number} excused"),
    "absent": msgid("{number} absent"),
    "unmarked": msgid("{number} not marked"),
}


def said_marks(words: Translator, counts: Iterable[tuple[str, int]]) -> str:
    """`16 present, 3 excused, 1 absent`."""
    parts = []
    for mark, number in counts:
        if mark == "guests":
            parts.append(words.count("{number} guest", "{number} guests", number))
        else:
            parts.append(words.say(_MARKS[mark], number=number))
    return words.listed(parts) or words.say("nobody")
