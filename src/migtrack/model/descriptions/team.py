"""The fields of `ministries.yaml` and of the files of `participants/`."""

from collections.abc import Mapping

from migtrack.model.descriptions.hover import About, Hover
from migtrack.model.team import Departure, Ministries, Ministry, MinistryTeam, Participant

TEAM: Mapping[type, About] = {
    Ministries: About(
        "The ministries",
        "The beneficiary ministries: the file data/ministries.yaml.",
        {"ministries": Hover("The ministries, in the order in which reports show them.")},
    ),
    Ministry: About(
        "A ministry",
        "A ministry that the project serves.",
        {
            "id": Hover(
                "The ministry's id, also the name of its file in data/participants.", ("momd",)
            ),
            "name": Hover("The full name."),
            "short": Hover("The name for tables.", ("MoMD",)),
            "officials": Hover(
                "Its own number of seats, where it differs from the contract's.", (3,)
            ),
        },
    ),
    MinistryTeam: About(
        "A ministry's officials",
        "The officials of one ministry: a file of data/participants, named after the ministry.",
        {
            "ministry": Hover("The ministry's id, which is also the file's name.", ("momd",)),
            "participants": Hover(
                "Everybody who has ever been named: a successor gets an entry, and the "
                "predecessor keeps one."
            ),
            "vacant_seats": Hover(
                "The numbers of the seats for which nobody has been named yet.", ([4],)
            ),
        },
    ),
    Participant: About(
        "A participant",
        "An official of the ministry, in a seat of the core team, in reserve, or both in turn.",
        {
            "id": Hover(
                "The official's id, which lists and visits use. It never changes.", ("momd-01",)
            ),
            "seat": Hover(
                "The number of the seat, from 1. A successor has the same number.", (1, 2)
            ),
            "reserve": Hover("The place among the reserves; 1 is asked first.", (1,)),
            "name": Hover("The official's name."),
            "position": Hover("The official's position in the ministry."),
            "gender": Hover("`female`, `male` or `undisclosed`."),
            "nominated": Hover("The day of the nomination letter.", ("2021-03-25",)),
            "letter": Hover("The reference of the nomination letter.", ("MoMD/1123",)),
            "confirmed": Hover("The day from which the official holds the seat.", ("2021-04-12",)),
            "left": Hover(
                "When and why the official left; absent while in the team.",
                ({"date": "2021-06-30", "reason": "retired"},),
            ),
            "email": Hover(
                "The official's address. Confidential: no machine format and no redacted "
                "report shows it.",
                ("name@example.org",),
            ),
            "phone": Hover(
                "The official's number. Confidential: no machine format and no redacted "
                "report shows it.",
                ("+964 700 000 0000",),
            ),
        },
    ),
    Departure: About(
        "A departure",
        "How an official left the team.",
        {
            "date": Hover("The last day in the seat.", ("2021-06-30",)),
            "reason": Hover("Why: retired, transferred …", ("retired",)),
        },
    ),
}
