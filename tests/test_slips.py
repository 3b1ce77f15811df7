"""One slip in the shipped project: one finding, at the very value, with a remedy."""

from collections.abc import Callable
from datetime import date

import pytest

from migtrack.base.finding import Finding
from migtrack.check import check
from migtrack.load.build import load
from tests.sample import ROOT, Memory

DATA = ROOT / "data"
SHIPPED: dict[str, str] = {
    path.relative_to(DATA).as_posix(): path.read_text(encoding="utf-8")
    for path in sorted(DATA.rglob("*.yaml"))
}
TODAY = date(2026, 11, 23)
MID_COURSE = date(2021, 6, 15)

Slip = Callable[[str], str]


def swap(old: str, new: str, after: str = "") -> Slip:
    """A slip that replaces the first `old` behind `after`."""

    def slip(text: str) -> str:
        start = text.index(after) + len(after)
        place = text.index(old, start)
        return text[:place] + new + text[place + len(old) :]

    return slip


def cut(start: str, end: str) -> Slip:
    """A slip that deletes from `start` up to, and without, `end`."""

    def slip(text: str) -> str:
        first = text.index(start)
        return text[:first] + text[text.index(end, first) :]

    return slip


def append(line: str) -> Slip:
    return lambda text: text.rstrip("\n") + "\n" + line


MOI_06 = """
  - id: moi-06
    seat: {seat}
    name: {{en: MoI official 6, ar: وزارة الداخلية – مسؤول ٦}}
    position: {{en: Adviser, ar: مستشار}}
    gender: male
    nominated: 2021-02-01
    confirmed: 2021-02-20
"""

SLIPS: dict[str, tuple[str, Slip, str, str]] = {
    "a fifth official": ("participants/moi.yaml", append(MOI_06.format(seat=5)), "MT302", "5"),
    "a seat more than there are officials": (
        "ministries.yaml",
        swap("short: MoI\n", "short: MoI\n    officials: 5\n"),
        "MT302",
        "moi",
    ),
    "a second holder of a taken seat": (
        "participants/moi.yaml",
        append(MOI_06.format(seat=3)),
        "MT303",
        "2021-02-20",
    ),
    "an eleventh traveller": (
        "activities/visit-1.yaml",
        swap(
            "reserves:",
            "  - participant: molsa-03\n    invited: 2021-06-20\n"
            "    passport_valid_until: 2024-06-08\nreserves:",
        ),
        "MT601",
        "molsa-03",
    ),
    "a traveller marked present although the visa was refused": (
        "activities/visit-1.yaml",
        swap("excused: [molsa-01]", "excused: [molsa-01]\n    online: [moi-02]"),
        "MT608",
        "moi-02",
    ),
    "a traveller who left the team before departure": (
        "participants/molsa.yaml",
        swap(
            "gender: male\n",
            "gender: male\n    left: {date: 2021-09-05, reason: retired}\n",
            "id: molsa-02",
        ),
        "MT602",
        "molsa-02",
    ),
    "a mistyped ministry": (
        "participants/momd.yaml",
        swap("ministry: momd", "ministry: modm"),
        "MT202",
        "modm",
    ),
    "a mistyped ministry's id in a request": (
        "requests.yaml",
        swap("ministry: moi", "ministry: mio"),
        "MT202",
        "mio",
    ),
    "a mistyped field name": (
        "participants/momd.yaml",
        swap("gender", "gendre"),
        "MT102",
        "gendre",
    ),
    "30 February": (
        "activities/workshop-2.yaml",
        swap("start: 2021-02-23", "start: 2021-02-30"),
        "MT105",
        "2021-02-30",
    ),
    "a duplicate id": (
        "participants/molsa.yaml",
        swap("id: molsa-05", "id: molsa-04"),
        "MT201",
        "molsa-04",
    ),
    "a duplicate key": (
        "participants/momd.yaml",
        swap("    gender: female\n", "    gender: female\n    gender: male\n"),
        "MT003",
        "gender",
    ),
    "an Arabic-Indic digit in a date": (
        "participants/momd.yaml",
        swap("2021-01-12", "2021-01-1٢"),
        "MT105",
        "2021-01-1٢",
    ),
    "a tab as indentation": (
        "participants/momd.yaml",
        swap("    seat: 2", "\tseat: 2"),
        "MT002",
        "\t",
    ),
    "a file cut off in the middle of a quoted text": (
        "participants/momd.yaml",
        lambda text: text[: text.index('"+964 700') + 5],
        "MT002",
        '"+964',
    ),
}


def findings_after(path: str, slip: Slip, as_of: date) -> tuple[tuple[Finding, ...], str]:
    text = slip(SHIPPED[path])
    assert text != SHIPPED[path]
    verdict = check(load(Memory({**SHIPPED, path: text})), as_of, TODAY)
    return verdict.open, text


def test_the_shipped_project_has_no_error_and_no_warning() -> None:
    verdict = check(load(Memory(SHIPPED)), TODAY, TODAY)
    assert verdict.open == ()
    assert verdict.waived == 1


@pytest.mark.parametrize("name", SLIPS)
def test_one_slip_is_one_finding(name: str) -> None:
    path, slip, code, value = SLIPS[name]
    findings, text = findings_after(path, slip, TODAY)
    assert [one.code for one in findings] == [code], "\n".join(one.message for one in findings)
    [finding] = findings
    place = finding.place
    files = {**SHIPPED, path: text}
    line = files[place.path.removeprefix("data/")].split("\n")[place.line - 1]
    end = place.end_column - 1 if place.end_line == place.line else len(line)
    assert line[place.column - 1 : end] == value
    assert finding.help


@pytest.mark.parametrize("name", SLIPS)
def test_in_mid_course_a_slip_brings_no_second_error(name: str) -> None:
    path, slip, code, _ = SLIPS[name]
    before = {
        (one.code, one.message) for one in check(load(Memory(SHIPPED)), MID_COURSE, TODAY).open
    }
    findings, _ = findings_after(path, slip, MID_COURSE)
    new = [one for one in findings if (one.code, one.message) not in before]
    assert [one.code for one in new] == [code], "\n".join(one.message for one in new)
