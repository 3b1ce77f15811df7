"""A redacted_status status names ministries and activities, and nobody."""

import json
from datetime import date

from migtrack.render.status.json import status_json
from migtrack.review.privacy.status import redacted_status
from migtrack.review.status.status import review_status
from tests.review.story import MIDWAY, TEAM, due, midway, sample, shipped
from tests.sample import edited


def test_no_officials_id_is_left_anywhere() -> None:
    ids = set(shipped().participant_by_id)
    text = json.dumps(status_json(midway()))
    assert any(identity in text for identity in ids)
    text = json.dumps(status_json(redacted_status(midway())))
    assert not any(identity in text for identity in ids)


def test_the_number_of_officials_stays() -> None:
    tasks = redacted_status(midway()).due
    assert [(task.number, task.people, task.who) for task in tasks if task.step == "apply"] == [
        (3, (), ("moi", "mop"))
    ]


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


def test_the_counts_of_a_larger_visit_stay() -> None:
    assert redacted_status(midway()).visits[0].travellers


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
    assert redacted_status(review_status(shipped(), date(2021, 11, 15))).unfinished
