"""The marks of an attendance list, counted."""

from collections.abc import Iterable

from migtrack.render.translator import Translator, msgid

_COUNTS = {
    "present": msgid("{number} present"),
    "online": msgid("{number} online"),
    "excused": msgid("{number} excused"),
    "absent": msgid("{number} absent"),
    "unmarked": msgid("{number} not marked"),
}


def attendance_counts(translator: Translator, counts: Iterable[tuple[str, int]]) -> str:
    """`16 present, 3 excused, 1 absent`."""
    parts = []
    for mark, number in counts:
        if mark == "guests":
            parts.append(translator.plural("{number} guest", "{number} guests", number))
        else:
            parts.append(translator.translate(_COUNTS[mark], number=number))
    return translator.listed(parts) or translator.translate("nobody")
