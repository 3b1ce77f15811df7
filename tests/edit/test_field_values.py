"""What is taken for a field, and what is said of what is not."""

import re
from typing import Any

import pytest

from migtrack.edit.field_values import checked
from migtrack.model.activities import Activity
from migtrack.model.fields import Part
from migtrack.model.team import Participant
from migtrack.model.walk import fields_of

LANGUAGES = ("en", "ar")


def check(model: type[Part], key: str, value: Any) -> Any:
    field = next(field for field in fields_of(model) if field.key == key)
    return checked(model, field, value, LANGUAGES)


@pytest.mark.parametrize(
    ("model", "key", "value"),
    [
        (Participant, "seat", "4"),
        (Participant, "name", {"en": "Ali", "ar": "علي"}),
        (Participant, "name", "Ali"),
        (Participant, "confirmed", "2021-04-12"),
        (Participant, "email", "a@example.org"),
        (Participant, "notes", "Call 07901234567."),  # notes hold what people write into them
        (Activity, "dates", {"start": "2021-05-25", "end": "2021-05-26"}),
        (Activity, "experts", [{"name": "Expert 1"}]),
    ],
)
def test_it_is_what_the_model_takes(model: type[Part], key: str, value: Any) -> None:
    assert check(model, key, value) == value


@pytest.mark.parametrize(
    ("model", "key", "value", "sentence"),
    [
        (
            Participant,
            "seat",
            "4a",
            "`seat` is not a plain whole number: `4a`; write 4 alone.",
        ),
        (
            Participant,
            "confirmed",
            "03/04/2021",
            (
                "`confirmed` is not a date: `03/04/2021`; write 2021-04-03 or 2021-03-04, "
                "whichever is meant."
            ),
        ),
        (
            Participant,
            "id",
            "MoFA-01",
            (
                "This cannot be an id; write `mofa-01`: small letters a to z, digits and single "
                "hyphens."
            ),
        ),
        (Participant, "gender", "f", "`gender` is not one of its choices: `f`; write `female`."),
        (
            Participant,
            "name",
            "a@b.org",
            "This looks like an e-mail address, which does not belong here.",
        ),
        (
            Participant,
            "position",
            {"en": "0770 123 4567 89"},
            "This looks like a telephone number, which does not belong here.",
        ),
        (
            Activity,
            "kind",
            "works",
            (
                "`kind` is not one of its choices: `works`; write workshop, "
                "visit, seminar or video-conference; did you mean `workshop`?"
            ),
        ),
    ],
)
def test_what_is_not_taken_is_told_as_validate_does(
    model: type[Part], key: str, value: Any, sentence: str
) -> None:
    with pytest.raises(ValueError, match=f"^{re.escape(sentence)}$"):
        check(model, key, value)


def test_no_confidential_value_is_repeated() -> None:
    with pytest.raises(ValueError, match="`email` is not an e-mail address") as error:
        check(Participant, "email", "somebody at home")
    assert "somebody" not in str(error.value)
