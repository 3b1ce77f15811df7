"""What follows from a change, in one language."""

from migtrack.base.text import first_of, printable
from migtrack.render.changes.formatter import ChangeFormatter
from migtrack.render.translator import msgid, msgid_plural
from migtrack.review.changes.values import Consequence

_PEOPLE = 5
"""How many ids stand before what follows for several officials."""

CONSEQUENCES = {
    "present": msgid_plural(
        "now counts as present at {activity} on {days}",
        "now count as present at {activity} on {days}",
    ),
    "not-present": msgid_plural(
        "no longer counts as present at {activity} on {days}",
        "no longer count as present at {activity} on {days}",
    ),
    "trained": msgid_plural("now counts as trained", "now count as trained"),
    "not-trained": msgid_plural("no longer counts as trained", "no longer count as trained"),
}
"""What follows for officials, by how many they are; these stand before it."""

FOLLOWING = {
    "more-days": msgid("more days of attendance count otherwise than before"),
    "asked-next": msgid("is to be asked next for {activity}"),
    "nobody-next": msgid("nobody is left to be asked for {activity}"),
    "holds-seat": msgid("now holds seat {seat} of {ministry}"),
    "seat-vacant": msgid("seat {seat} of {ministry} is now vacant"),
}
"""What follows for one official, or for nobody."""


def describe_consequence(formatter: ChangeFormatter, consequence: Consequence) -> tuple[str, str]:
    """What follows, behind the ids of those whom it concerns: `moi-04`, `now counts …`."""
    people, about = list(map(printable, consequence.people)), printable(consequence.about)
    ids = formatter.translator.listed(first_of(people, _PEOPLE))
    values = {"activity": about, "ministry": formatter.ministry(consequence.about)}
    if consequence.days:
        first, last = consequence.days[0], consequence.days[-1]
        values["days"] = formatter.translator.days(first, last, consequence.days)
    if consequence.seat is not None:
        values["seat"] = formatter.translator.number(consequence.seat)
        return ids or values["ministry"], formatter.translate(FOLLOWING[consequence.name], **values)
    head = f"{ids} {about}".strip() if formatter.translator.right_to_left else ids or about
    if consequence.name in FOLLOWING:
        return head, formatter.translate(FOLLOWING[consequence.name], **values)
    plural = formatter.translator.plural
    return head, plural(*CONSEQUENCES[consequence.name], len(people), **values)
