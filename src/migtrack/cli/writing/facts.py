"""The fields of records as the options and questions of a command, from what the models declare.

A field that a model gains is an option of the commands that write its records, and where it is
required a question.
"""

from collections.abc import Mapping, Sequence
from enum import StrEnum
from functools import partial
from inspect import Parameter
from typing import Annotated, Any, NamedTuple

import typer

from migtrack.base.text import capital
from migtrack.cli.completion import offers
from migtrack.cli.usage import bad_parameter
from migtrack.cli.writing.asking import Fact, can_ask, gather
from migtrack.cli.writing.signature import parameter
from migtrack.cli.writing.typed_values import (
    BETWEEN,
    days_in_words,
    read_text,
    read_value,
    read_value_of,
)
from migtrack.edit.fact_values import Here, language_and_text
from migtrack.edit.field_values import choices_of, named_by, titled
from migtrack.edit.new_record.fields import pair_in, reference_of
from migtrack.load.records.synonyms import language_name
from migtrack.model.declarations import RECORD_KINDS, About, Ref, Translated
from migtrack.model.fields import Interval, Part
from migtrack.model.walk import Declared

_LONGEST_METAVAR = 100
"""How many characters of choices the help shows; whoever mistypes one sees them all."""


class FieldFacts(NamedTuple):
    """A field of a record: its option, and its questions."""

    model: type[Part]
    field: Declared
    default: str = ""
    choices: tuple[tuple[str, str], ...] = ()
    is_optional: bool = False
    """Whether an empty answer leaves the field out."""

    @property
    def option(self) -> str:
        """Such as `--approved-by`."""
        return _option_of(self.field)

    def facts(self, here: Here, texts: Mapping[str, str | None]) -> list[Fact]:
        """The questions: one, or of a text one for each language that it should be given in.

        `texts` are those that were given, by the option of each question.
        """
        is_open = self.field.is_by_id and self.option not in texts
        if is_open and can_ask() and (facts := self._facts_by_id(here)):
            return facts
        if not self.field.is_localized:
            choices = self.choices or choices_of(self.field, here.project)
            return [
                Fact(
                    self.option,
                    _question(self.field, has_choices=bool(choices)),
                    partial(read_value, self.model, self.field, here),
                    default="" if self.field.is_by_id else self.default,
                    choices=choices,
                    is_optional=self.is_optional,
                )
            ]
        named = [code for code in here.languages if self._option_in(code, here) in texts]
        wanted = here.languages if self._is_translated else named or here.languages[:1]
        return [
            Fact(
                self._option_in(code, here),
                _question(self.field, f", in {language_name(code)}" if len(wanted) > 1 else ""),
                partial(read_text, self.model, self.field, here, code),
                is_optional=self.is_optional or bool(named) or code != here.languages[0],
            )
            for code in wanted
        ]

    def _facts_by_id(self, here: Here) -> list[Fact]:
        """The questions for each record that the field may name.

        What the default says of a record can be taken over there, and only there: where nobody is
        asked, nobody has seen it.
        """
        defaults = dict(line.split("=") for line in self.default.split(BETWEEN) if line)
        label = capital(self.field.key.replace("_", " "))
        return [
            Fact(
                self._option_of_id(identity),
                f"{label}, {identity}{f' ({title})' if title else ''}:",
                partial(read_value_of, self.model, self.field, here, identity),
                default=defaults.get(identity, ""),
                is_optional=True,
            )
            for identity, title in titled(named_by(self.field, here.project), here.project)
        ]

    def given(self, words: Sequence[str], here: Here) -> dict[str, str]:
        """What the option was given, by the option of each question.

        Raises a usage error where something is given twice.
        """
        if self.field.is_list or self.field.is_by_id:
            return {self.option: BETWEEN.join(words)} if words else {}
        texts: dict[str, str] = {}
        for word in words:
            option, text = self.option, word
            if self.field.is_localized:
                try:
                    language, text = language_and_text(word, here.languages)
                except ValueError as error:
                    raise bad_parameter(str(error), option) from None
                option = self._option_in(language, here)
            if option in texts:
                raise bad_parameter("it is given twice", option)
            texts[option] = text
        return texts

    def value(self, answers: Mapping[str, Any], here: Here) -> Any:
        """What is to stand in the file; None where nothing was answered."""
        if self.field.is_by_id and self.option not in answers:
            ids = [record.id for record in named_by(self.field, here.project)]
            values = {each: answers.get(self._option_of_id(each)) for each in ids}
            given = {each: value for each, value in values.items() if value is not None}
            return None if self.is_optional and not given else given
        if not self.field.is_localized:
            return answers.get(self.option)
        options = {code: self._option_in(code, here) for code in here.languages}
        found = {code: answers.get(option) for code, option in options.items()}
        texts = {code: text for code, text in found.items() if text is not None}
        return texts[here.languages[0]] if [*texts] == [here.languages[0]] else texts or None

    def words(self, value: Any) -> list[str]:
        """The option with a value, as it is typed."""
        if self.field.is_localized and isinstance(value, dict):
            values = [f"{code}={text}" for code, text in value.items()]
        elif self.field.is_by_id:
            values = [f"{identity}={each}" for identity, each in value.items()]
        elif isinstance(value, list):
            values = [each if isinstance(each, str) else "=".join(each.values()) for each in value]
        else:
            values = [value if isinstance(value, str) else days_in_words(value)]
        return [word for each in values for word in (self.option, each)]

    def _option_of_id(self, identity: str) -> str:
        """What is typed for the value of one id."""
        return f"{self.option} {identity}=…"

    @property
    def _is_translated(self) -> bool:
        """Whether the text should be there in every language."""
        return self.field.get(Translated) is not None

    def _option_in(self, language: str, here: Here) -> str:
        """What is typed for the text in a language; where one is enough, the first is not named."""
        needs_none = len(here.languages) == 1 or not self._is_translated
        is_plain = needs_none and language == here.languages[0]
        return self.option if is_plain else f"{self.option} {language}=…"


