"""The records behind a figure, as they are shown."""

import json
import re
from datetime import date

import pytest
from syrupy.assertion import SnapshotAssertion

from migtrack.base.finding import Place, Spot
from migtrack.check import check
from migtrack.load.build import load
from migtrack.load.files.sources import WorkingTree
from migtrack.model.fields import Privacy
from migtrack.render.translator import Translator
from migtrack.render.why.json import FORMAT, trace_json
from migtrack.render.why.text import render_figures, render_trace
from migtrack.review.status.status import review_status
from migtrack.review.why.trace import TRACERS, trace
from migtrack.review.why.values import Scope
from tests.sample import ROOT, loaded

SHIPPED = load(WorkingTree(str(ROOT)))
MIDDLE, END = date(2021, 6, 15), date(2021, 12, 1)
PUBLIC: set[Privacy] = {"open", "personal"}
ALL: set[Privacy] = {*PUBLIC, "confidential"}


def place_of(spot: Spot) -> Place:
    return SHIPPED.documents[spot.path].place_of(spot.route)


def shown(
    name: str,
    day: date = END,
    language: str = "en",
    scope: Scope | None = None,
    privacies: set[Privacy] = PUBLIC,
) -> str:
    status = review_status(SHIPPED.project, day)
    figure = status.figure(name)
    assert figure is not None
    found = trace(SHIPPED, day, figure, scope or Scope(), privacies)
    return render_trace(status, found, Translator(language), place_of)


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize("name", TRACERS)
def test_the_screens(name: str, language: str, snapshot: SnapshotAssertion) -> None:
    assert shown(name, MIDDLE if name in ("attendance", "workshops-held") else END, language) == (
        snapshot
    )


@pytest.mark.parametrize("language", ["en", "ar"])
def test_the_list_of_the_figures(language: str, snapshot: SnapshotAssertion) -> None:
    status = review_status(SHIPPED.project, MIDDLE)
    assert render_figures(status, Translator(language)) == snapshot


@pytest.mark.parametrize("language", ["en", "ar"])
def test_one_official(language: str, snapshot: SnapshotAssertion) -> None:
    scope = Scope(participant="molsa-02")
    assert shown("attendance", MIDDLE, language, scope, ALL) == snapshot


@pytest.mark.parametrize("name", TRACERS)
def test_no_line_is_too_long_and_none_ends_in_blanks(name: str) -> None:
    for line in shown(name, privacies=ALL).splitlines():
        assert len(line) <= 80
        assert line == line.rstrip()


@pytest.mark.parametrize("day", [date(1, 1, 1), date(2021, 8, 1), date(9999, 12, 31)], ids=str)
def test_any_day_and_everything_that_may_be_asked(day: date) -> None:
    scopes = [Scope(), *(Scope(ministry=one) for one in SHIPPED.project.ministry_by_id)]
    for name in TRACERS:
        for scope in scopes:
            assert shown(name, day, "ar", scope, ALL)


def document(name: str) -> str:
    status = review_status(SHIPPED.project, END)
    figure = status.figure(name)
    assert figure is not None
    found = trace(SHIPPED, END, figure, Scope(), {"open"})
    return json.dumps(trace_json(status, found, place_of))


@pytest.mark.parametrize("name", TRACERS)
def test_json_has_the_figure_and_its_records(name: str) -> None:
    found = json.loads(document(name))
    assert found["format"] == FORMAT
    value = pytest.approx(found["figure"]["value"])
    assert sum(one["value"] for one in found["counted"]) == value
    every = (*found["counted"], *found["left_out"], *found["whole"])
    if found["figure"]["of"] is not None:
        assert sum(one["of"] for one in every) == found["figure"]["of"]
    for one in every:
        assert re.fullmatch(r"data/[\w/-]+\.yaml", one["path"])
        assert one["line"] > 1


@pytest.mark.parametrize("name", ["women", "officials-trained", "attendance"])
def test_json_names_nobody_of_whom_it_tells_something_personal(name: str) -> None:
    text = document(name)
    for identity in SHIPPED.project.participant_by_id:
        assert f'"{identity}"' not in text


def test_errors_are_said_before_anything_is_believed() -> None:
    of = loaded({"sops.yaml": "sops: ["})
    status = review_status(of.project, END, check(of, END, END).findings)
    assert "1 error stands in the records" in render_figures(status, Translator("en"))
