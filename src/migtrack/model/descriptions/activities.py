"""The fields of the files of `activities/`."""

from collections.abc import Mapping

from migtrack.model.activities import (
    Activity,
    Dates,
    DayList,
    Expert,
    Postponement,
    Reasoned,
    Traveller,
    Visa,
)
from migtrack.model.descriptions.hover import About, Hover

ACTIVITIES: Mapping[type, About] = {
    Activity: About(
        "An activity",
        "One workshop, visit, seminar or video conference: a file of data/activities, named "
        "after its id. What state it is in follows from its dates and lists.",
        {
            "id": Hover("The activity's id, which is also the file's name.", ("workshop-3",)),
            "kind": Hover(
                "`workshop`, `visit`, `seminar` or `video-conference`. Visits and video "
                "conferences have fields of their own."
            ),
            "group": Hover("The id of the contract's group to which it belongs.", (1,)),
            "title": Hover("The full title."),
            "short": Hover("The title for tables."),
            "dates": Hover(
                "When it takes or took place; left out while nothing is fixed.",
                ({"start": "2021-05-25", "end": "2021-05-26", "fixed": "2021-04-20"},),
            ),
            "postponed": Hover("The dates that were given up, the oldest first."),
            "cancelled": Hover(
                "When and why it was cancelled.",
                ({"date": "2021-03-01", "reason": "Travel restrictions"},),
            ),
            "mode": Hover("`in-person`, `online`, or `hybrid` for both at once."),
            "venue": Hover("Where it takes place, if not online only.", ("Baghdad",)),
            "platform": Hover("Where it takes place online.", ("Zoom",)),
            "experts": Hover("Who teaches."),
            "attendance": Hover(
                "The signed list of each day.",
                ({"2021-05-25": {"present": "others", "excused": ["mop-03"]}},),
            ),
            "host": Hover("Only visits: who receives the delegation."),
            "seats": Hover(
                "Only visits: how many travellers it can take, where that is fewer than the "
                "contract's `visit_seats`.",
                (8,),
            ),
            "travellers": Hover(
                "Only visits: everybody who was invited. A seat is taken unless its traveller "
                "withdrew or was refused."
            ),
            "reserves": Hover(
                "Only visits: the ids of the participants to be asked next, in that order.",
                (["mop-03"],),
            ),
            "seminar": Hover(
                "Only video conferences: the id of the seminar to which it belongs.",
                ("seminar-2",),
            ),
            "request": Hover(
                "Only video conferences: the id of the request that it answers.", ("request-1",)
            ),
            "invited": Hover(
                "Only video conferences: the ids of the participants who are expected.",
                (["moi-01", "moi-02"],),
            ),
        },
    ),
    Dates: About(
        "The dates",
        "The days of the activity, both included.",
        {
            "fixed": Hover(
                "The day on which they were agreed; left out if known from the beginning.",
                ("2021-02-20",),
            ),
        },
    ),
    Postponement: About(
        "A postponement",
        "Dates that were given up; the new ones stand in `dates`.",
        {
            "date": Hover("The day on which they were given up.", ("2021-03-01",)),
            "from": Hover(
                "The dates that were given up.", ({"start": "2021-03-16", "end": "2021-03-17"},)
            ),
            "reason": Hover("Why.", ("Travel restrictions",)),
        },
    ),
    Reasoned: About(
        "An end, for a reason",
        "A cancellation or a withdrawal.",
        {
            "date": Hover("The day on which it was decided.", ("2021-03-01",)),
            "reason": Hover("Why.", ("Travel restrictions",)),
        },
    ),
    Expert: About(
        "An expert",
        "Somebody who teaches.",
        {
            "name": Hover("The expert's name.", ("Expert 1",)),
            "organisation": Hover("Where the expert works.", ("ICMPD",)),
        },
    ),
    DayList: About(
        "The list of a day",
        "The signed attendance list of one day. `others` instead of ids means everyone "
        "expected whom the list does not name elsewhere.",
        {
            "present": Hover("Who was in the room.", ("others", ["mofa-01", "moi-02"])),
            "online": Hover("Who was connected; counts as present.", (["mop-01"],)),
            "excused": Hover("Who was expected and sent word.", (["mop-03"],)),
            "absent": Hover("Who was expected and did not come.", (["molsa-02"],)),
            "guests": Hover("How many people from outside the core team came.", (2,)),
        },
    ),
    Traveller: About(
        "A traveller",
        "A participant's place on the visit.",
        {
            "participant": Hover("The participant's id.", ("mofa-01",)),
            "invited": Hover("The day of the invitation.", ("2021-06-15",)),
            "passport_valid_until": Hover(
                "The last day on which the passport is valid (never its number). Confidential.",
                ("2024-02-28",),
            ),
            "visa": Hover(
                "The visa, as it comes about. Confidential.",
                ({"applied": "2021-07-05", "decided": "2021-07-22", "outcome": "granted"},),
            ),
            "withdrawn": Hover(
                "When and why the traveller withdrew, which gives the seat back.",
                ({"date": "2021-08-01", "reason": "Transferred"},),
            ),
        },
    ),
    Visa: About(
        "A visa",
        "The way of a traveller's visa; its parts come one by one.",
        {
            "applied": Hover("The day of the application.", ("2021-07-05",)),
            "decided": Hover("The day of the decision.", ("2021-07-22",)),
            "outcome": Hover("`granted` or `refused`; a refusal gives the seat back."),
        },
    ),
}
