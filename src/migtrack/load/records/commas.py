"""Texts within `{ }` that a comma has cut: of `{en: Bern, Switzerland}` YAML makes two fields."""

from migtrack.base.finding import Fix, RemoveValue, Route, SetValue
from migtrack.base.personal_data import looks_like
from migtrack.base.text import scalar_in_braces
from migtrack.load.kinds import value_at
from migtrack.load.records.drafts import OPEN
from migtrack.load.records.lines import NO_LINE, Line, line_for
from migtrack.load.records.shape_faults import Wording
from migtrack.load.yaml.document import Document
from migtrack.model.fields import Part
from migtrack.model.walk import declared_at

BECAUSE = ": inside `{ }` a comma ends a value"
"""Said behind such a line."""


def whole_again(document: Document, route: Route, model: type[Part], otherwise: Line) -> Line:
    """The line to write where the key at a route is what a comma has cut off a value before it.

    `otherwise` is the line where it is a key of its own: it has a colon, or no text before it.
    """
    span, key = document.places.key_at(route), str(route[-1])
    mapping = value_at(document.value, route[:-1])
    is_bare = span is not None and document.text[span[1] :].lstrip()[:1] in (",", "}")
    if not is_bare or not isinstance(mapping, dict) or mapping.get(key, "") is not None:
        return otherwise
    keys = list(mapping)
    first = last = keys.index(key)
    while first and mapping[keys[first]] is None:
        first -= 1
    while last + 1 < len(keys) and mapping[keys[last + 1]] is None:
        last += 1
    owner, pieces = keys[first], [mapping[keys[first]], *keys[first + 1 : last + 1]]
    if not isinstance(pieces[0], str):
        return otherwise
    holder = route[:-1]
    line = _line(model, (*holder, owner), pieces)
    if line.value is None:
        return line
    cut_off = (RemoveValue((*holder, name)) for name in keys[first + 1 : last + 1])
    return line._replace(edits=(SetValue((*holder, owner), line.value), *cut_off))


def cut_value(subject: str, field: str, line: Line, *, hidden: bool) -> Wording:
    """The words for a value by id that a comma has cut, so that its end is read as an id.

    `hidden` says whether the value may not be shown.
    """
    message = f"{subject}: a comma stands within a value of `{field}`"
    help_, terminal_help = line.help(hidden=hidden)
    return Wording("MT106", message, help_, "read as an id of its own", terminal_help)


def fixes_of_cut_value(field: str, line: Line) -> tuple[Fix, ...]:
    """What makes such a value whole again, where it is clear which it is."""
    does = f"take the comma out of the value of `{field}`"
    return (Fix(does, line.edits, is_safe=False),) if line.edits else ()


def _line(model: type[Part], route: Route, pieces: list[str]) -> Line:
    field, key = declared_at(model, route) or declared_at(model, route[:-1]), route[-1]
    if field is None:
        return NO_LINE
    if not field.is_free_text:
        line = line_for(model, route, ",".join(pieces), ())
        if line == NO_LINE:
            return NO_LINE
        return NO_LINE if line.shown.endswith(OPEN) else line._replace(because=BECAUSE)
    text = ", ".join(pieces)
    hidden = f"{key}: '{OPEN}'"
    shown = hidden if looks_like(text) else f"{key}: {scalar_in_braces(text)}"
    return Line(hidden, shown, BECAUSE, value=text)
