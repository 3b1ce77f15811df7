"""The findings as a person sees them in the terminal."""

import re

import pytest
from syrupy.assertion import SnapshotAssertion

from migtrack.render.findings import text
from migtrack.render.findings.style import Style
from tests.render.findings.common import (
    CLEAN,
    CONFIDENTIAL,
    DOCUMENTS,
    REASON,
    STYLE,
    VERDICT,
    WITH_WAIVED,
    a_finding,
    a_verdict,
    verdict_of,
)


def test_screen(snapshot: SnapshotAssertion) -> None:
    assert text.render(VERDICT, STYLE) == snapshot


def test_screen_with_waived_findings(snapshot: SnapshotAssertion) -> None:
    waived = verdict_of((one for one in VERDICT.findings if one.waived), 4, 2, 1)
    assert text.render(waived, WITH_WAIVED) == snapshot


def test_screen_without_findings(snapshot: SnapshotAssertion) -> None:
    assert text.render(CLEAN, STYLE) == snapshot


@pytest.mark.parametrize("width", [0, 1, 20, 40])
def test_narrow_screen_cuts_lines_and_loses_no_finding(width: int) -> None:
    screen = text.render(VERDICT, STYLE._replace(width=width))
    flat = re.sub(r"\s+", " ", screen)
    for finding in VERDICT.open:
        assert f": {finding.severity.value}[{finding.code}] {finding.name}: " in flat
        assert finding.label in screen


def test_narrow_screen(snapshot: SnapshotAssertion) -> None:
    assert text.render(VERDICT, STYLE._replace(width=40)) == snapshot


def test_colours_change_nothing_but_the_colours() -> None:
    plain = text.render(VERDICT, WITH_WAIVED)
    coloured = text.render(VERDICT, WITH_WAIVED._replace(colour=True))
    assert coloured != plain
    for code in ("\x1b[1m", "\x1b[31m", "\x1b[33m", "\x1b[36m", "\x1b[0m"):
        assert code in coloured
        coloured = coloured.replace(code, "")
    assert coloured == plain


def test_confidential_values_are_masked() -> None:
    screen = text.render(VERDICT, STYLE)
    assert not [value for value in CONFIDENTIAL if value in screen]


def test_confidential_values_are_shown_where_asked_for_but_no_identity_number() -> None:
    screen = text.render(VERDICT, STYLE._replace(show_personal=True))
    assert "+964 770 000 0000" in screen
    assert "mop-01" in screen
    assert "0221" not in screen


def test_the_reason_of_a_waiver_is_for_people() -> None:
    assert REASON in text.render(VERDICT, WITH_WAIVED)
    assert REASON not in text.render(VERDICT, STYLE)


def test_nothing_drives_the_terminal() -> None:
    hostile = "\x1b[2J\u202e\x9b2J\r\n::error::\x07"
    finding = a_finding(hostile, hostile)._replace(help=hostile, label=hostile, who=hostile)
    screen = text.render(a_verdict(finding), Style(prefix=hostile, documents=DOCUMENTS))
    assert not set(hostile) & set(screen) - set("[2J:error\n")
    assert not [line for line in screen.splitlines() if line.startswith("::")]


def test_the_first_line_is_wrapped_at_words() -> None:
    narrow = text.render(VERDICT, STYLE._replace(width=60))
    whole = re.sub(r"\n  (?! *[|=])", " ", narrow)
    for finding in VERDICT.open:
        place = f"{finding.place.path}:{finding.place.line}:{finding.place.column}"
        rule = f"{finding.severity.value}[{finding.code}] {finding.name}"
        assert f"{place}: {rule}: {finding.message}\n" in whole
    assert all(len(line) <= 60 for line in narrow.split("\n") if line.startswith("data/"))


@pytest.mark.parametrize("width", range(40, 120, 3))
def test_no_line_ends_within_a_value(width: int) -> None:
    values = ("75 %", "1,533 of 1,659", "EUR 303,280.50", "1 of 6")
    message = "attendance is " + " and then it is ".join(values)
    finding = a_finding(message=message)._replace(help=message)
    shown = text.blocks([finding], STYLE._replace(width=width))
    assert all(shown.count(value) == 2 for value in values)
    assert "\x1f" not in shown
