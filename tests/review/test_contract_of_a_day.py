"""Status, history, why, report and diff of a day read the contract in force on it."""

import json
import re
from datetime import date
from pathlib import Path
from shutil import copytree

import pytest

from migtrack.load.build import Loaded, load
from migtrack.load.files.sources import WorkingTree
from migtrack.render.report.page import report_page
from migtrack.render.report.render import render_markdown
from migtrack.render.status.text import render_status
from migtrack.render.translator import Translator
from migtrack.review.history.history import review_history
from migtrack.review.privacy.report import redacted_report
from migtrack.review.report.report import review_report
from migtrack.review.status.status import review_status
from migtrack.review.why.trace import trace
from migtrack.review.why.values import Scope
from tests.command import run
from tests.repository import Repository
from tests.sample import ROOT

AMENDMENT = """\
amendments:
  - signed: 2021-09-10
    kind: change
    budget: {amount: 320000}
    groups:
      - {id: 1, planned: {workshop: 7}}
      - {id: 2, visit_seats: 12}
    reason: {en: A seventh workshop, ar: ورشة سابعة}
policy:
"""
AMENDED = (
    "| 10 Sep 2021 | change of contract | 14 Nov 2021 | – | budget EUR 320,000 instead of "
    "EUR 303,280, workshops 7 instead of 6, seats of each visit 12 instead of 10 "
    "| A seventh workshop |"
)
WORKSHOP = """\
id: workshop-7
kind: workshop
group: 1
added: 2021-09-10
title: {en: Data, ar: البيانات}
"""
BEFORE, AFTER = date(2021, 9, 9), date(2021, 9, 10)
TODAY = "2021-11-10"


def as_signed(folder: Path) -> None:
    """Copies the shipped project to the folder, without the amendment that it has."""
    copytree(ROOT / "data", folder / "data")
    contract = folder / "data/project.yaml"
    text = contract.read_text(encoding="utf-8")
    text = re.sub(r"amendments:.*?\n(?=policy:)", "", text, flags=re.DOTALL)
    contract.write_text(text, encoding="utf-8", newline="\n")


