"""Every date of the shipped project put off by a year, every id mistyped, one at a time.

A slip must bring a finding that was not there before and that shows or names the changed
value. What nothing notices is listed in `UNNOTICED`, with the reason.
"""

import re
from collections.abc import Iterator
from functools import cache

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


def mutations() -> Iterator[Mutation]:
    for path, text in SHIPPED.items():
        document = read_document(path, text)
        for start, end, route, on_key in document.places.parts():
            value = text[start:end]
            field = next(str(step) for step in reversed(route) if isinstance(step, str))
            if re.fullmatch(r"\d{4}-\d\d-\d\d", value):
                changed = f"{int(value[:4]) + 1}{value[4:]}"
                if on_key:
                    field = "day of a list"
            elif not on_key and field in IDENTITIES and value != "others":
                changed = f"{value}x"
            else:
                continue
            kind = path.partition("/")[0].removesuffix(".yaml")
            yield f"{kind}: {named(route, field)}", path, str(route), start, end, changed


def named(route: Route, field: str) -> str:
    names = [step for step in route[:-1] if isinstance(step, str) and not step[:4].isdigit()]
    return ".".join([*names[-1:], field])


def judge(files: dict[str, str]) -> list[Finding]:
    loaded = load(Memory(files))
    return [
        finding
        for day in (TODAY, MID_COURSE)
        for finding in check(loaded, day, TODAY).findings
        if not finding.waived
    ]


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
    # An id to which nothing refers may be any.
    "participants: participants.id": 7,
    "requests: requests.id": 2,
    "sops: sops.id": 1,
    "project: id": 1,
    # A holiday may be on any day; this one was mistyped as one day, of which no rule knows.
    "holidays: holidays.from": 1,
    # A longer project and a later approval contradict nothing.
    "project: period.end": 1,
    "waivers: waivers.approved": 1,
}


def test_what_nothing_notices_is_known() -> None:
    unnoticed: dict[str, int] = {}
    for field, path, _, start, end, changed in mutations():
        text = SHIPPED[path]
        files = {**SHIPPED, path: text[:start] + changed + text[end:]}
        new = [one for one in judge(files) if (one.code, one.message) not in known()]
        if not any(notices(one, files, changed) for one in new):
            unnoticed[field] = unnoticed.get(field, 0) + 1
    assert unnoticed == UNNOTICED
