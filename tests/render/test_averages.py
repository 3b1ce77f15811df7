"""Satisfaction and knowledge gained, wherever figures are shown."""

import json as reader
from decimal import Decimal
from pathlib import Path

import pytest

from migtrack.base.text import whole_percent
from migtrack.render.changes.formatter import ChangeFormatter
from migtrack.render.changes.lines import figure as describe_change
from migtrack.render.history import csv, json, text
from migtrack.render.report.formatter import ReportFormatter
from migtrack.render.report.progress import counting, figures
from migtrack.render.status.text import render_status
from migtrack.render.translator import Translator
from migtrack.review.changes.values import FigureChange
from migtrack.review.history.history import review_history
from migtrack.review.report.report import review_report
from migtrack.review.status.status import review_status
from migtrack.snapshot.figures import Figure
from tests.command import run
from tests.review.changes.states import changes
from tests.review.story import MIDWAY, sample
from tests.sample import SAMPLE, Files, with_facts, write_to

WORKSHOP = "activities/workshop-1.yaml"
WORDS = {language: Translator(language) for language in ("en", "ar")}


def taken_tests(before: object, after: object) -> str:
    return (
        f"tests: {{out_of: 20, before: {{taken: 9, average: {before}}}, "
        f"after: {{taken: 8, average: {after}}}}}"
    )


BETTER = with_facts(
    WORKSHOP, "evaluation: {answers: 17, average: 4.4, out_of: 5}", taken_tests(10.4, 14.8)
)
WORSE = with_facts(
    WORKSHOP, "evaluation: {answers: 1, average: 5, out_of: 5}", taken_tests(15, "14.9")
)
UNCHANGED = with_facts(WORKSHOP, taken_tests(15, 15))


@pytest.mark.parametrize(
    ("percent", "whole"), [(-0.3, -1), (-3.2, -3), (-3.5, -4), (-99.9, -99), (-100, -100), (0, 0)]
)
def test_a_loss_is_rounded_as_a_gain_is(percent: float, whole: int) -> None:
    assert whole_percent(percent) == whole


def test_a_negative_number_has_a_true_minus_sign() -> None:
    assert WORDS["en"].number(-1234) == "\u22121,234"
    assert WORDS["ar"].number(Decimal("-1.5")) == "\u2212١٫٥"


@pytest.mark.parametrize(
    ("files", "language", "line"),
    [
        (BETTER, "en", "satisfaction 88 % (17 answers)"),
        (BETTER, "en", "knowledge gained 22 of 100 (8 people tested)"),
        (BETTER, "ar", "رضا المشاركين ٨٨٪ (١٧ إجابة)"),
        (BETTER, "ar", "المعرفة المكتسبة ٢٢ من ١٠٠ (٨ أشخاص خضعوا للاختبار)"),
        (WORSE, "en", "knowledge gained \u22121 of 100 (8 people tested)"),
        (UNCHANGED, "en", "knowledge gained 0 of 100 (8 people tested)"),
    ],
)
def test_the_status_says_how_many_people_are_behind_it(
    files: Files, language: str, line: str
) -> None:
    assert line in render_status(review_status(sample(files), MIDWAY), WORDS[language], 1000)


def test_a_figure_of_nobody_is_not_shown() -> None:
    shown = render_status(review_status(sample(WORSE), MIDWAY), WORDS["en"], 1000)
    assert "satisfaction" not in shown


def test_the_history_has_the_numbers_as_they_are_counted() -> None:
    found = review_history(sample(BETTER), MIDWAY, "quarter")
    assert found is not None
    found = found.only(("satisfaction", "knowledge-gained"))
    assert csv.render(found) == (
        "day,satisfaction,satisfaction-of,knowledge-gained,knowledge-gained-of\n"
        "2021-03-31,14.96,17,1.76,8\n"
        "2021-06-15,14.96,17,1.76,8\n"
    )
    last = reader.loads(json.render(found))["days"][-1]["figures"]
    assert last["satisfaction"] == {"value": 14.96, "of": 17}
    shown = text.render(found, WORDS["en"])
    assert "satisfaction      ▇▇  88 %\n" in shown
    assert "knowledge gained  ▃▃  22 of 100\n" in shown


def test_the_report_has_cards_and_explains_the_numbers() -> None:
    formatter = ReportFormatter(review_report(sample(BETTER), MIDWAY), WORDS["en"])
    cards = {card.name: (card.value, card.of, card.share) for card in figures(formatter).cards}
    assert cards["satisfaction"] == ("88 %", "17 answers", 88.0)
    assert cards["knowledge-gained"] == ("22", "of 100 · 8 people tested", 22.0)
    (table,) = counting(formatter).tables
    cells = {row[0].text: [cell.text for cell in row[1:3]] for row in table.rows}
    assert cells["Satisfaction"] == ["88 %", "17 answers"]
    assert cells["Knowledge gained"] == ["22 of 100", "8 people tested"]


def test_a_loss_has_no_bar() -> None:
    formatter = ReportFormatter(review_report(sample(WORSE), MIDWAY), WORDS["en"])
    (card,) = (card for card in figures(formatter).cards if card.name == "knowledge-gained")
    assert (card.value, card.share) == ("\u22121", 0)


def satisfied(value: str, people: int) -> Figure:
    return Figure("satisfaction", Decimal(value), people, unit="answers")


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        (satisfied("80", 100), satisfied("86", 100), "satisfaction 80 % → 86 %"),
        (satisfied("0", 0), satisfied("86", 100), "satisfaction – → 86 %"),
        (
            satisfied("80", 100),
            satisfied("88", 110),
            "satisfaction 80 % (100 answers) → 80 % (110 answers)",
        ),
        (
            satisfied("80", 100),
            satisfied("80.1", 100),
            "satisfaction 80 % (100 answers), almost as before",
        ),
    ],
)
def test_a_change_says_what_differs(old: Figure, new: Figure, sentence: str) -> None:
    formatter = ChangeFormatter(changes(SAMPLE, SAMPLE), WORDS["en"])
    assert describe_change(formatter, FigureChange(old, new)) == sentence


@pytest.mark.parametrize(
    "command",
    [("why", "satisfaction"), ("history", "--figure", "women", "--figure", "satisfaction")],
)
def test_a_project_without_answers_has_no_such_figure(
    command: tuple[str, ...], tmp_path: Path
) -> None:
    done = run(*command, folder=write_to(tmp_path, SAMPLE))
    assert done.returncode == 2
    assert "there is no figure 'satisfaction'; " in " ".join(done.stderr.split())
    assert "did you mean" not in done.stderr
