"""The status screen: as it looks, in both languages, and with data that means harm."""

import re
from datetime import date, timedelta
from pathlib import Path

import pytest
from rich.cells import cell_len
from syrupy.assertion import SnapshotAssertion

from migtrack.base.finding import Severity
from migtrack.model.project import Project
from migtrack.render.report.page import report_page
from migtrack.render.report.render import render_markdown
from migtrack.render.status.text import render_status
from migtrack.render.translator import Translator
from migtrack.review.report.report import review_report
from migtrack.review.status.status import Status, review_status
from tests.render.test_translator import write
from tests.review.story import MIDWAY, TEAM, due, found, midway, sample, shipped
from tests.sample import Files, edited

WORDS = {language: Translator(language) for language in ("en", "ar")}
CONTROLS = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\xa0\u061c\u200b\u200e\u200f\u2028-\u202e\u2066-\u2069]"
)
ARABIC = re.compile("[\u0600-\u06ff]")


def story(as_of: date) -> Status:
    return midway() if as_of == MIDWAY else review_status(shipped(), as_of)


def screen(project: Project, day: date, language: str = "en", width: int = 80) -> str:
    return render_status(review_status(project, day), WORDS[language], width)


@pytest.mark.parametrize("language", WORDS)
@pytest.mark.parametrize("day", ["2021-03-20", "2021-06-15", "2021-11-14", "2026-11-23"])
def test_screens(day: str, language: str, snapshot: SnapshotAssertion) -> None:
    as_of = date.fromisoformat(day)
    assert render_status(story(as_of), WORDS[language]) == snapshot


@pytest.mark.parametrize("language", WORDS)
def test_redacted_screens(language: str, snapshot: SnapshotAssertion) -> None:
    shown = render_status(midway(), WORDS[language], 80, redact=True)
    assert not any(one in shown for one in shipped().participant_by_id)
    assert shown == snapshot


def test_every_day_around_the_project_in_one_language_by_turns() -> None:
    day = date(2020, 10, 1)
    while day <= date(2021, 12, 31):
        assert_fits(review_status(shipped(), day), list(WORDS.values())[day.toordinal() % 2])
        day += timedelta(days=1)


@pytest.mark.slow
def test_every_day_of_three_years_in_both_languages() -> None:
    day = date(2019, 11, 15)
    while day <= date(2022, 11, 14):
        status = review_status(shipped(), day)
        for translator in WORDS.values():
            assert_fits(status, translator)
        day += timedelta(days=1)


def assert_fits(status: Status, translator: Translator) -> None:
    shown = render_status(status, translator)
    assert max(map(cell_len, shown.split("\n"))) <= 80
    assert not CONTROLS.search(shown)


@pytest.mark.parametrize("language", WORDS)
@pytest.mark.parametrize("width", [0, 20, 33, 60, 80, 132, 100_000])
def test_any_width_shows_the_same_words(language: str, width: int) -> None:
    def words(shown: str) -> str:
        return "".join(sorted(re.sub(r"[\s·–-]", "", shown)))

    shown = screen(shipped(), date(2021, 7, 6), language, width)
    assert all(cell_len(line) <= max(width, 80 if width < 20 else 20) for line in shown.split("\n"))
    assert words(shown) == words(screen(shipped(), date(2021, 7, 6), language))


@pytest.mark.parametrize("day", ["2020-12-20", "2021-06-15", "2026-11-23"])
def test_in_arabic_each_line_is_ids_and_then_one_run_of_words(day: str) -> None:
    """Nothing Latin follows Arabic, so that no terminal puts it into another order."""
    as_of = date.fromisoformat(day)
    shown = render_status(story(as_of), WORDS["ar"])
    for line in shown.split("\n"):
        assert not re.search("[\u0600-\u06ff].*[A-Za-z0-9]", line), line


def test_in_english_arabic_comes_last() -> None:
    for line in screen(shipped(), MIDWAY).split("\n"):
        assert not re.search("[\u0600-\u06ff].*[A-Za-z0-9]", line), line
    assert ARABIC.search(screen(shipped(), MIDWAY))


