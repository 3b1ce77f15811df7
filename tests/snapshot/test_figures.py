"""The figures of the small project, number by number."""

from datetime import date
from decimal import Decimal

import pytest

from migtrack.review.status.status import review_status
from migtrack.snapshot.figures import Figure
from tests.review.story import sample
from tests.sample import SAMPLE, Files, edited

AS_OF = date(2021, 6, 15)
VISIT = "activities/visit-1.yaml"


Values = tuple[int | Decimal, int | Decimal | None]


def figures(files: Files | None = None, as_of: date = AS_OF) -> dict[str, Values]:
    return {one.name: (one.value, one.of) for one in review_status(sample(files), as_of).figures}


def test_the_figures_of_the_sample() -> None:
    assert figures() == {
        "seats-held": (4, 4),
        "women": (2, 4),
        "officials-trained": (4, None),
        "attendance": (11, 12),
        "workshops-held": (1, 1),
        "visits-held": (0, 1),
        "seminars-held": (1, 1),
        "video-conferences-held": (0, None),
        "visit-seats-taken": (2, 2),
        "sops-adopted": (0, 2),
        "sops-applied": (0, 2),
        "requests-received": (1, None),
        "requests-answered": (1, 1),
        "requests-accepted": (1, 1),
        "requests-delivered": (1, 1),
    }


def test_a_cancelled_visit_has_no_seats() -> None:
    cancelled = edited(VISIT, ("host:", "cancelled: {date: 2021-06-15, reason: No visas}\nhost:"))
    assert figures(cancelled)["visit-seats-taken"] == (0, 0)
    assert figures(cancelled, date(2021, 6, 14))["visit-seats-taken"] == (2, 2)


@pytest.mark.parametrize(
    ("facts", "answered", "accepted", "delivered"),
    [
        ("", 0, 0, (0, 0)),
        ("decided: {date: 2021-05-20, outcome: declined, reason: R}", 1, 0, (0, 0)),
        ("decided: {date: 2021-05-20, outcome: accepted}", 1, 1, (0, 1)),
        ("decided: {date: 2021-06-16, outcome: accepted}", 0, 0, (0, 0)),
    ],
)
def test_requests_by_their_answer(
    facts: str, answered: int, accepted: int, delivered: tuple[int, int]
) -> None:
    text = SAMPLE["requests.yaml"].partition("    decided:")[0]
    found = figures({"requests.yaml": f"{text}    {facts}\n"})
    assert found["requests-received"] == (1, None)
    assert found["requests-answered"] == (answered, 1)
    assert found["requests-accepted"] == (accepted, 1)
    assert found["requests-delivered"] == delivered


def test_each_ministry_counts_once_as_adopting_a_procedure() -> None:
    adopted = "    adopted:\n" + "".join(
        f"      - {{ministry: {name}, date: 2021-06-{day}, instrument: Order}}\n"
        for name, day in (("mofa", "10"), ("mofa", "11"), ("moi", "16"))
    )
    found = figures({"sops.yaml": SAMPLE["sops.yaml"] + adopted})
    assert found["sops-adopted"] == (1, 2)
    assert found["sops-applied"] == (0, 2)


@pytest.mark.parametrize(
    ("value", "of", "percent"), [(1, 4, 25.0), (0, 4, 0.0), (1, 0, None), (1, None, None)]
)
def test_a_share_is_a_percentage(value: int, of: int | None, percent: float | None) -> None:
    assert Figure("x", value, of).percent == percent
