"""The rules whose faults the loader finds: each is a page, and nothing else."""

from migtrack.base.finding import Severity
from migtrack.rules.reading import (
    comment_in_text,
    duplicate_key,
    merge_conflict,
    not_a_record,
    syntax_error,
    unread_file,
    unreadable_file,
    unsupported_yaml,
)
from migtrack.rules.rule import Rule
from migtrack.rules.shape import (
    bad_contact,
    bad_date,
    bad_id,
    bad_number,
    file_name_mismatch,
    missing_field,
    unknown_choice,
    unknown_field,
    unportable_name,
    wrong_type,
)

READING = (
    Rule("MT001", Severity.ERROR, unreadable_file.__name__, waivable=False, fixes="safe"),
    Rule("MT002", Severity.ERROR, syntax_error.__name__, waivable=False, fixes="both"),
    Rule("MT003", Severity.ERROR, duplicate_key.__name__, waivable=False, fixes="safe"),
    Rule("MT004", Severity.ERROR, unsupported_yaml.__name__, waivable=False, fixes="unsafe"),
    Rule("MT005", Severity.ERROR, merge_conflict.__name__, waivable=False),
    Rule("MT006", Severity.ERROR, not_a_record.__name__, waivable=False, fixes="safe"),
    Rule("MT007", Severity.ERROR, unread_file.__name__, waivable=False, fixes="both"),
    Rule("MT008", Severity.WARNING, comment_in_text.__name__, waivable=False, fixes="unsafe"),
)

SHAPE = (
    Rule("MT101", Severity.ERROR, missing_field.__name__, waivable=False, fixes="both"),
    Rule("MT102", Severity.ERROR, unknown_field.__name__, waivable=False, fixes="both"),
    Rule("MT103", Severity.ERROR, wrong_type.__name__, waivable=False, fixes="both"),
    Rule("MT104", Severity.ERROR, unknown_choice.__name__, waivable=False, fixes="both"),
    Rule("MT105", Severity.ERROR, bad_date.__name__, waivable=False, fixes="both"),
    Rule("MT106", Severity.ERROR, bad_id.__name__, waivable=False, fixes="unsafe"),
    Rule("MT107", Severity.ERROR, bad_number.__name__, waivable=False, fixes="both"),
    Rule("MT108", Severity.ERROR, bad_contact.__name__, waivable=False, fixes="safe"),
    Rule("MT109", Severity.ERROR, file_name_mismatch.__name__, waivable=False, fixes="unsafe"),
    Rule("MT110", Severity.ERROR, unportable_name.__name__, waivable=False),
)
