"""The reports to the funder on the status screen and in its JSON."""

from datetime import date

import pytest

from migtrack.render.status.json import status_json
from migtrack.render.status.text import render_status
from migtrack.render.translator import Translator
from migtrack.review.status.status import review_status
from tests.review.story import sample, shipped

HEADINGS = {"en": "Reports to the funder", "ar": "التقارير المقدَّمة إلى الجهة المانحة"}


def section(as_of: date, language: str = "en") -> list[str]:
    """The lines of the section, those of the table's head left out."""
    status = review_status(shipped(), as_of)
    lines = render_status(status, Translator(language)).splitlines()
    begin = next(n for n, line in enumerate(lines) if HEADINGS[language] in line)
    end = lines.index("", begin)
    rows = lines[begin + 1 : end]
    return [" ".join(row.split()) for row in rows if not row.split()[0].endswith("id")]


@pytest.mark.parametrize(
    ("as_of", "rows"),
    [
        (date(2021, 6, 15), ["interim-1 due on 30 Jun 2021 Interim report"]),
        (
            date(2021, 6, 24),
            [
                "interim-1 submitted on 24 Jun 2021 Interim report",
                "final due on 31 Jan 2022 Final report",
            ],
        ),
        (
            date(2021, 12, 1),
            [
                "interim-1 accepted on 19 Jul 2021 Interim report",
                "final due on 31 Jan 2022 Final report",
            ],
        ),
        (date(2022, 3, 1), ["final accepted on 1 Mar 2022 Final report"]),
    ],
)
def test_what_was_submitted_last_and_what_is_next(as_of: date, rows: list[str]) -> None:
    assert section(as_of) == rows


def test_it_is_told_in_arabic_with_the_id_first() -> None:
    assert section(date(2021, 12, 1), "ar") == [
        "interim-1 قُبل في ١٩ يوليو ٢٠٢١ · التقرير المرحلي",
        "final مستحق في ٣١ يناير ٢٠٢٢ · التقرير الختامي",
    ]


def test_a_late_one_is_red() -> None:
    late = sample(
        {
            "reports.yaml": "reports:\n  - id: interim-1\n    title: A report\n"
            "    period: {start: 2021-01-01, end: 2021-03-31}\n    due: 2021-05-31\n"
        }
    )
    status = review_status(late, date(2021, 6, 15))
    shown = render_status(status, Translator("en"), colour=True)
    assert "\x1b[31mwas due on 31 May 2021\x1b[0m" in shown


def test_a_project_without_reports_has_no_word_of_them() -> None:
    status = review_status(sample(), date(2021, 6, 15))
    assert HEADINGS["en"] not in render_status(status, Translator("en"))
    assert "reports" not in status_json(status)
    assert "reports" not in status_json(status, redact=True)


def test_redacted_output_says_the_same_of_reports() -> None:
    status = review_status(shipped(), date(2022, 3, 1))
    assert status_json(status, redact=True)["reports"] == status_json(status)["reports"]
    assert [each["state"] for each in status_json(status)["reports"]] == ["accepted", "accepted"]
