"""What `migtrack record` can record: a table of events, each with the facts that it needs.

How a fact is read, which choices it has and where it stands follow from the declaration of the
field that it fills. How the facts change a record is in `migtrack.edit.recording.changes`.
"""

from migtrack.edit.recording.event import Event
from migtrack.edit.recording.events.activities import ACTIVITIES
from migtrack.edit.recording.events.contract import CONTRACT
from migtrack.edit.recording.events.officials import OFFICIALS
from migtrack.edit.recording.events.results import RESULTS
from migtrack.edit.recording.events.support import SUPPORT
from migtrack.edit.recording.events.travellers import TRAVELLERS

EVENTS: tuple[Event, ...] = (*OFFICIALS, *ACTIVITIES, *TRAVELLERS, *SUPPORT, *RESULTS, *CONTRACT)
