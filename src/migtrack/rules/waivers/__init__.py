"""MT9: the waivers."""

from migtrack.rules.waivers.expired_waiver import expired_waiver
from migtrack.rules.waivers.not_waivable import not_waivable
from migtrack.rules.waivers.unclear_waiver import unclear_waiver
from migtrack.rules.waivers.unused_waiver import unused_waiver

WAIVERS = (unused_waiver, expired_waiver, not_waivable, unclear_waiver)
