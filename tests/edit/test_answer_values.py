"""What people type for the facts of a contract."""

from collections.abc import Callable
from functools import partial
from typing import Any

import pytest

from migtrack.edit.new_project.answer_values import (
    read_budget,
    read_count,
    read_day_of,
    read_end,
    read_languages,
    read_promise,
    read_text,
    read_time_zone,
    read_weekend,
)
from migtrack.edit.new_record.ids import read_new_id
from migtrack.model.keys import MINISTRY

END = partial(read_end, start="2026-06-01")
OTHER = partial(read_new_id, MINISTRY, taken=["moi"])


@pytest.mark.parametrize(
    ("read", "text", "value"),
    [
        (read_text, "  A\u00a0title,  pasted\u200b ", "A title, pasted"),
        (read_text, "\u202bوزارة\u202c \u200fالداخلية\u200e", "وزارة الداخلية"),
        (read_text, "می\u200cخواهم", "می\u200cخواهم"),  # the joiner does its work
        (read_languages, "en ar", ["en", "ar"]),
        (read_languages, "English, Arabic and fr", ["en", "ar", "fr"]),
        (read_languages, "ar-IQ", ["ar-IQ"]),
        (read_languages, "العربية والإنجليزية", ["ar", "en"]),
        (read_day_of, "2026-06-01", "2026-06-01"),
        (read_day_of, " 1 June 2026 ", "2026-06-01"),
        (read_day_of, "٢٠٢٦-٠٦-٠١", "2026-06-01"),
        (END, "18 months", "2027-11-30"),
        (END, "1 year", "2027-05-31"),
        (END, "٦ months", "2026-11-30"),
        (END, "١٨ شهراً", "2027-11-30"),
        (END, "٣ سنوات", "2029-05-31"),
        (END, "2026-06-01", "2026-06-01"),
        (partial(read_end, start="2026-01-31"), "1 month", "2026-02-27"),
        (partial(read_end, start="2024-02-29"), "12 months", "2025-02-27"),
        (read_time_zone, "Asia/Baghdad", "Asia/Baghdad"),
        (read_time_zone, "baghdad", "Asia/Baghdad"),
        (read_time_zone, "New York", "America/New_York"),
        (read_time_zone, "asia/BAGHDAD", "Asia/Baghdad"),
        (read_weekend, "friday saturday", ["friday", "saturday"]),
        (read_weekend, "Sat, Fri", ["friday", "saturday"]),
        (read_weekend, "Saturdays and Sundays", ["saturday", "sunday"]),
        (read_weekend, "none", []),
        (read_budget, "303280 EUR", {"amount": "303280", "currency": "EUR"}),
        (read_budget, "CHF 250,000", {"amount": "250000", "currency": "CHF"}),
        (read_budget, "CHF 1'250'000.50", {"amount": "1250000.50", "currency": "CHF"}),
        (read_budget, "€ 10 000", {"amount": "10000", "currency": "EUR"}),
        (read_budget, "٢٥٠٬٠٠٠٫٥٠ CHF", {"amount": "250000.50", "currency": "CHF"}),
        (read_budget, "٢٥٠ usd", {"amount": "250", "currency": "USD"}),
        (read_count, "04", "4"),
        (read_promise, "6 workshops, 1 visit", {"workshop": "6", "visit": "1"}),
        (read_promise, "2 Workshops and 1 study visit", {"workshop": "2", "visit": "1"}),
        (read_promise, "٢ ورش عمل و١ زيارة دراسية", {"workshop": "2", "visit": "1"}),
        (read_promise, "2 technical seminars", {"seminar": "2"}),
        (read_promise, "3 video conferences", {"video-conference": "3"}),
        (OTHER, "mofa", "mofa"),
    ],
)
def test_it_is_read(read: Callable[[str], Any], text: str, value: object) -> None:
    assert read(text) == value


@pytest.mark.parametrize(
    ("read", "text", "why"),
    [
        (read_text, "\u200f", "needed"),
        (read_languages, "en klingon-as-spoken", "no code of a language"),
        (read_languages, "en en", "named twice"),
        (read_day_of, "03/04/2026", "may be 2026-04-03 or 2026-03-04"),
        (read_day_of, "2026-02-30", "no day of the calendar"),
        (END, "2026-05-31", "before it begins"),
        (END, "a while", "or how long it takes, as 18 months"),
        (END, "0 months", "a month at the least"),
        (partial(read_end, start="9990-01-01"), "18 years", "last day"),
        (read_time_zone, "Atlantis", "no time zone of that name"),
        (read_time_zone, "Bagdad", "did you mean Asia/Baghdad"),
        (read_weekend, "the usual", "days of the week"),
        (read_budget, "250000", "three letters of the currency"),
        (read_budget, "CHF", "the amount and the currency"),
        (read_budget, "1.250.000 CHF", "in digits"),
        (read_count, "0", "whole number"),
        (read_count, "four", "whole number"),
        (read_promise, "workshops", "6 workshops, 1 visit"),
        (read_promise, "2 picnics", "6 workshops, 1 visit"),
        (read_promise, "0 workshops", "whole number"),
        (OTHER, "MoI", "small letters"),
        (OTHER, "moi", "moi already"),
        (OTHER, "con", "device"),
    ],
)
def test_it_is_refused_with_one_sentence(read: Callable[[str], Any], text: str, why: str) -> None:
    with pytest.raises(ValueError, match=why) as caught:
        read(text)
    assert str(caught.value).count(". ") == 0
    assert str(caught.value)[-1] in ".?"
