"""The records behind a figure add up to it, and nobody is forgotten."""

from collections import Counter
from datetime import date, timedelta

import pytest

from migtrack.load.build import Loaded, load
from migtrack.load.files.sources import WorkingTree
from migtrack.model.fields import Privacy
from migtrack.render.rule_pages import example_of
from migtrack.review.status.status import review_status
from migtrack.review.why.trace import TRACERS, trace
from migtrack.review.why.values import Scope, Trace
from migtrack.rules import RULES
from migtrack.rules.rule import Rule
from tests.sample import ROOT, TODAY, Files, Memory, edited, loaded

ALL: set[Privacy] = {"open", "personal", "confidential"}
OPEN: set[Privacy] = {"open"}
SHIPPED = load(WorkingTree(str(ROOT)))
START, END = date(2020, 11, 1), date(2021, 12, 1)
DAYS = [START + timedelta(days=number) for number in range(0, (END - START).days, 9)]


def traced(
    of: Loaded,
    name: str,
    day: date = TODAY,
    scope: Scope | None = None,
    visible: set[Privacy] = ALL,
) -> Trace:
    figure = review_status(of.project, day).figure(name)
    assert figure is not None
    return trace(of, day, figure, scope or Scope(), visible)


def reasons(files: Files, name: str, day: date = TODAY) -> list[tuple[str, str]]:
    found = traced(loaded(files), name, day)
    return [(entry.reason, entry.subject[1]) for entry in (*found.counted, *found.left_out)]


def test_every_figure_can_be_traced() -> None:
    assert list(TRACERS) == [
        figure.name for figure in review_status(SHIPPED.project, TODAY).figures
    ]


def assert_it_adds_up(of: Loaded, day: date) -> None:
    for figure in review_status(of.project, day).figures:
        for visible in (ALL, OPEN):
            found = trace(of, day, figure, Scope(), visible)
            assert (found.figure.value, found.figure.of) == (figure.value, figure.of), figure.name


@pytest.mark.parametrize("day", DAYS, ids=str)
def test_the_records_add_up_to_the_figure_on_any_day(day: date) -> None:
    assert_it_adds_up(SHIPPED, day)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_they_add_up_whatever_is_wrong_with_the_data(rule: Rule) -> None:
    of = load(Memory(example_of(rule)[0]))
    for day in (date(2021, 3, 3), TODAY, date(2021, 9, 20), date(2023, 1, 1)):
        assert_it_adds_up(of, day)


@pytest.mark.parametrize("day", DAYS[::4], ids=str)
@pytest.mark.parametrize(
    "name", [name for name, tracer in TRACERS.items() if "ministry" in tracer.scopes]
)
def test_the_ministries_add_up_to_the_whole(name: str, day: date) -> None:
    parts = [
        traced(SHIPPED, name, day, Scope(ministry=ministry)).figure
        for ministry in SHIPPED.project.ministry_by_id
    ]
    whole = traced(SHIPPED, name, day).figure
    assert sum(part.value for part in parts) == whole.value
    if name != "visit-seats-taken":  # the seats of a visit belong to no ministry
        assert sum(part.of or 0 for part in parts) == (whole.of or 0)


@pytest.mark.parametrize("name", ["attendance", "visit-seats-taken", "workshops-held"])
def test_the_activities_add_up_to_the_number(name: str) -> None:
    parts = [
        traced(SHIPPED, name, END, Scope(activity=activity)).figure.value
        for activity in SHIPPED.project.activity_by_id
    ]
    assert sum(parts) == traced(SHIPPED, name, END).figure.value


@pytest.mark.parametrize("name", ["seats-held", "officials-trained"])
def test_every_official_is_an_entry_once(name: str) -> None:
    for day in DAYS[::5]:
        found = traced(SHIPPED, name, day)
        subjects = Counter(
            entry.subject[1]
            for entry in (*found.counted, *found.left_out)
            if entry.subject[0] == "participant"
        )
        assert subjects == Counter(SHIPPED.project.participant_by_id.keys())


def test_the_officials_add_up_to_the_person_days() -> None:
    whole = traced(SHIPPED, "attendance", END).figure
    parts = [
        traced(SHIPPED, "attendance", END, Scope(participant=official)).figure
        for official in SHIPPED.project.participant_by_id
    ]
    assert sum(part.value for part in parts) == whole.value
    assert sum(part.of or 0 for part in parts) == whole.of


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("seats-held", "seat-held"),
        ("seats-held", "left"),
        ("visit-seats-taken", "invited"),
        ("sops-adopted", "adopted"),
        ("sops-applied", "applied"),
        ("requests-received", "received"),
        ("requests-answered", "declined"),
        ("requests-delivered", "delivered"),
    ],
)
def test_a_place_is_that_of_the_very_day(name: str, reason: str) -> None:
    found = traced(SHIPPED, name, END)
    entries = [entry for entry in (*found.counted, *found.left_out) if entry.reason == reason]
    assert entries
    for entry in entries:
        document = SHIPPED.documents[entry.spot.path]
        place = document.place_of(entry.spot.route)
        line = document.line(place.line)
        assert line[place.column - 1 : place.end_column - 1] == str(entry.values["day"])


@pytest.mark.parametrize("name", TRACERS)
def test_every_place_is_in_the_file_that_it_names(name: str) -> None:
    for day in DAYS[::6]:
        found = traced(SHIPPED, name, day, visible={"open"})
        for entry in (*found.counted, *found.left_out, *found.denominator):
            place = SHIPPED.documents[entry.spot.path].place_of(entry.spot.route)
            assert place.line > 1, entry


# Why something is left out


def test_seats_say_why_they_are_left_out() -> None:
    found = reasons({}, "seats-held", date(2021, 1, 5))
    assert {reason for reason, _ in found} == {"seat-vacant", "nominated", "reserve"}


def test_a_second_holder_and_a_seat_too_many() -> None:
    both = edited("participants/mofa.yaml", ("seat: 2", "seat: 1"))
    assert ("seat-shared", "mofa-02") in reasons(both, "seats-held")
    beyond = edited("participants/mofa.yaml", ("seat: 2", "seat: 7"))
    assert ("seat-beyond", "mofa-02") in reasons(beyond, "seats-held")


def test_what_a_day_without_list_and_a_foreign_day_are_left_out_for() -> None:
    text = edited("activities/workshop-1.yaml", ("2021-03-03:", "2021-03-04:"))
    found = reasons(text, "attendance")
    assert ("no-list", "workshop-1") in found
    assert ("list-off-dates", "workshop-1") in found


# What may not be shown


@pytest.mark.parametrize("name", ["women", "officials-trained"])
def test_without_leave_nobody_is_named(name: str) -> None:
    found = traced(SHIPPED, name, END, visible={"open"})
    entries = (*found.counted, *found.left_out)
    assert all(kind != "participant" for entry in entries for kind, _ in entry.about)
    assert sum(entry.people for entry in found.counted) == found.figure.value


def test_nobody_is_named_whose_visa_was_refused() -> None:
    found = traced(SHIPPED, "visit-seats-taken", END, visible={"open", "personal"})
    [refused] = [entry for entry in found.left_out if entry.reason == "refused"]
    assert refused.about == (("activity", "visit-1"),)
    assert refused.people == 1
    named = traced(SHIPPED, "visit-seats-taken", END)
    assert [entry.subject for entry in named.left_out] == [("participant", "moi-02")]


def test_a_participants_days_are_confidential() -> None:
    found = traced(SHIPPED, "attendance", END, Scope(participant="mofa-01"))
    assert {entry.privacy for entry in found.counted} == {"confidential"}
