"""A redacted report holds nobody, and the last step would notice."""

import html
import re
from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from migtrack.base.finding import Finding, Place, Severity
from migtrack.load.build import Loaded
from migtrack.render.report.page import report_page
from migtrack.render.translator import Translator
from migtrack.review.privacy.personal_values import PersonalValue, personal_values
from migtrack.review.privacy.report import redacted_report
from migtrack.review.report.report import Report, review_report
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
from tests.sample import SAMPLE, edited, loaded

NAME = PersonalValue("Zoë Al-Khafaji", "name", "mofa-01", form="name")
ARABIC = PersonalValue("أحمد عبد الله", "name", "mofa-02", form="name")
PHONE = PersonalValue("+964 700 000 0002", "telephone number", "momd-02", form="telephone")
APOSTROPHE = PersonalValue("Anna O'Brien", "name", "moi-01", form="name")
ID = PersonalValue("mofa-01", "id", "mofa-01", form="id")


@pytest.mark.parametrize(
    ("as_of", "language"),
    [
        (MIDWAY, "ar"),
        (CLOSED, "en"),
        pytest.param(date(2020, 12, 20), "en", marks=pytest.mark.slow),
        pytest.param(CLOSED, "ar", marks=pytest.mark.slow),
        pytest.param(date(2020, 12, 20), "ar", marks=pytest.mark.slow),
        pytest.param(MIDWAY, "en", marks=pytest.mark.slow),
    ],
)
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
    contact = "the contract"
    assert {("contact", contact), ("e-mail address", contact)} <= found
    of_people = {field for field, owner in found if owner != contact}
    assert not of_people & {"e-mail address", "telephone number", "letter"}


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
        (CLOSED, [HIDDEN, HIDDEN, (71, 77), HIDDEN, (66, 74)]),
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
    assert [(one.people, one.attended) for one in report.status.activities] == [
        (4, None),
        (0, 0),  # nobody is nothing to hide
        (4, None),
    ]
    assert report.status.figure("attendance") is None


@pytest.mark.parametrize("language", ["en", "ar"])
def test_what_is_withheld_says_so(language: str) -> None:
    """What redaction hides never looks like what is not there."""
    word = Translator(language).translate("withheld")
    for output in both(shipped_report(CLOSED), language):
        assert word not in output
    small = report_of(sample(), redact=True)
    page = report_page(small, Translator(language))
    tables = {table.name: table for section in page.sections for table in section.tables}
    assert {row[2].text for row in tables["ministries"].rows} == {word}
    assert {row[2].text for row in tables["attendance"].rows} == {word}
    assert {row[2].text for row in tables["attendance-totals"].rows} == {word}
    assert [row[3].text for row in tables["activities"].rows] == [word, "–", word]
    for table, column in (("ministries", 2), ("attendance-totals", 2)):
        [total] = tables[table].groups[0].totals
        assert total[column].text == word
    [cards] = (section.cards for section in page.sections if section.cards)
    assert [card.name for card in cards if card.value == word] == [
        "women",
        "officials-trained",
        "attendance",
    ]
    for output in both(small, language):
        assert output.count(word) > 10


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "visa granted or returned early: 10, visa refused or withdrawn: fewer than 5"),
        ("ar", "تأشيرة ممنوحة أو عودة قبل نهاية الزيارة: ١٠، تأشيرة مرفوضة أو منسحب: أقل من ٥"),
    ],
)
def test_no_report_says_that_one_visa_was_refused(language: str, said: str) -> None:
    for output in both(shipped_report(CLOSED, redact=True), language):
        assert said in re.sub("<[^<>]*>", "", output)


@pytest.mark.parametrize(
    ("language", "said"),
    [
        (
            "en",
            (
                "This report names nobody: people appear as numbers. Where fewer than 5 people are "
                "concerned, figures on women, attendance, what was learned and visas are withheld."
            ),
        ),
        (
            "ar",
            (
                "لا يذكر هذا التقرير أسماء: يُشار إلى الأشخاص بأرقام، وتُحجب بيانات النساء والحضور "
                "ونتائج التعلّم والتأشيرات متى تعلّقت بأقل من ٥ أشخاص."
            ),
        ),
    ],
)
def test_it_says_what_is_left_out(language: str, said: str) -> None:
    for output in both(shipped_report(redact=True), language):
        assert said in re.sub("<[^<>]*>", "", output)
    assert said not in "".join(both(shipped_report(), language))


