"""The very line to write where a value of another form stands: `left: {date: …, reason: …}`.

It is made of what the model declares: the required fields, and those into which the parts of
the value fit. `…` stands for what the value does not say.
"""

from typing import Any, NamedTuple

from migtrack.base.days import read_day
from migtrack.base.finding import Edit, Route
from migtrack.base.personal_data import looks_like
from migtrack.base.text import listed
from migtrack.load.records.drafts import OPEN, given_in, in_braces, plain_data
from migtrack.load.records.errors import FieldError
from migtrack.load.records.line_drafts import Drafts
from migtrack.load.records.synonyms import fields_meant, is_state
from migtrack.load.records.takes import fits, takes_fields
from migtrack.model.confidential import is_confidential
from migtrack.model.declarations import About, Formerly
from migtrack.model.fields import OTHERS, Part
from migtrack.model.walk import Declared, declared_at, model_at


class Line(NamedTuple):
    """A line to write."""

    hidden: str
    """With nothing of the value."""
    shown: str
    """With what the value says; it may name a person, but is no contact."""
    because: str = ""
    """What is said behind it."""
    value: Any = None
    """What the line holds behind the key; none where it leaves something open."""
    edits: tuple[Edit, ...] = ()
    """What makes the line of what the file has, where that is more than another value."""

    def help(self, more: str = "", *, hidden: bool) -> tuple[str, str]:
        """The help that shows it without the value, and the one with it, where that differs.

        `more` is said behind it, too; with `hidden` neither shows the value.
        """
        if not self.hidden:
            return "", ""
        more = f"{self.because}{more}"
        if hidden and self.hidden.endswith(f": [{OPEN}]"):
            key = self.hidden.partition(":")[0]
            more = (
                f" with the ids, or `{key}: {OTHERS}` for all whom the list does not name elsewhere"
            )
        shown = self.hidden if hidden else self.shown
        help_ = f"write `{self.hidden}`{more}"
        return help_, f"write `{shown}`{more}" if shown != self.hidden else ""


NO_LINE = Line("", "")
_LONGEST = 200
"""The longest line that shows a value, in characters."""


def line_for(model: type[Part], route: Route, value: object, languages: tuple[str, ...]) -> Line:
    """The line to write at a route of a file where a value of another form stands.

    Of an entry of a list it is the entry alone.
    """
    field = declared_at(model, route)
    is_by_id = field is not None and field.is_by_id and field.key != route[-1]
    holder = model_at(model, _holder_of(route[:-1] if is_by_id else route))
    is_entry = isinstance(route[-1], int) or (field is not None and field.key != route[-1])
    if field is None or holder is None:
        return NO_LINE
    drafts = Drafts(languages)
    if is_by_id:
        tree: Any = drafts.of_value_by_id(holder, field, str(route[-1]), value)
    elif is_entry and field.part is not None:
        tree = drafts.of_part(field.part, value)
    else:
        tree = drafts.of_field(holder, field, value)
    step = route[-1]
    is_named = step == field.key or (isinstance(step, str) and read_day(step) is not None)
    is_named |= is_by_id and not is_confidential(route)
    key = "" if isinstance(step, int) else f"{step if is_named else OPEN}: "
    hidden = key + in_braces(tree, is_hidden=True)
    shown = key + in_braces(tree, is_hidden=False)
    is_kept_back = len(shown) > _LONGEST or any(map(looks_like, given_in(tree)))
    return Line(hidden, hidden if is_kept_back else shown, value=plain_data(tree))


def line_of(
    model: type[Part],
    route: Route,
    error: FieldError,
    absent: list[str],
    languages: tuple[str, ...],
) -> Line:
    """The line to write for an error at a route of a file; none where no other form is wanted.

    For a field that is not known, the route is that of the field that was meant, and `absent`
    are those that the record might have.
    """
    value = error.value
    if error.type == "missing" and (field := declared_at(model, route)) is not None:
        has_own_form = field.part is not None and field.key == route[-1] and not hint_of(field)
        return line_for(model, route, "", languages) if has_own_form else NO_LINE
    if error.type in ("tuple_type", "dict_type", "model_type") and route:
        return line_for(model, route, value, languages)
    if isinstance(value, list) and route:
        field = declared_at(model, route)
        if error.type == "extra_forbidden" and field is not None and field.part is not None:
            return NO_LINE  # it lists entries, under another name
        is_one = len(value) == 1 or (field is not None and field.is_free_text)
        text = ", ".join(each for each in value if isinstance(each, str))
        return line_for(model, route, text, languages) if is_one else NO_LINE
    if error.type != "extra_forbidden" or value is None:
        return NO_LINE
    if is_state(str(route[-1])) and isinstance(value, str):
        states = fields_meant(value, absent)
        return line_for(model, (*route[:-1], states[0]), "", languages) if states else NO_LINE
    holder, field = model_at(model, route[:-1]), declared_at(model, route)
    if holder is None or field is None:
        return NO_LINE
    if fits(holder, field.key, value, languages) and field.get(Formerly) != (error.route[-1],):
        return NO_LINE
    if isinstance(value, dict) and takes_fields(holder, field.key, value):
        return NO_LINE  # what is wrong is within, and the rest of it stays
    line = line_for(model, route, value, languages)
    return NO_LINE if line.shown.endswith(f": {OPEN}") else line


def hint_of(field: Declared) -> str:
    """What to write where the field is missing: an example, or what there is to choose."""
    about = field.get(About)
    return (about.hint if about else "") or listed(field.choices)


def _holder_of(route: Route) -> Route:
    """The route of the mapping that has the field at a route, or at which its entries stand."""
    while route and isinstance(route[-1], int):
        route = route[:-1]
    return route[:-1]
