"""The names of the figures, as users type them and as an indicator may name them."""

from typing import Literal, get_args

FigureName = Literal[
    "seats-held",
    "women",
    "officials-trained",
    "attendance",
    "workshops-held",
    "visits-held",
    "seminars-held",
    "video-conferences-held",
    "visit-seats-taken",
    "sops-adopted",
    "sops-applied",
    "requests-received",
    "requests-answered",
    "requests-accepted",
    "requests-delivered",
    "satisfaction",
    "knowledge-gained",
    "money-spent",
    "money-committed",
    "money-left",
]
FIGURE_NAMES: tuple[FigureName, ...] = get_args(FigureName)
"""In the order in which figures are listed."""
FIGURES_BY_KIND: tuple[FigureName, ...] = (
    "officials-trained",
    "attendance",
    "satisfaction",
    "knowledge-gained",
)
"""The figures that can also be counted over the activities of one kind."""


def held_figure(kind: str) -> str:
    """The name of the figure that counts the activities held of a kind."""
    return f"{kind}s-held"
