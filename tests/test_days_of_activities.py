"""An activity may take place on some of the days from its first to its last one only."""

import json
import re
from datetime import date
from pathlib import Path

import pytest

from migtrack.render.translator import Translator
from tests.command import Done, run
from tests.sample import SAMPLE, edited, expect, findings, write_to

WORKSHOP, VISIT = "activities/workshop-1.yaml", "activities/visit-1.yaml"
DATES = "dates: {start: 2021-03-02, end: 2021-03-03}"
TWO_TUESDAYS = edited(
    WORKSHOP,
    (DATES, "dates: {start: 2021-03-02, end: 2021-03-16, days: [2021-03-02, 2021-03-16]}"),
    ("  2021-03-03:", "  2021-03-16:"),
)


def day(text: str) -> date:
    return date.fromisoformat(text)


def project(folder: Path, files: dict[str, str]) -> Path:
    return write_to(folder, {**SAMPLE, **files})


def command(folder: Path, words: str) -> Done:
    return run(*words.split(), folder=folder, today="2021-06-15")


@pytest.mark.parametrize(
    ("days", "english", "arabic"),
    [
        ("2021-10-12 2021-10-26", "12 and 26 Oct 2021", "١٢ و٢٦ أكتوبر ٢٠٢١"),
        (
            "2021-09-08 2021-09-09 2021-09-10 2021-09-11 2021-09-14",
            "8–11 and 14 Sep 2021",
            "٨–١١ و١٤ سبتمبر ٢٠٢١",
        ),
        (
            "2021-09-28 2021-10-05 2021-10-12",
            "28 Sep, 5 and 12 Oct 2021",
            "٢٨ سبتمبر، ٥ و١٢ أكتوبر ٢٠٢١",
        ),
        (
            "2021-08-30 2021-08-31 2021-09-01 2021-09-14",
            "30 Aug – 1 Sep and 14 Sep 2021",
            "٣٠ أغسطس - ١ سبتمبر و١٤ سبتمبر ٢٠٢١",
        ),
        ("2021-08-30 2021-08-31 2021-09-14", "30–31 Aug and 14 Sep 2021", None),
        ("2021-12-28 2022-01-04", "28 Dec 2021 and 4 Jan 2022", None),
        ("2021-12-28 2022-12-27", "28 Dec 2021 and 27 Dec 2022", None),
        ("2021-10-26 2021-10-12 2021-10-12", "12 and 26 Oct 2021", None),
        ("2021-10-12 2021-10-13", "12–13 Oct 2021", None),
        ("2021-10-12", "12 Oct 2021", None),
    ],
)
def test_days_in_words(days: str, english: str, arabic: str | None) -> None:
    listed = [day(text) for text in days.split()]
    assert Translator("en").days(listed[0], listed[-1], listed) == english
    if arabic:
        assert Translator("ar").days(listed[0], listed[-1], listed) == arabic


def test_lists_are_wanted_for_its_days_alone() -> None:
    expect(TWO_TUESDAYS)
    between = TWO_TUESDAYS[WORKSHOP] + "  2021-03-09: {present: others}\n"
    [finding] = [one for one in findings({WORKSHOP: between}) if one.code == "MT501"]
    assert finding.message == (
        "workshop-1 has an attendance list for 2021-03-09, but it takes place on 2021-03-02 and 2021-03-16"
    )


def test_a_missing_list_is_shown_at_its_day() -> None:
    text = TWO_TUESDAYS[WORKSHOP].partition("  2021-03-16:")[0]
    [finding] = findings({WORKSHOP: text})
    assert (finding.code, finding.place.column) == ("MT402", 64)
    assert "no attendance list for 2021-03-16" in finding.message


def test_between_its_days_it_is_under_way_and_it_rests_and_teaches_nobody() -> None:
    """A Friday between two days is no rest day, and the expert may teach elsewhere on it."""
    seminar = SAMPLE["activities/seminar-1.yaml"]
    seminar = seminar.replace("2021-05-04", "2021-03-09").replace("Expert 2", "Expert 1")
    expect({**TWO_TUESDAYS, "activities/seminar-1.yaml": seminar})
    expect({**TWO_TUESDAYS, "activities/seminar-1.yaml": seminar}, as_of=day("2021-03-10"))
    on_the_day = seminar.replace("2021-03-09", "2021-03-16")
    found = findings({**TWO_TUESDAYS, "activities/seminar-1.yaml": on_the_day})
    assert {one.code for one in found} == {"MT404"}


def test_a_rest_day_is_shown_at_its_day() -> None:
    found = findings(
        edited(
            WORKSHOP,
            (DATES, "dates: {start: 2021-03-02, end: 2021-03-12, days: [2021-03-02, 2021-03-12]}"),
            ("  2021-03-03:", "  2021-03-12:"),
        )
    )
    assert [(one.code, one.place.column) for one in found] == [("MT405", 64)]


def test_six_tuesdays_are_not_too_long() -> None:
    days = "2021-07-06, 2021-07-13, 2021-08-03, 2021-08-10, 2021-08-17, 2021-08-24"
    dates = f"dates: {{start: 2021-07-06, end: 2021-08-24, days: [{days}]}}"
    text = SAMPLE[WORKSHOP].partition("attendance:")[0].replace(DATES, dates)
    expect({WORKSHOP: text})


def test_a_list_of_days_instead_of_fields(tmp_path: Path) -> None:
    folder = project(tmp_path, edited(WORKSHOP, (DATES, "dates: [2021-03-02, 2021-03-16]")))
    shown = command(folder, "validate").stdout
    assert "days: [2021-03-02, 2021-03-16]}" in " ".join(shown.split())


def test_every_screen_names_the_days(tmp_path: Path) -> None:
    languages = edited("project.yaml", ("languages: [en]", "languages: [en, ar]"))
    folder = project(tmp_path, {**TWO_TUESDAYS, **languages})
    assert "2 and 16 Mar 2021" in command(folder, "status").stdout
    assert "٢ و١٦ مارس ٢٠٢١" in command(folder, "status --lang ar").stdout
    assert "under way, 2 and 16 Mar 2021" in (
        command(folder, "why workshops-held --as-of 2021-03-10").stdout
    )
    assert "2 and 16 Mar 2021" in command(folder, "status --as-of 2021-02-20").stdout
    for name in ("report.html", "report.md"):
        command(folder, f"report --lang en --output {name}")
    assert "2 and 16 Mar 2021" in (folder / "report.html").read_text(encoding="utf-8")
    markdown = (folder / "report.md").read_text(encoding="utf-8")
    assert re.findall(r"workshop-1 .*:done, (.*)", markdown) == ["2021-03-02, 1d", "2021-03-16, 1d"]


def test_json_lists_the_days_where_they_are_only_some(tmp_path: Path) -> None:
    status = json.loads(command(project(tmp_path, TWO_TUESDAYS), "status --format json").stdout)
    days = {one["id"]: one.get("days") for one in status["activities"]}
    assert days == {
        "workshop-1": ["2021-03-02", "2021-03-16"],
        "visit-1": None,
        "seminar-1": None,
    }
