"""A redacted report holds nobody, and the last step would notice."""

import re
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from migtrack.render.report.leaks import find_leaks
from migtrack.review.privacy.personal_values import PersonalValue, personal_values, public_texts
from tests.render.report.common import CLOSED, MIDWAY, both, shipped, shipped_report
from tests.render.report.test_hostile import with_text
from tests.sample import loaded

NAME = PersonalValue("Zoë Al-Khafaji", "name", "mofa-01")
ARABIC = PersonalValue("أحمد عبد الله", "name", "mofa-02")
PHONE = PersonalValue("+964 700 000 0002", "telephone number", "momd-02")
ID = PersonalValue("mofa-01", "id", "mofa-01")


@pytest.mark.parametrize("as_of", [date(2020, 12, 20), MIDWAY, CLOSED])
@pytest.mark.parametrize("language", ["en", "ar"])
def test_nobody_is_in_the_bytes(as_of: date, language: str) -> None:
    project = shipped().project
    for output in both(shipped_report(as_of, redact=True), language):
        for one in personal_values(project):
            if not one.common:
                assert not re.search(rf"(?<![\w-]){re.escape(one.value)}(?![\w-])", output), one
        assert find_leaks(output, personal_values(project), public_texts(project)) == []


def test_the_whole_report_is_full_of_people() -> None:
    project = shipped().project
    html, _ = both(shipped_report(CLOSED))
    found = {(leak.field, leak.owner) for leak in find_leaks(html, personal_values(project), ())}
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
    assert find_leaks(f"<p>Before {text} after</p>", [secret], ()) == [secret]


@pytest.mark.parametrize(
    ("secret", "text"),
    [
        (ID, "mofa-011"),
        (ID, "team-mofa-01-list"),
        (NAME, "Zoëanne Al-Khafaji"),
        (PersonalValue("1", "id", "1"), "1 of 2"),
        (PersonalValue("a", "name", "a"), "a visit"),
        (PersonalValue("official 1", "name", "x"), "<td>official</td><td>1</td>"),
    ],
)
def test_what_is_not_said_is_not_found(secret: PersonalValue, text: str) -> None:
    assert find_leaks(f"<p>{text}</p>", [secret], ()) == []


def test_words_that_stand_in_public_texts_are_no_secret() -> None:
    reason = PersonalValue("travel restrictions", "reason", "mofa-01", common=True)
    assert find_leaks("travel restrictions", [reason], ["Travel restrictions"]) == []
    assert find_leaks("travel restrictions", [reason], ["travel"]) == [reason]
    assert find_leaks("mofa-01", [ID], ["mofa-01"]) == [ID]


def test_a_text_that_names_an_official_is_noticed() -> None:
    project = loaded(with_text("Zoë Al-Khafaji")).project
    found = find_leaks("<h1>Zoë Al-Khafaji</h1>", personal_values(project), public_texts(project))
    assert {one.field for one in found} >= {"name"}


def test_small_groups_cannot_be_worked_out_from_totals() -> None:
    for as_of in (MIDWAY, CLOSED):
        status = shipped_report(as_of, redact=True).status
        presence = shipped_report(as_of, redact=True).attendance
        assert presence.officials == ()
        hidden = [
            ministry
            for ministry in presence.ministries
            if ministry.attended is None and ministry.people
        ]
        assert len(hidden) != 1
        assert sum(one.people for one in hidden) >= status.small_cell
        assert all(ministry.women is None for ministry in status.ministries)
        small = [
            activity
            for activity in status.activities
            if activity.people and activity.attended is None
        ]
        assert len(small) != 1


@settings(max_examples=50)
@given(st.text(max_size=200))
def test_any_text_can_be_searched(text: str) -> None:
    find_leaks(text, [NAME, ARABIC, PHONE, ID], [text])
