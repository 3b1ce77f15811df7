"""How far an indicator is, in words."""

from decimal import Decimal

from migtrack.render.figures import NONE, WITHHELD
from migtrack.render.formatter import StatusFormatter
from migtrack.render.terms import ACTIVITIES, FIGURES
from migtrack.render.translator import Translator, msgid
from migtrack.snapshot.indicators import IndicatorStatus

COURSES = {
    "reached": msgid("reached"),
    "on-course": msgid("on course"),
    "behind": msgid("behind"),
    "open": msgid("not reached yet"),
    "not-reached": msgid("not reached"),
}
"""How an indicator stands to its target."""


def objective(formatter: StatusFormatter, number: int) -> str:
    """The objective; its number alone where the contract has none of that number."""
    texts = formatter.status.objectives[number - 1 : number] if number else ()
    text = formatter.text(texts[0]) if texts else ""
    sentence = msgid("Objective {number}: {text}") if text else msgid("Objective {number}")
    return formatter.translate(sentence, number=number, text=text)


def indicator_number(
    translator: Translator, indicator: IndicatorStatus, number: Decimal | None
) -> str:
    """`20`, `94 %` or `EUR 3,000`; a dash where nothing is known.

    Where the indicator says in which unit it is measured, that stands next to its title.
    """
    if number is None:
        return NONE
    if indicator.unit is None and indicator.is_share:
        return translator.translate("{number} %", number=number)
    if indicator.unit is None and indicator.currency:
        return translator.money(number, indicator.currency)
    return translator.number(number)


def indicator_value(translator: Translator, indicator: IndicatorStatus) -> str:
    """Its value on the day."""
    if indicator.is_withheld:
        return translator.translate(WITHHELD)
    return indicator_number(translator, indicator, indicator.value)


def indicator_course(translator: Translator, indicator: IndicatorStatus) -> str:
    """How it stands to its target; empty where that is withheld."""
    return translator.translate(COURSES[indicator.course]) if indicator.course else ""


def indicator_title(formatter: StatusFormatter, indicator: IndicatorStatus) -> str:
    """`Trust among the ministries (points of 5)`."""
    title = formatter.text(indicator.title)
    if indicator.unit is None:
        return title
    unit = formatter.text(indicator.unit)
    return formatter.translate("{text} ({unit})", text=title, unit=unit)


def indicator_source(formatter: StatusFormatter, indicator: IndicatorStatus) -> list[str]:
    """Where its value comes from: the figure, or the source and the day of the measurement."""
    translate, source = formatter.translate, []
    if indicator.figure is not None:
        source.append(translate(FIGURES[indicator.figure]))
        if indicator.kind is not None:
            source.append(translate(ACTIVITIES[indicator.kind]))
    elif indicator.measured is not None:
        source += [formatter.text(indicator.source), formatter.translator.day(indicator.measured)]
    return source
