"""Tries replacements: how far a text reads with each, and how well it then fits its model."""

import re
from typing import Any, NamedTuple

from pydantic import ValidationError

from migtrack.load.yaml.events import read_events
from migtrack.load.yaml.places import Places
from migtrack.load.yaml.replacement import Replacement
from migtrack.load.yaml.text_lines import block_end, indent_at, line_start
from migtrack.model.fields import Part, Setting
from migtrack.model.walk import fields_of

LONGEST = 100_000
"""The most characters of a text for which replacements are tried: each is one more reading."""
_MOST_READ = 2_000_000
"""The most characters that are read to mend one error."""
_NO_RECORD = 1_000_000


class Score(NamedTuple):
    """How well a text reads; the greater, the better."""

    reached: float
    """The character of the text, as it was, at which the next error stands; infinite if none."""
    fit: int
    """The number of values that do not fit, as a negative number."""
    lines: int
    """The number of lines that are replaced, as a negative number."""

    @property
    def is_perfect(self) -> bool:
        """Whether all of the text reads, and every value fits."""
        return self.reached == float("inf") and not self.fit


USELESS = Score(0, 0, 0)


class Trial:
    """Tries replacements for parts of one text, until enough has been read."""

    def __init__(self, text: str, model: type[Part] | None, behind: int) -> None:
        self._text = text
        self._model = model
        self._setting = Setting(_languages(text, model) if model else ())
        self._behind = behind
        """A text has to read beyond this character for a replacement to help."""
        self._left = _MOST_READ if len(text) <= LONGEST else 0

    def best(self, replacements: list[Replacement]) -> tuple[Score, Replacement | None]:
        """The replacement with which the text reads furthest and fits best, if one helps."""
        best, found = USELESS, None
        for replacement in replacements:
            score = self._score(replacement)
            if score.reached and (found is None or score > best):
                best, found = score, replacement
        return best, found

    def fits(self, replacement: Replacement) -> bool:
        """Whether what is replaced, with what stands below it, fits where it then stands."""
        text = replacement.applied(self._text)
        behind = self._behind + len(text) - len(self._text)
        at = line_start(text, behind)
        end = block_end(text, at, indent_at(text, at) + 1)
        before = read_events(text[: replacement.start], Places())
        return self._misfits(read_events(text[:end], Places())) <= self._misfits(before)

    def _score(self, replacement: Replacement) -> Score:
        places, lines = Places(), -1 - replacement.text.count("\n")
        text = replacement.applied(self._text)
        self._left -= len(text)
        if self._left < 0:
            return USELESS
        value = read_events(text, places)
        end = replacement.start + len(replacement.text)
        if any(replacement.start <= error.span[0] <= end for error in places.syntax_errors):
            return USELESS
        if (error := places.syntax_error) is None:
            return Score(float("inf"), -self._misfits(value), lines)
        mark, opening = getattr(error, "problem_mark", None), getattr(error, "context_mark", None)
        context = str(getattr(error, "context", ""))
        is_open = re.search("quoted|flow|simple key", context) is not None
        if mark is None or (opening and is_open and replacement.start <= opening.index <= end):
            return USELESS
        reached = mark.index - end + replacement.end
        if reached <= self._behind:
            return USELESS
        before = read_events(text[: line_start(text, mark.index)], Places())
        return Score(reached, -self._misfits(before), lines)

    def _misfits(self, value: Any) -> int:
        """How many values do not fit their model, with all that stands within them."""
        if self._model is None:
            return 0
        if not isinstance(value, dict):
            return _NO_RECORD
        try:
            self._model.model_validate(value, context=self._setting)
        except ValidationError as error:
            details = error.errors(include_url=False, include_context=False)
            return sum(1 if each["type"] == "missing" else _size(each["input"]) for each in details)
        return 0


def most_tries(text: str) -> int:
    """For how many errors of a text that reads a replacement is tried."""
    return LONGEST // (len(text) + 1)


def _languages(text: str, model: type[Part]) -> tuple[str, ...]:
    """The languages that a text seems to have: short names that are those of no field here."""
    own = {field.key for field in fields_of(model)}
    found = re.findall(r"(?m)(?:^|[{,]) *(?:- +)*([a-z]{2,3}):(?= |$)", text)
    return tuple(dict.fromkeys(name for name in found if name not in own))


def _size(value: Any) -> int:
    """How many texts stand within a value."""
    if isinstance(value, dict):
        return sum(map(_size, value.values())) or 1
    return sum(map(_size, value)) or 1 if isinstance(value, list) else 1
