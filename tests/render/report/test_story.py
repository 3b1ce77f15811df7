"""The sentences of the story: numbers in both languages, titles and reasons of any kind."""

from dataclasses import replace
from datetime import date

import pytest

from migtrack.model.contract import KINDS, Kind
from migtrack.model.figures import held_figure
from migtrack.render.report.formatter import ReportFormatter
from migtrack.render.report.page import report_page
from migtrack.render.report.prose import first_named, in_brackets, quoted
from migtrack.render.report.summary import summary
from migtrack.render.translator import Translator
from migtrack.review.report.report import Report
from migtrack.snapshot.figures import Figure
from migtrack.snapshot.indicators import Course
from tests.render.report.common import CLOSED, MIDWAY, plain, report_of, sample, shipped_report
from tests.sample import SAMPLE, Files

EXTENSION = "amendments: [{{signed: 2021-05-01, kind: {0}, end: {1}, reason: {2}}}]\n"


def with_figures(report: Report, *figures: Figure) -> Report:
    names = {figure.name for figure in figures}
    kept = [figure for figure in report.status.figures if figure.name not in names]
    return report._replace(status=replace(report.status, figures=(*kept, *figures)))


def lead(report: Report, language: str = "en") -> str:
    """The first paragraph, with ordinary spaces."""
    return plain(summary(ReportFormatter(report, Translator(language))).lead)


def held(kind: Kind, value: int, whole: int | None, language: str) -> str:
    """The sentence about one kind of activity, of a project that promises no other."""
    changed = [
        Figure(held_figure(each), *((value, whole) if each == kind else (0, None)))
        for each in KINDS
    ]
    report = with_figures(shipped_report(MIDWAY), *changed)
    return lead(report, language).split(". ")[1]


@pytest.mark.parametrize(
    ("value", "whole", "english", "arabic"),
    [
        (0, 1, "Not yet held: 1 workshop", "ولم يجرِ بعد تنفيذ ورشة عمل واحدة"),
        (0, 2, "Not yet held: 2 workshops", "ولم يجرِ بعد تنفيذ ورشتي عمل"),
        (1, 1, "So far it has held the workshop", "وجرى حتى الآن تنفيذ ورشة العمل"),
        (2, 2, "So far it has held the 2 workshops", "وجرى حتى الآن تنفيذ ورشتي العمل"),
        (1, 2, "So far it has held 1 of 2 workshops", "وجرى حتى الآن تنفيذ إحدى ورشتي العمل"),
        (2, 3, "So far it has held 2 of 3 workshops", "وجرى حتى الآن تنفيذ ٢ من ٣ ورش عمل"),
        (3, 11, "So far it has held 3 of 11 workshops", "وجرى حتى الآن تنفيذ ٣ من ١١ ورشة عمل"),
        (5, None, "So far it has held 5 workshops", "وجرى حتى الآن تنفيذ ٥ ورش عمل"),
        (100, None, "So far it has held 100 workshops", "وجرى حتى الآن تنفيذ ١٠٠ ورشة عمل"),
        (
            7,
            6,
            "So far it has held 7 workshops (6 promised)",
            "وجرى حتى الآن تنفيذ ٧ ورش عمل (المقرر في العقد: ٦)",
        ),
    ],
)
def test_what_was_held_is_told_in_the_words_of_its_number(
    value: int, whole: int | None, english: str, arabic: str
) -> None:
    assert held("workshop", value, whole, "en") == english
    assert held("workshop", value, whole, "ar") == arabic


def test_lists_read_as_in_a_sentence() -> None:
    names = ["A", "B", "C", "D", "E"]
    english, arabic = Translator(), Translator("ar")
    assert [first_named(english, names[:n]) for n in (1, 2, 3)] == ["A", "A and B", "A, B and C"]
    assert first_named(english, names) == "A, B, C and 2 others"
    assert first_named(arabic, names) == "A وB وC وأمران آخران"


@pytest.mark.parametrize(
    ("text", "title", "bracketed"),
    [
        ("Return.", "“Return”", "Return"),
        ("The “new” law; ", "“The ‘new’ law”", "The “new” law"),
        ("What next?", "“What next?”", "What next?"),
        ("Wait...", "“Wait...”", "Wait..."),
        ("Rain (heavy).", "“Rain (heavy)”", "Rain [heavy]"),
        ("...", "“...”", "..."),
        (".", "“.”", "."),
    ],
)
def test_no_stop_or_mark_stands_twice(text: str, title: str, bracketed: str) -> None:
    formatter = ReportFormatter(shipped_report(MIDWAY), Translator())
    assert quoted(formatter, text) == title
    assert in_brackets(text) == bracketed


