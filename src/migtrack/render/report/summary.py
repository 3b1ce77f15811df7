"""The section that tells in a few sentences where the project stands: made from the facts."""

from collections.abc import Iterator

from migtrack.model.contract import KINDS
from migtrack.model.figures import held_figure
from migtrack.render.figures import part_or_number
from migtrack.render.layout import with_one_kept_space
from migtrack.render.line_translator import LineTranslator
from migtrack.render.report.formatter import ReportFormatter
from migtrack.render.report.outlook import changed, coming, still_open
from migtrack.render.report.prose import first_named, in_brackets, quoted
from migtrack.render.report.reports import last_words
from migtrack.render.report.values import Section
from migtrack.render.translator import msgid, msgid_plural
from migtrack.snapshot.figures import Figure

PART = {
    "workshop": msgid_plural("{part} workshop", "{part} workshops"),
    "visit": msgid_plural("{part} study visit", "{part} study visits"),
    "seminar": msgid_plural("{part} technical seminar", "{part} technical seminars"),
    "video-conference": msgid_plural("{part} video conference", "{part} video conferences"),
}
"""Some of the activities of a kind that the contract promises: the form is that of all of them."""
ALL = {
    "workshop": msgid_plural("the workshop", "the {number} workshops"),
    "visit": msgid_plural("the study visit", "the {number} study visits"),
    "seminar": msgid_plural("the technical seminar", "the {number} technical seminars"),
    "video-conference": msgid_plural("the video conference", "the {number} video conferences"),
}
"""All of them."""
NUMBER = {
    "workshop": msgid_plural("{number} workshop", "{number} workshops"),
    "visit": msgid_plural("{number} study visit", "{number} study visits"),
    "seminar": msgid_plural("{number} technical seminar", "{number} technical seminars"),
    "video-conference": msgid_plural("{number} video conference", "{number} video conferences"),
}
"""So many, whatever is promised."""
HELD_SO_FAR = msgid("So far it has held {activities}.")
HELD_IN_ALL = msgid("It held {activities}.")
NOT_YET_HELD = msgid("Not yet held: {activities}.")
NOT_HELD = msgid("Not held: {activities}.")
EXTENDED = msgid("It was first to end on {end}, and was extended ({reason}).")
CUT_SHORT = msgid("It was first to end on {end}, and was cut short ({reason}).")
BEHIND = msgid("Behind: {indicators}.")
NOT_REACHED = msgid("Not reached: {indicators}.")
LATE = ("behind", "not-reached")
"""The courses of indicators that are not as they should be."""


def summary(formatter: ReportFormatter) -> Section:
    """What was done; what moved and is late; what comes next; and the team's own words.

    No line ends within a day, an amount of money, a percentage or `3 of 6`.
    """
    prose = ReportFormatter(formatter.report, LineTranslator(formatter.translator))
    done = (_time, _held, _people, _procedures, _objectives, _money)
    lead, trouble, ahead = (
        [sentence for part in parts for sentence in part(prose)]
        for parts in (done, (changed, still_open), (coming,))
    )
    paragraphs = [trouble, ahead] if len(trouble) > 1 else [[*trouble, *ahead]]
    return Section(
        name="summary",
        heading=formatter.translate("In brief"),
        lead=with_one_kept_space(" ".join(lead)),
        paragraphs=tuple(
            with_one_kept_space(" ".join(sentences)) for sentences in paragraphs if sentences
        ),
        quotation=last_words(formatter),
    )


def _time(formatter: ReportFormatter) -> Iterator[str]:
    """From when to when the project runs, how much of it has passed, and why the end moved."""
    period, translate = formatter.status.period, formatter.translate
    if period.closed:
        yield translate(
            "The project ran from {start} to {end}.", start=period.start, end=period.end
        )
    elif not period.passed:
        yield translate(
            "The project begins on {start} and ends on {end}.", start=period.start, end=period.end
        )
    else:
        yield translate(
            "The project runs from {start} to {end}; {percent} of its time has passed.",
            start=period.start,
            end=period.end,
            percent=formatter.translator.percent(period.percent),
        )
    moved = [each for each in period.amendments if each.end == period.end]
    if moved and period.end != period.planned_end:
        yield translate(
            EXTENDED if period.end > period.planned_end else CUT_SHORT,
            end=period.planned_end,
            reason=in_brackets(formatter.text(moved[0].reason)),
        )


