"""The status of a large project: what is over is told in sums, what is late or open in full."""

import re
from datetime import date
from functools import cache

import pytest
from rich.cells import cell_len

from migtrack.check import check
from migtrack.render.status.text import render_status
from migtrack.render.translator import Translator
from migtrack.review.status.status import Status, review_status
from tests.review.story import shipped
from tests.three_years import MINISTRIES, three_years

WORDS = {language: Translator(language) for language in ("en", "ar")}
MIDWAY = date(2022, 6, 15)
LATE, CLOSED = date(2023, 5, 15), date(2024, 2, 1)
SLOW_DAYS = [pytest.param(day, marks=pytest.mark.slow) for day in (date(2021, 7, 15), LATE, CLOSED)]


@cache
def status_on(day: date) -> Status:
    verdict = check(three_years(), day, date(2024, 6, 1))
    return review_status(three_years().project, day, verdict.open)


def shown_on(day: date, language: str = "en", *, show_all: bool = False) -> str:
    return render_status(status_on(day), WORDS[language], show_all=show_all)


def ids_of(status: Status) -> set[str]:
    tables = (status.ministries, status.activities, status.visits, status.sops, status.requests)
    return {record.id for records in tables for record in records}


def ids_in(shown: str) -> set[str]:
    return set(re.findall(r"[a-z]+(?:-[a-z]+)*(?:-[0-9]+)?", shown))


@pytest.mark.parametrize("language", WORDS)
@pytest.mark.parametrize("day", [MIDWAY, *SLOW_DAYS])
def test_it_fits_two_screens(day: date, language: str) -> None:
    lines = shown_on(day, language).splitlines()
    assert len(lines) <= 100
    assert max(map(cell_len, lines)) <= 80
    if language == "ar":
        assert not any(re.search("[\u0600-\u06ff].*[A-Za-z0-9]", line) for line in lines)


@pytest.mark.parametrize("language", WORDS)
@pytest.mark.parametrize("day", [MIDWAY, *SLOW_DAYS])
def test_nothing_that_is_late_or_open_is_folded(day: date, language: str) -> None:
    status, ids = status_on(day), ids_in(shown_on(day, language))
    tasks = (*status.due, *status.next, *status.unfinished)
    assert ids >= {task.subject[1] for task in tasks}
    assert ids >= {row.id for row in status.activities if row.state not in ("held", "cancelled")}
    assert ids >= {row.id for row in status.requests if row.state in ("received", "accepted")}
    assert ids >= {row.id for row in status.ministries if row.held < row.seats}
    assert ids >= {row.id for row in status.indicators}


def test_what_is_folded_says_how_much_it_is_and_how_to_see_it() -> None:
    folded = [line.strip() for line in shown_on(MIDWAY).splitlines() if line.endswith("--all")]
    assert folded == [
        "indicator-5): --all",
        "11 ministries, all of whose seats are held: --all",
        "17 activities until 14 Mar 2022 (held 16, cancelled 1, attendance 92 %): --all",
        "15 activities without dates: --all",
        "3 adopted and applied by all ministries: --all",
        "8 closed requests (delivered 6, declined 2): --all",
        "titles in full: --all",
    ]
    past = [row for row in status_on(MIDWAY).activities if row.end and row.end < date(2022, 3, 17)]
    settled = [row for row in past if not row.days_without_list]
    assert len(settled) == 17


def test_a_task_that_is_many_records_stands_once() -> None:
    shown = " ".join(shown_on(MIDWAY).split())
    assert shown.count("set the dates") == 1
    assert "16 May 2022 seminar-6 project team: set the dates; 14 more: seminar-8, video-" in shown
    assert f"Overdue {len(status_on(MIDWAY).due)} " in shown


def test_what_falls_due_for_every_ministry_stands_once() -> None:
    shown = " ".join(shown_on(date(2020, 12, 10)).split())
    assert (
        "Next 13 15 Dec 2020 moe fill seats 1–6, vacant since 15 Nov 2020; 11 more: mof," in shown
    )
    assert shown.count("vacant since") == 1
    assert all(f" {ministry} 0 of 6 " in shown for ministry in MINISTRIES)


@pytest.mark.parametrize("language", WORDS)
def test_all_shows_everything(language: str) -> None:
    shown = shown_on(MIDWAY, language, show_all=True)
    assert ids_in(shown) >= ids_of(status_on(MIDWAY))
    assert "--all" not in shown
    assert "…" not in shown


@pytest.mark.parametrize("day", [date(2020, 12, 1), date(2021, 6, 15), date(2022, 2, 1)])
def test_a_small_project_is_never_folded(day: date) -> None:
    status = review_status(shipped(), day)
    assert render_status(status, WORDS["en"]) == render_status(status, WORDS["en"], show_all=True)


def test_redacted_it_is_folded_as_well() -> None:
    shown = render_status(status_on(MIDWAY), WORDS["en"], redact=True)
    assert "17 activities until 14 Mar 2022" in shown
    assert not ids_in(shown) & set(three_years().project.participant_by_id)
