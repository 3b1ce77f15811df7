"""What will fall due soon if nothing happens, as far as can be seen on the day."""

from collections.abc import Iterator
from datetime import date

from migtrack.base.finding import PROJECT_TEAM
from migtrack.model.contract import Policy
from migtrack.model.project import Project
from migtrack.model.states import activity_state, adopters, dates_on, effective_end, traveller_state
from migtrack.model.support import Request, Sop
from migtrack.review.status.support import lacking, request_step, sop_step
from migtrack.review.status.tasks import Task, merged, shifted
from migtrack.review.status.team import MinistryStatus

DAYS_AHEAD = 30
"""How far *next* looks."""


def upcoming_tasks(
    project: Project, as_of: date, ministries: tuple[MinistryStatus, ...], due: tuple[Task, ...]
) -> tuple[Task, ...]:
    """What falls due within the next 30 days and is not due yet, by day."""
    known = {(task.name, task.step, task.subject) for task in due}
    until = shifted(as_of, DAYS_AHEAD)
    tasks = [
        *_vacancies(project, ministries),
        *_of_activities(project, as_of),
        *_of_procedures(project, as_of),
        *_of_requests(project, as_of),
    ]
    soon = [
        task
        for task in tasks
        if task.by is not None
        and as_of < task.by <= until
        and (task.name, task.step, task.subject) not in known
    ]
    end = effective_end(project.contract, as_of)
    if as_of <= end <= until:
        soon.append(Task("project-ends", ("contract", project.contract.id), by=end))
    return merged(soon)


def _vacancies(project: Project, ministries: tuple[MinistryStatus, ...]) -> Iterator[Task]:
    for ministry in ministries:
        for vacancy in ministry.vacancies:
            yield Task(
                "seat-vacant",
                ("ministry", ministry.id),
                by=shifted(vacancy.since, project.contract.policy.vacancy_days),
                who=(ministry.id,),
                people=(ministry.reserve,) if ministry.reserve else (),
                seats=vacancy.seats,
                since=vacancy.since,
                number=1 if ministry.reserve else 0,
            )


def _of_activities(project: Project, as_of: date) -> Iterator[Task]:
    policy = project.contract.policy
    start = project.contract.period.start
    half = shifted(start, (effective_end(project.contract, as_of) - start).days // 2)
    for activity in project.activity_by_id.values():
        subject = ("activity", activity.id)
        state = activity_state(activity, as_of)
        dates = dates_on(activity, as_of)
        if state == "planned":
            yield Task("unscheduled-activity", subject, by=half, who=(PROJECT_TEAM,))
        if state != "scheduled" or dates is None:
            continue
        if activity.kind in ("workshop", "seminar") and not activity.experts:
            day = shifted(dates.start, -policy.expert_days_before)
            yield Task("no-expert", subject, by=day, who=(PROJECT_TEAM,))
        day = shifted(dates.start, -policy.visa_apply_days_before)
        for traveller in activity.travellers:
            if traveller_state(traveller, as_of) == "invited":
                yield Task(
                    "visa-due",
                    subject,
                    "apply",
                    by=day,
                    who=(project.ministry_of.get(traveller.participant, PROJECT_TEAM),),
                    people=(traveller.participant,),
                    number=1,
                )


def _of_procedures(project: Project, as_of: date) -> Iterator[Task]:
    for sop in project.sops:
        last = _last_progress(sop, as_of)
        if last is None or not lacking(project, sop, as_of):
            continue
        step, wanted = sop_step(project, sop, as_of)
        yield Task(
            "sop-stalled",
            ("sop", sop.id),
            step,
            by=shifted(last, project.contract.policy.sop_stalled_days),
            who=(PROJECT_TEAM,),
            ministries=wanted,
        )


def _last_progress(sop: Sop, as_of: date) -> date | None:
    adopted = [one.date for one in sop.adopted] if adopters(sop, as_of) else []
    days = [sop.drafted, sop.reviewed, *adopted, *(one.date for one in sop.applied)]
    return max((day for day in days if day is not None and day <= as_of), default=None)


def _of_requests(project: Project, as_of: date) -> Iterator[Task]:
    for request in project.requests:
        by = _answer_by(request, project.contract.policy, as_of)
        if by is not None:
            step, day = by
            yield Task(
                "request-waiting", ("request", request.id), step, by=day, who=(PROJECT_TEAM,)
            )


def _answer_by(request: Request, policy: Policy, as_of: date) -> tuple[str, date] | None:
    """What the request waits for, and by when it should come."""
    step = request_step(request, as_of)
    if step == "decide":
        return step, shifted(request.received, policy.request_answer_days)
    if step == "deliver" and request.decided:
        return step, shifted(request.decided.date, 2 * policy.request_answer_days)
    return None
