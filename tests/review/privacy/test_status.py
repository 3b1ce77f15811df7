"""A redacted_status status names ministries and activities, and nobody."""

import json
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from migtrack.render.status.json import status_json
from migtrack.review.privacy.status import is_shown, redacted_status
from migtrack.review.status.status import review_status
from migtrack.review.status.tasks import CONCERNED, Task
from migtrack.snapshot.activities import TRAVELLER_STATES, MergedStates
from migtrack.snapshot.figures import Figure
from tests.review.story import MIDWAY, TEAM, due, midway, sample, shipped
from tests.sample import edited


def test_no_officials_id_is_left_anywhere() -> None:
    ids = set(shipped().participant_by_id)
    text = json.dumps(status_json(midway()))
    assert any(identity in text for identity in ids)
    text = json.dumps(status_json(redacted_status(midway())))
    assert not any(identity in text for identity in ids)


@pytest.mark.parametrize(("number", "shown"), [(1, None), (4, None), (5, 5), (9, 9)])
def test_a_task_about_visas_tells_neither_few_travellers_nor_their_ministries(
    number: int, shown: int | None
) -> None:
    [task] = (task for task in midway().due if task.step == "apply")
    assert (task.number, task.who) == (3, ("moi", "mop"))
    [told] = redacted_status(replace(midway(), due=(task._replace(number=number),))).due
    assert (told.number, told.people, told.who) == (shown, (), (CONCERNED,))


def test_free_seats_are_counted() -> None:
    [task] = (task for task in redacted_status(midway()).due if task.name == "visit-seats-open")
    assert (task.number, task.people, task.who) == (1, (), (TEAM,))


def test_small_groups_tell_nothing_about_people() -> None:
    shown = redacted_status(midway())
    assert {ministry.women for ministry in shown.ministries} == {
        None
    }  # four a ministry, five is the limit
    women = shown.figure("women")
    assert women is not None  # twenty in all
    assert women.value == 8


def test_a_group_of_exactly_the_policys_size_is_shown() -> None:
    for small, shown in ((4, True), (5, False)):
        project = sample(
            edited("project.yaml", ("core_team:", f"policy: {{small_cell: {small}}}\ncore_team:"))
        )
        status = redacted_status(review_status(project, MIDWAY))  # four officials in all
        attended = [
            activity.attended is not None
            for activity in status.activities
            if activity.id == "workshop-1"
        ]
        assert attended == [shown]
        assert (status.figure("attendance") is not None) is shown
        assert (status.figure("women") is not None) is shown
        assert not status.visits[0].travellers  # two of them


def test_three_states_of_few_travellers_are_one() -> None:
    [visit] = redacted_status(midway()).visits
    assert (visit.seats, visit.taken) == (10, 9)
    assert visit.travellers == ()
    assert visit.merged == (MergedStates(("granted", "applied", "invited"), 9),)


def test_words_of_findings_and_unknown_names_are_not_trusted() -> None:
    found = [
        due(
            "some-rule", None, "Somebody by name", ("participant", "moi-01"), message="moi-01 must"
        ),
        due("expired-waiver", None, TEAM, ("waiver", "moi-01")),
    ]
    tasks = redacted_status(review_status(sample(), MIDWAY, found)).due
    assert {(task.subject[1], task.who, task.message) for task in tasks} == {
        ("", (), "some-rule"),
        ("", (TEAM,), ""),
    }


def test_what_is_left_open_is_redacted_too() -> None:
    left = review_status(shipped(), date(2021, 11, 15)).unfinished
    named = [(one.name, one.subject[1], one.ministries) for one in left]
    assert [each for each in named if each[0] != "target-open"] == [
        ("list-open", "video-conference-1", ()),
        ("sop-open", "sop-1", ("molsa", "mop")),
        ("sop-open", "principles-1", ("moi", "momd", "molsa", "mop")),
        ("request-open", "request-4", ()),
        ("report-open", "final", ()),
    ]
    assert redacted_status(review_status(shipped(), date(2021, 11, 15))).unfinished == left


# Group by group, made by hand: the small project, with groups of the sizes that a test wants

