"""The part of the status screen that shows how far the objectives are reached."""

from collections.abc import Sequence

from migtrack.render.indicators import (
    indicator_course,
    indicator_number,
    indicator_title,
    indicator_value,
    objective,
)
from migtrack.render.layout import StyledText
from migtrack.render.screen import Fold, Screen
from migtrack.snapshot.indicators import IndicatorStatus


def objectives(screen: Screen) -> None:
    """Each objective, and below it a line for each indicator, its title last."""
    translator, translate = screen.translator, screen.translate
    if not screen.status.indicators:
        return

    def course(row: IndicatorStatus) -> StyledText:
        style = "yellow" if row.course in ("behind", "not-reached") else ""
        return StyledText(indicator_course(translator, row), style)

    def reached(rows: Sequence[IndicatorStatus]) -> str:
        return translator.plural(
            "{number} indicator reached", "{number} indicators reached", len(rows)
        )

    def ids(rows: Sequence[IndicatorStatus]) -> list[str]:
        return [row.id for row in rows]

    screen.section(translate("Objectives"))
    screen.records(
        screen.status.indicators,
        (
            (translate("id"), "id", lambda row: row.id),
            (translate("now"), "labelled", lambda row: indicator_value(translator, row)),
            (
                translate("target"),
                "labelled",
                lambda row: indicator_number(translator, row, row.target),
            ),
            (translate("state"), "", course),
            (translate("indicator"), "title", lambda row: indicator_title(screen, row)),
        ),
        under=lambda row: objective(screen, row.objective),
        folds=(
            Fold(
                lambda row: row.course == "reached", reached, lambda rows: [row.id for row in rows]
            ),
        ),
    )
