"""The figures over time, as they look: in both languages, on wide and on narrow screens."""

import re
from datetime import date, timedelta
from json import loads

import pytest
from rich.cells import cell_len
from syrupy.assertion import SnapshotAssertion

from migtrack.model.project import Project
from migtrack.render.history import csv, json
from migtrack.render.history.text import render
from migtrack.render.terms import FIGURES, HEADLINE_FIGURES
from migtrack.render.translator import Translator
from migtrack.review.history.history import History, review_history
from migtrack.review.history.spans import Frequency
from migtrack.review.privacy.history import redacted_history
from migtrack.review.status.status import review_status
from tests.review.story import MIDWAY, sample, shipped
from tests.sample import Files, edited

WORDS = {language: Translator(language) for language in ("en", "ar")}
CLOSED = date(2021, 12, 1)
PERIOD = "period: {start: 2021-01-01, end: 2021-12-31}"
COMMAND = "migtrack validate --project iraq --as-of 2021-12-01"


def over_time(project: Project, as_of: date, every: Frequency = "month") -> History:
    found = review_history(project, as_of, every)
    assert found is not None
    return found


def with_period(start: str, end: str, more: str = "") -> Files:
    return edited("project.yaml", (PERIOD, f"period: {{start: {start}, end: {end}}}{more}"))


EXTENDED = sample(
    with_period(
        "2021-01-01",
        "2021-06-30",
        "\namendments:\n  - {signed: 2021-06-10, kind: no-cost-extension, end: 2021-09-15}",
    )
)
"""The sample, planned to end in June and extended to September."""


@pytest.mark.parametrize("width", [48, 80])
@pytest.mark.parametrize("language", WORDS)
def test_the_screens(language: str, width: int, snapshot: SnapshotAssertion) -> None:
    found = over_time(shipped(), CLOSED).only(HEADLINE_FIGURES)
    assert render(found, WORDS[language], width, errors=2, command=COMMAND) == snapshot


@pytest.mark.parametrize("language", WORDS)
def test_a_redacted_screen_of_many_days(language: str, snapshot: SnapshotAssertion) -> None:
    found = redacted_history(over_time(shipped(), CLOSED, "week"), shipped())
    assert render(found.only(HEADLINE_FIGURES[:4]), WORDS[language]) == snapshot


@pytest.mark.parametrize("language", WORDS)
@pytest.mark.parametrize("width", [20, 33, 40, 48, 60, 80, 132])
@pytest.mark.parametrize("every", ["week", "month", "quarter", "year"])
def test_any_width_shows_every_figure(every: Frequency, width: int, language: str) -> None:
    """No line is too long, and in Arabic nothing Latin follows Arabic in a line."""
    shown = render(over_time(shipped(), CLOSED, every), WORDS[language], width)
    for line in shown.split("\n"):
        assert cell_len(line) <= width
        assert line == line.rstrip()
        assert not re.search("[\u0600-\u06ff].*[A-Za-z0-9▁-█]", line), line
    packed = "".join(shown.split())
    for one in HEADLINE_FIGURES:
        assert "".join(WORDS[language].translate(FIGURES[one]).split()) in packed


@pytest.mark.parametrize("width", [40, 48, 52])
@pytest.mark.parametrize("language", WORDS)
def test_bars_stand_below_each_other_on_a_narrow_screen(language: str, width: int) -> None:
    shown = render(over_time(shipped(), CLOSED).only(HEADLINE_FIGURES), WORDS[language], width)
    bars = re.findall("^ .*[▁-█]", shown, re.MULTILINE)
    assert len(bars) == len(HEADLINE_FIGURES)
    assert len({len(bar) for bar in bars}) == 1


def test_an_amended_contract_goes_on_until_its_new_end() -> None:
    after = over_time(EXTENDED, CLOSED)
    assert (after.end, after.days[-1]) == (date(2021, 9, 15), date(2021, 9, 15))
    assert "1 Jan – 15 Sep 2021" in render(after, WORDS["en"])
    before = over_time(EXTENDED, date(2021, 6, 9))
    assert before.end == date(2021, 6, 30)
    for number, day in enumerate(after.days):
        figures = tuple(series.values[number] for series in after.series)
        assert figures == review_status(EXTENDED, day).figures


def test_an_amendment_signed_late_leaves_no_gap() -> None:
    late = sample(
        with_period(
            "2021-01-01",
            "2021-06-30",
            "\namendments:\n  - {signed: 2021-08-10, kind: extension, end: 2021-09-15}",
        )
    )
    between = over_time(late, date(2021, 8, 9))
    assert between.days[-1] == date(2021, 6, 30)
    after = over_time(late, date(2021, 8, 10))
    assert after.days[-3:] == (date(2021, 6, 30), date(2021, 7, 31), date(2021, 8, 10))


FUTURE = sample(with_period("2031-03-01", "2032-02-28"))


@pytest.mark.parametrize("language", WORDS)
def test_a_project_in_the_future(language: str, snapshot: SnapshotAssertion) -> None:
    found = over_time(FUTURE, MIDWAY)
    assert render(found, WORDS[language]) == snapshot
    assert redacted_history(found, FUTURE) == found


def test_what_is_withheld_says_so_in_plots() -> None:
    found = redacted_history(over_time(shipped(), CLOSED), shipped()).only(["women"])
    rows = csv.render(found).splitlines()
    assert rows[1] == "2020-11-30,0,0"  # nobody held a seat: nothing is hidden
    assert rows[2] == "2020-12-31,withheld,withheld"
    assert rows[-1] == "2021-11-14,7,20"
    days = loads(json.render(found))["days"]
    assert days[1]["figures"]["women"] == {"value": "withheld", "of": "withheld"}
    assert days[-1]["figures"]["women"] == {"value": 7, "of": 20}


def test_a_last_day_that_is_withheld_says_so() -> None:
    whole = over_time(sample(), MIDWAY)
    shown = render(redacted_history(whole, sample()).only(["women"]), WORDS["en"])
    assert "withheld" in shown
    assert "fewer than 5 people" in shown
    assert "withheld" not in render(whole, WORDS["en"])


def test_a_project_in_the_future_for_plots() -> None:
    found = over_time(FUTURE, MIDWAY)
    [header] = csv.render(found).splitlines()
    assert header.startswith("day,seats-held,seats-held-of,women,women-of,")
    assert '"days": []' in json.render(found)


@pytest.mark.parametrize("language", WORDS)
def test_a_period_that_ends_before_it_begins(language: str, snapshot: SnapshotAssertion) -> None:
    project = sample(with_period("2021-12-31", "2021-01-01"))
    assert render(over_time(project, CLOSED), WORDS[language], errors=1) == snapshot


def test_on_its_first_day_a_project_has_one_day() -> None:
    start = FUTURE.contract.period.start
    assert over_time(FUTURE, start).days == (start,)
    assert over_time(FUTURE, start - timedelta(days=1)).days == ()