def _held(formatter: ReportFormatter) -> Iterator[str]:
    """What was held of what the contract promises, and of which kind nothing was held.

    Of a kind of which an activity is over without a record nobody knows that.
    """
    status, translator = formatter.status, formatter.translator
    unknown = {each.kind for each in status.activities if each.state == "unrecorded"}
    figures = [(kind, status.figure(held_figure(kind))) for kind in KINDS]
    known = [(kind, figure) for kind, figure in figures if figure is not None]
    held = [_activities(formatter, kind, figure) for kind, figure in known if figure.value]
    missing = [
        translator.plural(*NUMBER[kind], int(figure.of))
        for kind, figure in known
        if figure.of and not figure.value and kind not in unknown
    ]
    closed = status.period.closed
    if held and status.period.passed:
        sentence = HELD_IN_ALL if closed else HELD_SO_FAR
        yield formatter.translate(sentence, activities=translator.joined(held))
    if missing and status.period.passed:
        sentence = NOT_HELD if closed else NOT_YET_HELD
        yield formatter.translate(sentence, activities=translator.joined(missing))


def _activities(formatter: ReportFormatter, kind: str, figure: Figure) -> str:
    """`3 of 6 workshops`, `all 6 workshops`, or `2 workshops` where none are promised."""
    plural, value, whole = formatter.translator.plural, int(figure.value), int(figure.of or 0)
    if not whole:
        return plural(*NUMBER[kind], value)
    if value == whole:
        return plural(*ALL[kind], whole)
    if value < whole:
        return plural(*PART[kind], whole, part=formatter.translator.part(value, whole))
    return formatter.translate(
        "{activities} ({number} promised)", activities=plural(*NUMBER[kind], value), number=whole
    )


def _people(formatter: ReportFormatter) -> Iterator[str]:
    status, translator = formatter.status, formatter.translator
    trained, attendance = status.figure("officials-trained"), status.figure("attendance")
    if trained is None or not trained.value:
        return
    if attendance is None or attendance.percent is None:
        yield translator.plural(
            "{number} official has been trained.",
            "{number} officials have been trained.",
            int(trained.value),
        )
        return
    yield translator.plural(
        "{number} official has been trained, with an attendance of {percent}.",
        "{number} officials have been trained, with an attendance of {percent}.",
        int(trained.value),
        percent=translator.percent(attendance.percent),
    )


def _procedures(formatter: ReportFormatter) -> Iterator[str]:
    """How many ministries adopted the one procedure that counts; of several how many adoptions."""
    figure = formatter.status.figure("sops-adopted")
    if not figure or not figure.value:
        return
    part = formatter.translator.part(figure.value, figure.of)
    if figure.of == 1:
        yield formatter.translate("The ministry has adopted the procedures.")
    elif figure.of == len(formatter.status.ministries):
        yield formatter.translator.plural(
            "{part} ministries has adopted the procedures.",
            "{part} ministries have adopted the procedures.",
            int(figure.value),
            part=part,
        )
    else:
        yield formatter.translate("Ministries have adopted procedures in {part} cases.", part=part)


def _objectives(formatter: ReportFormatter) -> Iterator[str]:
    """How many indicators have reached their target, and which are behind."""
    status, translator = formatter.status, formatter.translator
    shown = [each for each in status.indicators if not each.is_withheld]
    if not shown or not status.period.passed:
        return
    reached, whole = sum(each.course == "reached" for each in shown), len(shown)
    if reached == whole:
        yield translator.plural(
            "The indicator has reached its target.",
            "All {number} indicators have reached their targets.",
            whole,
        )
    elif reached:
        yield translator.plural(
            "{part} indicators has reached its target.",
            "{part} indicators have reached their targets.",
            reached,
            part=translator.part(reached, whole),
        )
    elif status.period.closed:
        yield translator.plural(
            "The indicator has not reached its target.",
            "None of the {number} indicators has reached its target.",
            whole,
        )
        return
    behind = [quoted(formatter, each.title) for each in shown if each.course in LATE]
    if behind:
        sentence = NOT_REACHED if status.period.closed else BEHIND
        yield formatter.translate(sentence, indicators=first_named(translator, behind))


def _money(formatter: ReportFormatter) -> Iterator[str]:
    """What was spent of the money, by the accounts."""
    money, spent = formatter.status.money, formatter.status.figure("money-spent")
    if money is None or money.statement is None or spent is None or spent.percent is None:
        return
    yield formatter.translate(
        "By {day}, {amount} had been spent ({percent}).",
        day=money.statement,
        amount=part_or_number(formatter.translator, spent),
        percent=formatter.translator.percent(spent.percent),
    )
