"""The very line to write where a value of another form stands: `left: {date: …, reason: …}`.

It is made of what the model declares: the required fields, and those into which the parts of
the value fit. `…` stands for what the value does not say.
"""

from datetime import date
from typing import Any, NamedTuple

from pydantic import ValidationError

from migtrack.base.days import read_day, runs
from migtrack.base.finding import Edit, Route
from migtrack.base.personal_data import looks_like
from migtrack.base.text import listed
from migtrack.load.records.days_meant import days_meant, interval_meant
from migtrack.load.records.drafts import OPEN, Given, as_given, given_in, in_braces, plain_data
from migtrack.load.records.errors import FieldError
from migtrack.load.records.pieces import pieces_of, spellings, ways_to_cut
from migtrack.load.records.synonyms import choice_meant, fields_meant, is_state, says_nothing
from migtrack.load.records.takes import breadth, fits, is_list, takes_fields
from migtrack.model.activities import ActivityDays
from migtrack.model.declarations import About, Formerly, Ref
from migtrack.model.fields import OTHERS, Interval, Part, Shorter
from migtrack.model.walk import Declared, declared_at, fields_of, model_at


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
_EVERYBODY = frozenset(("all", "everyone", "everybody", "others", "the others", "الجميع", "الكل"))


def line_for(model: type[Part], route: Route, value: object, languages: tuple[str, ...]) -> Line:
    """The line to write at a route of a file where a value of another form stands.

    Of an entry of a list it is the entry alone.
    """
    field = declared_at(model, route)
    holder = model_at(model, _holder_of(route))
    is_entry = isinstance(route[-1], int) or (field is not None and field.key != route[-1])
    if field is None or holder is None:
        return NO_LINE
    drafts = _Drafts(languages)
    if is_entry and field.part is not None:
        tree = drafts.of_part(field.part, value)
    else:
        tree = drafts.of_field(holder, field, value)
    step = route[-1]
    is_named = step == field.key or (isinstance(step, str) and read_day(step) is not None)
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