def gather_fields(
    asked: Sequence[FieldFacts],
    given: Mapping[str, Sequence[str]],
    here: Here,
    before: Sequence[Fact] = (),
) -> dict[str, Any]:
    """The values of fields by key, as they are to stand in the file: given, or asked for.

    `given` are the values of the options, by the fields' names in the model; the facts `before`
    were not given. Raises a usage error as `gather` does.
    """
    texts: dict[str, str | None] = {}
    for each in asked:
        texts |= each.given(given.get(each.field.name) or (), here)
    facts = [fact for each in asked for fact in each.facts(here, texts)]
    answers = gather([*before, *facts], texts)
    values = {each.field.key: each.value(answers, here) for each in asked}
    return {key: value for key, value in values.items() if value is not None}


def parameter_of(field: Declared, remark: str = "") -> Parameter:
    """The option of a field, as Typer wants it; the remark stands behind what the field means."""
    reference = reference_of(field)
    about = field.get(About)
    texts = [about.text.replace("`", "") if about else "", remark]
    option = typer.Option(
        _option_of(field),
        metavar=metavar_of(field),
        help=" ".join(filter(None, texts)),
        autocompletion=offers.ids(reference.kind) if reference else None,
        show_default=False,
    )
    words: Any = list[_words_of(field)] | None  # type: ignore[misc]  # for Typer
    return parameter(field.name, Annotated[words, option])


def _option_of(field: Declared) -> str:
    return f"--{field.key.replace('_', '-')}"


def _words_of(field: Declared) -> type[str]:
    """What the option takes: any text, or one of the choices, which a shell then offers."""
    if not field.choices:
        return str
    choice: type[str] = StrEnum("Choice", [*field.choices])  # type: ignore[misc]  # only now known
    return choice


def _question(field: Declared, in_language: str = "", *, has_choices: bool = False) -> str:
    """What is asked: which record, or the first sentence of the field's description.

    Where there are no choices to be listed, an example stands behind it.
    """
    reference = None if field.is_by_id else field.get(Ref)
    if reference and reference.kind in RECORD_KINDS:
        return f"Which {RECORD_KINDS[reference.kind].noun}?"
    if field.choices:  # which are listed, and are most of the description
        return f"The {field.key.replace('_', ' ')}:"
    about = field.get(About)
    assert about is not None, f"{field.key} is described"
    text = about.text.replace("`", "").partition(". ")[0].removesuffix(".")
    has_days = field.part is not None and issubclass(field.part, Interval)
    shown = map(days_in_words, about.examples) if has_days else about.examples  # type: ignore[arg-type]  # of an interval
    examples = [each for each in shown if isinstance(each, (str, int, float))]
    example = f", such as {examples[0]}" if examples and not has_choices else ""
    return f"{text}{in_language}{example}:"


def metavar_of(field: Declared) -> str:
    """What the option takes, in one word."""
    if field.choices:
        choices = "|".join(field.choices)
        return choices if len(choices) <= _LONGEST_METAVAR else "CHOICE"
    if pair := pair_in(field):
        return "=".join(each.key.upper() for each in pair)
    if reference_of(field):
        return "ID=VALUE" if field.is_by_id else "ID"
    if field.part is not None and not field.is_list:
        return "FIRST..LAST"
    if field.is_day:
        return "YYYY-MM-DD"
    about = field.get(About)
    if about and any(isinstance(example, (int, float)) for example in about.examples):
        return "NUMBER"
    return "[LANG=]TEXT" if field.is_localized else "TEXT"
