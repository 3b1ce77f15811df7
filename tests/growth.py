"""Whether the work for an input grows no faster than the input: told by ratios, not by seconds.

Processor time is measured, so that other work on the machine counts little; what is over in no
time is not looked at; and what seems to grow too fast is measured again before that is believed.
"""

import gc
import json
from collections.abc import Callable
from datetime import date
from functools import cache
from time import process_time
from typing import Any, ParamSpec, TypeVar

from migtrack.base.finding import Place, Spot
from migtrack.check import check
from migtrack.load.build import Loaded, load
from migtrack.model.fields import Privacy
from migtrack.render.changes import json as changes_json
from migtrack.render.changes import markdown as changes_markdown
from migtrack.render.changes import text as changes_text
from migtrack.render.changes.source_links import SourceLinks
from migtrack.render.findings import concise, github, gitlab, junit, sarif, text
from migtrack.render.findings import json as findings_json
from migtrack.render.findings.style import Style
from migtrack.render.history import csv as history_csv
from migtrack.render.history import json as history_json
from migtrack.render.history import text as history_text
from migtrack.render.report.page import report_page
from migtrack.render.report.render import render_html, render_markdown
from migtrack.render.status.json import status_json
from migtrack.render.status.text import render_status
from migtrack.render.translator import Translator
from migtrack.render.why.json import trace_json
from migtrack.render.why.text import render_figures, render_trace
from migtrack.review.changes.compare import Judged, compare
from migtrack.review.history.history import History, review_history
from migtrack.review.privacy.history import redacted_history
from migtrack.review.privacy.report import redacted_report
from migtrack.review.report.report import Report, review_report
from migtrack.review.status.status import Status, review_status
from migtrack.review.why.trace import trace
from migtrack.review.why.values import Scope
from tests.fuzz.inputs import Given, Project, bases

FACTOR = 4
"""How much larger the large input is."""
MOST = 8
"""What may take so many times as long: twice what is fair, half of what a square would take."""
NEGLIGIBLE = 0.3
"""Seconds of processor; what takes less for the large input need not be looked at."""
TRIES = 3
LANGUAGES = ("en", "ar")
VISIBLE: set[Privacy] = {"open", "personal", "confidential"}

Seconds = dict[str, float]
"""Of processor, by the name of a piece of work."""
T = TypeVar("T")
P = ParamSpec("P")


def assert_linear(measure: Callable[[int], Seconds], size: int) -> None:
    """Assert that nothing that `measure` does grows faster than the input, which it is told."""
    small: Seconds = {}
    large: Seconds = {}
    steep: dict[str, tuple[float, float]] = {}
    for _ in range(TRIES):
        large = _least(large, measure(size * FACTOR))
        if max(large.values()) < NEGLIGIBLE:
            return
        small = _least(small, measure(size))
        steep = {
            name: (small[name], seconds)
            for name, seconds in large.items()
            if seconds > max(NEGLIGIBLE, MOST * small[name])
        }
        if not steep:
            return
    assert steep == {}, f"seconds for {size} and for {size * FACTOR}"


def _least(one: Seconds, other: Seconds) -> Seconds:
    return {name: min(seconds, one.get(name, seconds)) for name, seconds in other.items()}


class Stopwatch:
    """Does pieces of work, and keeps how long each takes."""

    def __init__(self) -> None:
        self.seconds: Seconds = {}

    def time(self, name: str, work: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Do the work, which bears a name of its own."""
        assert name not in self.seconds, name
        gc.disable()  # as the program does, which ends soon
        try:
            start = process_time()
            done = work(*args, **kwargs)
            self.seconds[name] = process_time() - start
        finally:
            gc.enable()
        return done


Timer = Callable[..., Any]
"""A stopwatch's `time`."""


def seconds_of_outputs(files: Project, day: date, before: Project | None = None) -> Seconds:
    """How long it takes to read and check a project, and to make each output.

    `before` is what it is compared with, the sample if nothing is given.
    """
    watch = Stopwatch()
    time = watch.time
    loaded = time("load", load, Given(files))
    verdict = time("check", check, loaded, day, day)
    time("place findings", lambda: verdict.findings)
    style = Style(show_waived=True, documents=loaded.documents)
    for module in (text, concise, findings_json, sarif, github, gitlab, junit):
        time(f"validate: {module.__name__}", module.render, verdict, style)
    _diff(time, Judged(loaded, verdict), day, before)
    if not loaded.has_contract:
        return watch.seconds
    project, judged = loaded.project, (day, verdict.open, verdict.waived)
    status = time("review the status", review_status, project, *judged)
    history = time("review the history", review_history, project, day, "quarter")
    report = time("review the report", review_report, project, *judged)
    for redact in (False, True):
        how = "redacted" if redact else "whole"
        time(f"status: json, {how}", lambda: json.dumps(status_json(status, redact=redact)))  # noqa: B023  # called at once
        _report(time, redacted_report(report) if redact else report, how)
        if history:
            _history(time, redacted_history(history, project) if redact else history, how)
        for language in LANGUAGES:
            words = _translator(language)
            time(f"status: {language}, {how}", render_status, status, words, redact=redact)
    _why(time, loaded, status, day)
    return watch.seconds


def _diff(time: Timer, after: Judged, day: date, files: Project | None) -> None:
    loaded = load(Given(files or bases()["sample"]))
    before = Judged(loaded, check(loaded, day, day))
    changes = time("compare", compare, before, after, day)
    links = SourceLinks(
        loaded.documents, after.loaded.documents, "x/", "https://forge.example/blob/1/"
    )
    time("diff: json", changes_json.render, changes, links)
    time("diff: Markdown", changes_markdown.render, changes, _translator("en"), links)
    for language in LANGUAGES:
        time(f"diff: {language}", changes_text.render, changes, _translator(language))


def _report(time: Timer, report: Report, how: str) -> None:
    for language in LANGUAGES:
        words = _translator(language)
        page = time(f"report: page, {language}, {how}", report_page, report, words)
        time(f"report: HTML, {language}, {how}", render_html, page, words)
        time(f"report: Markdown, {language}, {how}", render_markdown, page, words)


def _history(time: Timer, history: History, how: str) -> None:
    time(f"history: json, {how}", history_json.render, history)
    time(f"history: csv, {how}", history_csv.render, history)
    for language in LANGUAGES:
        time(f"history: {language}, {how}", history_text.render, history, _translator(language))


def _why(time: Timer, loaded: Loaded, status: Status, day: date) -> None:
    def place_of(spot: Spot) -> Place:
        return loaded.documents[spot.path].place_of(spot.route)

    time("why", render_figures, status, _translator("en"))
    for figure in status.figures:
        name = figure.name
        traced = time(f"trace {name}", trace, loaded, day, figure, Scope(), VISIBLE)
        time(f"why {name}", render_trace, status, traced, _translator("ar"), place_of)
        time(f"why {name}: json", trace_json, status, traced, place_of)


@cache
def _translator(language: str) -> Translator:
    return Translator(language)
