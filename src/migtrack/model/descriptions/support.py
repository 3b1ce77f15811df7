"""The fields of `sops.yaml`, `requests.yaml`, `holidays.yaml` and `waivers.yaml`."""

from collections.abc import Mapping

from migtrack.model.descriptions.hover import About, Hover
from migtrack.model.support import (
    Adoption,
    Application,
    Decision,
    Holiday,
    Holidays,
    Request,
    Requests,
    Sop,
    Sops,
    Waiver,
    Waivers,
)

SUPPORT: Mapping[type, About] = {
    Sops: About(
        "The procedures",
        "Standard operating procedures and their life: the file data/sops.yaml.",
        {"sops": Hover("The procedures.")},
    ),
    Sop: About(
        "A procedure",
        "A standard operating procedure, from the first draft to its use in the ministries.",
        {
            "id": Hover("The procedure's id.", ("sop-1",)),
            "title": Hover("The title of the procedure."),
            "seminar": Hover("The id of the seminar that drafted it.", ("seminar-1",)),
            "drafted": Hover("The day on which the draft was ready.", ("2021-06-24",)),
            "reviewed": Hover("The day on which the review was over.", ("2021-07-29",)),
            "adopted": Hover("The ministries that adopted it."),
            "applied": Hover("The ministries that work by it."),
        },
    ),
    Adoption: About(
        "An adoption",
        "A ministry made the procedure its own.",
        {
            "ministry": Hover("The ministry's id.", ("mofa",)),
            "date": Hover("The day of the adoption.", ("2021-09-14",)),
            "instrument": Hover("By what: an order, a circular …", ("Ministerial order 77",)),
        },
    ),
    Application: About(
        "An application",
        "A ministry works by the procedure.",
        {
            "ministry": Hover("The ministry's id.", ("mofa",)),
            "date": Hover("The day since which it does.", ("2021-10-25",)),
            "evidence": Hover("What shows it.", ("First files handled under the procedure",)),
        },
    ),
    Requests: About(
        "The requests",
        "Requests for technical assistance: the file data/requests.yaml.",
        {"requests": Hover("The requests.")},
    ),
    Request: About(
        "A request",
        "A ministry asks for technical assistance.",
        {
            "id": Hover("The request's id.", ("request-1",)),
            "seminar": Hover("The id of the seminar from which it arose.", ("seminar-2",)),
            "ministry": Hover("The id of the ministry that asks.", ("moi",)),
            "area": Hover("What it is about.", ("Return statistics",)),
            "received": Hover("The day on which it arrived.", ("2021-07-20",)),
            "decided": Hover(
                "The answer; left out while there is none.",
                ({"date": "2021-07-28", "outcome": "accepted"},),
            ),
            "expert": Hover("Who gives the assistance.", ("Expert 4",)),
            "delivered": Hover("The day on which it was given.", ("2021-09-02",)),
        },
    ),
    Decision: About(
        "A decision",
        "The answer to a request.",
        {
            "date": Hover("The day of the answer.", ("2021-07-28",)),
            "outcome": Hover("`accepted`, or `declined` (then with a reason)."),
            "reason": Hover("Why; wanted where the request is declined."),
        },
    ),
    Holidays: About(
        "The holidays",
        "Days on which nothing should be scheduled: the file data/holidays.yaml.",
        {"holidays": Hover("The holidays.")},
    ),
    Holiday: About(
        "A holiday",
        "One or several days on which nothing should be scheduled.",
        {
            "from": Hover("The first day.", ("2021-05-13",)),
            "to": Hover("The last day; left out if there is only one.", ("2021-05-15",)),
            "name": Hover("What is celebrated.", ("Eid al-Fitr",)),
        },
    ),
    Waivers: About(
        "The waivers",
        "Accepted exceptions from rules: the file data/waivers.yaml.",
        {"waivers": Hover("The waivers.")},
    ),
    Waiver: About(
        "A waiver",
        "An exception from a rule that somebody accepted. What it silences is still counted.",
        {
            "rule": Hover("The rule's name or code, as findings show it.", ("low-attendance",)),
            "subject": Hover("The id of the record that the finding is about.", ("workshop-2",)),
            "reason": Hover("Why the exception is right."),
            "approved_by": Hover("Who accepted it.", ("Project manager",)),
            "approved": Hover("The day on which it was accepted.", ("2021-03-02",)),
            "until": Hover(
                "The last day on which it holds; left out if it holds for good.", ("2021-11-14",)
            ),
        },
    ),
}
