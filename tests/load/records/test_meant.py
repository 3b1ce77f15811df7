"""What is meant by days, choices and numbers that are written as people write them."""

import re

import pytest

from migtrack.load.records.days_meant import days_meant, interval_meant
from tests.load.test_lines_of_shape import _shown
from tests.sample import edited, loaded


@pytest.mark.parametrize(
    "text",
    [
        "15/10/2022",
        "15.10.2022",
        "10/15/2022",
        "2022-10-15T09:00:00",
        "2022/10/15",
        "20221015",
        "15-Oct-2022",
        "15 October 2022",
        "October 15th, 2022",
        "Saturday, 15 Oct 2022",
        "15 of October 2022",
        "44849",
        "١٥/١٠/٢٠٢٢",
        "١٥ تشرين الأول ٢٠٢٢",
        "السبت 15 أكتوبر 2022",
        "15.10.22",
    ],
)
def test_a_day_with_one_reading(text: str) -> None:
    assert days_meant(text) == ("2022-10-15",)


def test_a_day_with_two_readings_or_none() -> None:
    assert days_meant("03/06/2021") == ("2021-06-03", "2021-03-06")
    assert days_meant("٣/٦/٢٠٢١") == ("2021-06-03", "2021-03-06")
    assert days_meant("06/06/2021") == ("2021-06-06",)
    for text in ("yesterday", "June 2021", "Layla Karim", "2021-02-30", "18", "99/99/2021", ""):
        assert days_meant(text) == ()


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("25-26 January 2021", "2021-01-26"),
        ("25 January – 3 February 2021", "2021-02-03"),
        ("25 to 27 Jan 2021", "2021-01-27"),
        ("2021-01-25/2021-01-26", "2021-01-26"),
        ("25/01/2021 - 26/01/2021", "2021-01-26"),
        ("25.01 - 26.01.2021", "2021-01-26"),
        ("٢٥–٢٦ كانون الثاني ٢٠٢١", "2021-01-26"),
    ],
)
def test_a_first_and_a_last_day(text: str, last: str) -> None:
    assert interval_meant(text) == ("2021-01-25", last)


def test_no_first_and_last_day() -> None:
    for text in ("2020-2021", "2021-01-25", "27-26 January 2021", "from Monday on"):
        assert interval_meant(text) is None


DAY = "dates: {start: 2021-03-02"
SLIPS = [
    ("activities/workshop-1.yaml", DAY, "dates: {start: 2 March 2021", "2021-03-02"),
    ("activities/workshop-1.yaml", DAY, "dates: {start: 44257", "2021-03-02"),
    ("activities/workshop-1.yaml", "in-person", "face to face", "in-person"),
    ("activities/workshop-1.yaml", "in-person", "Zoom", "online"),
    ("participants/mofa.yaml", "gender: female", "gender: F", "female"),
    ("participants/mofa.yaml", "gender: female", "gender: أنثى", "female"),
    ("participants/mofa.yaml", "gender: female", "gender: Female", "female"),
    ("participants/mofa.yaml", "gender: female", "gender: ذكر", "male"),
    ("requests.yaml", "accepted", "Approved", "accepted"),
    ("project.yaml", "friday", "Fri", "friday"),
    ("project.yaml", "friday", "الجمعة", "friday"),
    ("project.yaml", "workshop: 1", "Workshop: 1", "workshop"),
    ("activities/workshop-1.yaml", "kind: workshop", "kind: Training course", "workshop"),
    ("project.yaml", "100000", "'100,000'", "100000"),
    ("project.yaml", "100000", "١٠٠٠٠٠", "100000"),
]


@pytest.mark.parametrize(("path", "old", "new", "meant"), SLIPS)
def test_the_help_names_what_is_meant_and_that_cures(
    path: str, old: str, new: str, meant: str
) -> None:
    files = edited(path) | {path: edited(path)[path].replace(old, new, 1)}
    [(_, fault)] = loaded(files).faults
    shown = [*_shown(fault), *re.split("[ ,:]+", fault.help)]
    assert meant in shown, fault
    wrong = new.rpartition("start: ")[2].rpartition("gender: ")[2].rpartition("kind: ")[2]
    wrong = wrong.partition(": ")[0]
    cured = edited(path)[path].replace(old, new.replace(wrong, meant), 1)
    assert loaded({path: cured}).faults == ()


@pytest.mark.parametrize(
    ("text", "help_"),
    [
        ("03/06/2021", "write 2021-06-03 or 2021-03-06, whichever is meant"),
        ("1442-05-05", "the year looks like one of the Hijri calendar: write the Gregorian day"),
        ("05/05/1442", "the year looks like one of the Hijri calendar: write the Gregorian day"),
        ("yesterday", "the file is read on other days, too: write the day itself"),
        ("أمس", "the file is read on other days, too: write the day itself"),
        ("TBC", "leave this line out until the day is known"),
        ("soon", "write the day as YYYY-MM-DD, such as 2021-03-25"),
    ],
)
def test_a_day_that_only_who_wrote_it_knows(text: str, help_: str) -> None:
    files = edited("sops.yaml", ("drafted: 2021-05-10", f"drafted: {text}"))
    [(_, fault)] = loaded(files).faults
    assert fault.help.startswith(help_)


@pytest.mark.parametrize(
    ("field", "text"),
    [
        ("passport_valid_until: 2024-02-28", "passport_valid_until: 28 February 2024"),
        ("decided: 2021-06-10", "decided: 10 June 2021"),
        ("outcome: granted", "outcome: approved"),
    ],
)
def test_nothing_that_is_confidential_is_guessed(field: str, text: str) -> None:
    path = "activities/visit-1.yaml"
    files = {path: edited(path)[path].replace(field, text, 1)}
    [(_, fault)] = loaded(files).faults
    value = field.partition(": ")[2]
    assert f"`{value}`" not in repr(fault)
    assert not fault.terminal_help
    assert value not in fault.help or fault.help.startswith("write granted, refused")
