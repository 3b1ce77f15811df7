"""MT2: whether ids and references are right."""

from migtrack.rules.identity.duplicate_id import duplicate_id
from migtrack.rules.identity.listed_twice import listed_twice
from migtrack.rules.identity.not_the_first_record import not_the_first_record
from migtrack.rules.identity.possible_duplicate_person import possible_duplicate_person
from migtrack.rules.identity.two_seats import two_seats
from migtrack.rules.identity.unknown_reference import unknown_reference

IDENTITY = (
    duplicate_id,
    unknown_reference,
    possible_duplicate_person,
    listed_twice,
    two_seats,
    not_the_first_record,
)
