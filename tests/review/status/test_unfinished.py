"""What was not finished when the project closed."""

from datetime import date

from migtrack.review.status.status import review_status
from migtrack.review.status.tasks import Task
from tests.review.story import sample, shipped
from tests.sample import Files, edited

CLOSED = date(2022, 1, 1)


def left(files: Files | None = None) -> list[Task]:
    return list(review_status(sample(files), CLOSED).unfinished)


def test_the_shipped_project_left_five_things_open_beside_its_targets() -> None:
    unfinished = review_status(shipped(), date(2021, 11, 15)).unfinished
    tasks = [task for task in unfinished if task.name != "target-open"]
    assert [(task.name, task.subject[1]) for task in tasks] == [
        ("list-open", "video-conference-1"),
        ("sop-open", "sop-1"),
        ("sop-open", "principles-1"),
        ("request-open", "request-4"),
        ("report-open", "final"),
    ]
    assert tasks[0].days == (date(2021, 6, 3),)
    assert tasks[1].ministries == ("molsa", "mop")
    assert tasks[3].step == "decide"


def test_nothing_is_left_open_before_the_end() -> None:
    assert review_status(shipped(), date(2021, 11, 14)).unfinished == ()


def test_each_kind_of_loose_end_is_named() -> None:
    files = {
        **edited(
            "participants/moi.yaml",
            ("gender: male, nominated: 2020-12-10, confirmed: 2021-01-10}", "gender: male}"),
        ),
        **edited(
            "activities/workshop-1.yaml", ("dates: {start: 2021-03-02, end: 2021-03-03}\n", "")
        ),
        **edited("activities/visit-1.yaml", ("reserves:", "seats: 3\nreserves:")),
        **edited("requests.yaml", ("    delivered: 2021-06-08\n", "")),
    }
    tasks = left(files)
    assert [(task.name, task.subject[1], task.step) for task in tasks] == [
        ("seat-open", "moi", ""),
        ("activity-open", "workshop-1", "planned"),
        ("list-open", "visit-1", ""),
        ("visit-open", "visit-1", ""),
        ("sop-open", "sop-1", ""),
        ("request-open", "request-1", "deliver"),
    ]
    assert (tasks[0].seats, tasks[0].since, tasks[3].number) == (((2, 2),), date(2021, 1, 1), 1)


def test_what_was_cancelled_or_delivered_is_not_open() -> None:
    cancelled = "cancelled: {date: 2021-02-01, reason: flood}\n"
    changed = edited(
        "activities/workshop-1.yaml", ("mode: in-person\n", f"mode: in-person\n{cancelled}")
    )
    assert "workshop-1" not in {task.subject[1] for task in left(changed)}
    assert "request-1" not in {task.subject[1] for task in left()}