class _Drafts:
    """Trees of what should stand in the file: keys, `…`, and parts of what stands there."""

    def __init__(self, languages: tuple[str, ...]) -> None:
        self._languages = languages

    def of_field(self, holder: type[Part], field: Declared, value: object) -> Any:
        """What should stand behind the name of a field."""
        if field.is_mapping:
            return self._of_mapping(field, value)
        shorter = field.get(Shorter)
        if field.part is not None and shorter and shorter.is_alone:
            return self.of_part(field.part, value)
        if is_list(holder, field.key):
            return self._of_list(holder, field, value)
        if field.part is not None:
            return self.of_part(field.part, value)
        return self._scalar(holder, field, value) or OPEN

    def of_part(self, part: type[Part], value: object) -> dict[str, Any]:
        """The fields of a mapping: what is required, and what the value says."""
        found = self._placed(part, value)
        fields = [each for each in fields_of(part) if each.is_required or each.key in found]
        fields = fields or _usual(part)
        tree = {each.key: found.get(each.key) or self._open(part, each) for each in fields}
        if wanted := _wanted_too(part, tree):
            keys = (*tree, wanted)
            order = [each.key for each in fields_of(part) if each.key in keys]
            return {key: tree.get(key, OPEN) for key in order}
        return tree

    def _open(self, holder: type[Part], field: Declared) -> Any:
        """A field of which the value says nothing."""
        if field.part is not None or field.is_mapping:
            return self.of_field(holder, field, "")
        return [OPEN] if is_list(holder, field.key) else OPEN

    def _of_mapping(self, field: Declared, value: object) -> dict[str, Any]:
        if field.part is not None:
            first = next(each for each in fields_of(field.part) if is_list(field.part, each.key))
            return {OPEN: {first.key: [OPEN]}}
        if not field.choices:
            return _usual_mapping(field)
        words = str(value).replace(":", " ").split() if isinstance(value, str) else []
        numbers = [word for word in words if word.isascii() and word.isdigit()]
        meant = [choice_meant(word.removesuffix("s"), field.choices) for word in words]
        key = next(filter(None, meant), "")
        return {key or field.choices[0]: Given(numbers[0]) if numbers else OPEN}

    def _of_list(self, holder: type[Part], field: Declared, value: object) -> Any:
        reference = field.get(Ref)
        if reference and reference.or_others and isinstance(value, str):
            if value.strip().lower() in _EVERYBODY:
                return OTHERS
            if value.isdecimal():
                return [OPEN]
        if field.part is not None:
            if isinstance(value, dict):
                return [as_given(value)]
            pieces = pieces_of(value) if field.get(Shorter) and isinstance(value, str) else []
            if pieces and fits(holder, field.key, pieces, self._languages):
                return [Given(piece) for piece in pieces]
            return [self.of_part(field.part, value)]
        if not isinstance(value, str):
            return [OPEN]
        pieces = [value] if field.is_free_text else pieces_of(value)
        entries = [self._scalar(holder, field, piece, is_entry=True) for piece in pieces]
        return entries if entries and all(entries) else [OPEN]

    def _scalar(
        self, holder: type[Part], field: Declared, value: object, *, is_entry: bool = False
    ) -> Given | None:
        """A single value as the field takes it; none where it says nothing for this field."""
        if not isinstance(value, str):
            return None
        for text in spellings(field, value.strip()):
            if text and fits(holder, field.key, [text] if is_entry else text, self._languages):
                return Given(text)
        return None

    def _placed(self, part: type[Part], value: object) -> dict[str, Any]:
        """The fields into which the parts of a value go; none where one of them goes nowhere."""
        if isinstance(value, list) and all(isinstance(each, str) for each in value):
            if issubclass(part, ActivityDays) and (days := _days_apart(value)):
                given = list(map(Given, days))
                return {"start": given[0], "end": given[-1], "days": given}
            value = ", ".join(value)
        if not isinstance(value, str) or says_nothing(value) or not value.strip():
            return {}
        if issubclass(part, Interval):
            day = days_meant(value) or (value,)
            first, last = interval_meant(value) or (day[0], day[0])
            is_clear = len(day) == 1 and fits(part, "start", first, ())
            return {"start": Given(first), "end": Given(last)} if is_clear else {}
        for pieces, may_be_text in ways_to_cut(value):
            placed: dict[str, Any] = {}
            for piece in pieces:
                if not self._place(part, piece, placed, may_be_text=may_be_text):
                    break
            else:
                return placed
        return {}

    def _place(
        self, part: type[Part], piece: str, placed: dict[str, Any], *, may_be_text: bool
    ) -> bool:
        """Put a piece into the field that takes it, the choosiest first: whether there is one."""
        fields = [each for each in fields_of(part) if each.part is None and each.key not in placed]
        fields = [each for each in fields if may_be_text or not each.is_free_text]
        fields.sort(key=lambda each: (not each.is_required, breadth(part, each.key)))
        for field in fields:
            if not is_list(part, field.key) and (given := self._scalar(part, field, piece)):
                placed[field.key] = given
                return True
        return False


def _days_apart(texts: list[str]) -> list[str]:
    """The days that are listed, in order, if there are others between them."""
    meant = [days_meant(text) for text in texts]
    days = sorted({days[0] for days in meant if len(days) == 1})
    is_clear = all(len(days) == 1 for days in meant)
    return days if is_clear and len(runs(map(date.fromisoformat, days))) > 1 else []


def _usual(part: type[Part]) -> list[Declared]:
    """The fields to name where none is required and the value fits into none."""
    fields = [each for each in fields_of(part) if not each.is_free_text]
    return fields[: 1 if is_list(part, fields[0].key) else 3]


def _usual_mapping(field: Declared) -> dict[str, Any]:
    """The keys of the model's example; what stands behind them only the reader knows."""
    about = field.get(About)
    examples = about.examples if about else ()
    return dict.fromkeys(next((each for each in examples if isinstance(each, dict)), {}), OPEN)


def _wanted_too(part: type[Part], tree: dict[str, Any]) -> str:
    """The field that the mapping wants because of what stands in it; nothing if there is none."""
    filled = {key: example_of(part, key) if each == OPEN else each for key, each in tree.items()}
    try:
        part.model_validate(filled)
    except ValidationError as error:
        for each in error.errors(include_url=False, include_input=False):
            if fields := each.get("ctx", {}).get("fields"):
                return str(next(name for name in fields if name not in tree))
    return ""


def example_of(part: type[Part], key: str) -> Any:
    """A value that a field takes; none where the model gives no example."""
    field = next(each for each in fields_of(part) if each.key == key)
    about = field.get(About)
    examples = (*(about.examples if about else ()), *field.choices, OPEN)
    texts = (str(each) if isinstance(each, int | float) else each for each in examples)
    return next((each for each in texts if fits(part, key, each, ())), None)
