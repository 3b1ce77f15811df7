"""An average of answers or of points is higher than the best that there is.

## What it does
The rule compares each `average` of an `evaluation` and of `tests` with their `out_of`: the best
answer on the scale, or the points of a perfect test. It also reports an `out_of` of 0.

## Why it matters
No average can be better than the best answer: one of the two numbers is mistyped, or they belong
to different scales. The activity is left out of *satisfaction* or *knowledge gained* until it is
corrected.

## Example
`data/activities/seminar-1.yaml`
```yaml
id: seminar-1
kind: seminar
group: 3
title: Drafting standard operating procedures
dates: {start: 2021-05-04, end: 2021-05-04}
mode: online
platform: Zoom
experts:
  - {name: Expert 2}
attendance:
  2021-05-04:
    present: others
evaluation: {answers: 4, average: 8.8, out_of: 5}
```

## What to do
Correct the `average` or the `out_of`. Where the two tests had different points, give both averages
as points of the same number.
"""

from migtrack.base.finding import Severity
from migtrack.model.activities import Activity
from migtrack.rules.results._learning import LEARNED, surveys_of
from migtrack.rules.rule import Faults, Inspection, RecordSpot, rule


@rule("MT721", Severity.ERROR, reads=LEARNED)
def average_off_scale(case: Inspection) -> Faults:
    """Compares each average with the best result."""
    for activity in case.project.activities:
        yield from _scales_of_nothing(case, activity)
        for survey in surveys_of(activity):
            average, best = survey.result.average, survey.scale.out_of
            if average > best > 0:
                spot = case.at(activity, *survey.route, "average", label=f"more than {best}")
                yield spot.fault(
                    f"the average of {survey.name} is {average}, and the best result is {best}",
                    "correct `average` or `out_of`",
                    _best(case, activity, survey.route[0]),
                )


def _scales_of_nothing(case: Inspection, activity: Activity) -> Faults:
    for field in ("evaluation", "tests"):
        scale = getattr(activity, field)
        if scale and not scale.out_of:
            yield _best(case, activity, field).fault(
                f"the best result in `{field}` of {activity.id} is 0, so nobody could do better",
                "correct `out_of`: the best answer on the scale, or the points of a perfect test",
            )


def _best(case: Inspection, activity: Activity, field: str) -> RecordSpot:
    return case.at(activity, field, "out_of", label="the best result")
