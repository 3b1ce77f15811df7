"""Fewer women hold seats of the core team than the policy wants.

## What it does
For each seat the rule looks at the official who was confirmed for it last, and compares the
share of women with `women_percent` of the policy. It says nothing unless the policy sets
that target. Officials whose gender is not disclosed are counted among all, not among the
women.

## Why it matters
Funders ask for the share, and it can be changed only as long as seats are still to be
filled.

## Example
`data/project.yaml`
```yaml
id: sample
title: A sample project
languages: [en]
time_zone: Asia/Baghdad
funder: A funder
implementer: An implementer
budget: {amount: 100000, currency: EUR}
period: {start: 2021-01-01, end: 2021-12-31}
core_team: {officials_per_ministry: 2}
groups:
  - {id: 1, title: Workshops, planned: {workshop: 1}}
  - {id: 2, title: Visits, planned: {visit: 1}, visit_seats: 2}
  - {id: 3, title: Seminars, planned: {seminar: 1}}
policy:
  women_percent: 60
```

## What to do
Ask the ministries for women when a seat falls vacant. If the target cannot be reached,
waive the finding for the project and say why.
"""

from migtrack.base.finding import Severity
from migtrack.base.text import counted
from migtrack.model.keys import MINISTRY, PARTICIPANT, seat_key
from migtrack.model.kinds import key_of
from migtrack.model.project import Project, Seat
from migtrack.model.team import Participant
from migtrack.rules.rule import TEAM_SEATS, Faults, Inspection, rule


@rule(
    "MT309",
    Severity.WARNING,
    reads=(
        "contract.policy",
        *TEAM_SEATS,
        "participant.seat",
        "participant.confirmed",
        "participant.gender",
    ),
    counts=(PARTICIPANT, MINISTRY),
)
def women_share(case: Inspection) -> Faults:
    """Counts the women among the last recorded holders of the seats."""
    target = case.project.contract.policy.women_percent
    if target is None:
        return
    holders = _last_holders(case.project)
    women, undisclosed = (
        sum(holder.gender == gender for holder in holders.values())
        for gender in ("female", "undisclosed")
    )
    if 100 * women >= target * len(holders):
        return
    aside = f" ({undisclosed:,} undisclosed)" if undisclosed else ""
    yield case.at(case.project.contract, "policy", "women_percent", label="the target").fault(
        f"of the last holders of {counted(len(holders), 'seat')} {women:,} "
        f"{'is a woman' if women == 1 else 'are women'}{aside}, "
        f"and the target is {target} %",
        "ask the ministries for women when a seat falls vacant, "
        f"or waive this for {case.project.contract.id} and say why",
        also=(
            *map(key_of, (*case.project.ministries, *case.project.teams)),
            *(seat_key(*seat) for seat in holders),
            *map(key_of, holders.values()),
        ),
    )


def _last_holders(project: Project) -> dict[Seat, Participant]:
    last: dict[Seat, Participant] = {}
    for (ministry_id, number), people in project.holders.items():
        ministry = project.ministry_by_id.get(ministry_id)
        confirmed = [holder for holder in people if holder.confirmed is not None]
        if ministry and confirmed and project.has_seat(ministry, number):
            last[ministry_id, number] = confirmed[-1]
    return last
