"""The fields of `project.yaml`, and those that every record may carry."""

from collections.abc import Mapping

from migtrack.model.contract import Amendment, Budget, Contract, CoreTeam, Group, Policy
from migtrack.model.descriptions.hover import About, Hover
from migtrack.model.fields import Interval, Record

CONTRACT: Mapping[type, About] = {
    Record: About(
        "A record",
        "What every record may carry.",
        {
            "notes": Hover("Anything worth remembering, as text or as text by language."),
            "documents": Hover(
                "References to papers about the record, one a line: letter numbers, file names, "
                "links.",
                (["WS1-agenda.pdf", "MoMD/1123"],),
            ),
        },
    ),
    Interval: About(
        "An interval",
        "Days from the first to the last, both included.",
        {
            "start": Hover("The first day.", ("2021-03-25",)),
            "end": Hover(
                "The last day, itself included; the first one again if there is only one.",
                ("2021-03-26",),
            ),
        },
    ),
    Contract: About(
        "The contract",
        "What was agreed with the funder: the file data/project.yaml.",
        {
            "id": Hover("The project's id.", ("imed",)),
            "acronym": Hover("The short name by which the project is known.", ("IMED",)),
            "title": Hover("The full title, as in the contract."),
            "languages": Hover(
                "The languages of the texts and reports. Plain text stands for the first, which "
                "is also that of the reports unless another is asked for.",
                (["en", "ar"],),
            ),
            "time_zone": Hover(
                "Where the project's days begin and end: a name of the tz database.",
                ("Asia/Baghdad", "Europe/Zurich"),
            ),
            "weekend": Hover(
                "The days of the week on which nobody works there.", (["friday", "saturday"],)
            ),
            "funder": Hover("Who pays."),
            "implementer": Hover("Who carries the project out."),
            "budget": Hover(
                "The money of the whole project.", ({"amount": 303280, "currency": "EUR"},)
            ),
            "period": Hover(
                "The first and the last day of the contract as it was signed; what changed later "
                "stands in `amendments`.",
                ({"start": "2020-11-15", "end": "2021-11-14"},),
            ),
            "objectives": Hover("What the project is to achieve, one text each."),
            "core_team": Hover("How large the core team is.", ({"officials_per_ministry": 4},)),
            "groups": Hover("What the contract promises, one group of activities each."),
            "amendments": Hover(
                "Signed changes of the contract's end; that of the last one signed counts."
            ),
            "policy": Hover("The thresholds of the rules; what is left out has its default."),
        },
    ),
    Budget: About(
        "The budget",
        "An exact amount of money.",
        {
            "amount": Hover(
                "The amount, without separators between thousands.", (303280, 303280.5)
            ),
            "currency": Hover(
                "The three capital letters of the currency (ISO 4217).", ("EUR", "CHF")
            ),
        },
    ),
    CoreTeam: About(
        "The core team",
        "The officials who take part in the whole project.",
        {
            "officials_per_ministry": Hover(
                "How many seats each ministry has, unless `officials` in "
                "data/ministries.yaml gives it another number.",
                (4,),
            ),
        },
    ),
    Group: About(
        "A group of activities",
        "A part of the work that the contract promises.",
        {
            "id": Hover("The group's id, which activities name in `group`.", (1, 2)),
            "title": Hover("The title of the group, as in the contract."),
            "planned": Hover(
                "How many activities of each kind the contract promises; kinds that are not "
                "named are not counted.",
                ({"workshop": 6},),
            ),
            "visit_seats": Hover("How many travellers each visit of the group can take.", (10,)),
        },
    ),
    Amendment: About(
        "An amendment",
        "A signed change of the contract's end.",
        {
            "signed": Hover("The day of the last signature.", ("2021-03-25",)),
            "kind": Hover("`no-cost-extension` (more time only) or `extension`."),
            "end": Hover("The new last day of the project.", ("2022-03-14",)),
            "reason": Hover("Why it was needed.", ("Travel restrictions",)),
        },
    ),
    Policy: About(
        "The policy",
        "The thresholds that rules read. Percents run from 0 to 100.",
        {
            "attendance_percent": Hover("The least attendance of an activity, in percent.", (80,)),
            "vacancy_days": Hover("For how many days a seat may stay vacant.", (30,)),
            "women_percent": Hover(
                "The least share of women in the core team, in percent; no target if left out.",
                (40,),
            ),
            "expert_days_before": Hover(
                "How many days before an activity its experts must be named.", (14,)
            ),
            "request_answer_days": Hover(
                "Within how many days a ministry's request is to be answered.", (14,)
            ),
            "sop_stalled_days": Hover(
                "After how many days without progress a procedure counts as stalled.", (60,)
            ),
            "visa_apply_days_before": Hover(
                "How many days before a visit the visas must be applied for.", (45,)
            ),
            "passport_months_after": Hover(
                "For how many months after a visit the passports must be valid.", (3,)
            ),
            "small_cell": Hover(
                "Groups with fewer people than this are not shown in redacted reports.", (5,)
            ),
        },
    ),
}
