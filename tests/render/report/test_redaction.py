"""A redacted report holds nobody, and the last step would notice."""

import html
import re
from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from migtrack.review.privacy.personal_values import PersonalValue, personal_values
from tests.render.leaks.common import finder_of, found
from tests.render.report.common import (
    CLOSED,
    MIDWAY,
    both,
    report_of,
    sample,
    shipped,
    shipped_report,
)
from tests.render.report.test_hostile import with_text
from tests.sample import loaded

NAME = PersonalValue("Zoë Al-Khafaji", "name", "mofa-01", form="name")
ARABIC = PersonalValue("أحمد عبد الله", "name", "mofa-02", form="name")
PHONE = PersonalValue("+964 700 000 0002", "telephone number", "momd-02", form="telephone")
APOSTROPHE = PersonalValue("Anna O'Brien", "name", "moi-01", form="name")
ID = PersonalValue("mofa-01", "id", "mofa-01", form="id")


@pytest.mark.parametrize("as_of", [date(2020, 12, 20), MIDWAY, CLOSED])
@pytest.mark.parametrize("language", ["en", "ar"])
def test_nobody_is_in_the_bytes(as_of: date, language: str) -> None:
    project = shipped().project
    for output in both(shipped_report(as_of, redact=True), language):
        for one in personal_values(project):
            if not one.common:
                assert not re.search(rf"(?<![\w-]){re.escape(one.value)}(?![\w-])", output), one
        assert finder_of(project).find(output) == []


def test_the_whole_report_is_full_of_people() -> None:
    project = shipped().project
    html, _ = both(shipped_report(CLOSED))
    found = {(leak.value.field, leak.value.owner) for leak in finder_of(project).find(html)}
    assert {("name", "mofa-01"), ("id", "momd-05"), ("reason", "momd-01")} <= found
    assert not {field for field, _ in found} & {"e-mail address", "telephone number", "letter"}


@pytest.mark.parametrize(
    ("secret", "text"),
    [
        (NAME, "Zoë Al-Khafaji"),
        (NAME, "ZOË AL-KHAFAJI"),
        (NAME, "Zoe\u0308 Al-Khafaji"),
        (NAME, "Zo&euml; Al&#45;Khafaji"),
        (NAME, "Zo&#xEB; <bdi>Al-</bdi>Kha<b>faji</b>"),
        (NAME, "Zoë\u00a0Al-\u200bKhafaji"),
        (NAME, "Zo\\u00eb Al-Khafaji"),
        (NAME, "Zo%C3%AB%20Al-Khafaji"),
        (NAME, "Zoë Al\\-Khafaji"),
        (NAME, '<svg aria-label="Zoë Al-Khafaji">'),
        (APOSTROPHE, '<td title="Anna O&#39;Brien">'),
        (APOSTROPHE, "Ann\\x61 O\\x27Brien"),
        (APOSTROPHE, "Ann\\u0061 O\\u{0027}Brien"),
        (NAME, "<td>1 of 2</td><td>Zoë Al-Khafaji</td>"),
        (ARABIC, "احمد عبدالله"),
        (ARABIC, "أَحْمَد عـبد الله"),
        (PHONE, "964-700-0000002"),
        (PHONE, "+٩٦٤ ٧٠٠ ٠٠٠ ٠٠٠٢"),
        (ID, "see mofa-01, please"),
        (ID, "MOFA-01"),
    ],
)
def test_every_spelling_is_found(secret: PersonalValue, text: str) -> None:
    assert found(f"<p>Before {text} after</p>", [secret], ()) == [secret]


@pytest.mark.parametrize(
    ("secret", "text"),
    [
        (ID, "mofa-011"),
        (ID, "team-mofa-01-list"),
        (NAME, "Zoëanne Al-Khafaji"),
        (PersonalValue("1", "id", "1", form="id"), "1 of 2"),
        (PersonalValue("a", "name", "a", form="name"), "a visit"),
        (PersonalValue("official 1", "name", "x", form="name"), "<td>official</td><td>1</td>"),
    ],
)
def test_what_is_not_said_is_not_found(secret: PersonalValue, text: str) -> None:
    assert found(f"<p>{text}</p>", [secret], ()) == []


def test_words_that_stand_in_public_texts_are_no_secret() -> None:
    reason = PersonalValue("travel restrictions", "reason", "mofa-01", common=True)
    assert found("travel restrictions", [reason], ["Travel restrictions"]) == []
    assert found("travel restrictions", [reason], ["travel"]) == [reason]
    assert found("mofa-01", [ID], ["mofa-01"]) == [ID]


def test_a_text_that_names_an_official_is_noticed() -> None:
    project = loaded(with_text("Zoë Al-Khafaji")).project
    found = finder_of(project).find("<h1>Zoë Al-Khafaji</h1>")
    assert {leak.value.field for leak in found} >= {"name"}


Counts = tuple[int | None, int | None]
HIDDEN: Counts = (None, None)


@pytest.mark.parametrize(
    ("as_of", "expected"),
    [
        # four officials each, five of mop: what is hidden is hidden among four ministries
        (MIDWAY, [HIDDEN, HIDDEN, HIDDEN, HIDDEN, (20, 22)]),
        (CLOSED, [HIDDEN, HIDDEN, (68, 75), HIDDEN, (66, 74)]),
    ],
)
def test_small_groups_cannot_be_worked_out_from_totals(as_of: date, expected: list[Counts]) -> None:
    report = shipped_report(as_of, redact=True)
    presence, whole = report.attendance, shipped_report(as_of).attendance
    assert presence.officials == ()
    assert [(one.attended, one.expected) for one in presence.ministries] == expected
    assert [one.people for one in presence.ministries] == [one.people for one in whole.ministries]
    assert [one.women for one in report.status.ministries] == [None] * 5
    assert presence.days == whole.days  # never fewer than five were expected


def test_days_of_few_are_hidden() -> None:
    """Two officials a ministry, four in all: nothing is shown of anybody."""
    report = report_of(sample(), redact=True)
    assert [(one.activity, one.attended, one.expected) for one in report.attendance.days] == [
        ("workshop-1", None, None),
        ("workshop-1", None, None),
        ("seminar-1", None, None),
    ]
    assert [(one.people, one.attended, one.expected) for one in report.attendance.ministries] == [
        (2, None, None),
        (2, None, None),
    ]
    assert {one.attended for one in report.status.activities} == {None}
    assert report.status.figure("attendance") is None


SECRETS = [NAME, APOSTROPHE, ARABIC, PHONE, ID]


@settings(max_examples=50)
@given(
    st.text(max_size=200),
    st.text(max_size=200),
    st.sampled_from(SECRETS),
    st.sampled_from([str, str.upper, html.escape, lambda text: f"<b>{text}</b>"]),
)
def test_within_any_text_a_secret_is_found(
    before: str, after: str, secret: PersonalValue, spell: Callable[[str], str]
) -> None:
    text = f"{html.escape(before)} ¶ {spell(secret.value)} ¶ {html.escape(after)}"
    assert secret in found(text, SECRETS, [before])


@pytest.mark.parametrize("text", ["\\u{ffffff}", "\\u{10ffff}", "\\u{110000}", "\\xff", "\\ud800"])
def test_an_escape_of_no_character_is_nothing(text: str) -> None:
    assert found(text, SECRETS, []) == []
    assert found(f"Ann{text}a", SECRETS, []) == []
    assert found(f"{text} mofa-01", SECRETS, []) == [ID]
