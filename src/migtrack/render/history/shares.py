"""How much of its whole a figure is, for bars."""

from collections.abc import Sequence

from migtrack.render.layout import NO_BREAK
from migtrack.review.history.history import Series
from migtrack.review.status.figures import Figure

BARS = "▁▂▃▄▅▆▇█"


def shares(series: Series) -> tuple[float | None, ...]:
    """From 0 to 1 for each day: of its whole, or of its greatest value where it has none.

    None where the figure is not shown, or is a part of nothing.
    """
    most = max((one.value for one in series.known), default=0)
    return tuple(_share(one, most) for one in series.values)


def _share(figure: Figure | None, most: int) -> float | None:
    if figure is None or figure.of == 0:
        return None
    whole = most if figure.of is None else figure.of
    return min(figure.value / whole, 1.0) if whole else 0.0


def sparkline(series: Series, room: int) -> str:
    """A bar for each day, or for every second, third … of more days than there is room for.

    The last day is always there. The lowest bar says nothing, the highest all, and no other
    value has either; a blank stands where there is no value.
    """
    values = shares(series)
    count = min(len(values), room)
    return "".join(_bar(values[(turn + 1) * len(values) // count - 1]) for turn in range(count))


def _bar(share: float | None) -> str:
    if share is None:
        return NO_BREAK
    inner = 1 + int(share * (len(BARS) - 2))
    return BARS[0 if share == 0 else -1 if share == 1 else inner]


def moving_days(all_series: Sequence[Series]) -> list[int]:
    """The first day, the last, and those on which any figure is not what it was the day before."""
    rows = list(zip(*(one.values for one in all_series), strict=True))
    return [
        number
        for number, row in enumerate(rows)
        if number in (0, len(rows) - 1) or row != rows[number - 1]
    ]
