"""MT1: whether the records have the right shape."""

from migtrack.rules.rule import Rule
from migtrack.rules.shape.bad_contact import bad_contact
from migtrack.rules.shape.bad_date import bad_date
from migtrack.rules.shape.bad_id import bad_id
from migtrack.rules.shape.bad_number import bad_number
from migtrack.rules.shape.file_name_mismatch import file_name_mismatch
from migtrack.rules.shape.missing_field import missing_field
from migtrack.rules.shape.unknown_choice import unknown_choice
from migtrack.rules.shape.unknown_field import unknown_field
from migtrack.rules.shape.wrong_type import wrong_type

SHAPE: tuple[Rule, ...] = (
    missing_field,
    unknown_field,
    wrong_type,
    unknown_choice,
    bad_date,
    bad_id,
    bad_number,
    bad_contact,
    file_name_mismatch,
)
