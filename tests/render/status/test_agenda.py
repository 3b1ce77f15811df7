"""What is due on the status screen: how many there are, and each verb beside its day."""

import re
from datetime import date

import pytest

from migtrack.base.finding import Severity
from migtrack.render.status.text import render_status
from migtrack.render.translator import Translator
from migtrack.review.status.status import Status, review_status
from tests.review.story import MIDWAY, due, found, midway, sample, shipped
from tests.three_years import three_years


def lines(status: Status, language: str = "en", width: int = 80) -> list[str]:
    return render_status(status, Translator(language), width).splitlines()


def rows_below(heading: str, shown: list[str]) -> int:
    """How many rows of the table below the heading there are: those that say a day or an id."""
    begin = shown.index(heading) + 1
    end = shown.index("", begin)
    return sum(not line.startswith(" " * 20) for line in shown[begin:end])


def test_each_heading_says_how_many_rows_it_has() -> None:
    shown = lines(midway(), width=200)
    for heading, number in (("Overdue", 4), ("Due", 2), ("Next", 3)):
        assert rows_below(f"{heading}  {number}", shown) == number
    closed = lines(review_status(shipped(), date(2021, 11, 20)), width=200)
    [left_open] = [line for line in closed if line.startswith("Left open")]
    assert rows_below(left_open, closed) == int(left_open.removeprefix("Left open"))


def test_the_foot_does_not_count_what_is_due_once_more() -> None:
    assert lines(midway())[-1] == "1 waived: migtrack validate"
    only_due = review_status(sample(), MIDWAY, [found(Severity.DUE)])
    assert lines(only_due)[-1] == "no findings besides what is due: migtrack validate"
    mixed = review_status(
        sample(), MIDWAY, [found(Severity.DUE), found(Severity.WARNING), found(Severity.ERROR)], 2
    )
    assert lines(mixed)[-1] == "1 error, 1 warning, 2 waived: migtrack validate"
    assert lines(review_status(sample(), MIDWAY))[-1] == "no findings: migtrack validate"


@pytest.mark.parametrize("width", [80, 120])
def test_in_arabic_the_verb_stands_beside_its_day(width: int) -> None:
    shown = " ".join(" ".join(lines(midway(), "ar", width)).split())
    assert (
        "visit-1 moi-01, moi-02, mop-01 · ٨ يونيو ٢٠٢١: تقديم ٣ طلبات تأشيرة · "
        "وزارة الداخلية، وزارة التخطيط"
    ) in shown
    assert "seminar-1 ٢٢–٢٣ يونيو ٢٠٢١: صياغة الإجراءات التشغيلية الموحدة" in shown


@pytest.mark.parametrize(
    ("day", "language", "row"),
    [
        (date(2021, 9, 9), "en", "visit-1  under way · Study visit to Switzerland"),
        (date(2021, 9, 9), "ar", "visit-1  ٦–١٠ سبتمبر ٢٠٢١: جارٍ · زيارة دراسية إلى سويسرا"),
        (date(2021, 9, 5), "en", "visit-1  Study visit to Switzerland"),
    ],
)
def test_what_is_under_way_does_not_look_like_what_comes(
    day: date, language: str, row: str
) -> None:
    shown = lines(review_status(shipped(), day), language, 120)
    assert [line for line in shown if re.sub(" {2,}", "  ", line).strip().endswith(row)]


def test_ministries_that_must_act_are_named_once() -> None:
    findings = [due("sop-stalled", date(2021, 7, 1), "mofa, moi", ("sop", "sop-1"))]
    status = review_status(sample(), MIDWAY, findings)
    assert [task.who for task in status.due] == [("mofa", "moi")]
    assert "  1 Jul 2021     sop-1    have the procedure adopted by MoFA and MoI" in lines(status)


@pytest.mark.parametrize(("language", "words"), [("en", "not held"), ("ar", "لم يُنفَّذ")])
def test_an_activity_that_never_took_place_was_not_held(language: str, words: str) -> None:
    closed = review_status(three_years().project, date(2023, 12, 1))
    left_open = [line for line in lines(closed, language, width=200) if "workshop-20" in line]
    assert words in left_open[0]