def test_what_is_overdue_comes_first() -> None:
    lines = render_status(midway(), WORDS["en"]).split("\n")
    headings = [line.split("  ")[0] for line in lines if re.match(r"[A-Z]", line)]
    assert headings[2:] == [
        "Overdue",
        "Due",
        "Next",
        "Objectives",
        "Money",
        "Reports to the funder",
        "Core team",
        "Activities",
        "Study visits",
        "Standard operating procedures",
        "Principles",
    ]
    assert lines[-2] == "1 waived: migtrack validate"


def test_colours_mark_what_is_overdue() -> None:
    shown = render_status(midway(), WORDS["en"], colour=True)
    assert "\x1b[31m8 Jun 2021\x1b[0m" in shown
    assert "\x1b[31m18 Jun 2021" not in shown
    assert "\x1b[33mnot recorded\x1b[0m" in shown
    plain = re.sub("\x1b\\[[0-9]+m", "", shown)
    assert plain == render_status(midway(), WORDS["en"])


def test_a_banner_says_that_errors_stand() -> None:
    findings = [found(Severity.ERROR), found(Severity.WARNING)]
    status = review_status(sample(), MIDWAY, findings)
    lines = render_status(status, WORDS["en"], command="migtrack validate -q").split("\n")
    banner = lines.index("1 error stands in the records; some of what follows may be wrong:")
    assert lines[banner + 1] == "migtrack validate -q"
    assert banner < lines.index("Next  1")
    assert lines[-2] == "1 error, 1 warning: migtrack validate -q"
    arabic = render_status(status, WORDS["ar"])
    assert "\nmigtrack validate  خطأ واحد في السجلات؛ قد لا يصحّ بعض ما يلي\n" in arabic


def test_without_findings_that_is_said() -> None:
    assert screen(sample(), MIDWAY).endswith("\n\nno findings: migtrack validate\n")


def test_when_nothing_is_to_be_done_that_is_said() -> None:
    quiet: Files = {"activities/visit-1.yaml": None, "sops.yaml": None, "requests.yaml": None}
    assert "\nNothing is due\n" in screen(sample(quiet), MIDWAY)
    assert "\nNothing was left open\n" in screen(sample(quiet), date(2022, 1, 1))
    assert "not begun" in screen(sample(quiet), date(2020, 12, 31))


def test_an_amended_period() -> None:
    amendments = (
        "amendments:\n  - {signed: 2021-05-01, kind: extension, end: 2022-03-31, reason: r}\n"
    )
    project = sample(edited("project.yaml", ("core_team:", f"{amendments}core_team:")))
    shown = screen(project, MIDWAY)
    assert "15 months (1 Jan 2021 – 31 Mar 2022)\n" in shown
    assert "amended once; planned to end on 31 Dec 2021\n" in shown


def test_vacant_seats_say_since_when() -> None:
    shown = screen(shipped(), date(2021, 7, 6))
    assert "seat 1 vacant since 1 Jul 2021" in shown
    assert "MoMD: fill seat 1, vacant since 1 Jul 2021; reserve: momd-06" in " ".join(shown.split())
    assert "seats 1–4 vacant since 15 Nov 2020" in screen(shipped(), date(2020, 12, 20))


def test_every_task_has_words() -> None:
    findings = [
        due("no-expert", MIDWAY, TEAM, ("activity", "workshop-1")),
        due("sop-stalled", MIDWAY, TEAM, ("sop", "sop-1")),
        due("request-waiting", MIDWAY, TEAM, ("request", "request-1")),
        due("expired-waiver", MIDWAY, TEAM, ("waiver", "workshop-1")),
        due("some-rule", MIDWAY, "moi", ("activity", "visit-1"), message="do \x1bthis"),
    ]
    shown = render_status(review_status(sample(), MIDWAY, findings), WORDS["en"], 120)
    assert re.findall(r"15 Jun 2021 +([\w-]+) +(.+)", shown) == [
        ("visit-1", "MoI: do \\x1bthis"),
        ("workshop-1", "project team: name an expert"),
        ("request-1", "project team: deliver the assistance"),
        ("sop-1", "project team: have the procedure adopted by MoFA and MoI"),
        ("workshop-1", "project team: renew the waiver, or mend what it is for"),
    ]


