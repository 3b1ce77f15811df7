"""What will fall due soon unless something is done, as tasks."""

from collections.abc import Iterator
from datetime import date
from itertools import chain

from migtrack.base.days import add_days
from migtrack.base.finding import PROJECT_TEAM
from migtrack.model.activities import needs_expert
from migtrack.model.keys import (
    activity_key,
    contract_key,
    indicator_key,
    ministry_key,
    report_key,
    request_key,
    sop_key,
)
from migtrack.model.project import Project
from migtrack.model.statements import next_statement_by
from migtrack.model.states import (
    TO_SUBMIT,
    activity_state,
    dates_on,
    dates_wanted_by,
    half_time,
    ministries_to_adopt,
)
from migtrack.model.travel import must_apply
from migtrack.review.status.tasks import Task, merged_tasks
from migtrack.snapshot.indicators import IndicatorStatus
from migtrack.snapshot.reports import ReportStatus
from migtrack.snapshot.snapshot import Snapshot
from migtrack.snapshot.support import next_request_step, next_sop_step
from migtrack.snapshot.team import MinistryStatus

DAYS_AHEAD = 30
"""How many days after the as-of day a task is still shown as upcoming."""


def upcoming_tasks(
    project: Project, as_of: date, snapshot: Snapshot, due: tuple[Task, ...]
) -> tuple[Task, ...]:
    """What falls due within the next 30 days and is not among the tasks due already, by day.

    The project is the one planned on the day.
    """
    already_due = {(task.name, task.step, task.subject) for task in due}
    until = add_days(as_of, DAYS_AHEAD)
    kinds = (_activities, _sops, _requests, _statements)
    records = (tasks_of(project, as_of) for tasks_of in kinds)
    upcoming = [
        task
        for task in chain(
            _vacancies(project, snapshot.ministries),
            _milestones(snapshot.indicators),
            _reports(snapshot.reports),
            *records,
        )
        if as_of < (task.by or as_of) <= until
        and (task.name, task.step, task.subject) not in already_due
    ]
    end = project.contract.period.end
    if as_of <= end <= until:
        upcoming.append(Task("project-ends", contract_key(project.contract.id), by=end))
    return merged_tasks(upcoming)


def _vacancies(project: Project, ministries: tuple[MinistryStatus, ...]) -> Iterator[Task]:
    for ministry in ministries:
        for vacancy in ministry.vacancies:
            yield Task(
                "seat-vacant",
                ministry_key(ministry.id),
                by=add_days(vacancy.since, project.contract.policy.vacancy_days),
                who=(ministry.id,),
                people=(ministry.reserve,) if ministry.reserve else (),
                seats=vacancy.seats,
                since=vacancy.since,
                number=1 if ministry.reserve else 0,
            )


def _milestones(indicators: tuple[IndicatorStatus, ...]) -> Iterator[Task]:
    for indicator in indicators:
        for milestone in indicator.milestones:
            if milestone.state == "ahead":
                yield Task(
                    "behind-milestone",
                    indicator_key(indicator.id),
                    by=milestone.by,
                    who=(PROJECT_TEAM,),
                    goal=milestone.value,
                )


def _activities(project: Project, as_of: date) -> Iterator[Task]:
    policy = project.contract.policy
    period = project.contract.period
    for activity in project.activity_by_id.values():
        subject = activity_key(activity.id)
        state = activity_state(activity, as_of)
        dates = dates_on(activity, as_of)
        by = dates_wanted_by(activity, as_of) or (
            half_time(period, activity) if state == "planned" else None
        )
        if by is not None:
            yield Task("unscheduled-activity", subject, by=by, who=(PROJECT_TEAM,))
        if state != "scheduled" or dates is None:
            continue
        if needs_expert(activity) and not activity.experts:
            day = add_days(dates.start, -policy.expert_days_before)
            yield Task("no-expert", subject, by=day, who=(PROJECT_TEAM,))
        day = add_days(dates.start, -policy.visa_apply_days_before)
        for traveller in activity.travellers:
            if must_apply(activity, traveller, as_of):
                people = (traveller.participant,)
                who = (project.ministry_of.get(traveller.participant, PROJECT_TEAM),)
                yield Task("visa-due", subject, "apply", by=day, who=who, people=people, number=1)


def _sops(project: Project, as_of: date) -> Iterator[Task]:
    for sop in project.sops:
        adopted, applied = (step.date for step in sop.adopted), (step.date for step in sop.applied)
        days = [sop.drafted, sop.reviewed, *adopted, *applied]
        progress = [day for day in days if day and day <= as_of]
        if progress and ministries_to_adopt(project, sop, as_of):
            step, ministries = next_sop_step(project, sop, as_of)
            by = add_days(max(progress), project.contract.policy.sop_stalled_days)
            who = ministries or (PROJECT_TEAM,)
            yield Task("sop-stalled", sop_key(sop.id), step, by=by, who=who, ministries=ministries)


def _requests(project: Project, as_of: date) -> Iterator[Task]:
    days = project.contract.policy.request_answer_days
    for request in project.requests:
        step = next_request_step(request, as_of)
        if step == "decide":
            by = add_days(request.received, days)
        elif step == "deliver" and request.decided:
            by = add_days(request.decided.date, 2 * days)
        else:
            continue
        key = request_key(request.id)
        yield Task("request-waiting", key, step=step, by=by, who=(PROJECT_TEAM,))


def _reports(reports: tuple[ReportStatus, ...]) -> Iterator[Task]:
    for report in reports:
        if report.state in TO_SUBMIT:
            yield Task("report-due", report_key(report.id), by=report.due, who=(PROJECT_TEAM,))


def _statements(project: Project, as_of: date) -> Iterator[Task]:
    if by := next_statement_by(project, as_of):
        key = contract_key(project.contract.id)
        yield Task("statement-due", key, by=by, who=(PROJECT_TEAM,))
