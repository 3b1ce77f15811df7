"""What is said of the dates of an activity where it takes place on some days only."""

import pytest

from migtrack.render.changes.formatter import ChangeFormatter
from migtrack.render.translator import Translator
from tests.review.changes.states import changes
from tests.sample import SAMPLE, edited

WORKSHOP = "activities/workshop-1.yaml"
DATES = "dates: {start: 2021-03-02, end: 2021-03-03}"
SINGLE = "dates: {start: 2021-03-02, end: 2021-03-16, days: [2021-03-02, 2021-03-16]}"
WHOLE = "dates: {start: 2021-03-02, end: 2021-03-03, days: [2021-03-02, 2021-03-03]}"
GIVEN_UP = "\npostponed: [{{date: 2021-02-01, from: {{start: 2021-02-16, {}}}, reason: Snow}}]"
TWO_DAYS = GIVEN_UP.format("end: 2021-02-17")
TWO_WEEKS = GIVEN_UP.format("end: 2021-03-02, days: [2021-02-16, 2021-03-02]")


@pytest.mark.parametrize(
    ("before", "after", "english", "arabic"),
    [
        (
            DATES,
            SINGLE,
            "dates changed from 2–3 Mar 2021 to 2 and 16 Mar 2021",
            "تغيّر الموعد من ٢–٣ مارس ٢٠٢١ إلى ٢ و١٦ مارس ٢٠٢١",
        ),
        (
            SINGLE,
            SINGLE.replace(", days: [2021-03-02, 2021-03-16]", ""),
            "dates changed from 2 and 16 Mar 2021 to 2–16 Mar 2021",
            None,
        ),
        (DATES, WHOLE, "dates days set: 2–3 Mar 2021", None),
        (
            DATES + TWO_DAYS,
            DATES + TWO_WEEKS,
            "dates given up on 1 Feb 2021 changed from 16–17 Feb 2021 to 16 Feb and 2 Mar 2021",
            "تغيّر الموعد الملغى في ١ فبراير ٢٠٢١ من ١٦–١٧ فبراير ٢٠٢١ إلى ١٦ فبراير و٢ مارس ٢٠٢١",
        ),
        (
            SINGLE,
            DATES
            + GIVEN_UP.format("end: 2021-03-16, days: [2021-02-16, 2021-03-16]").replace(
                "2021-02-16", "2021-03-02"
            ),
            "moved from 2 and 16 Mar 2021 to 2–3 Mar 2021: Snow",
            None,
        ),
    ],
)
def test_the_sentence(before: str, after: str, english: str, arabic: str | None) -> None:
    olds, news = (edited(WORKSHOP, (DATES, dates)) for dates in (before, after))
    found = changes({**SAMPLE, **olds}, {**SAMPLE, **news})
    [record] = found.records
    [statement] = record.statements
    assert ChangeFormatter(found, Translator("en")).statement(record, statement) == english
    if arabic:
        assert ChangeFormatter(found, Translator("ar")).statement(record, statement) == arabic
