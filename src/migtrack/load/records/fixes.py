"""What cures a fault of the shape: what was probably meant, and whether nothing else can be."""

import re
from typing import Any

from migtrack.base.characters import ascii_digits
from migtrack.base.days import time_zones
from migtrack.base.finding import Edit, Fix, RemoveValue, RenameKey, SetValue
from migtrack.base.personal_data import looks_like
from migtrack.base.text import in_backquotes, is_nobodys, near_misses
from migtrack.load.records.commas import fixes_of_cut_value
from migtrack.load.records.days_and_numbers import NUMBER_FORMS, fits
from migtrack.load.records.days_meant import days_meant, is_spreadsheet_number, month_meant
from migtrack.load.records.errors import FieldError
from migtrack.load.records.pieces import plain_number, the_number_in
from migtrack.load.records.synonyms import (
    choice_meant,
    currency_meant,
    fields_called,
    is_kept_nowhere,
    is_not_known_yet,
    is_state,
    language_meant,
    zone_within,
)
from migtrack.load.records.wording import Concerned, id_meant
from migtrack.model.declarations import Ref
from migtrack.model.fields import OTHERS, PHONE, Shorter

_IN_ITS_FORM = "write it in the form that the field wants"
_NO_DOUBT = r"[^:]*\d{4}[^:]*|.*[t ]00:00(:00)?z?"
"""A day with all digits of its year, and without a time of the day."""
_PLAIN_NUMBER = (
    r"\d+([.٫]\d+)?|\d{1,3}([,٬'’_ \u00a0\u202f])\d{3}(\2\d{3})*([.٫]\d+)?"
    r"|\d{1,3}(\.\d{3}){2,}(,\d\d)?|\d{1,3}(\.\d{3})+,\d\d"
)
"""A number of which no sign can be taken for another: `100,50` may be both 100.50 and 10050."""


def fixes_for(error: FieldError, about: Concerned) -> tuple[Fix, ...]:
    """What cures an error of the shape: nothing where nobody can know what was meant."""
    text = error.value if isinstance(error.value, str) else ""
    match error.type:
        case "extra_forbidden":
            return _of_unknown_field(error, about)
        case "unknown-language" if not about.line.hidden:
            step = str(about.route[-1])
            near = near_misses(step, about.languages) if len(step) < 4 else []
            return _renamed(error, about, near)
        case "missing" if about.known:
            return (_written(error, about, about.known),)
        case "literal_error":
            if meant := choice_meant(text, error.choices):
                return (_written(error, about, meant),)
            return _one_of(error, about, near_misses(text, error.choices) if text else [])
        case "bad-language" | "bad-currency":
            meant = (language_meant if error.type == "bad-language" else currency_meant)(text)
            return (_written(error, about, meant),) if meant else ()
        case "unknown-time-zone":
            zones = time_zones()
            zone = zone_within(text, zones)
            return _one_of(error, about, [zone] if zone in zones else near_misses(zone, zones))
        case "bad-date":
            return _of_day(error, about, text)
        case "bad-month":
            month = month_meant(text)
            return (_written(error, about, month),) if month else ()
        case "bad-id" if about.line.because and about.field is not None:
            return fixes_of_cut_value(about.field.key, about.line)
        case number if number in NUMBER_FORMS:
            return _of_number(error, about, text)
        case "bad-phone":
            number = " ".join(ascii_digits(text).split())
            return (_written(error, about, number),) if re.fullmatch(PHONE, number) else ()
        case "bad-id":
            meant = id_meant(text)
            return (_written(error, about, meant, is_safe=False),) if meant else ()
        case _:
            if words := _words_meant(about, text):
                return _one_of(error, about, words)
            return _of_line(about, ())


def _words_meant(about: Concerned, text: str) -> list[str]:
    """The words that may stand in the place of a list or of fields, and come near a text."""
    field = about.field
    if field is None or about.route[-1:] != (field.key,) or not text:
        return []
    shorter, reference = field.get(Shorter), field.get(Ref)
    words = shorter.words if shorter else ()
    return near_misses(text, (*words, *([OTHERS] if reference and reference.or_others else [])))


