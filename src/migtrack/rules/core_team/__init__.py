"""MT3: the contract and the core team."""

from migtrack.rules.core_team.activity_count import activity_count
from migtrack.rules.core_team.amendment_kind import amendment_kind
from migtrack.rules.core_team.amendment_order import amendment_order
from migtrack.rules.core_team.core_team_size import core_team_size
from migtrack.rules.core_team.implausible_day import implausible_day
from migtrack.rules.core_team.implausible_length import implausible_length
from migtrack.rules.core_team.implausible_wait import implausible_wait
from migtrack.rules.core_team.nomination_order import nomination_order
from migtrack.rules.core_team.outside_period import outside_period
from migtrack.rules.core_team.reversed_dates import reversed_dates
from migtrack.rules.core_team.seat_overlap import seat_overlap
from migtrack.rules.core_team.seat_vacant import seat_vacant
from migtrack.rules.core_team.women_share import women_share
from migtrack.rules.core_team.wrong_days import wrong_days

CORE_TEAM = (
    reversed_dates,
    core_team_size,
    seat_overlap,
    seat_vacant,
    nomination_order,
    activity_count,
    outside_period,
    amendment_order,
    women_share,
    implausible_length,
    wrong_days,
    implausible_day,
    amendment_kind,
    implausible_wait,
)
