"""How the events of `migtrack record` change the plain data of a record, in place.

A record is what its file says: texts, lists and mappings, in any of the shorter forms that the
format takes. What an event does not speak of stays as it is written.
"""

from collections.abc import Callable, Mapping
from typing import Any

from migtrack.base.finding import Route
from migtrack.edit.entries import add_entry, entries_in, remove_entry
from migtrack.load.kinds import value_at
from migtrack.model.visits import NOT_REQUIRED

DATE = "DATE"
"""The name of the fact on which day it happened."""
DAYS = "DAYS"
"""The name of the fact on which days something takes place."""
VALUE = "VALUE"
"""The name of the fact which value was found out."""
AGAIN = "--again"
"""The name of the fact that it happened once more."""

Value = dict[str, Any]
"""The plain data of a record, or of an entry of one of its lists."""
Facts = Mapping[str, Any]
"""What is known of an event, by the names of the facts; what is not known is None."""


class CannotRecordError(Exception):
    """The event makes no sense for the record: why, and what to do instead."""

    def __init__(self, message: str, remedy: str) -> None:
        super().__init__(message)
        self.message = message
        self.remedy = remedy


def put(value: Value, route: Route, new: Any) -> None:
    """Set what stands at a route of keys; mappings on the way that are not there are made."""
    *way, last = map(str, route)
    for key in way:
        if not isinstance(value.get(key), dict):
            value[key] = {}
        value = value[key]
    value[last] = new


# The seats of a ministry


def fill_seat(team: Value, facts: Facts) -> None:
    """Take a seat out of those for which nobody was ever named."""
    remove_entry(team, "vacant_seats", facts.get("--seat"))


# The dates of an activity


def given_up_in_place(activity: Value) -> bool:
    """Whether the dates are still those that the last postponement gave up, not fixed anew."""
    moved, dates = entries_in(activity, "postponed"), activity.get("dates")
    if not moved or not isinstance(moved[-1], dict) or not isinstance(dates, dict):
        return False
    is_fixed_anew = str(dates.get("fixed") or "") >= str(moved[-1].get("date") or "")
    return _days_of(dates) == moved[-1].get("from") and not is_fixed_anew


def _days_of(dates: Any) -> Any:
    """The days alone, without that of their agreement."""
    if not isinstance(dates, dict):
        return dates
    return {key: value for key, value in dates.items() if key != "fixed"}


def fix_dates(activity: Value, facts: Facts) -> None:
    """Give an activity its dates."""
    activity["dates"] = {**facts[DAYS], "fixed": facts["--fixed"]}


def dates_told(activity: Value, _: Facts) -> Route | None:
    """Where the activity has dates that stand."""
    stand = activity.get("dates") is not None and not given_up_in_place(activity)
    return ("dates",) if stand else None


def postpone(activity: Value, facts: Facts) -> None:
    """Move the dates to those given up; the new ones, if there are any, take their place."""
    given_up = _days_of(activity.get("dates"))
    if given_up is None:
        raise CannotRecordError(
            "{id} has no dates that could be given up",
            "once they are known, record them: migtrack record dates {id} 2021-05-25..2021-05-26",
        )
    if given_up_in_place(activity):
        raise CannotRecordError(
            "{id} is postponed already, and has no new dates",
            "record the new ones: migtrack record dates {id} 2021-05-25..2021-05-26",
        )
    new = facts.get("--to")
    if new == given_up:
        raise CannotRecordError(
            "{id} is to take place on these days already",
            "name others with --to, or leave it out while they are not known",
        )
    entry = {"date": facts[DATE], "from": given_up, "reason": facts["--reason"]}
    add_entry(activity, "postponed", entry, key="date")
    if new:
        activity["dates"] = {**new, "fixed": facts[DATE]}
    else:
        del activity["dates"]
    if facts.get("--expected"):
        activity["expected"] = facts["--expected"]


