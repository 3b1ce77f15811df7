"""MT4: the activities."""

from migtrack.rules.activities.before_added import before_added
from migtrack.rules.activities.dates_given_up import dates_given_up
from migtrack.rules.activities.double_booking import double_booking
from migtrack.rules.activities.future_fact import future_fact
from migtrack.rules.activities.idle_working_day import idle_working_day
from migtrack.rules.activities.late_agreement import late_agreement
from migtrack.rules.activities.mode_mismatch import mode_mismatch
from migtrack.rules.activities.no_expert import no_expert
from migtrack.rules.activities.outcome_missing import outcome_missing
from migtrack.rules.activities.postponement_order import postponement_order
from migtrack.rules.activities.rest_day import rest_day
from migtrack.rules.activities.unscheduled_activity import unscheduled_activity

ACTIVITIES = (
    unscheduled_activity,
    outcome_missing,
    mode_mismatch,
    double_booking,
    rest_day,
    postponement_order,
    no_expert,
    future_fact,
    late_agreement,
    dates_given_up,
    idle_working_day,
    before_added,
)
