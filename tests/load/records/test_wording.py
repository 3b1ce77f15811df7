"""What is said of each value that a field does not take: the whole wording, not a part of it."""

import pytest

from migtrack.base.finding import Route
from migtrack.base.text import is_nobodys, quoted
from migtrack.load.records.errors import FieldError
from migtrack.load.records.shape_faults import Wording
from migtrack.load.records.wording import Concerned, wording_for
from migtrack.model.activities import Activity
from migtrack.model.contract import Contract
from migtrack.model.declarations import About
from migtrack.model.fields import Part
from migtrack.model.team import MinistryTeam, Participant
from migtrack.model.visits import Traveller
from migtrack.model.walk import declared_at, fields_of

NAMES = ["id", "seat", "reserve", "name"]
LANGUAGES = ("en", "ar")


def words(
    kind: str,
    value: object,
    route: Route = ("participants", 0, "seat"),
    *,
    choices: tuple[str, ...] = (),
    meant: str | None = None,
    names: list[str] = NAMES,
    languages: tuple[str, ...] = LANGUAGES,
    model: type[Part] = MinistryTeam,
) -> Wording:
    error = FieldError(kind, route, on_key=False, value=value, choices=choices)
    concerned = Concerned(
        route=route,
        in_model=route,
        subject="mofa-01",
        field=declared_at(model, route),
        names=names,
        languages=languages,
        meant=meant,
    )
    return wording_for(error, concerned)


# Fields that are missing or empty


@pytest.mark.parametrize(
    ("kind", "label"),
    [("missing", ""), ("blank", "nothing stands here"), ("too_short", "nothing stands here")],
)
def test_a_field_that_is_missing_or_empty(kind: str, label: str) -> None:
    assert words(kind, "") == Wording(
        "MT101", "mofa-01: `seat` is missing or empty", "add `seat: …`", label
    )


@pytest.mark.parametrize(
    ("model", "field", "hint"),
    [
        (Participant, "gender", "female, male or undisclosed"),
        (Activity, "kind", "workshop, visit, seminar or video-conference"),
        (Contract, "period", "{start: 2020-11-15, end: 2021-11-14}"),
        (Contract, "languages", "[en, ar]"),
        (Traveller, "participant", "the participant's id"),
    ],
)
def test_where_the_name_does_not_say_it_an_example_does(
    model: type[Part], field: str, hint: str
) -> None:
    found = words("missing", None, (field,), model=model).help
    assert found == f"add `{field}: …` ({hint})"


def test_hints_are_given_for_choices_as_they_stand_in_the_model() -> None:
    for model in (Participant, Activity, Contract):
        for field in fields_of(model):
            about = field.get(About)
            if about and about.hint and field.choices:
                assert about.hint.replace(" or ", ", ").split(", ") == list(field.choices)


def test_the_field_is_the_last_name_on_the_route() -> None:
    assert words("missing", None, ("a", 0, "b", 1)).message == "mofa-01: `b` is missing or empty"
    assert words("missing", None, (0, 1)).message == "mofa-01: `` is missing or empty"


@pytest.mark.parametrize(
    ("kind", "value", "expected"),
    [
        (
            "neither-seat-nor-reserve",
            {},
            Wording(
                "MT101",
                "mofa-01 has neither `seat` nor `reserve`",
                "add `seat: 1` (the seat's number) or `reserve: 1` (the place in the queue)",
                "neither a seat nor a place in reserve",
            ),
        ),
        (
            "declined-without-reason",
            {},
            Wording(
                "MT101",
                "mofa-01 was declined, and no `reason` is given",
                "add `reason: …` next to `outcome: declined`",
                "declined without a reason",
            ),
        ),
        (
            "bad-language",
            "Klingon",
            Wording(
                "MT104",
                "mofa-01: this is not the code of a language",
                "write a code such as en, ar or fr",
                "not a language code",
            ),
        ),
        (
            "bad-currency",
            "EURX",
            Wording(
                "MT104",
                "mofa-01: this is not the code of a currency",
                "write three capital letters, such as EUR or CHF",
                "not a currency code",
            ),
        ),
    ],
)
def test_what_is_always_said_alike(kind: str, value: object, expected: Wording) -> None:
    assert words(kind, value) == expected


# Fields that nobody knows

NO_LANGUAGE = "remove it, or add the language to `languages` in `data/project.yaml`"


