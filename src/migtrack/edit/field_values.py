"""A value that somebody gives for a field, as it is to stand in the file."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from pydantic import ValidationError

from migtrack.base.characters import ascii_digits
from migtrack.base.personal_data import looks_like
from migtrack.base.text import capital
from migtrack.edit.fact_values import read_day
from migtrack.load.records.errors import FieldError
from migtrack.load.records.wording import Concerned, wording_for
from migtrack.model.declarations import RECORD_KINDS, Lines, Name, Personal, Ref
from migtrack.model.fields import Part, Setting
from migtrack.model.keys import PARTICIPANT
from migtrack.model.kinds import title_of
from migtrack.model.project import Project
from migtrack.model.walk import Declared, declared_at, fields_of, texts_of


def checked(model: type[Part], field: Declared, value: Any, languages: tuple[str, ...]) -> Any:
    """The value, if the model takes it for the field.

    Raises a ValueError with one sentence where it does not, in the words of `migtrack validate`,
    and where a name, or what is said of somebody, is an address or a number.
    """
    try:
        model.model_validate({field.key: value}, context=Setting(languages))
    except ValidationError as error:
        wrong = [FieldError.of(each) for each in error.errors(include_url=False)]
        for each in wrong:
            if each.route[:1] == (field.key,):
                raise ValueError(_sentence(model, each, languages)) from None
    is_of_somebody = field.is_localized and field.get(Personal) is not None
    if field.get(Name) is not None or (is_of_somebody and field.get(Lines) is None):
        for text in texts_of(value):
            if alike := looks_like(text):
                raise ValueError(f"This looks like {alike}, which does not belong here.")
    return value


def plain_value(field: Declared, text: str, today: date) -> str:
    """A text as the field is to hold it: a day in words becomes that day.

    Digits of other scripts stay in people's words alone.
    """
    if field.is_day:
        return read_day(text, today)
    return text.strip() if field.is_free_text else ascii_digits(text.strip())


def choices_of(field: Declared, project: Project) -> list[tuple[str, str]]:
    """The values among which a field must choose, each with what it is called.

    Of officials, whom people know by their names, none is listed.
    """
    reference = field.get(Ref)
    holds_several = field.is_list or field.is_mapping
    if reference is None or holds_several or reference.kind in ("", PARTICIPANT):
        return [(choice, "") for choice in field.choices]
    return titled(named_by(field, project), project)


def named_by(field: Declared, project: Project) -> Sequence[Any]:
    """The records that a field may name by their ids."""
    reference = field.get(Ref)
    kind = RECORD_KINDS.get(reference.kind) if reference else None
    return project.records(kind.model) if kind else ()


def titled(records: Iterable[Any], project: Project) -> list[tuple[str, str]]:
    """The records as a question offers them: each id, and what it is called."""
    return [(each.id, title_of(each, project.contract.languages)) for each in records]


def _sentence(model: type[Part], error: FieldError, languages: tuple[str, ...]) -> str:
    wording = wording_for(
        error,
        Concerned(
            route=error.route,
            in_model=error.route,
            subject="",
            field=declared_at(model, error.route),
            names=[field.key for field in fields_of(model)],
            languages=languages,
            meant=None,
        ),
    )
    message = wording.message.removeprefix(": ")
    sentence = f"{message}; {wording.terminal_help or wording.help}"
    sentence += "" if sentence.endswith("?") else "."
    return capital(sentence)
