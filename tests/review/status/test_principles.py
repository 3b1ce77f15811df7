"""Principles beside procedures: shown with their stages, asked for when due, and in no figure."""

from datetime import date
from typing import get_args

import pytest

from migtrack.check import check
from migtrack.load.build import Loaded
from migtrack.model.fields import Privacy
from migtrack.render.formatter import StatusFormatter
from migtrack.render.report.page import report_page
from migtrack.render.status.json import status_json
from migtrack.render.status.text import render_status
from migtrack.render.translator import Translator
from migtrack.review.report.report import review_report
from migtrack.review.status.status import Status, review_status
from migtrack.review.why.trace import trace
from migtrack.review.why.values import Scope
from tests.sample import SAMPLE, TODAY, expect, loaded

PRINCIPLES = """\
  - id: principles-1
    kind: principles
    title: Long-term partnerships
    drafted: 2021-05-20
"""
FILES = {"sops.yaml": SAMPLE["sops.yaml"] + PRINCIPLES}


def status(project: Loaded, as_of: date = TODAY) -> Status:
    return review_status(project.project, as_of, check(project, as_of, as_of).open)


def test_no_figure_counts_them() -> None:
    adopted = FILES["sops.yaml"] + (
        "    adopted: [{ministry: mofa, date: 2021-06-01, instrument: Order 9}]\n"
    )
    without, with_them = status(loaded()), status(loaded({"sops.yaml": adopted}))
    assert with_them.figures == without.figures
    [_, principles] = with_them.sops
    assert (principles.kind, principles.stage, principles.adopted) == (
        "principles",
        "adopted",
        ("mofa",),
    )


def test_the_trace_of_a_figure_names_them_and_its_sum_is_the_figure() -> None:
    project = loaded(FILES)
    figure = status(project).figure("sops-adopted")
    assert figure is not None
    found = trace(project, TODAY, figure, Scope(), get_args(Privacy))
    assert found.figure == figure
    [entry] = [each for each in found.left_out if each.subject == ("sop", "principles-1")]
    assert (entry.reason, entry.value, entry.of) == ("principles", 0, 0)


@pytest.mark.parametrize(
    ("steps", "english", "arabic"),
    [
        ("", "draft the principles", "إعداد المبادئ"),
        ("    drafted: 2021-05-05\n", "have the principles reviewed", "مراجعة المبادئ"),
        (
            "    drafted: 2021-05-05\n    reviewed: 2021-05-06\n",
            "have the principles adopted by MoFA and MoI",
            "اعتماد المبادئ لدى ",
        ),
    ],
)
def test_they_are_due_like_a_procedure(steps: str, english: str, arabic: str) -> None:
    text = PRINCIPLES.replace("    drafted: 2021-05-20\n", "    activity: workshop-1\n" + steps)
    found = status(loaded({"sops.yaml": SAMPLE["sops.yaml"] + text}), date(2021, 7, 10))
    [task] = [each for each in found.due if each.subject == ("sop", "principles-1")]
    assert StatusFormatter(found, Translator("en")).task(task) == english
    assert StatusFormatter(found, Translator("ar")).task(task).startswith(arabic)


@pytest.mark.parametrize(
    ("language", "procedures", "principles", "both"),
    [
        (
            "en",
            "Standard operating procedures",
            "Principles",
            "Standard operating procedures and principles",
        ),
        (
            "ar",
            "الإجراءات التشغيلية الموحّدة",
            "المبادئ",
            "الإجراءات التشغيلية الموحّدة والمبادئ",
        ),
    ],
)
def test_the_screen_and_the_report_say_which_they_are(
    language: str, procedures: str, principles: str, both: str
) -> None:
    project, translator = loaded(FILES), Translator(language)
    screen = render_status(status(project), translator)
    assert f"\n{procedures}\n" in screen
    assert "principles-1" in screen.partition(f"\n{principles}\n")[2]
    page = report_page(review_report(project.project, TODAY), translator)
    [section] = [each for each in page.sections if each.name == "procedures"]
    assert section.heading == both
    groups = [(group.label, len(group.rows)) for group in section.tables[0].groups]
    assert groups == [(procedures, 1), (principles, 1)]


def test_principles_alone() -> None:
    project = loaded({"sops.yaml": "sops:\n" + PRINCIPLES})
    screen = render_status(status(project), Translator("en"))
    assert "\nPrinciples\n" in screen
    assert "Standard operating procedures" not in screen


def test_without_them_nothing_is_said_of_kinds() -> None:
    page = report_page(review_report(loaded().project, TODAY), Translator("en"))
    [section] = [each for each in page.sections if each.name == "procedures"]
    assert section.heading == "Standard operating procedures"
    assert [column.label for column in section.tables[0].columns][:2] == ["procedure", "stage"]
    [sop] = status_json(status(loaded()))["sops"]
    assert sop["kind"] == "procedure"


@pytest.mark.parametrize(
    ("word", "help_"),
    [
        ("principle", "write `principles`"),
        ("مبادئ", "write `principles`"),
        ("SOP", "write `procedure`"),
        ("policy", "write procedure or principles"),
    ],
)
def test_other_words_for_the_kind(word: str, help_: str) -> None:
    text = PRINCIPLES.replace("kind: principles", f"kind: {word}  # expect: MT104")
    [finding] = expect({"sops.yaml": SAMPLE["sops.yaml"] + text})
    assert finding.help == help_
