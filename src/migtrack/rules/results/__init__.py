"""MT7: objectives, procedures, requests for assistance, money and reports to the funder."""

from migtrack.rules.results.applied_not_adopted import applied_not_adopted
from migtrack.rules.results.average_off_scale import average_off_scale
from migtrack.rules.results.behind_milestone import behind_milestone
from migtrack.rules.results.budget_sum import budget_sum
from migtrack.rules.results.contract_overspent import contract_overspent
from migtrack.rules.results.figure_and_measured import figure_and_measured
from migtrack.rules.results.id_of_figure import id_of_figure
from migtrack.rules.results.kind_not_counted import kind_not_counted
from migtrack.rules.results.learned_before_end import learned_before_end
from migtrack.rules.results.line_overspent import line_overspent
from migtrack.rules.results.lower_statement import lower_statement
from migtrack.rules.results.milestone_order import milestone_order
from migtrack.rules.results.more_answers_than_people import more_answers_than_people
from migtrack.rules.results.objective_without_indicator import objective_without_indicator
from migtrack.rules.results.report_due import report_due
from migtrack.rules.results.report_due_day import report_due_day
from migtrack.rules.results.report_order import report_order
from migtrack.rules.results.report_periods import report_periods
from migtrack.rules.results.request_order import request_order
from migtrack.rules.results.request_waiting import request_waiting
from migtrack.rules.results.sop_order import sop_order
from migtrack.rules.results.sop_stalled import sop_stalled
from migtrack.rules.results.statement_before_start import statement_before_start
from migtrack.rules.results.statement_due import statement_due
from migtrack.rules.results.statement_order import statement_order
from migtrack.rules.results.target_is_baseline import target_is_baseline
from migtrack.rules.results.tested_without_list import tested_without_list
from migtrack.rules.results.unknown_objective import unknown_objective

RESULTS = (
    sop_order,
    applied_not_adopted,
    sop_stalled,
    request_order,
    request_waiting,
    figure_and_measured,
    id_of_figure,
    kind_not_counted,
    unknown_objective,
    milestone_order,
    target_is_baseline,
    objective_without_indicator,
    behind_milestone,
    more_answers_than_people,
    average_off_scale,
    learned_before_end,
    tested_without_list,
    budget_sum,
    statement_before_start,
    statement_order,
    lower_statement,
    line_overspent,
    contract_overspent,
    statement_due,
    report_periods,
    report_order,
    report_due_day,
    report_due,
)