def numbers(report: Report) -> list[int]:
    """The numbers of the officials, seat by seat."""
    return [tenure.person.number for seat in report.seats for tenure in seat.tenures]


def test_people_are_numbered_in_an_order_of_their_own_that_stays() -> None:
    found = numbers(shipped_report(CLOSED, redact=True))
    assert len(set(found)) == len(found)
    assert found != sorted(found)
    earlier = numbers(shipped_report(MIDWAY, redact=True))
    assert set(earlier) < set(found)
    assert set(numbers(shipped_report(CLOSED))) == {0}
    # neither the ids nor the order of the files tell the order
    again = {name: text for name, text in SAMPLE.items() if name.startswith("participants/")}
    for name, text in again.items():
        head, *people = text.splitlines(keepends=True)[1:]
        again[name] = text.splitlines(keepends=True)[0] + head + "".join(reversed(people))
    assert sorted_numbers(loaded(again)) == sorted_numbers(loaded())


def sorted_numbers(project: Loaded) -> dict[str, int]:
    whole = report_of(project)
    hidden = report_of(project, redact=True)
    return {
        official.person.id: other.person.number
        for seat, shown in zip(whole.seats, hidden.seats, strict=True)
        for official, other in zip(seat.tenures, shown.tenures, strict=True)
    }


def test_whoever_knows_the_ids_alone_cannot_work_the_numbers_out() -> None:
    """With other names the same ids have other numbers."""
    renamed = edited("participants/mofa.yaml", ("MoFA official 1", "A"), ("MoFA official 2", "B"))
    orders = {tuple(sorted_numbers(loaded(files)).values()) for files in ({}, renamed)}
    assert len(orders) == 2


def finding(code: str, *subjects: tuple[str, str]) -> Finding:
    return Finding(
        code=code,
        name=f"rule-{code}",
        severity=Severity.ERROR,
        message="moi-01 must not be shown",
        help="",
        place=Place("data/project.yaml"),
        subjects=subjects,
    )


def test_findings_about_few_people_are_not_listed() -> None:
    """Their rules would tell of one passport, one visa, one mark."""
    many = [("participant", f"p-{number}") for number in range(5)]
    listed = [
        finding("MT301", ("activity", "visit-1")),
        finding("MT309", ("contract", ""), *many),
        finding("MT901", ("waiver", "visit-1"), ("participant", "visit-1")),
    ]
    left_out = [
        finding("MT605", ("activity", "visit-1"), ("participant", "mofa-01")),
        finding("MT305", ("participant", "nobody-knows")),
        finding("MT506", ("activity", "workshop-1"), *many[:4]),
        finding("MT505", ("activity", "workshop-1")),  # whose attendance is withheld
        finding("MT901", ("waiver", "mofa-01"), ("participant", "mofa-01")),
    ]
    report = redacted_report(review_report(sample().project, MIDWAY, (*listed, *left_out)))
    assert [each.code for each in report.findings] == ["MT301", "MT309", "MT901"]
    html, plain = both(report)
    for output in (html, plain):
        assert "8 errors; those that concern fewer than 5 people are not listed" in output
        assert "MT605" not in output


def test_exceptions_for_people_are_told_without_their_rule() -> None:
    waivers = "".join(
        f"  - {{rule: {rule}, subject: {subject}, reason: Ill, approved_by: A, approved: 2021-01-01}}\n"
        for rule, subject in (
            ("passport-expiring", "mofa-01"),
            ("travel-order", "Layla Karim"),
            ("low-attendance", "workshop-1"),
            ("seat-vacant", "mofa"),
        )
    )
    report = report_of(loaded({"waivers.yaml": f"waivers:\n{waivers}"}), redact=True)
    assert [(waiver.rule, waiver.subject, bool(waiver.reason)) for waiver in report.waivers] == [
        ("", "", False),
        ("", "", False),
        ("low-attendance", "workshop-1", True),
        ("seat-vacant", "mofa", True),
    ]
    _, plain = both(report)
    assert plain.count("| withheld | withheld | withheld | 1 Jan 2021 |") == 2
    assert "Layla" not in plain


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
