"""Every date of the shipped project a year later or earlier, every id mistyped, one at a time.

A slip must bring a finding that was not there before and that shows or names the changed
value. What nothing notices is listed in `UNNOTICED` and `UNNOTICED_EARLIER`, with the reason.
"""

import re
from collections.abc import Iterator
from functools import cache

import pytest

from migtrack.base.finding import Finding, Route
from migtrack.check import check
from migtrack.load.build import load
from migtrack.load.yaml.document import read_document
from tests.sample import Memory
from tests.test_slips import MID_COURSE, SHIPPED, TODAY

IDENTITIES = {
    "id",
    "ministry",
    "participant",
    "activity",
    "request",
    "group",
    "subject",
    "rule",
    "invited",
    "reserves",
    "present",
    "online",
    "excused",
    "absent",
}
"""Fields that hold an id or a reference to one."""

Mutation = tuple[str, str, str, int, int, str]
"""Field, path, route, start, end, the changed value."""


def mutations(years: int) -> Iterator[Mutation]:
    """Each date so many years later; with a year more each id, too."""
    for path, text in SHIPPED.items():
        document = read_document(path, text)
        for start, end, route, on_key in document.places.parts():
            value = text[start:end]
            field = next(str(step) for step in reversed(route) if isinstance(step, str))
            if re.fullmatch(r"\d{4}-\d\d-\d\d", value):
                changed = f"{int(value[:4]) + years}{value[4:]}"
                if on_key:
                    field = "day of a list"
            elif years > 0 and is_id(value, field, route, on_key=on_key):
                changed = f"{value}x"
            else:
                continue
            kind = path.partition("/")[0].removesuffix(".yaml")
            yield f"{kind}: {named(route, field)}", path, str(route), start, end, changed


def is_id(value: str, field: str, route: Route, *, on_key: bool) -> bool:
    """Whether the value is an id or refers to one, as both sides of `deputies` do."""
    if "deputies" in route[:-1]:
        return True
    return not on_key and field in IDENTITIES and value != "others"


def named(route: Route, field: str) -> str:
    names = [step for step in route[:-1] if isinstance(step, str) and not step[:4].isdigit()]
    return ".".join([*names[-1:], field])


def judge(files: dict[str, str]) -> Iterator[Finding]:
    """What is found on either day; the second is looked at only if that is asked for."""
    loaded = load(Memory(files))
    for day in (TODAY, MID_COURSE):
        yield from check(loaded, day, TODAY).open


@cache
def known() -> frozenset[tuple[str, str]]:
    return frozenset((one.code, one.message) for one in judge(SHIPPED))


def notices(finding: Finding, files: dict[str, str], changed: str) -> bool:
    """Whether the finding says or shows the changed value."""
    if changed in finding.message or changed in finding.help:
        return True
    for place in (finding.place, *(related.place for related in finding.related)):
        line = files[place.path.removeprefix("data/")].split("\n")[place.line - 1]
        end = place.end_column - 1 if place.end_line == place.line else len(line)
        if changed in line[place.column - 1 : end]:
            return True
    return False


UNNOTICED: dict[str, int] = {
    # A passport that is valid for longer is as good.
    "activities: travellers.passport_valid_until": 11,
    # An id to which nothing refers may be any: three reserves, and one who left early.
    "participants: participants.id": 4,
    # Nothing refers to a request that no conference answers, or to a procedure.
    "requests: requests.id": 2,
    "sops: sops.id": 2,
    # Nor to a report to the funder, or to an indicator.
    "reports: reports.id": 2,
    "indicators: indicators.id": 6,
    # Nor to the project.
    "project: id": 1,
    # A holiday may be on any day; this one was mistyped as one day, of which no rule knows.
    "holidays: holidays.from": 1,
    # A longer project contradicts nothing.
    "project: period.end": 1,
    # Signatures and approvals do come after the end, within a year.
    "project: amendments.signed": 1,
    "waivers: waivers.approved": 1,
    # So does an acceptance, for which the funder may take as long as it likes.
    "reports: reports.accepted": 1,
    # A survey may be made once more when the project is over; so may the final accounts.
    "indicators: measured.date": 3,
    "budget: statements.date": 1,
}
"""A year later, or mistyped."""

UNNOTICED_EARLIER: dict[str, int] = {
    # Valid for a year less, and long enough after the visit: as good.
    "activities: travellers.passport_valid_until": 10,
    # Five reserves who were not confirmed, and one who was, after waiting in reserve: a nomination
    # may be old, since some have held their post for long, and a reserve may wait for years.
    # Everybody else's is near the confirmation: see `implausible-wait`.
    "participants: participants.nominated": 6,
    # A contract is signed before its period begins, and so may be changed before; what an amendment
    # changes may lie years ahead, so its signature is near no other day.
    "project: amendments.signed": 1,
    # An exception may be approved as soon as it can be foreseen, and is for no one day.
    "waivers: waivers.approved": 1,
    # As above: a holiday may be on any day, and a longer project contradicts nothing.
    "holidays: holidays.from": 1,
    "project: period.start": 1,
    # A survey may be made before the project begins.
    "indicators: measured.date": 3,
}
"""A year earlier. Within the year before the project it is prepared; see `implausible-day`."""


def unnoticed(years: int, every: int = 1) -> dict[str, int]:
    """How many changes of each field nothing notices; of each field only one in so many is tried."""
    missed: dict[str, int] = {}
    tried: dict[str, int] = {}
    for field, path, _, start, end, changed in mutations(years):
        tried[field] = tried.get(field, 0) + 1
        if (tried[field] - 1) % every:
            continue
        text = SHIPPED[path]
        files = {**SHIPPED, path: text[:start] + changed + text[end:]}
        new = (one for one in judge(files) if (one.code, one.message) not in known())
        if not any(notices(one, files, changed) for one in new):
            missed[field] = missed.get(field, 0) + 1
    return missed


def test_what_nothing_notices_is_of_known_fields() -> None:
    """Every fourth change of each field, the first among them; the slow tests try all."""
    assert unnoticed(1, every=4).keys() <= UNNOTICED.keys()


@pytest.mark.slow
@pytest.mark.parametrize(("years", "known_ones"), [(1, UNNOTICED), (-1, UNNOTICED_EARLIER)])
def test_what_nothing_notices_is_known(years: int, known_ones: dict[str, int]) -> None:
    assert unnoticed(years) == known_ones


@pytest.mark.parametrize("known_ones", [UNNOTICED, UNNOTICED_EARLIER])
def test_few_other_things_go_unnoticed(known_ones: dict[str, int]) -> None:
    """But for ids to which nothing refers, which grow with the records."""
    assert sum(n for field, n in known_ones.items() if not field.endswith("id")) < 25
