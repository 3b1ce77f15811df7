"""No field of any record kind is forgotten: changed, added or removed, the diff speaks of it."""

import copy
import types
from collections.abc import Iterator
from functools import cache
from typing import Any, Union, get_args, get_origin

import pytest
from pydantic import BaseModel

from migtrack.model.declarations import FILE_KINDS
from migtrack.review.changes.compare import Judged, compare
from tests.review.changes.states import AS_OF, Values, fields, judged, shipped, values, written

Route = tuple[str | int, ...]

NOTE = {"notes": {"en": "A note"}, "documents": ["A letter"]}


def full() -> Values:
    """The shipped project, with whatever field it does not use."""
    state = values(shipped())
    state["project.yaml"] |= NOTE
    state["project.yaml"]["contact"]["phone"] = "+964 700 000 0000"
    state["project.yaml"]["groups"][0] |= {**NOTE, "visit_seats": "3"}
    state["project.yaml"]["amendments"] = [
        {
            "signed": "2021-10-20",
            "kind": "extension",
            "end": "2022-03-14",
            "budget": {"amount": "320000"},
            "groups": [{"id": "1", "planned": {"workshop": "7"}, "visit_seats": "4"}],
            "reason": "More",
            **NOTE,
        }
    ]
    state["project.yaml"]["policy"] = {
        "attendance_percent": "81",
        "excused_counts": "false",
        "vacancy_days": "31",
        "women_percent": "30",
        "expert_days_before": "15",
        "request_answer_days": "15",
        "sop_stalled_days": "61",
        "visa_apply_days_before": "46",
        "passport_months_after": "4",
        "transfer_percent": "20",
        "statement_days": "100",
        "report_days_before": "21",
        "small_cell": "6",
    }
    state["ministries.yaml"]["ministries"][0] |= {**NOTE, "officials": "4"}
    team = state["participants/momd.yaml"]
    team |= {**NOTE, "vacant_seats": ["9"]}
    team["participants"][2] |= {**NOTE, "reserve": "2", "same_as": "mofa-01"}
    visit = state["activities/visit-1.yaml"]
    visit |= {**NOTE, "seats": "9", "platform": "Zoom", "added": "2021-03-01"}
    visit["travellers"][0] |= {**NOTE, "withdrawn": {"date": "2021-08-30", "reason": "Ill"}}
    visit["travellers"][1]["returned"] = {"date": "2021-09-08", "reason": "Ill"}
    visit["travellers"][2]["visa"] = [
        {"applied": "2021-05-21", "decided": "2021-06-11", "outcome": "refused"},
        visit["travellers"][2]["visa"],
    ]
    visit["reserves"] = [
        {"participant": "mop-04", "declined": "2021-06-10"},
        {"participant": "moi-04"},
    ]
    visit["postponed"] = [
        {
            "date": "2021-04-01",
            "from": {"start": "2021-05-03", "end": "2021-05-07", "days": ["2021-05-03"]},
            "reason": "Snow",
        }
    ]
    visit["dates"]["days"] = ["2021-09-06", "2021-09-08", "2021-09-10"]
    visit["expected"] = "2021-09"
    visit["cancelled"] = {"date": "2021-09-01", "reason": "War"}
    visit["experts"] = [{"name": "Expert 1", "organisation": "ICMPD"}]
    visit["attendance"]["2021-09-06"] |= {"online": ["mop-01"], "absent": ["moi-01"], "guests": "2"}
    visit["attendance"]["2021-09-06"]["deputies"] = {"moi-02": "moi-06"}
    conference = state["activities/video-conference-2.yaml"]
    conference |= {"request": "request-1", "invited": ["moi-01", "moi-03"]}
    state["sops.yaml"]["sops"][0] |= {**NOTE, "kind": "principles"}
    state["requests.yaml"]["requests"][0] |= {**NOTE, "expert": "Expert 4"}
    state["requests.yaml"]["requests"][0]["decided"]["reason"] = "It fits"
    state["holidays.yaml"] |= {**NOTE, "working_days": ["2021-07-10"]}
    state["holidays.yaml"]["holidays"][0] |= NOTE
    state["indicators.yaml"]["indicators"][0] |= {**NOTE, "baseline": "10"}
    state["budget.yaml"] |= NOTE
    state["budget.yaml"]["lines"][0] |= NOTE
    state["budget.yaml"]["statements"][0] |= NOTE
    state["reports.yaml"]["reports"][0] |= NOTE
    state["waivers.yaml"]["waivers"][0] |= {
        **NOTE,
        "participant": "mofa-01",
        "day": "2021-02-24",
        "covers": "all",
        "until": "2021-11-14",
    }
    return state


FULL = full()
FILES_OF_FULL = written(FULL)

CHOICES = [
    ("female", "male"),
    ("hybrid", "online", "in-person"),
    ("granted", "refused", "not-required"),
    ("accepted", "declined"),
    ("extension", "no-cost-extension"),
    ("friday", "sunday"),
    ("EUR", "CHF"),
    ("workshop", "seminar"),
    ("procedure", "principles"),
    ("visit", "workshop"),
    ("video-conference", "workshop"),
    ("Asia/Baghdad", "Europe/Vienna"),
    ("others", "mofa-01"),
    ("true", "false"),
    ("low-attendance", "women-share"),
]


