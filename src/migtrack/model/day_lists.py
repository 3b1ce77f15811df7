"""The attendance lists of single days, within the files of `activities/`."""

from typing import Annotated, Literal, get_args

from pydantic import Field

from migtrack.model.declarations import About
from migtrack.model.fields import Part, ParticipantId, Participants, WholeNumber

Mark = Literal["present", "online", "deputised", "excused", "absent"]
MARKS: tuple[Mark, ...] = get_args(Mark)
ATTENDING: tuple[Mark, ...] = ("present", "online")
"""The marks of those who came."""
DEPUTISED: Mark = "deputised"
"""The mark of an official in whose place a deputy came: excused, and the seat was attended."""
LISTED: tuple[Mark, ...] = ("present", "online", "excused", "absent")
"""The marks under which a list names officials, in the order in which they are read."""


class DayList(Part, title="The list of a day"):
    """The signed attendance list of one day.

    `others` instead of ids means everyone expected whom the list does not name elsewhere.
    """

    present: Annotated[
        Participants, About("Who was in the room.", "others", ["mofa-01", "moi-02"])
    ] = ()
    online: Annotated[Participants, About("Who was connected; counts as present.", ["mop-01"])] = ()
    excused: Annotated[Participants, About("Who was expected and sent word.", ["mop-03"])] = ()
    absent: Annotated[Participants, About("Who was expected and did not come.", ["molsa-02"])] = ()
    deputies: Annotated[
        dict[ParticipantId, ParticipantId],
        About(
            "Who came in whose place: first the official who is excused, then the deputy.",
            {"mofa-04": "mofa-05"},
        ),
    ] = Field(default_factory=dict)
    guests: Annotated[WholeNumber, About("How many people from outside the core team came.", 2)] = 0
