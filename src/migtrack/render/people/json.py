"""Who is who, as JSON for scripts, in a versioned format.

This is the one machine format with names of people, which are what it is asked for. Nothing else
that is personal is in it: no position, no contact, no letter, no reason.
"""

from collections.abc import Sequence
from datetime import date
from typing import Any

from migtrack.render.json_output import json_value
from migtrack.review.people.standing import PersonOnDay

FORMAT = "migtrack.people/1"


def people_json(people: Sequence[PersonOnDay], as_of: date) -> dict[str, Any]:
    """The officials as they stand on a day, with their names by language."""
    return {
        "format": FORMAT,
        "as_of": as_of.isoformat(),
        "people": [
            {
                "id": person.id,
                "ministry": person.ministry,
                "seat": person.seat,
                "reserve": person.reserve,
                "state": person.state,
                "name": json_value(person.name),
            }
            for person in people
        ],
    }