def leaves(value: Any, route: Route = ()) -> Iterator[tuple[Route, str]]:
    if isinstance(value, dict):
        for key, one in value.items():
            yield from leaves(one, (*route, key))
    elif isinstance(value, list):
        for index, one in enumerate(value):
            yield from leaves(one, (*route, index))
    else:
        yield route, value


def another(text: str, route: Route) -> str:
    """Another value that the same field takes."""
    for choice in CHOICES:
        if text in choice:
            return choice[(choice.index(text) + 1) % len(choice)]
    if text.isascii() and text.isdigit():
        return str(int(text) + 1)
    if len(text) == 10 and text[4:8:3] == "--":
        return f"{text[:8]}{(int(text[8:]) % 28) + 1:02}"
    if len(text) == 7 and text[:4].isdigit() and text[4] == "-":
        return f"{text[:5]}{int(text[5:]) % 12 + 1:02}"
    if "email" in route:
        return f"x{text}"
    if "phone" in route:
        return f"{text}1"
    return f"{text}-9" if text.isascii() and "-" in text and " " not in text else f"{text} 9"


def put(state: Values, path: str, route: Route, new: str | None) -> dict[str, str]:
    """The state with one value changed, or taken away."""
    edited = copy.deepcopy(state[path])
    holder = edited
    for step in route[:-1]:
        holder = holder[step]
    if new is None:
        del holder[route[-1]]
    else:
        holder[route[-1]] = new
    return {**FILES_OF_FULL, **written({path: edited})}


EVERY = [(path, route, text) for path, value in FULL.items() for route, text in leaves(value)]


KEYS = {"en", "ar", "workshop", "visit", "seminar"}


def pattern(path: str, route: Route) -> tuple[str, ...]:
    """The names of the fields that lead to a place: the same for all records of a kind."""
    names = [step for step in route if isinstance(step, str) and step[:2] != "20"]
    if "deputies" in names:
        names = names[: names.index("deputies") + 1]  # what follows is an id
    for amounts in ("spent", "committed"):
        if amounts in names:
            names = names[: names.index(amounts) + 1]  # what follows is the id of a line
    planned = [name for name in names[:-1] if name == "planned"]
    kept = [name for name in names if not (planned and name in KEYS) and name not in ("en", "ar")]
    return (path.partition("/")[0], *kept)


ONE_OF_EACH = {pattern(path, route): (path, route, text) for path, route, text in EVERY}
"""One place of each kind."""


def patterns_of(annotation: Any) -> Iterator[tuple[str, ...]]:
    """The names of the fields for which a model has room."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        for name, info in annotation.model_fields.items():
            for rest in patterns_of(info.annotation):
                yield (info.alias or name, *rest)
    elif get_origin(annotation) in (Union, types.UnionType):
        for one in get_args(annotation):
            if one is not type(None):
                yield from patterns_of(one)
    elif get_origin(annotation) is tuple:
        yield from patterns_of(get_args(annotation)[0])
    elif get_origin(annotation) is dict:
        yield from patterns_of(get_args(annotation)[1])
    elif hasattr(annotation, "__metadata__"):
        yield from patterns_of(annotation.__origin__)
    else:
        yield ()


def test_the_full_project_has_every_field_that_the_models_have() -> None:
    wanted = {
        (kind.path.rstrip("/"), *rest)
        for kind in FILE_KINDS.values()
        for rest in patterns_of(kind.model)
    }
    assert len(wanted) > 100
    assert wanted == set(ONE_OF_EACH)


@cache
def judged_full() -> Judged:
    """The full project, read and checked once for all tests."""
    return judged(FILES_OF_FULL)


def assert_named(before: Judged, after: Judged, route: Route) -> None:
    """The diff of two states that differ in one value names the field of that value."""
    found = compare(before, after, AS_OF)
    named = [field for record in found.records for field in fields(record)]
    renamed = any(record.change == "renamed" for record in found.records)
    assert named or renamed or found.unread
    if named and not found.unread:
        # of a holiday without a last day this is its first
        names = {str(step) for step in route} | {"ministry", "marks", "list", "to"}
        assert all(names.intersection(field) for field in named), named


@pytest.mark.parametrize("place", ONE_OF_EACH, ids=".".join)
def test_the_diff_names_every_field_that_is_changed(place: tuple[str, ...]) -> None:
    path, route, text = ONE_OF_EACH[place]
    changed = judged(put(FULL, path, route, another(text, route)))
    assert_named(judged_full(), changed, route)


@pytest.mark.parametrize(
    "place",
    [
        pytest.param(place, marks=pytest.mark.slow if number % 4 else ())
        for number, place in enumerate(ONE_OF_EACH)
    ],
    ids=".".join,
)
def test_the_diff_names_every_field_that_is_removed_or_added(place: tuple[str, ...]) -> None:
    """Every fourth in the quick tests."""
    path, route, _ = ONE_OF_EACH[place]
    without = judged(put(FULL, path, route, None))
    assert_named(judged_full(), without, route)
    assert_named(without, judged_full(), route)
