"""The sample project with much of one thing: so many activities, officials, procedures …"""

from collections.abc import Callable
from datetime import date, timedelta

from tests.fuzz.inputs import Project
from tests.sample import SAMPLE

FIRST_DAY = date(2001, 2, 4)
DAY = date(2021, 12, 1)
"""The day to look at these projects: nearly everything is over."""


def _project(files: dict[str, str]) -> Project:
    return {
        f"data/{path}": _longer(content).encode() for path, content in {**SAMPLE, **files}.items()
    }


def _longer(content: str) -> str:
    """The same in a project that lasts from 2001 on."""
    for old, new in (("2020-12-10", "2000-12-10"), ("2021-01-", "2001-01-")):
        content = content.replace(old, new)
    return content


def _day(number: int) -> date:
    """A working day, another one each time."""
    return FIRST_DAY + timedelta(days=7 * (number // 5) + number % 5)


LEARNED = """\
evaluation: {answers: 3, average: 4.4, out_of: 5}
tests: {out_of: 100, before: {taken: 3, average: 52}, after: {taken: 3, average: 74}}
"""


def activities(number: int) -> Project:
    """Workshops that were moved and held, with an expert, lists, and what was learned."""
    files = {
        f"activities/workshop-{n + 2}.yaml": f"""\
id: workshop-{n + 2}
kind: workshop
group: 1
title: Topic {n}
dates: {{start: {_day(n)}, end: {_day(n)}}}
postponed:
  - date: {_day(n) - timedelta(days=9)}
    from: {{start: {_day(n) - timedelta(days=7)}, end: {_day(n) - timedelta(days=7)}}}
    reason: Reason {n}
mode: in-person
venue: Baghdad
experts:
  - {{name: Expert {n}, organisation: An agency}}
attendance:
  {_day(n)}: {{present: others, excused: [moi-02]}}
{LEARNED}"""
        for n in range(number)
    }
    return _project(files)


def officials(number: int) -> Project:
    """Ministries of two seats, and an official in each seat."""
    ministries = "".join(
        f"  - {{id: m{n}, name: Ministry {n}, short: M{n}}}\n" for n in range(number // 2)
    )
    files = {"ministries.yaml": SAMPLE["ministries.yaml"] + ministries}
    for n in range(number // 2):
        people = "".join(
            f"  - {{id: m{n}-0{seat}, seat: {seat}, name: Official {seat} of {n}, "
            "position: Director, gender: female, nominated: 2020-12-10, confirmed: 2021-01-10}\n"
            for seat in (1, 2)
        )
        files[f"participants/m{n}.yaml"] = f"ministry: m{n}\nparticipants:\n{people}"
    return _project(files)


def procedures(number: int) -> Project:
    """Procedures, each adopted and applied by a ministry."""
    more = "".join(
        f"""\
  - id: sop-{n + 2}
    title: Procedure {n}
    activity: seminar-1
    drafted: 2021-05-10
    reviewed: 2021-06-01
    adopted:
      - {{ministry: moi, date: 2021-06-20, instrument: Order {n}}}
"""
        for n in range(number)
    )
    return _project({"sops.yaml": SAMPLE["sops.yaml"] + more})


def requests(number: int) -> Project:
    """Requests for assistance, accepted and delivered."""
    more = "".join(
        f"""\
  - id: request-{n + 2}
    activity: seminar-1
    ministry: moi
    area: Area {n}
    received: 2021-05-12
    decided: {{date: 2021-05-20, outcome: accepted}}
    delivered: 2021-06-08
"""
        for n in range(number)
    )
    return _project({"requests.yaml": SAMPLE["requests.yaml"] + more})


def waivers(number: int) -> Project:
    """Waivers that silence nothing, of one rule about many workshops."""
    entries = "".join(
        f"  - {{rule: MT405, subject: workshop-{n + 1}, reason: Agreed {n}, "
        "approved: 2021-02-01, approved_by: The committee}\n"
        for n in range(number)
    )
    return _project({"waivers.yaml": f"waivers:\n{entries}"})


def postponements(number: int) -> Project:
    """Dates of one workshop that were given up, one after the other."""
    entries = "".join(
        f"""\
  - date: {FIRST_DAY + timedelta(days=n - 1)}
    from: {{start: {FIRST_DAY + timedelta(days=n)}, end: {FIRST_DAY + timedelta(days=n)}}}
    reason: Reason {n}
"""
        for n in range(number)
    )
    path = "activities/workshop-1.yaml"
    return _project({path: f"{SAMPLE[path]}postponed:\n{entries}"})


def disorder(number: int) -> Project:
    """The same, the last one first."""
    path = "data/activities/workshop-1.yaml"
    files = postponements(number)
    head, *entries = files[path].split(b"  - date: ")
    return {**files, path: b"  - date: ".join([head, *reversed(entries)])}


def refusals(number: int) -> Project:
    """Reserves of a visit who declined years before, and dates of it that were given up."""
    reserves = "".join(f"  - {{participant: p-{n}, declined: 2000-01-03}}\n" for n in range(number))
    path = "activities/workshop-1.yaml"
    files = postponements(number)
    text = files[f"data/{path}"].decode().replace("kind: workshop", "kind: visit")
    return {**files, f"data/{path}": f"{text}reserves:\n{reserves}".encode()}


def days(number: int) -> Project:
    """Days of one workshop, each with an attendance list; 7,000 are over by `DAY`."""
    last = FIRST_DAY + timedelta(days=number - 1)
    lists = "".join(
        f"  {FIRST_DAY + timedelta(days=n)}: {{present: others, excused: [moi-02]}}\n"
        for n in range(number)
    )
    path = "activities/workshop-1.yaml"
    head, _, _ = SAMPLE[path].partition("attendance:")
    head = head.replace(
        "{start: 2021-03-02, end: 2021-03-03}", f"{{start: {FIRST_DAY}, end: {last}}}"
    )
    return _project({path: f"{head}attendance:\n{lists}{LEARNED}"})


def findings(number: int) -> Project:
    """Officials who were confirmed before they were nominated."""
    return {
        path: content.replace(b"confirmed: 2001-01-10", b"confirmed: 2000-12-01")
        for path, content in officials(number).items()
    }


LARGE: dict[str, tuple[Callable[[int], Project], int]] = {
    "activities": (activities, 5_000),
    "officials": (officials, 10_000),
    "procedures": (procedures, 5_000),
    "requests": (requests, 5_000),
    "waivers": (waivers, 5_000),
    "postponements": (postponements, 2_000),
    "disorder": (disorder, 2_000),
    "refusals": (refusals, 2_000),
    "days": (days, 7_000),
    "findings": (findings, 5_000),
}
"""What makes a project with much of one thing, and how much of it is more than enough."""
