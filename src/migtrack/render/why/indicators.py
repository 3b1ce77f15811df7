"""What is said of an indicator above the records behind it, and the list of all indicators."""

from migtrack.base.text import printable
from migtrack.render.indicators import (
    indicator_course,
    indicator_number,
    indicator_title,
    indicator_value,
)
from migtrack.render.layout import DOT
from migtrack.render.screen import Screen
from migtrack.render.translator import msgid
from migtrack.snapshot.indicators import IndicatorStatus

_MILESTONES = {
    "reached": msgid("{value} by {day}: reached"),
    "missed": msgid("{value} by {day}: not reached"),
    "ahead": msgid("{value} by {day}: still to come"),
}


def add_indicator(screen: Screen, indicator: IndicatorStatus, day: str) -> None:
    """Its value, its target and its milestones."""
    translator, translate = screen.translator, screen.translate
    value = indicator_value(translator, indicator)
    title = f"{indicator_title(screen, indicator)}: {value}"
    screen.page.paragraph(DOT.join([title, day]), "bold")
    target = indicator_number(translator, indicator, indicator.target)
    baseline = indicator_number(translator, indicator, indicator.baseline)
    facts = [
        translate("target: {target}", target=target),
        translate("baseline: {baseline}", baseline=baseline),
        indicator_course(translator, indicator),
        translate("Objective {number}", number=indicator.objective),
    ]
    screen.page.paragraph(DOT.join(facts))
    for milestone in indicator.milestones:
        goal = indicator_number(translator, indicator, milestone.value)
        sentence = translate(_MILESTONES[milestone.state], value=goal, day=milestone.by)
        screen.page.paragraph(sentence, indent=2, hang=2)


def add_indicators(screen: Screen) -> None:
    """Every indicator with its id for `migtrack why`, if there are any."""
    translator, translate = screen.translator, screen.translate
    if not screen.status.indicators:
        return
    screen.section(translate("Indicators"))
    screen.records(
        screen.status.indicators,
        (
            (translate("id"), "id", lambda row: printable(row.id)),
            (translate("number"), "", lambda row: indicator_value(translator, row)),
            (translate("indicator"), "", lambda row: indicator_title(screen, row)),
        ),
    )