def postponement_told(activity: Value, facts: Facts) -> Route | None:
    """Where a postponement of that day stands."""
    for number, entry in enumerate(entries_in(activity, "postponed")):
        if isinstance(entry, dict) and entry.get("date") == facts.get(DATE):
            return ("postponed", number)
    return None


# The visa of a traveller


def _applications(traveller: Value) -> list[Any]:
    """The applications for a visa, those of which nothing is said left out."""
    made = entries_in(traveller, "visa")
    return [] if made == [NOT_REQUIRED] else [each for each in made if isinstance(each, dict)]


def _last_application(traveller: Value) -> Value | None:
    made = _applications(traveller)
    return made[-1] if made else None


def apply_for_visa(traveller: Value, facts: Facts) -> None:
    """Add an application, or give another day to the last one where that is to be replaced."""
    last, made = _last_application(traveller), {"applied": facts[DATE]}
    if last is None:
        traveller["visa"] = made
    elif facts.get(AGAIN) or last.get("outcome") == "refused":
        add_entry(traveller, "visa", made)
    else:
        last |= made


def application_told(traveller: Value, facts: Facts) -> Route | None:
    """Where an application stands that was not refused, unless this is another one."""
    last = _last_application(traveller)
    if traveller.get("visa") == NOT_REQUIRED:
        return ("visa",)
    is_another = facts.get(AGAIN) or last is None or last.get("outcome") == "refused"
    return None if is_another else _in_last(traveller, "applied")


def decide_on_visa(traveller: Value, facts: Facts) -> None:
    """Write how the last application was decided."""
    outcome, day = facts["--outcome"], facts.get(DATE)
    last = _last_application(traveller)
    decided = {"decided": day, "outcome": outcome} if day else {"outcome": outcome}
    if last is not None:
        last |= decided
    elif day is None and outcome == NOT_REQUIRED:
        traveller["visa"] = NOT_REQUIRED
    else:
        traveller["visa"] = decided


def visa_told(traveller: Value, _: Facts) -> Route | None:
    """Where the last application is decided, or where it says that none is needed."""
    last = _last_application(traveller)
    if traveller.get("visa") == NOT_REQUIRED:
        return ("visa",)
    if last is None or (last.get("outcome") is None and last.get("decided") is None):
        return None
    return _in_last(traveller, "outcome" if last.get("outcome") is not None else "decided")


def _in_last(traveller: Value, field: str) -> Route:
    """The route, as it is written, to a field of the last application; to that, if not there."""
    written, last = traveller["visa"], _last_application(traveller)
    here: Route = ("visa",)
    if isinstance(written, list):
        here = ("visa", max(n for n, each in enumerate(written) if each is last))
    return (*here, field) if value_at(traveller, (*here, field)) is not None else here


# What was learned


def evaluation_told(activity: Value, _: Facts) -> Route | None:
    """Where the activity has the answers to a questionnaire."""
    return ("evaluation",) if activity.get("evaluation") is not None else None


def test_told(when: str) -> Callable[[Value, Facts], Route | None]:
    """How to find where an activity has this test, or says of both that they are out of others."""

    def told(activity: Value, facts: Facts) -> Route | None:
        if value_at(activity, ("tests", when)) is not None:
            return ("tests", when)
        points, given = value_at(activity, ("tests", "out_of")), facts.get("--out-of")
        is_another = points is not None and given not in (None, points)
        return ("tests", "out_of") if is_another else None

    return told


# The contract


def amend_groups(amendment: Value, facts: Facts) -> None:
    """Write what groups promise from now on: numbers of activities, seats of visits."""
    groups: dict[str, Value] = {}
    for group, kind, number in facts.get("--planned") or ():
        groups.setdefault(group, {"id": group}).setdefault("planned", {})[kind] = number
    for group, number in facts.get("--visit-seats") or ():
        groups.setdefault(group, {"id": group})["visit_seats"] = number
    if groups:
        amendment["groups"] = list(groups.values())