def amend(folder: Path) -> None:
    contract = folder / "data/project.yaml"
    text = contract.read_text(encoding="utf-8")
    contract.write_text(text.replace("policy:\n", AMENDMENT), encoding="utf-8", newline="\n")
    workshop = folder / "data/activities/workshop-7.yaml"
    workshop.write_text(WORKSHOP, encoding="utf-8", newline="\n")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the shipped project, amended."""
    folder = tmp_path_factory.mktemp("amended")
    as_signed(folder)
    amend(folder)
    return folder


@pytest.fixture(scope="module")
def amended(folder: Path) -> Loaded:
    return load(WorkingTree(str(folder)))


def test_before_its_signature_an_amendment_changes_nothing(amended: Loaded, tmp_path: Path) -> None:
    as_signed(tmp_path)
    shipped = load(WorkingTree(str(tmp_path))).project
    for day in (date(2021, 5, 20), BEFORE):
        assert review_status(amended.project, day) == review_status(shipped, day)
        found, wanted = (review_report(each, day) for each in (amended.project, shipped))
        assert found._replace(history=None) == wanted._replace(history=None)
        assert found.history
        assert wanted.history
        assert found.history.series == wanted.history.series


def test_from_its_signature_on_the_status_is_by_the_amended_contract(amended: Loaded) -> None:
    status = review_status(amended.project, AFTER)
    assert str(status.budget) == "320000"
    figures = {figure.name: figure.of for figure in status.figures}
    assert (figures["workshops-held"], figures["visit-seats-taken"]) == (7, 12)
    assert "workshop-7" in [activity.id for activity in status.activities]


def test_nothing_is_due_about_what_is_no_part_of_the_plan_yet(folder: Path) -> None:
    first = run("status", "--as-of", "2021-05-20", folder=folder, today=TODAY).stdout
    assert "budget  EUR 303,280\n" in first
    assert "workshops held 2 of 6" in first
    assert "workshop-7" not in first
    found = run("validate", "--as-of", "2021-05-20", "--format", "json", folder=folder, today=TODAY)
    assert "workshop-7" not in found.stdout


def test_half_of_the_time_that_was_left_is_time_to_find_dates(folder: Path) -> None:
    def due(day: str) -> list[str]:
        shown = run("status", "--as-of", day, "--format", "json", folder=folder, today=TODAY)
        tasks = json.loads(shown.stdout)
        return [
            f"{name} {task['by']}"
            for name in ("due", "next")
            for task in tasks[name]
            if task["subject"]["id"] == "workshop-7"
        ]

    assert due("2021-09-09") == []
    assert due("2021-09-10") == []
    assert due("2021-09-20") == ["next 2021-10-13"]
    assert due("2021-10-14") == ["due 2021-10-13"]


def test_the_status_says_what_was_signed(amended: Loaded) -> None:
    def shown(language: str) -> str:
        return render_status(review_status(amended.project, AFTER), Translator(language))

    assert "budget  EUR 320,000 (as signed: EUR 303,280)\n" in shown("en")
    assert "\n          amended once\n          workshops 7 (as signed: 6)\n" in shown("en")
    assert "الميزانية: ٣٢٠٬٠٠٠ يورو (عند التوقيع: ٣٠٣٬٢٨٠ يورو)\n" in shown("ar")
    assert "\n  عُدّل مرة واحدة\n  ورش العمل ٧ (عند التوقيع: ٦)\n" in shown("ar")


def test_each_day_of_a_history_has_its_own_contract(amended: Loaded) -> None:
    history = review_history(amended.project, date(2021, 10, 31))
    assert history is not None
    for index, day in enumerate(history.days):
        status = review_status(amended.project, day)
        figures = tuple(series.values[index] for series in history.series)
        assert figures == status.figures
    [workshops] = [series for series in history.series if series.name == "workshops-held"]
    assert [value.of for value in workshops.values if value] == [6] * 10 + [7] * 2


def test_a_figure_has_a_whole_from_the_day_on_which_one_is_promised(tmp_path: Path) -> None:
    as_signed(tmp_path)
    amend(tmp_path)
    contract = tmp_path / "data/project.yaml"
    text = contract.read_text(encoding="utf-8")
    more = "planned: {workshop: 7, video-conference: 3}"
    contract.write_text(text.replace("planned: {workshop: 7}", more), encoding="utf-8")
    only = ("--figure", "video-conferences-held")
    shown = run("history", "--every", "quarter", *only, folder=tmp_path, today=TODAY)
    assert re.search("video conferences held +▁▁▁▆▆  0 → 2 of 3\n", shown.stdout)
    rows = run("history", "--every", "quarter", "--format", "csv", folder=tmp_path, today=TODAY)
    head, *days = (row.split(",") for row in rows.stdout.splitlines())
    column = head.index("video-conferences-held-of")
    assert [row[column] for row in days] == ["", "", "", "3", "3"]
    status = run("status", "--as-of", "2021-09-10", folder=tmp_path, today=TODAY).stdout
    assert "video conferences 3 (as signed: no number)" in " ".join(status.split())


def test_the_records_behind_a_figure_add_up_and_stand_where_they_count(amended: Loaded) -> None:
    places = {}
    for day in (BEFORE, AFTER):
        for figure in review_status(amended.project, day).figures:
            found = trace(amended, day, figure, Scope(), {"open", "personal", "confidential"})
            assert (found.figure.value, found.figure.of) == (figure.value, figure.of), figure.name
            for entry in found.denominator:
                places[figure.name, day] = entry.spot.route
    assert places["workshops-held", BEFORE] == ("groups", 0, "planned", "workshop")
    assert places["workshops-held", AFTER][:2] == ("amendments", 0)
    assert places["visit-seats-taken", BEFORE] == ("groups", 1, "visit_seats")
    assert places["visit-seats-taken", AFTER] == ("amendments", 0, "groups", 1, "visit_seats")
    assert places["seats-held", AFTER] == ("core_team", "officials_per_ministry")


@pytest.mark.parametrize(
    ("language", "lines"),
    [
        (
            "en",
            [
                AMENDED,
                "| What was planned | As signed | As amended | Done |",
                "| Budget | EUR 303,280 | EUR 320,000 | EUR 117,260.40 |",
                "| Workshops | 6 | 7 | 5 |",
                "| Seats of study visits | 10 | 12 | 10 |",
                "| Data (workshop-7) | – | planned | – | added to the plan on 10 Sep 2021 |",
            ],
        ),
        (
            "ar",
            [
                "| ما خُطط له | عند التوقيع | بعد التعديل | المنفَّذ |",
                "| ورش العمل | ٦ | ٧ | ٥ |",
                "| البيانات (workshop-7) | – | مخطط | – | أُضيف إلى الخطة في ١٠ سبتمبر ٢٠٢١ |",
            ],
        ),
    ],
)
def test_the_report_lists_plan_and_reality_side_by_side(
    amended: Loaded, language: str, lines: list[str]
) -> None:
    translator = Translator(language)
    report = review_report(amended.project, AFTER)
    for each in (report, redacted_report(report)):
        shown = render_markdown(report_page(each, translator), translator)
        assert [line for line in lines if line not in shown.splitlines()] == []


def test_machines_read_what_each_amendment_changed(folder: Path) -> None:
    shown = run("status", "--as-of", "2021-09-10", "--format", "json", folder=folder, today=TODAY)
    [amendment] = json.loads(shown.stdout)["period"]["amendments"]
    assert amendment["end"] == "2021-11-14"
    assert [(each["name"], each["before"], each["after"]) for each in amendment["changes"]] == [
        ("budget", 303280, 320000),
        ("planned", 6, 7),
        ("visit-seats", 10, 12),
    ]


def test_a_kept_answer_is_that_of_its_day(folder: Path) -> None:
    for _ in range(2):
        for day, budget in (("2021-09-09", "EUR 303,280\n"), ("2021-09-10", "EUR 320,000 (")):
            shown = run("status", "--as-of", day, folder=folder, today=TODAY).stdout
            assert f"budget  {budget}" in shown


@pytest.mark.parametrize(
    ("language", "lines"),
    [
        (
            "en",
            [
                "  imed  amended on 10 Sep 2021: A seventh workshop",
                "  imed  the budget rises from EUR 303,280 to EUR 320,000 on 10 Sep 2021",
                "  imed  workshops planned in group 1: 7 instead of 6 from 10 Sep 2021",
                "  imed  seats of each visit in group 2: 12 instead of 10 from 10 Sep 2021",
            ],
        ),
        (
            "ar",
            [
                "  imed    عُدّل العقد في ١٠ سبتمبر ٢٠٢١: ورشة سابعة",
                "  imed    ترتفع الميزانية من ٣٠٣٬٢٨٠ يورو إلى ٣٢٠٬٠٠٠ يورو في ١٠ سبتمبر ٢٠٢١",
                "  imed 1  ورش العمل المخطط لها: ٧ بدلاً من ٦ اعتباراً من ١٠ سبتمبر ٢٠٢١",
                "  imed 2  مقاعد كل زيارة: ١٢ بدلاً من ١٠ اعتباراً من ١٠ سبتمبر ٢٠٢١",
            ],
        ),
    ],
)
def test_an_amendment_in_words(tmp_path: Path, language: str, lines: list[str]) -> None:
    as_signed(tmp_path)
    Repository(tmp_path).commit()
    amend(tmp_path)
    shown = run("diff", "--lang", language, folder=tmp_path, today=TODAY).stdout
    assert [line for line in lines if line not in shown.splitlines()] == []


def test_an_activity_that_is_added_later_in_words(tmp_path: Path) -> None:
    as_signed(tmp_path)
    Repository(tmp_path).commit()
    path = tmp_path / "data/activities/workshop-6.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("group: 1\n", "group: 1\nadded: 2021-07-01\n"), encoding="utf-8")
    shown = run("diff", folder=tmp_path, today=TODAY).stdout
    assert "  workshop-6  added to the plan on 1 Jul 2021\n" in shown
