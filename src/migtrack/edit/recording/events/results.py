"""The events of what was learned, of indicators, and of the reports to the funder."""

from migtrack.edit.recording import changes
from migtrack.edit.recording.changes import DATE, VALUE
from migtrack.edit.recording.event import Event, EventFact
from migtrack.edit.recording.events.common import day
from migtrack.model.keys import ACTIVITY, INDICATOR, REPORT


def _test(when: str, summary: str, example: str) -> Event:
    """The event that a test of knowledge was taken, before or after an activity."""
    return Event(
        f"test-{when}",
        ACTIVITY,
        summary,
        facts=(
            EventFact("--out-of", "How many points has a perfect test?", ("tests", "out_of")),
            EventFact("--taken", "How many people took it?", ("tests", when, "taken")),
            EventFact("--average", "The average of their points?", ("tests", when, "average")),
        ),
        examples=(example,),
        told=changes.test_told(when),
    )


RESULTS: tuple[Event, ...] = (
    Event(
        "evaluation",
        ACTIVITY,
        "The participants answered a questionnaire.",
        facts=(
            EventFact("--answers", "How many people answered?", ("evaluation", "answers")),
            EventFact("--average", "The average of their answers?", ("evaluation", "average")),
            EventFact("--out-of", "The best answer on the scale?", ("evaluation", "out_of")),
        ),
        examples=("evaluation workshop-2 --answers 17 --average 4.4 --out-of 5",),
        told=changes.evaluation_told,
    ),
    _test(
        "before",
        "A test of knowledge was taken before an activity.",
        "test-before workshop-2 --out-of 100 --taken 19 --average 52",
    ),
    _test(
        "after",
        "A test of knowledge was taken after an activity.",
        "test-after workshop-2 --taken 18 --average 74",
    ),
    Event(
        "measured",
        INDICATOR,
        "The value of an indicator on a day was measured.",
        facts=(
            EventFact(VALUE, "Which value was measured?", ("value",)),
            EventFact(DATE, "Of which day is it?", ("date",), default="today"),
            EventFact("--source", "Where does it stand?", ("source",)),
        ),
        examples=('measured focal-points 3 2021-05-20 --source "Letters"',),
        entries="measured",
        makes_entry=True,
    ),
    Event(
        "submitted",
        REPORT,
        "A report was sent to the funder.",
        facts=(day("submitted", question="On which day was it sent?"),),
        examples=("submitted interim-1 2021-06-24",),
    ),
    Event(
        "accepted",
        REPORT,
        "The funder accepted a report.",
        facts=(day("accepted", question="On which day did the funder accept it?"),),
        examples=("accepted interim-1 2021-07-19",),
    ),
)
