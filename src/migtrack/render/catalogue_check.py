"""What a catalogue lacks, what in it cannot be used, and the lines that it still wants."""

import os
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import suppress
from typing import NamedTuple

from migtrack.base.characters import runs_right_to_left
from migtrack.base.text import counted, printable
from migtrack.render.catalogue import (
    ENDING,
    Catalogue,
    Entry,
    PluralForm,
    catalogue_files,
    fault_of,
    form_of,
    load_catalogue,
    places,
)
from migtrack.render.words import CATALOGUES

MOST_SHOWN = 20
"""How many missing sentences are listed."""
_LONGEST = 60
_NUMBERS = range(201)
"""Every plural form of every language is that of one of them."""
_REMARKS = {
    "left-to-right": "right-to-left for a language that is written so",
    "0123456789": "the ten digits",
    ",": "what stands between thousands",
    ".": "what stands before decimals",
    ", ": "what stands between the parts of a list",
}


class CatalogueFault(NamedTuple):
    """An entry that cannot be used, that nothing asks for, or that does not tell everything."""

    entry: Entry
    why: str
    is_used: bool = False
    """Whether its words are shown all the same."""


class CatalogueState(NamedTuple):
    """What a check of a catalogue comes to."""

    language: str
    path: str | None
    """The project's own; none where it has none for the language."""
    asked: int
    """How many sentences migtrack has."""
    translated: int
    """How many of them have words."""
    faults: tuple[CatalogueFault, ...]
    missing: tuple[Entry, ...]
    """What no catalogue of the language says, and so is English."""
    absent: tuple[Entry, ...]
    """What of this does not even stand in the project's own, without a translation."""


def check_catalogue(language: str, own: str | None) -> CatalogueState:
    """Check the project's own catalogue of the language, together with the shipped ones.

    Raises a `CatalogueError` where one cannot be read.
    """
    asked = {entry.english: entry for entry in _complete().entries}
    mine = catalogue_files(own, language) if own else []
    path = next((each for each in mine if _is_of(each, language)), None)
    faults: tuple[CatalogueFault, ...] = ()
    said = set(asked) if language.partition("-")[0] == "en" else set()
    begun: set[str] = set()
    right_to_left = runs_right_to_left(language)
    for each in (*catalogue_files(CATALOGUES, language), *mine):
        entries = load_catalogue(each)
        wrong = tuple(_faults(entries, asked, right_to_left=right_to_left))
        translated = {entry.english for entry in entries.entries if any(entry.forms)}
        said |= translated - {fault.entry.english for fault in wrong if not fault.is_used}
        if each == path:
            faults = wrong
            begun = {entry.english for entry in entries.entries}
    known = said | {fault.entry.english for fault in faults}
    missing = tuple(entry for english, entry in asked.items() if english not in known)
    absent = tuple(entry for entry in missing if entry.english not in begun)
    return CatalogueState(
        language=language,
        path=path,
        asked=len(asked),
        translated=len(said & asked.keys()),
        faults=faults,
        missing=missing,
        absent=absent,
    )


def _is_of(path: str, language: str) -> bool:
    """Whether a catalogue is that of the very language, not of the one to which it belongs."""
    return os.path.basename(path).lower() == f"{language}{ENDING}".lower()


def _complete() -> Catalogue:
    """The catalogue that has every sentence, which the tests of migtrack see to."""
    return load_catalogue(os.path.join(CATALOGUES, "ar.po"))


def _faults(
    catalogue: Catalogue, asked: dict[str, Entry], *, right_to_left: bool
) -> Iterator[CatalogueFault]:
    times = Counter(entry.english for entry in catalogue.entries)
    numbers = Counter(form_of(catalogue.plural_form, number) for number in _NUMBERS)
    for entry in catalogue.entries:
        why = _fault(entry, catalogue.plural_form, asked)
        if not why and times[entry.english] > 1:
            why = "it stands there more than once"
        if why:
            yield CatalogueFault(entry, why)
        elif why := _left_out(entry, asked[entry.english], numbers, right_to_left=right_to_left):
            yield CatalogueFault(entry, why, is_used=True)