def test_a_finding_that_nobody_has_words_for_is_redacted_to_its_name() -> None:
    findings = [
        due("some-rule", MIDWAY, "moi-01", ("participant", "moi-01"), message="moi-01 must")
    ]
    shown = render_status(review_status(sample(), MIDWAY, findings), WORDS["en"], 80, redact=True)
    assert "MoI: some-rule" in shown
    assert "moi-01" not in shown


HOSTILE = [
    "\\e[2J\\e[31mred",
    "\\x9b2J",
    "[/] [bold]x[/bold] [link=http://x]",
    ":skull: {0.__class__} {task} %s %(x)s",
    "\\u202eright to left",
    "a\\nb\\tc\\0d\\r",
    "word " * 1000,
    "x" * 5000,
    "ﷺ" * 300,
    "👩\\u200d👩\\u200d👧 " * 20,
]


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
@pytest.mark.parametrize("language", WORDS)
def test_hostile_texts_do_no_harm(language: str, text: str) -> None:
    quoted = f'"{text}"'
    project = sample(
        {
            **edited("project.yaml", ("A sample project", quoted), ("A funder", quoted)),
            **edited(
                "ministries.yaml",
                ("Ministry of Foreign Affairs", quoted),
                ("short: MoFA", f"short: {quoted}"),
            ),
            **edited("activities/workshop-1.yaml", ("Return and reintegration", quoted)),
            **edited(
                "requests.yaml",
                ("Return statistics", quoted),
                ("ministry: moi", f"ministry: {quoted}"),
            ),
            **edited("sops.yaml", ("Whole-of-government approach", quoted)),
            **edited("activities/visit-1.yaml", ("[mofa-02]", f"[{quoted}]")),
        }
    )
    for width in (20, 80):
        shown = screen(project, date(2021, 6, 20), language, width)
        assert not CONTROLS.search(shown)
        assert max(map(cell_len, shown.split("\n"))) <= width
        for word in ("x" * 5000, "[bold]x[/bold]", "{0.__class__}"):
            if word in text:
                assert word in re.sub(r"[\s·]", "", shown)


def test_another_language_needs_a_catalogue_alone(tmp_path: Path) -> None:
    write(
        tmp_path / "fr.po",
        """
msgid "Core team"
msgstr "Équipe de base"

msgid "held"
msgstr "tenu"

msgid "{part} of {whole}"
msgstr "{part} sur {whole}"
""",
    )
    project = sample(
        {
            **edited("project.yaml", ("languages: [en]", "languages: [en, fr]")),
            **edited(
                "activities/workshop-1.yaml",
                ("title: Return and reintegration", "title: {en: Return, fr: Le retour}"),
            ),
        }
    )
    shown = render_status(review_status(project, MIDWAY), Translator("fr", str(tmp_path)))
    assert "\nÉquipe de base  seats held 4 sur 4" in shown
    assert re.search(r"workshop-1 .* tenu, 88 %  +Le retour", shown)


def test_texts_that_are_only_there_in_arabic_come_last() -> None:
    project = sample(
        {
            **edited("project.yaml", ("languages: [en]", "languages: [ar, en]")),
            **edited(
                "ministries.yaml",
                ("short: MoFA", "short: {ar: خارجية}"),
                (
                    "name: Ministry of Foreign Affairs",
                    "name: {ar: وزارة الخارجية, en: Foreign Affairs}",
                ),
            ),
        }
    )
    found_due = [due("no-expert", MIDWAY, "mofa", ("activity", "workshop-1"))]
    shown = render_status(review_status(project, MIDWAY, found_due), WORDS["en"])
    assert "mofa: name an expert" in shown
    assert "Foreign Affairs · وزارة الخارجية\n" in shown


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize("day", [MIDWAY, date(2022, 1, 1)])
def test_with_errors_nobody_says_that_nothing_is_to_be_done(language: str, day: date) -> None:
    quiet: Files = {"activities/visit-1.yaml": None, "sops.yaml": None, "requests.yaml": None}
    words = WORDS[language]
    status = review_status(sample(quiet), day, [found(Severity.ERROR)])
    report = review_report(sample(quiet), day, [found(Severity.ERROR)])
    shown = (
        render_status(status, words),
        render_markdown(report_page(report, words), words),
    )
    for text in shown:
        assert words.translate("Nothing is known to be open, but the records hold errors") in text
        for calm in ("Nothing is due", "Nothing was left open"):
            assert words.translate(calm) not in text
