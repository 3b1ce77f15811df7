"""A procedure has made no progress for long, and not every ministry has adopted it.

## What it does
The rule takes the last day on which a standard operating procedure, or `kind: principles`, was
drafted, reviewed, adopted or applied anywhere; before the draft, the last day of its `activity`,
if it names one.
Once the policy's `sop_stalled_days` (60 unless the contract says otherwise) have passed since
then, and some ministry has not adopted it, it reports that. Until the review the project team
must act, afterwards the ministries that have not adopted it.

## Why it matters
A procedure is worth what the ministries make of it. What lies on a desk for two months
is forgotten, and after the end of the project nobody will ask for it.

## Example
`data/sops.yaml`
```yaml
sops:
  - id: sop-1
    title: Whole-of-government approach
    activity: seminar-1
    drafted: 2021-03-10
    reviewed: 2021-04-01
```

## What to do
Ask whoever must act what is missing, and record the next step with its day. If a
ministry will not adopt the procedure, record a waiver with the reason.
"""

from migtrack.base.days import add_days
from migtrack.base.finding import Severity
from migtrack.base.text import listed
from migtrack.model.keys import MINISTRY, activity_key, ministry_key
from migtrack.model.states import adopters, dates_on, is_cancelled, ministries_to_adopt, past
from migtrack.model.support import Sop
from migtrack.rules.declared import Step
from migtrack.rules.rule import DATES_ON_A_DAY, SOP_STEPS, Faults, Inspection, rule

_ACTIVITY = ("activity",)


@rule(
    "MT703",
    Severity.DUE,
    reads=("sop.activity", *SOP_STEPS, *DATES_ON_A_DAY, "contract.policy"),
    counts=(MINISTRY,),
)
def sop_stalled(case: Inspection) -> Faults:
    """Looks for the last progress that is visible on the as-of day."""
    days = case.project.contract.policy.sop_stalled_days
    for sop in case.project.sops:
        waiting = ministries_to_adopt(case.project, sop, case.as_of)
        progress = _last_progress(case, sop)
        if not waiting or not progress:
            continue
        what, since, route, _ = progress
        by = add_days(since, days)
        if case.as_of < by:
            continue
        reviewed = bool(adopters(sop, case.as_of)) or past(sop.reviewed, case.as_of)
        if reviewed:
            names = listed([case.ministry_name(ministry) for ministry in waiting], "and")
            have = "has" if len(waiting) == 1 else "have"
            message = f"{names} {have} not adopted {sop.id}, and nothing has moved since {since}"
            remedy = f"ask {names} what is missing for the adoption"
        else:
            drafted = past(sop.drafted, case.as_of)
            missing = "reviewed" if drafted else "drafted"
            remedy = "let it be reviewed" if drafted else "write the draft"
            message = f"{sop.id} is not {missing}, and nothing has moved since {since}"
        yield case.at(sop, *route, label=f"{what}; nothing since").fault(
            message,
            f"{remedy}, and record the next step with its day",
            also=(
                *((activity_key(sop.activity),) if sop.activity and route == _ACTIVITY else ()),
                *(ministry_key(ministry) for ministry in waiting if reviewed),
            ),
            by=by,
            who=", ".join(waiting) if reviewed else "",
        )


def _last_progress(case: Inspection, sop: Sop) -> Step | None:
    steps: list[Step] = []
    if sop.drafted:
        steps.append(Step("drafted", sop.drafted, ("drafted",)))
    if sop.reviewed:
        steps.append(Step("reviewed", sop.reviewed, ("reviewed",)))
    for index, adoption in enumerate(sop.adopted):
        steps.append(Step("adopted", adoption.date, ("adopted", index, "date")))
    for index, use in enumerate(sop.applied):
        steps.append(Step("applied", use.date, ("applied", index, "date")))
    steps = [step for step in steps if step.day <= case.as_of]
    if steps:
        return max(steps, key=lambda step: step.day)
    activity = case.project.activity_by_id.get(sop.activity or "")
    if activity is None or is_cancelled(activity, case.as_of):
        return None
    dates = dates_on(activity, case.as_of)
    if dates is None or dates.end >= case.as_of:
        return None
    return Step(f"{activity.id} ended on {dates.end}", dates.end, _ACTIVITY)