def _fault(entry: Entry, plural_form: PluralForm, asked: dict[str, Entry]) -> str:
    """What is wrong with an entry; empty where nothing is, or where it has no translation yet."""
    if entry.english not in asked:
        return "migtrack has no such sentence: it is mistyped, or of another version"
    if entry.english_plural != asked[entry.english].english_plural:
        return f'the line below it should be: msgid_plural "{asked[entry.english].english_plural}"'
    if not any(entry.forms):
        return ""
    if entry.is_fuzzy:
        return "it is marked as fuzzy: see whether it is right, and take the mark away"
    if entry.english_plural:
        for number in _NUMBERS:
            form = form_of(plural_form, number)
            if form not in range(len(entry.forms)):
                return f"Plural-Forms gives the number {number} no form"
            if not entry.forms[form]:
                return f"msgstr[{form}] is missing, which the number {number} wants"
    return fault_of(entry)


def _left_out(entry: Entry, asked: Entry, numbers: Counter[int], *, right_to_left: bool) -> str:
    """Why the translation does not tell everything; empty where it does.

    From right to left, what the Arabic leaves out may be left out: it stands beside the text. A
    plural form that is for one number alone, such as `a month`, may leave out anything: `numbers`
    says for how many each is.
    """
    english = places(asked.english) | places(asked.english_plural)
    arabic = {place for form in asked.forms for place in places(form)}
    wanted = arabic if right_to_left else english
    for index, form in enumerate(entry.forms):
        lacking = wanted - places(form)
        if form and lacking and not (entry.english_plural and numbers[index] <= 1):
            return f"the place {{{min(lacking)}}} is left out, and what fills it is not told"
    return ""


def render_state(state: CatalogueState, shown_path: str) -> str:
    """The faults, what is missing, and how much has words."""
    lines = [
        f"{shown_path}:{fault.entry.line}: {_cut(fault.entry.english)}: {fault.why}"
        for fault in state.faults
    ]
    lines += [f"missing: {_cut(entry.english)}" for entry in state.missing[:MOST_SHOWN]]
    more = len(state.missing) - MOST_SHOWN
    if more > 0:
        lines.append(f"missing: {more:,} more")
    if state.absent:
        lines.append("--write adds them to the catalogue, to be translated")
    if lines:
        lines.append("")
    faults = f", {counted(len(state.faults), 'fault')}" if state.faults else ""
    lines.append(
        f"{state.language}: {state.translated:,} of {state.asked:,} sentences have words{faults}"
    )
    return "\n".join(lines) + "\n"


def _cut(text: str) -> str:
    shown = printable(text)
    return f'"{shown if len(shown) <= _LONGEST else shown[: _LONGEST - 1] + "…"}"'


def new_catalogue(language: str) -> str:
    """The begin of a catalogue."""
    from babel import UnknownLocaleError  # noqa: PLC0415  # slow to import, and wanted once
    from babel.messages.plurals import get_plural  # noqa: PLC0415  # as above

    rule = "nplurals=2; plural=(n != 1);"
    with suppress(UnknownLocaleError, ValueError):
        rule = str(get_plural(language.replace("-", "_")))
    return (
        'msgid ""\nmsgstr ""\n'
        f'"Language: {language}\\n"\n'
        f'"Plural-Forms: {rule}\\n"\n'
        '"Content-Type: text/plain; charset=utf-8\\n"\n'
    )


def to_be_translated(entries: Iterable[Entry], plural_form: PluralForm) -> str:
    """The entries with nothing in the place of their translations."""
    forms = max(form_of(plural_form, number) for number in _NUMBERS) + 1
    return "".join(f"\n{_entry(entry, forms)}" for entry in entries)


def _entry(entry: Entry, forms: int) -> str:
    remark = f"# {_REMARKS[entry.english]}\n" if entry.english in _REMARKS else ""
    head = f"{remark}msgid {_quoted(entry.english)}\n"
    if not entry.english_plural:
        return f'{head}msgstr ""\n'
    translations = "".join(f'msgstr[{form}] ""\n' for form in range(forms))
    return f"{head}msgid_plural {_quoted(entry.english_plural)}\n{translations}"


def _quoted(text: str) -> str:
    escaped = text.replace("\\", r"\\").replace('"', r"\"")
    return f'"{escaped}"'
