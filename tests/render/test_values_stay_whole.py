"""No screen breaks a line within a day, an amount, a percentage, an id or `3 of 6`."""

import re
from collections.abc import Callable, Iterator
from datetime import date
from itertools import pairwise

import pytest
from rich.cells import cell_len

from migtrack.base.finding import Place, Spot
from migtrack.render.changes import text as changes_text
from migtrack.render.history.text import render as render_history
from migtrack.render.people.text import render_people
from migtrack.render.status.text import render_status
from migtrack.render.translator import Translator
from migtrack.render.why.text import render_figures, render_trace
from migtrack.review.history.history import review_history
from migtrack.review.people.standing import people_on
from migtrack.review.status.status import review_status
from migtrack.review.why.trace import trace
from migtrack.review.why.values import Scope
from tests.render.changes.test_changes import CHANGES
from tests.render.why.test_why import SHIPPED
from tests.review.story import MIDWAY, midway, sample, shipped
from tests.three_years import three_years

CLOSED = date(2022, 2, 1)
WORDS = {language: Translator(language) for language in ("en", "ar")}
_IDS = r"\b[a-z]+(?:-[a-z]+)*-[0-9]+\b"
_DAY = r"(?<![\d–])\d{1,2} [A-Z][a-z]{2} \d{4}"
_ARABIC_DAY = "(?<![٠-٩–])[٠-٩]{1,2} [^\\W\\d]+ [٠-٩]{4}"
VALUES = {
    "en": [
        _DAY,
        r"\d{1,2}(?: [A-Z][a-z]{2}(?: \d{4})?)?(?: – |–| and )\d{1,2} [A-Z][a-z]{2} \d{4}",
        r"\b[A-Z]{3} [\d,.]*\d(?: of [\d,.]*\d)?",
        r"\d+ %",
        r"(?<![A-Z] )(?<![\d,.])[\d,]*\d of [\d,]*\d",
        _IDS,
    ],
    "ar": [
        _ARABIC_DAY,
        "[٠-٩]{1,2}(?: [^\\W\\d]+(?: [٠-٩]{4})?)?(?: - |–| و)[٠-٩]{1,2} [^\\W\\d]+ [٠-٩]{4}",
        "(?<![٠-٩٬٫])[٠-٩٬٫]+ يورو(?: من [٠-٩٬٫]*[٠-٩])?",
        "[٠-٩]+٪",
        "(?<![٠-٩٬٫])[٠-٩٬]+ من [٠-٩٬]*[٠-٩]",
        _IDS,
    ],
}
"""What is one value: days, ranges of them, amounts, percentages, parts of a whole, ids."""

Render = Callable[[Translator, int], str]


def place_of(spot: Spot) -> Place:
    return SHIPPED.documents[spot.path].place_of(spot.route)


def _status(day: date) -> Render:
    status = midway() if day == MIDWAY else review_status(shipped(), day)
    return lambda words, width: render_status(status, words, width)


def _why(name: str) -> Render:
    status = review_status(shipped(), CLOSED)
    figure = status.figure(name)
    assert figure is not None
    traced = trace(SHIPPED, CLOSED, figure, Scope(), {"open", "personal"})
    return lambda words, width: render_trace(status, traced, words, place_of, width)


def _history(words: Translator, width: int) -> str:
    history = review_history(shipped(), CLOSED, "quarter")
    assert history is not None
    return render_history(history, words, width)


PEOPLE = people_on(shipped(), CLOSED, shipped().participant_by_id.values())

SCREENS: dict[str, Render] = {
    "status of the sample": lambda words, width: render_status(
        review_status(sample(), MIDWAY), words, width
    ),
    "status midway": _status(MIDWAY),
    "status of a closed project": _status(CLOSED),
    "status of a large project": lambda words, width: render_status(
        review_status(three_years().project, date(2022, 6, 15)), words, width
    ),
    "why attendance": _why("attendance"),
    "why money-left": _why("money-left"),
    "why": lambda words, width: render_figures(review_status(shipped(), MIDWAY), words, width),
    "people": lambda words, width: render_people(PEOPLE, words, CLOSED, width),
    "history": _history,
    "diff": lambda words, width: changes_text.render(CHANGES, words, width),
}


def split_values(screen: str, language: str, width: int) -> Iterator[str]:
    """The values that a line's end splits, although they have room in a line."""
    words = WORDS[language]
    whole = SCREENS[screen](words, 100_000)
    lines = [line.strip() for line in SCREENS[screen](words, width).split("\n")]
    for value in VALUES[language]:
        fitting = {each for each in re.findall(value, whole) if cell_len(each) <= width - 6}
        for line, following in pairwise(lines):
            for match in re.finditer(value, f"{line} {following}"):
                if match.start() < len(line) < match.end() and match[0] in fitting:
                    yield f"{match[0]}: {line} | {following}"


@pytest.mark.parametrize("language", WORDS)
@pytest.mark.parametrize("width", [21, 40])
@pytest.mark.parametrize("screen", ["status midway", "why money-left"])
def test_values_stay_whole(screen: str, width: int, language: str) -> None:
    assert not list(split_values(screen, language, width))


@pytest.mark.slow
@pytest.mark.parametrize("language", WORDS)
@pytest.mark.parametrize("screen", SCREENS)
def test_values_stay_whole_on_every_width(screen: str, language: str) -> None:
    for width in range(20, 121):
        assert not list(split_values(screen, language, width)), width


def test_a_state_stays_with_its_number_and_its_words() -> None:
    closed = review_status(shipped(), CLOSED)
    english = render_status(closed, WORDS["en"], 40)
    for whole in ("returned early 1", "not recorded", "held, 93 %", "not reached"):
        assert english.count(whole) == render_status(closed, WORDS["en"], 200).count(whole)
    arabic = render_status(closed, WORDS["ar"], 40)
    assert arabic.count("منفَّذ، ٩٣٪") == render_status(closed, WORDS["ar"], 200).count("منفَّذ، ٩٣٪")


def test_what_is_longer_than_a_line_is_broken_between_values_first() -> None:
    shown = render_status(review_status(shipped(), MIDWAY), WORDS["en"], 24)
    assert "  spent EUR 71,090.40 of\n  303,280 ·\n" in shown