@pytest.mark.parametrize(
    ("field", "value", "meant", "help_", "label"),
    [
        ("seatt", "1", None, "write `seat`", "not a field of this record"),
        ("seatt", None, None, "write `seat`", "not a field of this record"),
        ("zzzzzz", "1", "name", "write `name`", "not a field of this record"),
        (
            "switzerland",
            None,
            None,
            "fields here are id, seat, reserve and name",
            "not a field of this record",
        ),
        (
            "switzerland",
            "1",
            None,
            "fields here are id, seat, reserve and name",
            "not a field of this record",
        ),
        (
            "switzerland",
            "",
            None,
            "fields here are id, seat, reserve and name",
            "not a field of this record",
        ),
    ],
)
def test_a_field_that_is_not_known(
    field: str, value: object, meant: str | None, help_: str, label: str
) -> None:
    message = f"mofa-01: there is no field `{field}` here"
    found = words("extra_forbidden", value, ("participants", 0, field), meant=meant)
    assert found == Wording("MT102", message, help_, label)


@pytest.mark.parametrize(
    ("field", "shown"),
    [("Layla Karim", "this"), ("0770 123 4567", "something like a telephone number")],
)
def test_a_field_that_may_be_a_name_or_a_number_is_not_shown(field: str, shown: str) -> None:
    found = words("extra_forbidden", "1", ("participants", 0, field))
    assert found.message == f"mofa-01: {shown} is no field of this record"


@pytest.mark.parametrize(
    ("field", "help_"),
    [
        ("EN", "write `en`"),
        ("arr", "write `ar`"),
        ("arab", NO_LANGUAGE),
        ("zz", NO_LANGUAGE),
        ("Bern", NO_LANGUAGE),
    ],
)
def test_a_language_that_the_project_has_not(field: str, help_: str) -> None:
    assert words("unknown-language", "x", ("title", field)) == Wording(
        "MT102",
        f"mofa-01: {quoted(field)} is none of the project's languages (en and ar)",
        help_,
        "not a language of the project",
    )


# Choices


def test_a_value_that_is_none_of_the_choices() -> None:
    choices = ("female", "male", "undisclosed")
    near = words("literal_error", "femal", ("gender",), choices=choices)
    assert near == Wording(
        "MT104",
        "mofa-01: `gender` is not one of its choices: `femal`",
        "write female, male or undisclosed; did you mean `female`?",
        "not one of the choices",
    )
    far = words("literal_error", "zzzz", ("gender",), choices=choices)
    assert (far.help, far.label) == ("write female, male or undisclosed", "not one of the choices")


def test_a_value_that_is_no_time_zone() -> None:
    assert words("unknown-time-zone", "Asia/Bagdad", ("time_zone",)) == Wording(
        "MT104",
        "mofa-01: this is not a time zone",
        "did you mean `Asia/Baghdad`?",
        "not known",
    )
    far = words("unknown-time-zone", "zzqq", ("time_zone",))
    assert far.help == "write a continent and a city, such as Asia/Baghdad"
    assert far.label == "not known"


# Dates

NO_DAY = "not a day of the calendar"
NO_DATE = "not a date"
OTHER_DIGITS = "not written in the digits 0 to 9"
FORM = "write the day as YYYY-MM-DD, such as 2021-03-25"
MONTHS = "the month runs from 01 to 12: YYYY-MM-DD"
DIGITS = "dates are written in the digits 0 to 9, as 2021-03-25, in every language"


@pytest.mark.parametrize(
    ("text", "what", "help_", "label"),
    [
        ("2021-02-30", NO_DAY, "February 2021 has 28 days", "no such day"),
        ("2024-02-30", NO_DAY, "February 2024 has 29 days", "no such day"),
        ("2021-12-32", NO_DAY, "December 2021 has 31 days", "no such day"),
        ("2021-01-00", NO_DAY, "January 2021 has 31 days", "no such day"),
        ("0001-01-32", NO_DAY, "January 1 has 31 days", "no such day"),
        ("2021-13-01", NO_DAY, MONTHS, "no such day"),
        ("2021-00-01", NO_DAY, MONTHS, "no such day"),
        ("0000-01-01", NO_DAY, MONTHS, "no such day"),
        ("2021-1a-02", NO_DATE, FORM, "not YYYY-MM-DD"),
        ("2021-1-02", NO_DATE, "write 2021-01-02", "not YYYY-MM-DD"),
        ("202-01-021", NO_DATE, FORM, "not YYYY-MM-DD"),
        ("2021-01-02-03", NO_DATE, FORM, "not YYYY-MM-DD"),
        ("٢٠٢١-٠١-٠٢", OTHER_DIGITS, "write 2021-01-02", "not the digits 0 to 9"),
        ("202١-01-02", OTHER_DIGITS, "write 2021-01-02", "not the digits 0 to 9"),
        ("٢٠٢١-٠١", OTHER_DIGITS, DIGITS, "not the digits 0 to 9"),
    ],
)
def test_a_value_that_is_no_date(text: str, what: str, help_: str, label: str) -> None:
    assert words("bad-date", text, ("dates", "start")) == Wording(
        "MT105", f"mofa-01: `start` is {what}: `{text}`", help_, label
    )


