"""The thresholds of the rules, which the contract may set."""

from typing import Annotated

from migtrack.model.declarations import About
from migtrack.model.fields import Part, TrueOrFalse, WholeNumber


class Policy(Part, title="The policy"):
    """The thresholds that rules read. Percents run from 0 to 100."""

    attendance_percent: Annotated[
        WholeNumber, About("The least attendance of an activity, in percent.", 80)
    ] = 80
    excused_counts: Annotated[
        TrueOrFalse,
        About(
            "`true` if attendance is reckoned over everyone expected, `false` if those excused "
            "are left out of it.",
            "false",
        ),
    ] = True
    vacancy_days: Annotated[WholeNumber, About("For how many days a seat may stay vacant.", 30)] = (
        30
    )
    women_percent: Annotated[
        WholeNumber | None,
        About("The least share of women in the core team, in percent; no target if left out.", 40),
    ] = None
    expert_days_before: Annotated[
        WholeNumber, About("How many days before an activity its experts must be named.", 14)
    ] = 14
    request_answer_days: Annotated[
        WholeNumber, About("Within how many days a ministry's request is to be answered.", 14)
    ] = 14
    sop_stalled_days: Annotated[
        WholeNumber,
        About("After how many days without progress a procedure counts as stalled.", 60),
    ] = 60
    visa_apply_days_before: Annotated[
        WholeNumber, About("How many days before a visit the visas must be applied for.", 45)
    ] = 45
    passport_months_after: Annotated[
        WholeNumber, About("For how many months after a visit the passports must be valid.", 3)
    ] = 3
    transfer_percent: Annotated[
        WholeNumber,
        About("How far a budget line may be overspent without asking, in percent.", 25),
    ] = 25
    statement_days: Annotated[
        WholeNumber,
        About("After how many days without a statement of the accounts one is due.", 120),
    ] = 120
    report_days_before: Annotated[
        WholeNumber,
        About("How many days before it is due a report to the funder is asked for.", 14),
    ] = 14
    small_cell: Annotated[
        WholeNumber,
        About("Groups with fewer people than this are not shown in redacted reports.", 5),
    ] = 5
