"""The report in brief: sentences from the facts."""

from datetime import date

import pytest

from migtrack.render.report.page import report_page
from migtrack.render.translator import Translator
from tests.render.report.common import plain, report_of, sample, shipped_report
from tests.sample import SAMPLE, Files, edited

WORKSHOP = "activities/workshop-1.yaml"
MOVED = "postponed: [{{date: 2021-02-{0}, from: {{start: 2021-02-01, end: 2021-02-02}}, reason: Snow.}}]\n"


def lead(
    day: date, files: Files | None = None, language: str = "en", *, redact: bool = False
) -> str:
    report = (
        report_of(sample(files), day, redact=redact)
        if files
        else shipped_report(day, redact=redact)
    )
    section, *_ = report_page(report, Translator(language)).sections
    assert section.name == "summary"
    return plain(section.lead, *section.paragraphs)


def test_a_project_under_way() -> None:
    assert lead(date(2021, 6, 15)) == (
        "The project runs from 15 Nov 2020 to 14 Nov 2021; 58 % of its time has passed. "
        "So far it has held 3 of 6 workshops. "
        "Not yet held: 1 study visit and 2 technical seminars. "
        "21 officials have been trained, with an attendance of 86 %. "
        "2 of 6 indicators have reached their targets. "
        "By 31 Mar 2021, EUR 71,090.40 of 303,280 had been spent (23 %).\n"
        "“Migration and development” was moved from 16–17 Mar 2021 to 25–26 May 2021 "
        "(travel restrictions). 5 things are overdue, the first since 16 May 2021: "
        "“Asylum and refugees” (set the dates), “Labour migration” (set the dates), "
        "“Preparing the SOPs” (add the attendance list of 3 Jun 2021) and 2 others. "
        "To act: project team, MoI and MoP.\n"
        "Next comes “Drafting the SOPs” (22–23 Jun 2021). "
        "“Interim report” is due to the funder on 30 Jun 2021."
    )


def test_a_closed_project() -> None:
    text = lead(date(2022, 3, 1))
    assert text.startswith(
        "The project ran from 15 Nov 2020 to 14 Nov 2021. It held the 6 workshops, the study "
        "visit, the 2 technical seminars and 2 of 3 video conferences. 22 officials"
    )
    assert "Left open at its end: “Preparing the SOPs” (no attendance list for 3 Jun" in text
    assert text.endswith(" and 1 other.")
    assert "overdue" not in text


def test_a_project_that_has_not_begun() -> None:
    assert lead(date(2020, 11, 1)) == (
        "The project begins on 15 Nov 2020 and ends on 14 Nov 2021.\n"
        "Next comes “Return and reintegration” (26–27 Jan 2021). "
        "“Interim report” is due to the funder on 30 Jun 2021."
    )


def test_a_move_that_was_not_decided_yet_is_not_told() -> None:
    assert "was moved" not in lead(date(2021, 2, 28))
    assert "“Migration and development”, planned for" in lead(date(2021, 3, 5))


def test_what_is_cancelled_was_not_moved() -> None:
    change = MOVED.format("05") + "cancelled: {date: 2021-02-20, reason: War}\nmode: in-person"
    files = edited(WORKSHOP, ("mode: in-person", change))
    text = lead(date(2021, 6, 15), files)
    assert "was cancelled (War)." in text
    assert "Snow" not in text


def test_the_latest_three_decisions_are_told() -> None:
    files: dict[str, str | bytes | None] = {}
    for number in range(2, 7):
        text = SAMPLE[WORKSHOP].replace("workshop-1", f"workshop-{number}")
        text = text.replace("title: ", f"title: Number {number}, ", 1)
        files[f"activities/workshop-{number}.yaml"] = text + MOVED.format(f"1{number}")
    told = lead(date(2021, 6, 15), files)
    assert told.count("was moved from 1–2 Feb 2021") == 3
    assert "Number 4," in told
    assert "Number 3," not in told
    assert "(Snow). 2 other activities were moved or cancelled." in told


@pytest.mark.parametrize("language", ["en", "ar"])
def test_redacted_it_holds_no_number_about_few_people(language: str) -> None:
    files = {"project.yaml": SAMPLE["project.yaml"] + "policy: {small_cell: 100}\n"}
    text = lead(date(2021, 6, 15), files, language, redact=True)
    assert "%" in text.split(".")[0] or "٪" in text.split(".")[0]
    assert "trained" not in text
    assert "دُرِّب" not in text


def test_the_funder_is_asked_to_accept_what_was_submitted() -> None:
    assert lead(date(2021, 7, 1)).endswith(
        "The funder is asked to accept “Interim report”, submitted on 24 Jun 2021. "
        "“Final report” is due to the funder on 31 Jan 2022."
    )
    assert "asked to accept" not in lead(date(2021, 7, 19))
    assert "“Final report” was due to the funder on 31 Jan 2022." not in lead(date(2022, 1, 27))
