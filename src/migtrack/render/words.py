"""The words of a language: those of the shipped catalogues, and of a project's own before them."""

import os
import re
from functools import cache

from migtrack.render.catalogue import (
    ENDING,
    Catalogue,
    PluralForm,
    catalogue_files,
    fault_of,
    form_of,
    load_catalogue,
)

CATALOGUES = os.path.join(os.path.dirname(os.path.dirname(__file__)), "catalogues")
"""The folder of the catalogues that come with migtrack."""


class Words:
    """The words of one language, of one catalogue or of several; without any, they are English."""

    def __init__(self) -> None:
        self.sentences: dict[str, str] = {}
        self.plurals: dict[str, tuple[tuple[str, ...], PluralForm]] = {}

    def add(self, catalogue: Catalogue) -> None:
        """Take what a catalogue translates, in place of earlier translations."""
        for entry in catalogue.entries:
            if entry.is_fuzzy or not any(entry.forms):
                continue
            if entry.english_plural:
                self.plurals[entry.english] = entry.forms, catalogue.plural_form
            else:
                self.sentences[entry.english] = entry.forms[0]

    def translate(self, message: str) -> str:
        """The translation, or the English message where there is none."""
        return self.sentences.get(message, message)

    def plural(self, one: str, many: str, number: int) -> str:
        """The translation in the plural form for `number`, or the English one."""
        english = one if number == 1 else many
        if one not in self.plurals:
            return english
        forms, plural_form = self.plurals[one]
        form = form_of(plural_form, number)
        return (forms[form] if form in range(len(forms)) else "") or english


def words_of(language: str, own: str | None) -> Words:
    """The words of the shipped catalogues, and before them those of the project's own folder."""
    shipped = _shipped(language)
    files = catalogue_files(own, language) if own else []
    if not files:
        return shipped
    words = Words()
    words.sentences = dict(shipped.sentences)
    words.plurals = dict(shipped.plurals)
    for path in files:
        words.add(_usable(load_catalogue(path)))
    return words


def _usable(catalogue: Catalogue) -> Catalogue:
    """The catalogue without the translations that could not be shown as they stand."""
    usable = (entry for entry in catalogue.entries if not fault_of(entry))
    return catalogue._replace(entries=tuple(usable))


@cache
def _shipped(language: str) -> Words:
    """The words of the shipped catalogues, in which a test looks for faults."""
    words = Words()
    for path in catalogue_files(CATALOGUES, language):
        words.add(load_catalogue(path))
    return words


def own_texts(folder: str = CATALOGUES) -> list[str]:
    """The sentences of the program in English and in every language that has a catalogue."""
    found: list[str] = []
    for name in sorted(os.listdir(folder)):
        if name.endswith(ENDING):
            with open(os.path.join(folder, name), encoding="utf-8") as file:
                found += re.findall(r'(?m)^(?:msg\w+(?:\[\d\])? )?"(.*)"$', file.read())
    return found
