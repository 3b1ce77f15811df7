"""What share of its whole a figure is, for bars."""

from collections.abc import Sequence
from decimal import Decimal

from migtrack.render.layout import NO_BREAK
from migtrack.review.history.history import Series

BARS = "▁▂▃▄▅▆▇█"
SHADE = "░"


def shares(series: Series) -> tuple[float | None, ...]:
    """From 0 to 1 for each day: of the whole, or of the greatest value where there is no whole.

    None where the figure is not shown, or its whole is zero.
    """
    greatest = max((figure.value for figure in series.known), default=0)
    return tuple(
        None if figure is None or figure.of == 0 else _share(figure.value, figure.of or greatest)
        for figure in series.values
    )


def _share(part: int | Decimal, whole: int | Decimal) -> float:
    return min(max(float(part / whole), 0.0), 1.0) if whole else 0.0


def sparkline(series: Series, room: int) -> str:
    """A bar for each day; of more days than `room`, in columns, an even selection with the last.

    The lowest bar is only for 0 and the highest only for 1; a space is for no value, and a shade
    for one that is withheld.
    """
    bars = [
        SHADE if figure is None else _bar(share)
        for figure, share in zip(series.values, shares(series), strict=True)
    ]
    count = min(len(bars), room)
    return "".join(bars[(turn + 1) * len(bars) // count - 1] for turn in range(count))


def _bar(share: float | None) -> str:
    if share is None:
        return NO_BREAK
    inner = 1 + int(share * (len(BARS) - 2))
    return BARS[0 if share == 0 else -1 if share == 1 else inner]


def days_of_change(all_series: Sequence[Series]) -> list[int]:
    """The first day, the last, and every day on which any figure differs from the day before."""
    rows = list(zip(*(series.values for series in all_series), strict=True))
    return [
        number
        for number, row in enumerate(rows)
        if number in (0, len(rows) - 1) or row != rows[number - 1]
    ]
