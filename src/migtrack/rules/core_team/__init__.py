"""MT3: the contract and the core team."""

from migtrack.rules.core_team.core_team_size import core_team_size
from migtrack.rules.core_team.seat_overlap import seat_overlap
from migtrack.rules.rule import Rule

CORE_TEAM: tuple[Rule, ...] = (core_team_size, seat_overlap)