def story(files: Files, day: date = MIDWAY) -> str:
    section = report_page(report_of(sample(files), day), Translator()).sections[0]
    return plain(section.lead, *section.paragraphs)


def test_no_line_ends_within_a_value() -> None:
    midway = shipped_report(MIDWAY)
    english = summary(ReportFormatter(midway, Translator()))
    for value in ("14 Nov 2021", "58 %", "EUR 71,090.40", "3 of 6"):
        assert value.replace(" ", "\xa0") in english.lead
    assert "16–17\xa0Mar\xa02021" in english.paragraphs[0]
    arabic = summary(ReportFormatter(midway, Translator("ar"))).lead
    assert "٧١٬٠٩٠٫٤٠\xa0يورو" in arabic
    spaces = {sign for sign in english.lead + arabic if sign.isspace()}
    assert spaces == {" ", "\xa0"}


def test_an_end_that_moved_is_told_with_its_reason() -> None:
    contract = SAMPLE["project.yaml"]
    longer = contract + EXTENSION.format("extension", "2022-02-14", "Late visas.")
    first = "It was first to end on 31 Dec 2021, and was"
    assert f"{first} extended (Late visas)." in story({"project.yaml": longer})
    shorter = contract + EXTENSION.format("termination", "2021-05-14", "Unrest")
    told = story({"project.yaml": shorter})
    assert told.startswith(f"The project ran from 1 Jan 2021 to 14 May 2021. {first} cut short (U")
    assert "first to end" not in story({})


def test_what_is_over_without_a_record_is_not_said_to_be_missing() -> None:
    assert "Not yet held: 1 study visit." in story({})
    assert "Not held" not in story({}, date(2022, 3, 1))


def test_of_a_project_without_results_nothing_is_said_of_them() -> None:
    told = story({})
    for word in ("indicator", "spent", "funder", "adopted"):
        assert word not in told


@pytest.mark.parametrize(
    ("courses", "sentence"),
    [
        (("reached", "reached"), "All 2 indicators have reached their targets."),
        (("reached", "not-reached"), "1 of 2 indicators has reached its target. Not reached: “"),
        (("not-reached", "not-reached"), "None of the 2 indicators has reached its target. By"),
        (("reached",), "The indicator has reached its target."),
        (("not-reached",), "The indicator has not reached its target."),
    ],
)
def test_indicators_in_the_end(courses: tuple[Course, ...], sentence: str) -> None:
    report = shipped_report(CLOSED)
    pairs = zip(report.status.indicators, courses, strict=False)
    indicators = tuple(each._replace(course=course) for each, course in pairs)
    changed = report._replace(status=replace(report.status, indicators=indicators))
    assert sentence in lead(changed)


@pytest.mark.parametrize(
    ("whole", "sentence"),
    [
        (5, "3 of 5 ministries have adopted the procedures."),
        (10, "Ministries have adopted procedures in 3 of 10 cases."),
    ],
)
def test_who_adopted_is_told_by_ministries_where_one_procedure_counts(
    whole: int, sentence: str
) -> None:
    """Beside it the project has principles, which the figure does not count."""
    closed = shipped_report(CLOSED)
    assert len(closed.status.sops) == 2
    report = with_figures(closed, Figure("sops-adopted", 3, whole))
    assert sentence in lead(report)


def test_a_late_report_is_named_once() -> None:
    late = report_page(shipped_report(date(2021, 7, 1)), Translator()).sections[0]
    told = " ".join([late.lead, *late.paragraphs])
    assert told.count("Interim report") == 1


def test_every_report_that_was_not_submitted_is_told() -> None:
    reports = "".join(
        f"  - {{id: {name}, title: {title}, period: {{start: {start}, end: {end}}}, due: {due}}}\n"
        for name, title, start, end, due in (
            ("interim", "Interim report", "2020-11-15", "2021-05-14", "2021-06-30"),
            ("final", "Final report", "2021-05-15", "2021-11-14", "2022-01-31"),
        )
    )
    told = story({"reports.yaml": f"reports:\n{reports}"}, date(2022, 3, 1))
    assert "“Interim report” was due to the funder on 30 Jun 2021." in told
    assert "“Final report” (not submitted to the funder)" in told
    assert "“Interim report” (" not in told


def test_one_ministry_is_not_one_of_one() -> None:
    one = with_figures(shipped_report(MIDWAY), Figure("sops-adopted", 1, 1))
    assert "The ministry has adopted the procedures." in lead(one)
