"""The way an activity is held does not fit its venue or its platform.

## What it does
Once an activity has dates, the rule compares `mode` with `venue` and `platform`: in person
needs a venue, online a platform, hybrid both; and what is online has no venue. Activities
without `mode` and cancelled ones are left alone.

## Why it matters
Invitations are written from these fields. An official who is told a building and a link
does not know where to go.

## Example
`data/activities/seminar-1.yaml`
```yaml
id: seminar-1
kind: seminar
group: 3
title: Drafting standard operating procedures
dates: {start: 2021-05-04, end: 2021-05-04}
mode: online
venue: Baghdad
platform: Zoom
experts:
  - {name: Expert 2}
attendance:
  2021-05-04:
    present: others
```

## What to do
Add the `venue` or the `platform` that is missing, take out the venue of an online activity,
or correct `mode`.
"""

from migtrack.base.finding import Severity
from migtrack.base.text import listed
from migtrack.rules.activities._dates import SCHEDULED, scheduled
from migtrack.rules.rule import Faults, Inspection, rule

_SPOKEN = {"in-person": "in person", "online": "online", "hybrid": "hybrid"}


@rule(
    "MT403",
    Severity.ERROR,
    reads=("activity.mode", "activity.venue", "activity.platform", *SCHEDULED),
)
def mode_mismatch(case: Inspection) -> Faults:
    """Compares the mode of each activity with its venue and its platform."""
    for activity, _ in scheduled(case):
        mode = activity.mode
        if mode is None:
            continue
        lacking = []
        if mode != "online" and not activity.venue:
            lacking.append("venue")
        if mode != "in-person" and not activity.platform:
            lacking.append("platform")
        fields = listed([f"`{name}`" for name in lacking], "and")
        needs = f"{activity.id} is {_SPOKEN[mode]} and has no {listed(lacking, 'and no')}"
        if mode == "online" and activity.venue:
            yield case.at(activity, "venue", label="what is online has no venue").fault(
                f"{needs}, but a venue" if lacking else f"{activity.id} is online and has a venue",
                "take `venue` out, or correct `mode` to `hybrid` or `in-person`"
                if not lacking
                else "correct `mode` to `in-person`, or name the `platform` instead of the venue",
                case.at(activity, "mode", label="online"),
            )
        elif lacking:
            yield case.at(activity, "mode", label=f"needs {fields}").fault(
                needs, f"add {fields}, or correct `mode`"
            )
