"""The terms of the field and the names of the figures, for every screen and report."""

from typing import NamedTuple

from migtrack.render.translator import msgid

MINISTRY_LABEL = msgid("ministry")
ACTIVITY_LABEL = msgid("activity")
SEAT_LABEL = msgid("seat")

STATES = {
    "planned": msgid("planned"),
    "scheduled": msgid("scheduled"),
    "under-way": msgid("under way"),
    "held": msgid("held"),
    "unrecorded": msgid("not recorded"),
    "postponed": msgid("postponed"),
    "cancelled": msgid("cancelled"),
    "drafted": msgid("drafted"),
    "reviewed": msgid("reviewed"),
    "adopted": msgid("adopted"),
    "applied": msgid("applied"),
    "received": msgid("received"),
    "accepted": msgid("accepted"),
    "declined": msgid("declined"),
    "delivered": msgid("delivered"),
}
"""The states of activities, procedures and requests."""

TRAVELLER_STATES = {
    "granted": msgid("visa granted"),
    "applied": msgid("visa applied for"),
    "invited": msgid("invited"),
    "refused": msgid("visa refused"),
    "withdrawn": msgid("withdrawn"),
}

MARKS = {
    "present": msgid("present"),
    "online": msgid("online"),
    "excused": msgid("excused"),
    "absent": msgid("absent"),
    "unmarked": msgid("not marked"),
}
"""The marks of an official in an attendance list."""


class FigureTerms(NamedTuple):
    """What a figure is called, and what it counts."""

    name: str
    definition: str
    """What is counted, and of what it is a part."""
    in_person_days: bool = False
    """Whether it counts person-days; its value is shown as a percentage."""
    short: str = ""
    """Its name below a heading that says what it is about, where that is shorter."""


FIGURES = {
    "seats-held": FigureTerms(
        msgid("seats held"), msgid("seats of the core team that have a holder, of all its seats")
    ),
    "women": FigureTerms(
        msgid("women in the core team"),
        msgid("holders of seats who are women, of all holders"),
        short=msgid("women"),
    ),
    "officials-trained": FigureTerms(
        msgid("officials trained"),
        msgid("officials, each counted once, who were present or online on at least one day"),
    ),
    "attendance": FigureTerms(
        msgid("attendance"),
        msgid(
            "person-days on which an official was present or online, of those expected, over the "
            "days that have an attendance list"
        ),
        in_person_days=True,
    ),
    "workshops-held": FigureTerms(
        msgid("workshops held"),
        msgid("workshops that are over and have a list for every day, of those in the contract"),
    ),
    "visits-held": FigureTerms(
        msgid("study visits held"),
        msgid("study visits that are over and have a list for every day, of those in the contract"),
    ),
    "seminars-held": FigureTerms(
        msgid("technical seminars held"),
        msgid(
            "technical seminars that are over and have a list for every day, of those in the "
            "contract"
        ),
    ),
    "video-conferences-held": FigureTerms(
        msgid("video conferences held"),
        msgid("video conferences that are over and have a list for every day"),
    ),
    "visit-seats-taken": FigureTerms(
        msgid("visit seats taken"),
        msgid(
            "travellers invited who have neither withdrawn nor been refused, of the visits' seats"
        ),
        short=msgid("seats taken"),
    ),
    "sops-adopted": FigureTerms(
        msgid("adoptions of procedures"),
        msgid("adoptions of a procedure by a ministry, of one for each procedure and ministry"),
        short=msgid("adopted by ministries"),
    ),
    "sops-applied": FigureTerms(
        msgid("procedures applied by ministries"),
        msgid("procedures applied by a ministry, of one for each procedure and ministry"),
        short=msgid("applied by ministries"),
    ),
    "requests-received": FigureTerms(
        msgid("requests received"),
        msgid("requests for technical assistance that have come in"),
        short=msgid("received"),
    ),
    "requests-answered": FigureTerms(
        msgid("requests answered"),
        msgid("requests that were accepted or declined, of those received"),
        short=msgid("answered"),
    ),
    "requests-accepted": FigureTerms(
        msgid("requests accepted"),
        msgid("requests that were accepted, of those received"),
        short=msgid("accepted"),
    ),
    "requests-delivered": FigureTerms(
        msgid("requests delivered"),
        msgid("requests whose assistance was delivered, of those accepted"),
        short=msgid("delivered"),
    ),
}
"""The terms of each figure."""

HEADLINE_FIGURES = (
    "seats-held",
    "women",
    "officials-trained",
    "attendance",
    "workshops-held",
    "visit-seats-taken",
    "seminars-held",
    "video-conferences-held",
    "sops-adopted",
    "requests-answered",
)
"""The figures that a report and a history show first."""