def _of_unknown_field(error: FieldError, about: Concerned) -> tuple[Fix, ...]:
    step = str(about.route[-1])
    if about.meant is not None and about.meant not in about.present:
        absent = [name for name in about.names if name not in about.present]
        meant = fields_called(step, absent)
        others = [name for name in meant if name != about.meant]
        return _renamed(error, about, [about.meant, *others])
    if about.line.hidden:
        return _of_line(about, ())
    if is_state(step) or is_kept_nowhere(step):
        return (Fix("remove this line", (RemoveValue(about.route),), is_safe=False),)
    return ()


def _renamed(error: FieldError, about: Concerned, names: list[str]) -> tuple[Fix, ...]:
    """The field under the first of the names; safe where that is the only one.

    A field without a value may be a part of a text that a comma has cut.
    """
    if not names or about.present.issuperset(names[:1]):
        return ()
    rename = RenameKey(about.route, names[0])
    if about.line.hidden:
        does = f"write {in_backquotes(names[0])}, with its value in the form that the field wants"
        fixes = tuple(fix._replace(does=does) for fix in _of_line(about, (rename,)))
    else:
        fixes = (Fix(f"write {in_backquotes(names[0])}", (rename,)),)
    is_sure = len(names) == 1 and error.value is not None
    return tuple(fix._replace(is_safe=fix.is_safe and is_sure) for fix in fixes)


def _of_line(about: Concerned, more: tuple[Edit, ...]) -> tuple[Fix, ...]:
    """The line to write, where the value says all that belongs into it."""
    line = about.line
    if line.value is None or looks_like(str(line.value)):
        return ()
    edits = line.edits or (SetValue(about.route, line.value), *more)
    return (Fix(_words(about, line.value), edits, is_safe=not _is_cut(about)),)


def _is_cut(about: Concerned) -> bool:
    """Whether a text was cut into entries of a list, or begins where a field may be meant."""
    pieces = [str(edit.route[-1]) for edit in about.line.edits if isinstance(edit, RemoveValue)]
    first = {word for piece in pieces for word in re.findall(r"^[\w-]+", piece)}
    names = {*about.names, *about.languages}
    return not first.isdisjoint(names) or (
        isinstance(about.line.value, list) and len(about.line.value) > 1
    )


def _of_day(error: FieldError, about: Concerned, text: str) -> tuple[Fix, ...]:
    days = days_meant(text)
    optional = about.field is not None and not about.field.is_required
    if not days and is_not_known_yet(text) and optional and not error.on_key:
        return (Fix("leave this line out", (RemoveValue(about.route),), is_safe=False),)
    digits = ascii_digits(text).strip().lower()
    is_sure = len(days) == 1 and re.fullmatch(_NO_DOUBT, digits) is not None
    is_sure = is_sure and not is_spreadsheet_number(text)
    return tuple(_written(error, about, day, is_safe=is_sure) for day in days)


def _of_number(error: FieldError, about: Concerned, text: str) -> tuple[Fix, ...]:
    found = text if plain_number(text) else the_number_in(text)
    digits = ascii_digits(found).strip()
    plain = plain_number(found) if re.fullmatch(_PLAIN_NUMBER, digits) else ""
    if not fits(NUMBER_FORMS[error.type], plain):
        return ()
    return (_written(error, about, plain, is_safe=found == text),)


def _one_of(error: FieldError, about: Concerned, words: list[str]) -> tuple[Fix, ...]:
    """The first of the words, which is safe where it is the only one that comes near."""
    return tuple(_written(error, about, word, is_safe=len(words) == 1) for word in words[:1])


def _written(error: FieldError, about: Concerned, value: str, *, is_safe: bool = True) -> Fix:
    """The value in the place of what stands there: of a key, if that is wrong."""
    edit = RenameKey(about.route, value) if error.on_key else SetValue(about.route, value)
    return Fix(_words(about, value), (edit,), is_safe)


def _words(about: Concerned, value: Any) -> str:
    """What to write, with the value where that can be nobody's."""
    is_shown = isinstance(value, str) and not about.is_confidential and is_nobodys(value.lower())
    return f"write {in_backquotes(value)}" if is_shown else _IN_ITS_FORM
