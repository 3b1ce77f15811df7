"""The status as JSON for scripts, in a versioned format."""

from collections.abc import Iterable
from typing import Any

from migtrack.render.figures import WITHHELD, figure_json
from migtrack.render.json_output import json_value
from migtrack.review.privacy.status import redacted_status
from migtrack.review.status.status import Status
from migtrack.review.status.tasks import Task
from migtrack.snapshot.activities import ActivityStatus, VisitStatus
from migtrack.snapshot.indicators import IndicatorStatus
from migtrack.snapshot.money import MoneyStatus

FORMAT = "migtrack.status/1"


def status_json(status: Status, *, redact: bool = False) -> dict[str, Any]:
    """The status in JSON's types: days as `YYYY-MM-DD`, texts by language, records by id.

    It holds no official's name or other personal value; with `redact` no official's id either,
    and the text `withheld` in place of every number that is not shown.
    """
    shown = redacted_status(status) if redact else status
    hidden = ("reserve",) if redact else ()
    return {
        "format": FORMAT,
        "as_of": shown.as_of.isoformat(),
        "project": {
            "id": shown.id,
            "acronym": json_value(shown.acronym),
            "title": json_value(shown.title),
            "languages": list(shown.languages),
            "funder": json_value(shown.funder),
            "implementer": json_value(shown.implementer),
            "budget": {"amount": json_value(shown.budget), "currency": json_value(shown.currency)},
        },
        "period": {**json_value(shown.period), "percent": round(shown.period.percent, 1)},
        "figures": {
            figure.name: figure_json(
                figure.name, shown.figure(figure.name), excused_counts=status.excused_counts
            )
            for figure in status.figures
        },
        "due": [_task(task) for task in shown.due],
        "next": [_task(task) for task in shown.next],
        "coming": [activity.id for activity in shown.coming],
        "left_open": [_task(task) for task in shown.unfinished],
        "core_team": _records(shown.ministries, "women", *hidden),
        "groups": json_value(shown.groups),
        "activities": [_activity(activity) for activity in shown.activities],
        "visits": [_visit(visit, *hidden) for visit in shown.visits],
        "sops": json_value(shown.sops),
        "requests": json_value(shown.requests),
        **indicators_json(shown),
        **({"money": _money(shown, shown.money)} if shown.money else {}),
        **_without_nothing({"reports": json_value(shown.reports)}, "reports"),
        "findings": _without_nothing(json_value(shown.findings), "implausible"),
    }


def _money(status: Status, money: MoneyStatus) -> dict[str, Any]:
    """The money, and how much of the time has passed."""
    spent = status.figure("money-spent")
    percent = spent.percent if spent else None
    return {
        **json_value(money),
        "percent_spent": None if percent is None else round(percent, 1),
        "percent_of_time": round(status.period.percent, 1),
    }


def indicators_json(status: Status) -> dict[str, Any]:
    """The indicators, if the project has any."""
    if not status.indicators:
        return {}
    return {"indicators": [indicator_json(each) for each in status.indicators]}


def indicator_json(indicator: IndicatorStatus) -> dict[str, Any]:
    """The indicator; what is withheld is named so, and what is no field of its own left out."""
    values = json_value(indicator)
    for internal in ("people", "is_withheld"):
        del values[internal]
    if indicator.is_withheld:
        values |= {"value": WITHHELD, "course": WITHHELD}
    return _without_nothing(values, "currency")


def _records(records: Iterable[Any], *may_be_hidden: str) -> list[dict[str, Any]]:
    """The records; of the fields that are named, those without a value are withheld."""
    return [_withheld(json_value(record), *may_be_hidden) for record in records]


def _withheld(values: dict[str, Any], *names: str) -> dict[str, Any]:
    return {**values, **{name: WITHHELD for name in names if values[name] is None}}


def _activity(activity: ActivityStatus) -> dict[str, Any]:
    """The activity; its days only where these are not all from the first to the last."""
    values = _withheld(json_value(activity), "attended", "expected")
    if values["evaluation"]:
        values["evaluation"] = _withheld(values["evaluation"], "answers", "average")
    for when in ("before", "after"):
        if values["tests"] and (test := values["tests"][when]):
            values["tests"][when] = _withheld(test, "taken", "average")
    return _without_nothing(values, "days", "expected_month", "evaluation", "tests")


def _without_nothing(values: dict[str, Any], *names: str) -> dict[str, Any]:
    """The values; those that are named only where they say something."""
    return {name: value for name, value in values.items() if name not in names or value}


def _visit(visit: VisitStatus, *may_be_hidden: str) -> dict[str, Any]:
    """The visit; only redacted output merges states."""
    values = _withheld(json_value(visit), *may_be_hidden)
    values["merged"] = _records(visit.merged, "number")
    return values if visit.merged else {name: values[name] for name in values if name != "merged"}


def _task(task: Task) -> dict[str, Any]:
    """The task without its empty fields."""
    kind, identity = task.subject
    empty = json_value(Task("", ("", "")))
    values = {
        name: value
        for name, value in _withheld(json_value(task), "number").items()
        if value != empty[name]
    }
    return {**values, "subject": {"kind": kind, "id": identity or WITHHELD}}
