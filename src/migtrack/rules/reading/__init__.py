"""MT0: whether the files can be read."""

from migtrack.rules.reading.comment_in_text import comment_in_text
from migtrack.rules.reading.duplicate_key import duplicate_key
from migtrack.rules.reading.merge_conflict import merge_conflict
from migtrack.rules.reading.not_a_record import not_a_record
from migtrack.rules.reading.syntax_error import syntax_error
from migtrack.rules.reading.unread_file import unread_file
from migtrack.rules.reading.unreadable_file import unreadable_file
from migtrack.rules.reading.unsupported_yaml import unsupported_yaml
from migtrack.rules.rule import Rule

READING: tuple[Rule, ...] = (
    unreadable_file,
    syntax_error,
    duplicate_key,
    unsupported_yaml,
    merge_conflict,
    not_a_record,
    unread_file,
    comment_in_text,
)