SMALL = review_status(sample(), MIDWAY)  # five people are the least that are shown
[MINISTRY, _] = SMALL.ministries
ACTIVITY = SMALL.activities[0]
[VISIT] = SMALL.visits


def women(*groups: tuple[int, int], total: int | None = None) -> list[int | None]:
    """How many women are shown of ministries with so many holders, of whom so many are women."""
    shown = Figure("women", 1, 1, sum(held for held, _ in groups) if total is None else total)
    status = replace(
        SMALL,
        figures=(shown,),
        ministries=tuple(
            MINISTRY._replace(id=str(number), held=held, women=count)
            for number, (held, count) in enumerate(groups)
        ),
    )
    return [one.women for one in redacted_status(status).ministries]


def test_the_women_of_a_small_ministry_cannot_be_worked_out_from_the_total() -> None:
    assert women((3, 2), (6, 3), (9, 5)) == [None, None, 5]
    assert women((3, 2), (9, 5), (6, 3)) == [None, 5, None]


def test_without_a_total_the_small_ministry_alone_is_hidden() -> None:
    assert women((3, 2), (6, 3), total=4) == [None, 3]


def test_ministries_of_the_policys_size_are_shown() -> None:
    assert women((5, 2), (6, 3)) == [2, 3]
    assert women((0, 0), (6, 3)) == [0, 3]  # nobody is nothing to hide
    assert women((2, 1), (3, 1), (7, 3)) == [None, None, 3]
    assert women((1, 1), (2, 1), (7, 3)) == [None, None, None]


def attendance(*people: int, total: int | None = None) -> list[tuple[int | None, int | None]]:
    shown = Figure("attendance", 1, 1, max(people) if total is None else total)
    listed = tuple(
        ACTIVITY._replace(id=str(number), people=count, attended=count + 1, expected=count + 2)
        for number, count in enumerate(people)
    )
    status = redacted_status(replace(SMALL, figures=(shown,), activities=listed, coming=listed))
    assert status.coming == status.activities
    return [(one.attended, one.expected) for one in status.activities]


def test_the_attendance_of_few_cannot_be_worked_out_from_the_total() -> None:
    assert attendance(4, 9, 6) == [(None, None), (10, 11), (None, None)]
    assert attendance(4, 3, 6) == [(None, None)] * 3  # they may be the same people
    assert attendance(5, 9, 6) == [(6, 7), (10, 11), (7, 8)]


def test_without_a_total_the_attendance_of_few_alone_is_hidden() -> None:
    assert attendance(4, 9, total=4) == [(None, None), (10, 11)]


def test_coming_activities_of_few_show_no_attendance() -> None:
    assert attendance(0, 5)[1] == (6, 7)


def travellers(**counts: int) -> tuple[tuple[tuple[str, int], ...], tuple[MergedStates, ...]]:
    """What is shown of a visit with so many travellers in each state."""
    states = tuple((state, counts[state]) for state in TRAVELLER_STATES if state in counts)
    status = replace(SMALL, visits=(VISIT._replace(travellers=states, reserve="mofa-02"),))
    [visit] = redacted_status(status).visits
    assert visit.reserve is None
    assert (visit.seats, visit.taken) == (VISIT.seats, VISIT.taken)
    return visit.travellers, visit.merged


SEATED, UNSEATED = ("granted", "applied", "invited"), ("refused", "withdrawn")


