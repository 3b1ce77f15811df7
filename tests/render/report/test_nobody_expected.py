"""What a report shows of a day on which nobody of the core team was expected."""

from migtrack.render.report.attendance import attendance
from migtrack.render.report.formatter import DASH, ReportFormatter
from migtrack.render.translator import Translator
from tests.render.report.common import report_of
from tests.render.report.test_who_was_expected import lines
from tests.rules.attendance.test_who_is_expected import listed
from tests.sample import TODAY, loaded

NOBODY = listed("{absent: [mofa-03]}", "[mofa-03]")
"""The last day was for a reserve, who did not come."""


def test_a_day_for_nobody_has_no_total() -> None:
    text = lines(NOBODY)
    assert "| **Total MoFA** | **2** | **2** | **–** | **100 % (4 of 4)** |" in text
    assert "| **All ministries** | **4** | **3** | **–** | **88 % (7 of 8)** |" in text
    assert "| MoFA official 3 (mofa-03) |  |  | (✕) | – |" in text


def test_a_day_for_nobody_is_not_part_of_nothing() -> None:
    report = report_of(loaded(NOBODY), TODAY, redact=True)
    [days, _] = attendance(ReportFormatter(report, Translator("en"))).tables
    assert [row[2] for row in days.rows][-1] == DASH