@pytest.mark.parametrize("text", ["", "é021-01-02", "4 May", "Layla Karim"])
def test_a_value_that_is_no_date_and_may_be_a_name_is_not_shown(text: str) -> None:
    assert words("bad-date", text, ("dates", "start")) == Wording(
        "MT105", f"mofa-01: `start` is {NO_DATE}", FORM, "not YYYY-MM-DD"
    )


def test_a_list_of_a_day_that_is_none_names_no_field() -> None:
    found = words("bad-date", "2021-02-30", ("attendance", "2021-02-30"))
    assert found.message == "mofa-01: the day of the list is not a day of the calendar"
    assert words("bad-date", ["x"], ("start",)).message == "mofa-01: `start` is not a date"


# Ids

LETTERS = "write small letters a to z, digits and single hyphens"


@pytest.mark.parametrize(
    ("text", "reason", "suggestion"),
    [
        ("MoFA 01", "", ", such as mofa-01"),
        ("mofa--01", "", ", such as mofa-01"),
        ("-mofa-", "", ", such as mofa"),
        ("مofa", ": it holds U+0645 ARABIC LETTER MEEM", ""),
        ("mofa\t1", ": it holds U+0009 CONTROL CHARACTER", ", such as mofa-1"),
        ("___", "", ""),
        ("A" * 64, "", f", such as {'a' * 64}"),
        ("a" * 65, ": it is longer than 64 characters", ""),
    ],
)
def test_a_text_that_cannot_be_an_id(text: str, reason: str, suggestion: str) -> None:
    found = words("bad-id", text, ("id",))
    assert found.message == f"{quoted(text)} cannot be an id{reason}"
    assert (found.code, found.help, found.label) == ("MT106", LETTERS, "not an id")
    line = suggestion.removeprefix(", such as ")
    assert found.terminal_help == (LETTERS.replace("write", f"write `{line}`:") if line else "")


@pytest.mark.parametrize("text", ["+964 770 123 4567", "rana.k@example.org", "A1234567"])
def test_no_id_is_made_of_what_looks_like_a_contact(text: str) -> None:
    assert words("bad-id", text, ("id",)).terminal_help == ""


def test_the_word_of_the_attendance_lists_is_no_id() -> None:
    assert words("reserved-id", "others", ("id",)) == Wording(
        "MT106",
        "no participant can have the id `others`: attendance lists use the word",
        "choose another id, such as momd-01",
        "a word of the attendance lists",
    )


# Numbers

AMOUNT = "write an amount such as 303280 or 303280.50"


