"""MT7: standard operating procedures and requests for assistance."""

from migtrack.rules.support.applied_not_adopted import applied_not_adopted
from migtrack.rules.support.request_order import request_order
from migtrack.rules.support.request_waiting import request_waiting
from migtrack.rules.support.sop_order import sop_order
from migtrack.rules.support.sop_stalled import sop_stalled

SUPPORT = (sop_order, applied_not_adopted, sop_stalled, request_order, request_waiting)
