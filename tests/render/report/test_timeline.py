"""The timeline: in groups, with bars for several days and labels that tell activities apart."""

from datetime import date

import pytest

from migtrack.render.report.page import report_page
from migtrack.render.report.timeline import MAX_LABEL, MAX_TICKS, MAX_TRACKS
from migtrack.render.report.values import Timeline
from migtrack.render.translator import Translator
from tests.render.report.common import CLOSED, both, report_of, sample, shipped_report
from tests.sample import Files, edited

TITLE = "A title that is the same in its first forty-eight letters, number"


def many(number: int) -> Files:
    return {
        f"activities/workshop-{n}.yaml": f"id: workshop-{n}\nkind: workshop\ngroup: 1\n"
        f"title: {TITLE} {n}\ndates: {{start: 2021-03-02, end: 2021-03-03}}\nmode: in-person\n"
        for n in range(10, 10 + number)
    }


def timeline(files: Files | None = None) -> Timeline:
    report = report_of(sample(files)) if files else shipped_report(CLOSED)
    page = report_page(report, Translator("en"))
    found = next(section.timeline for section in page.sections if section.timeline)
    assert found is not None
    return found


def test_the_shipped_project_is_one_drawing_of_its_groups_with_one_axis() -> None:
    parts = timeline().parts
    assert [len(part.tracks) for part in parts] == [6, 1, 5]
    assert [part.has_axis for part in parts] == [True, False, False]
    assert all(part.label for part in parts)
    assert timeline().is_short


def test_many_activities_are_divided_into_parts_with_an_axis_each() -> None:
    shown = timeline(many(20))
    assert not shown.is_short
    assert all(part.has_axis and len(part.tracks) <= MAX_TRACKS for part in shown.parts)
    labels = [track.label for part in shown.parts for track in part.tracks]
    assert len(set(labels)) == len(labels)


def test_several_days_are_a_bar_and_one_day_is_none() -> None:
    html, _ = both(shipped_report(CLOSED))
    tracks = {track.id: track for part in timeline().parts for track in part.tracks}
    assert [bar.begin == bar.end for bar in tracks["video-conference-2"].bars] == [True, True]
    [bar] = tracks["visit-1"].bars
    assert bar.begin == bar.at < bar.end == round(bar.at + bar.length, 2)
    assert f'x1="{bar.begin}%" x2="{bar.end}%"' in html


def test_labels_are_short_enough_for_a_phone_and_tell_activities_apart() -> None:
    labels = [track.label for part in timeline(many(20)).parts for track in part.tracks]
    assert max(map(len, labels)) <= MAX_LABEL
    assert len(set(labels)) == len(labels)


@pytest.mark.parametrize("years", [1, 2, 3, 5, 12, 40])
def test_ticks_are_few_and_some_name_the_year(years: int) -> None:
    end = date(2020 + years, 12, 31)
    files = edited("project.yaml", ("end: 2021-12-31", f"end: {end}"))
    shown = timeline({**files, **many(2)})
    assert 1 <= len(shown.ticks) <= MAX_TICKS
    seen = {tick.label for tick in shown.ticks if tick.often}
    assert years < 2 or all(label.isdecimal() for label in seen)
    assert seen