@pytest.mark.parametrize(
    ("kind", "text", "help_"),
    [
        ("bad-number", "1,000", "write 1000, without separators"),
        ("bad-number", "1 000", "write 1000, without separators"),
        ("bad-number", "1_000", "write 1000, without separators"),
        ("bad-number", "1'000", "write 1000, without separators"),
        ("bad-amount", "100,000.50", "write 100000.50, without separators"),
        ("bad-amount", "1000,50", "write 1000.50, with a point"),
        ("bad-amount", "0,125", "write 0.125, with a point"),
        ("bad-amount", "4,250", "write 4250, without separators"),
        ("bad-number", "4,2", "write a whole number from 0 to 999999"),
        ("bad-amount", "1,0.0.0", "write an amount such as 303280 or 303280.50"),
        ("bad-amount", "0.00001", f"{AMOUNT}, with at most 15 digits and 4 decimals"),
        ("bad-amount", "1,000,000,000,000,000", f"{AMOUNT}, with at most 15 digits and 4 decimals"),
        ("bad-amount", "-96000", f"{AMOUNT}, not below 0"),
        ("bad-amount", "−1,5", f"{AMOUNT}, not below 0"),
        ("bad-amount", "about 5", "write 5 alone"),
        ("bad-amount", "CHF 500'000.-", "write an amount such as 303280 or 303280.50"),
        ("bad-amount", "CHF 500,000", "write 500000 alone"),
        ("bad-amount", "500 000 فرنك", "write 500000 alone"),
        ("bad-number", "٤", "write 4, in the digits 0 to 9"),
        ("bad-amount", "٤", "write 4, in the digits 0 to 9"),
        ("bad-number", "١,٠٠٠", "write 1000, in the digits 0 to 9"),
        ("bad-number", "é", "write a whole number from 0 to 999999"),
        ("bad-number", "1000000", "write a whole number from 0 to 999999"),
        ("bad-number", "x 4", "write 4 alone"),
        ("bad-number", "18 people", "write 18 alone"),
        ("bad-number", "18 of 20", "write a whole number from 0 to 999999"),
        ("bad-number", "-4", "write a whole number from 0 to 999999"),
        ("bad-number", "4.5 days", "write a whole number from 0 to 999999"),
    ],
)
def test_a_text_that_is_no_such_number(kind: str, text: str, help_: str) -> None:
    what = "plain amount" if kind == "bad-amount" else "plain whole number"
    found = f": {quoted(text)}" if is_nobodys(text) else ""
    assert words(kind, text) == Wording(
        "MT107", f"mofa-01: `seat` is not a {what}{found}", help_, f"not a {what}"
    )


def test_a_telephone_number_is_not_written_without_separators() -> None:
    assert words("bad-number", "0770 123 4567") == Wording(
        "MT107",
        "mofa-01: `seat` is not a plain whole number: something like a telephone number",
        "write a whole number from 0 to 999999",
        "not a plain whole number",
    )


# Contacts and kinds of values


def test_contacts_are_not_printed() -> None:
    assert words("bad-e-mail", "secret", ("email",)) == Wording(
        "MT108",
        "mofa-01: `email` is not an e-mail address",
        "write one such as name@example.org, in the letters a to z and the digits 0 to 9, or leave the line out",
        "not an e-mail address",
    )
    assert words("bad-phone", "secret", ("phone",)) == Wording(
        "MT108",
        "mofa-01: `phone` is not a telephone number",
        "write one such as +964 770 000 0000, in the letters a to z and the digits 0 to 9, or leave the line out",
        "not a telephone number",
    )


@pytest.mark.parametrize("field", ["email", "phone", "passport_valid_until", "visa", "attendance"])
def test_nothing_within_a_confidential_field_is_shown(field: str) -> None:
    route = (field, "inner")
    assert words("bad-date", "secret", route).message == "mofa-01: `inner` is not a date"
    assert words("literal_error", "secret", route).message == (
        "mofa-01: `inner` is not one of its choices"
    )


@pytest.mark.parametrize(
    ("kind", "value", "found", "wanted", "remedy"),
    [
        ("string_type", ["a"], "a list", "text", "plain text"),
        ("string_type", {"a": "b"}, "a set of fields", "text", "plain text"),
        (
            "wrong-text",
            ["a"],
            "a list",
            "text",
            "text, or text by language such as `{en: …, ar: …}`",
        ),
        (
            "tuple_type",
            "a",
            "text",
            "a list",
            "a list: `[a, b]`, or lines that begin with `- `",
        ),
        (
            "dict_type",
            "a",
            "text",
            "a set of fields",
            "fields in lines of their own, or in `{ }`",
        ),
        (
            "model_type",
            ["a"],
            "a list",
            "a set of fields",
            "fields in lines of their own, or in `{ }`",
        ),
        ("date_type", ["a"], "a list", "a day", "a day such as 2021-03-25"),
        ("int_type", ["a"], "a list", "a whole number", "a whole number such as 4"),
        ("decimal_type", {}, "a set of fields", "a number", "a number such as 303280"),
        ("no-such-type", "a", "text", "something else", "another kind of value"),
    ],
)
def test_a_value_of_another_kind(
    kind: str, value: object, found: str, wanted: str, remedy: str
) -> None:
    assert words(kind, value) == Wording(
        "MT103",
        f"mofa-01: `seat` holds {found} where {wanted} is expected",
        f"write {remedy}",
        f"{found}, not {wanted}",
    )


def test_the_file_itself_has_no_name_of_a_field() -> None:
    assert words("model_type", "a", ()).message == (
        "mofa-01: `the file` holds text where a set of fields is expected"
    )
