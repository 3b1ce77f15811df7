"""The terms of the field and the names of the figures, for every screen and report."""

from migtrack.render.translator import msgid

MINISTRY_LABEL = msgid("ministry")
ACTIVITY_LABEL = msgid("activity")
SEAT_LABEL = msgid("seat")

ACTIVITIES = {
    "workshop": msgid("workshops"),
    "visit": msgid("study visits"),
    "seminar": msgid("technical seminars"),
    "video-conference": msgid("video conferences"),
}
"""The activities of each kind."""

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

REPORTS_HEADING = msgid("Reports to the funder")
REPORT_STATES = {
    "ahead": msgid("not due yet"),
    "due-soon": msgid("due"),
    "overdue": msgid("overdue"),
    "submitted": msgid("submitted"),
    "accepted": msgid("accepted"),
}
"""The states of reports to the funder."""

SOP_HEADINGS = {
    "procedure": msgid("Standard operating procedures"),
    "principles": msgid("Principles"),
}
"""The heading over procedures, and over principles, which live like them."""

TRAVELLER_STATES = {
    "granted": msgid("visa granted"),
    "not-required": msgid("no visa required"),
    "applied": msgid("visa applied for"),
    "invited": msgid("invited"),
    "refused": msgid("visa refused"),
    "withdrawn": msgid("withdrawn"),
    "returned": msgid("returned early"),
    "declined": msgid("declined the seat"),
}

MARKS = {
    "present": msgid("present"),
    "online": msgid("online"),
    "deputised": msgid("excused, and a deputy came"),
    "deputy": msgid("came as a deputy"),
    "excused": msgid("excused"),
    "absent": msgid("absent"),
    "unmarked": msgid("not marked"),
}
"""The marks of an official in an attendance list."""

CHOICES = {
    "in-person": msgid("in person"),
    "online": msgid("online"),
    "hybrid": msgid("in person and online"),
    "procedure": msgid("procedure"),
    "principles": msgid("Principles"),
    "accepted": msgid("accepted"),
    "declined": msgid("declined"),
    "no-cost-extension": msgid("no-cost extension"),
    "extension": msgid("extension"),
    "change": msgid("change of contract"),
    "termination": msgid("early end"),
    "female": msgid("a woman"),
    "male": msgid("a man"),
    "undisclosed": msgid("gender not disclosed"),
    "monday": msgid("Monday"),
    "tuesday": msgid("Tuesday"),
    "wednesday": msgid("Wednesday"),
    "thursday": msgid("Thursday"),
    "friday": msgid("Friday"),
    "saturday": msgid("Saturday"),
    "sunday": msgid("Sunday"),
    "true": msgid("yes"),
    "false": msgid("no"),
}
"""The values of fields that have a few choices, as they stand in the files."""

FIGURES = {
    "seats-held": msgid("seats held"),
    "women": msgid("women in the core team"),
    "officials-trained": msgid("officials trained"),
    "attendance": msgid("attendance"),
    "workshops-held": msgid("workshops held"),
    "visits-held": msgid("study visits held"),
    "seminars-held": msgid("technical seminars held"),
    "video-conferences-held": msgid("video conferences held"),
    "visit-seats-taken": msgid("visit seats taken"),
    "sops-adopted": msgid("adoptions of procedures"),
    "sops-applied": msgid("procedures applied by ministries"),
    "requests-received": msgid("requests received"),
    "requests-answered": msgid("requests answered"),
    "requests-accepted": msgid("requests accepted"),
    "requests-delivered": msgid("requests delivered"),
    "satisfaction": msgid("satisfaction"),
    "knowledge-gained": msgid("knowledge gained"),
    "money-spent": msgid("money spent"),
    "money-committed": msgid("money committed"),
    "money-left": msgid("money left"),
}
"""The name of each figure."""

SHORT_NAMES = {
    "women": msgid("women"),
    "visit-seats-taken": msgid("seats taken"),
    "sops-adopted": msgid("adopted by ministries"),
    "sops-applied": msgid("applied by ministries"),
    "requests-received": msgid("received"),
    "requests-answered": msgid("answered"),
    "requests-accepted": msgid("accepted"),
    "requests-delivered": msgid("delivered"),
    "money-spent": msgid("spent"),
    "money-committed": msgid("committed"),
    "money-left": msgid("left"),
}
"""The names below a heading that says what they are about, where those are shorter."""

DEFINITIONS = {
    "seats-held": msgid("seats of the core team that have a holder, of all its seats"),
    "women": msgid("holders of seats who are women, of all holders"),
    "officials-trained": msgid(
        "officials, each counted once, who were present or online on at least one day"
    ),
    "attendance": msgid(
        "person-days on which an official was present or online, of those expected, over the days "
        "that have an attendance list"
    ),
    "workshops-held": msgid(
        "workshops that are over and have a list for every day, of those in the contract"
    ),
    "visits-held": msgid(
        "study visits that are over and have a list for every day, of those in the contract"
    ),
    "seminars-held": msgid(
        "technical seminars that are over and have a list for every day, of those in the contract"
    ),
    "video-conferences-held": msgid(
        "video conferences that are over and have a list for every day, of those in the contract "
        "if it says how many"
    ),
    "visit-seats-taken": msgid(
        "travellers invited who have neither withdrawn nor been refused, of the visits' seats"
    ),
    "sops-adopted": msgid(
        "adoptions of a procedure by a ministry, of one for each procedure and ministry"
    ),
    "sops-applied": msgid(
        "procedures applied by a ministry, of one for each procedure and ministry"
    ),
    "requests-received": msgid("requests for technical assistance that have come in"),
    "requests-answered": msgid("requests that were accepted or declined, of those received"),
    "requests-accepted": msgid("requests that were accepted, of those received"),
    "requests-delivered": msgid("requests whose assistance was delivered, of those accepted"),
    "satisfaction": msgid(
        "answers to questionnaires, each as a part of the best answer; activities with few answers "
        "are left out"
    ),
    "knowledge-gained": msgid(
        "points of 100 gained between the tests before and after activities, on average; "
        "activities where few took both are left out"
    ),
    "money-spent": msgid(
        "what was spent by the latest statement of the accounts, of the contract's amount"
    ),
    "money-committed": msgid(
        "what is promised to somebody, but not spent yet, of the contract's amount"
    ),
    "money-left": msgid("what is neither spent nor committed, of the contract's amount"),
}
"""What each figure counts, and of what it is a part."""

DEFINITIONS_WITHOUT_EXCUSED = {
    "attendance": msgid(
        "person-days on which an official was present or online, of those expected and not "
        "excused, over the days that have an attendance list"
    ),
}
"""What a figure counts where the policy leaves those excused out."""


def definition(name: str, *, excused_counts: bool) -> str:
    """What a figure counts, and of what it is a part, in English."""
    without_excused = {} if excused_counts else DEFINITIONS_WITHOUT_EXCUSED
    return without_excused.get(name, DEFINITIONS[name])


HEADLINE_FIGURES = (
    "seats-held",
    "women",
    "officials-trained",
    "attendance",
    "satisfaction",
    "knowledge-gained",
    "workshops-held",
    "visits-held",
    "visit-seats-taken",
    "seminars-held",
    "video-conferences-held",
    "sops-adopted",
    "requests-answered",
    "money-spent",
)
"""The figures that a report and a history show first."""
