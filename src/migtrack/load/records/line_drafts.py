"""Trees of what should stand in the file: what the model wants, and what the value there says."""

import re
from datetime import date
from typing import Any

from pydantic import ValidationError

from migtrack.base.days import runs
from migtrack.load.records.days_meant import days_meant, interval_meant
from migtrack.load.records.drafts import OPEN, Given, as_given
from migtrack.load.records.pieces import pieces_of, spellings, ways_to_cut
from migtrack.load.records.synonyms import choice_meant, says_nothing
from migtrack.load.records.takes import breadth, fits, is_list
from migtrack.model.activities import ActivityDays
from migtrack.model.declarations import About, Keyed, Ref
from migtrack.model.fields import OTHERS, SLUG, Interval, Part, Shorter
from migtrack.model.walk import Declared, fields_of, is_kind

_EVERYBODY = frozenset(("all", "everyone", "everybody", "others", "the others", "الجميع", "الكل"))


class Drafts:
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

    def of_value_by_id(self, holder: type[Part], field: Declared, key: str, value: object) -> Any:
        """What should stand behind an id."""
        for text in spellings(field, value.strip()) if isinstance(value, str) else ():
            if text and fits(holder, field.key, {key: text}, self._languages):
                return Given(text)
        return OPEN

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
            return _one_mapping(value) or _usual_mapping(field)
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
                return self._of_entries_by_key(field, value) or [as_given(value)]
            pieces = pieces_of(value) if field.get(Shorter) and isinstance(value, str) else []
            if pieces and fits(holder, field.key, pieces, self._languages):
                return [Given(piece) for piece in pieces]
            return [self.of_part(field.part, value)]
        if not isinstance(value, str):
            return [OPEN]
        pieces = [value] if field.is_free_text else pieces_of(value)
        entries = [self._scalar(holder, field, piece, is_entry=True) for piece in pieces]
        return entries if entries and all(entries) else [OPEN]

    def _of_entries_by_key(self, field: Declared, value: dict[str, Any]) -> list[Any]:
        """The entries of a list that were written by their keys; none where they were not."""
        part, key = field.part, key_of_entries(field)
        assert part is not None, "an entry has fields"
        if not key or not {each.key for each in fields_of(part)}.isdisjoint(value):
            return []
        entries = []
        for name, inner in value.items():
            if not fits(part, key, name, self._languages):
                return []
            placed: dict[str, Any] = {key: Given(name)}
            if isinstance(inner, str):
                self._place(part, inner, placed, may_be_text=False)
            elif isinstance(inner, dict):
                placed |= as_given(inner)
            needed = [each for each in fields_of(part) if each.is_required or each.key in placed]
            entries.append({each.key: placed.get(each.key, OPEN) for each in needed})
        return entries

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


def key_of_entries(field: Declared) -> str:
    """The field by which the entries of a list are told apart; empty where there is none."""
    keyed, part = field.get(Keyed), field.part
    if part is not None and is_kind(part):
        return str(part.record_kind.key)  # type: ignore[attr-defined]  # it is a kind's
    if keyed is None or part is None:
        return ""
    return next((each.key for each in fields_of(part) if each.name == keyed.by), "")


def _one_mapping(value: object) -> dict[str, Any]:
    """The values by id that a list holds one by one: `[{fees: 3}, {travel: 4}]`."""
    if not isinstance(value, list) or not all(isinstance(each, dict) for each in value):
        return {}
    pairs = [pair for each in value for pair in each.items()]
    are_single = len(pairs) == len(value) == len({key for key, _ in pairs})
    are_ids = all(re.fullmatch(SLUG, key) and isinstance(each, str) for key, each in pairs)
    return {key: Given(each) for key, each in pairs} if are_single and are_ids else {}


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