@pytest.mark.parametrize(
    ("counts", "shown", "merged"),
    [
        ({"granted": 10}, (("granted", 10),), ()),
        ({"granted": 10, "refused": 1}, (("granted", 10),), (MergedStates(UNSEATED, None),)),
        ({"granted": 9, "withdrawn": 1}, (("granted", 9),), (MergedStates(UNSEATED, None),)),
        ({"granted": 9, "refused": 4}, (("granted", 9),), (MergedStates(UNSEATED, None),)),
        ({"granted": 9, "refused": 5}, (("granted", 9), ("refused", 5)), ()),
        (
            {"granted": 9, "refused": 6, "withdrawn": 1},
            (("granted", 9),),
            (MergedStates(UNSEATED, 7),),
        ),
        # the complement is the number of seats taken, which is shown
        ({"granted": 8, "applied": 1}, (), (MergedStates(("granted", "applied"), 9),)),
        (
            {"granted": 6, "applied": 5, "invited": 1},
            (("granted", 6),),
            (MergedStates(("applied", "invited"), 6),),
        ),
        ({"granted": 2, "invited": 2, "applied": 2}, (), (MergedStates(SEATED, 6),)),
        ({"granted": 2}, (), (MergedStates(SEATED, 2),)),
        ({"invited": 1, "refused": 1}, (), (MergedStates(SEATED, 1), MergedStates(UNSEATED, None))),
        ({}, (), ()),
    ],
)
def test_states_of_few_travellers_are_merged(
    counts: dict[str, int],
    shown: tuple[tuple[str, int], ...],
    merged: tuple[MergedStates, ...],
) -> None:
    assert travellers(**counts) == (shown, merged)


@given(st.fixed_dictionaries({state: st.integers(0, 12) for state in TRAVELLER_STATES}))
def test_no_state_of_few_travellers_can_be_worked_out(counts: dict[str, int]) -> None:
    counts = {state: count for state, count in counts.items() if count}
    shown, merged = travellers(**counts)
    assert all(count >= 5 for _, count in shown)
    for each in merged:
        together = sum(counts.get(state, 0) for state in each.states)
        assert each.number is None or each.number == together
        # either nothing is said of the states, or there are enough people in them together
        assert {*SEATED} <= {*each.states} or {*UNSEATED} == {*each.states} or together >= 5
        assert len(each.states) > 1
    told = {state for state, _ in shown} | {state for each in merged for state in each.states}
    assert set(counts) <= told  # whoever is not counted is mentioned: nothing looks like none


@pytest.mark.parametrize(("came", "shown"), [(0, True), (1, False), (4, False), (5, True)])
def test_officials_trained_are_counted_where_there_are_enough(came: int, *, shown: bool) -> None:
    figure = Figure("officials-trained", came, people=came)
    status = redacted_status(replace(SMALL, figures=(figure,)))
    assert (status.figure("officials-trained") is not None) is shown


def test_the_figure_of_officials_trained_says_how_many_it_is_about() -> None:
    figure = midway().figure("officials-trained")
    assert figure is not None
    assert figure.people == figure.value == 21


def test_no_reserve_is_named() -> None:
    ministries = tuple(one._replace(reserve="mofa-03") for one in SMALL.ministries)
    assert {
        one.reserve for one in redacted_status(replace(SMALL, ministries=ministries)).ministries
    } == {None}


@pytest.mark.parametrize(
    ("people", "shown"), [(None, True), (0, True), (1, False), (4, False), (5, True), (6, True)]
)
def test_a_figure_about_nobody_or_about_enough_is_shown(people: int | None, *, shown: bool) -> None:
    assert is_shown(Figure("x", 1, None, people), 5) is shown
    status = redacted_status(replace(SMALL, figures=(Figure("x", 1, None, people),)))
    assert len(status.figures) == shown


@pytest.mark.parametrize("part", ["due", "next", "unfinished"])
def test_a_task_names_ministries_and_the_team_and_nobody_else(part: str) -> None:
    task = Task(
        "visa-due",
        ("participant", "mofa-01"),
        by=MIDWAY,
        who=("mofa", "mofa-01", TEAM, "unknown"),
        people=("mofa-01",),
        number=1,
        message="mofa-01 must apply",
    )
    other = task._replace(subject=("activity", "visit-1"), message="")
    status = replace(SMALL, **{part: (task, other)})  # type: ignore[arg-type]  # one of three fields
    first, second = getattr(redacted_status(status), part)
    assert first == Task(
        "visa-due",
        ("participant", ""),
        by=MIDWAY,
        who=(CONCERNED,),
        number=None,
        message="visa-due",
    )
    other = task._replace(name="list-open", number=0)
    [third] = getattr(redacted_status(replace(status, **{part: (other,)})), part)  # type: ignore[arg-type]  # one of three fields
    assert (third.who, third.number) == (("mofa", TEAM), 0)
    assert (second.subject, second.message) == (("activity", "visit-1"), "")
