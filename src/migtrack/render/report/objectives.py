"""The section about the objectives, and how far each is reached."""

from migtrack.render.indicators import (
    COURSES,
    indicator_number,
    indicator_source,
    indicator_title,
    indicator_value,
    objective,
)
from migtrack.render.report.formatter import DASH, ReportFormatter, grouped
from migtrack.render.report.values import Cell, Section
from migtrack.render.translator import msgid
from migtrack.snapshot.indicators import IndicatorStatus

_TONES = {"reached": "good", "on-course": "good", "behind": "late", "not-reached": "late"}
_BY = msgid("{value} by {day}")


def objectives(formatter: ReportFormatter) -> Section | None:
    """Every indicator below its objective; none without an indicator."""
    translate, translator, status = formatter.translate, formatter.translator, formatter.status
    if not status.indicators:
        return None

    def indicator(row: IndicatorStatus) -> Cell:
        return Cell(indicator_title(formatter, row), note=row.id)

    def value(row: IndicatorStatus) -> Cell:
        if row.is_withheld:
            return formatter.hidden
        return Cell(indicator_value(translator, row), "number") if row.value is not None else DASH

    def course(row: IndicatorStatus) -> Cell:
        if row.course is None:
            return formatter.hidden
        return formatter.state(COURSES, row.course, _TONES)

    def milestone(row: IndicatorStatus) -> Cell:
        ahead = row.next_milestone
        if row.course in ("reached", "not-reached") or ahead is None:
            return DASH
        goal = indicator_number(translator, row, ahead.value)
        tone = "late" if ahead.state == "missed" else ""
        return Cell(translate(_BY, value=goal, day=ahead.by), tone=tone)

    by_objective = grouped(status.indicators, lambda row: row.objective)
    table = formatter.grouped_table(
        "indicators",
        translate("How far the objectives are reached"),
        ((objective(formatter, number), rows) for number, rows in by_objective.items()),
        (
            (translate("indicator"), "", indicator),
            (
                translate("baseline"),
                "number",
                lambda row: Cell(indicator_number(translator, row, row.baseline), "number"),
            ),
            (translate("now"), "number", value),
            (
                translate("target"),
                "number",
                lambda row: Cell(indicator_number(translator, row, row.target), "number"),
            ),
            (translate("state"), "", course),
            (translate("next milestone"), "", milestone),
            (
                translate("source"),
                "",
                lambda row: formatter.listed(indicator_source(formatter, row)),
            ),
        ),
    )
    return Section(name="objectives", heading=translate("Objectives"), tables=(table,))
