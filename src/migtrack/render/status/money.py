"""The section of the status screen about the money."""

from migtrack.render.figures import value_alone
from migtrack.render.layout import DOT, unbroken
from migtrack.render.money import accounts, beside_time
from migtrack.render.screen import Screen
from migtrack.render.terms import SHORT_NAMES


def money(screen: Screen) -> None:
    """What was spent, is committed and is left; then the same beside the time, and by what."""
    status, translate = screen.status, screen.translate
    if status.money is None:
        return
    amounts = [screen.figures("money-spent") or _amount(screen, "money-spent")]
    amounts += [_amount(screen, name) for name in ("money-committed", "money-left")]
    screen.section(translate("Money"), DOT.join(amounts))
    shares, source = beside_time(screen), accounts(screen, status.money)
    screen.page.paragraph(DOT.join(filter(None, (shares, source))), indent=2)


def _amount(screen: Screen, name: str) -> str:
    """`left EUR 148,519.60`: a figure without its whole, which another says."""
    figure = screen.status.figure(name)
    assert figure is not None  # a figure about money is never withheld
    amount = value_alone(screen.translator, figure)
    return unbroken(f"{screen.translate(SHORT_NAMES[name])} {amount}")
