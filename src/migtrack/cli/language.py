"""The language of a command's words: which one is asked for, and the catalogues that have it."""

from migtrack.base.text import listed
from migtrack.cli.context import Opened, own_folder
from migtrack.cli.errors import CommandError
from migtrack.cli.streams import note
from migtrack.cli.usage import bad_parameter
from migtrack.load.files.sources import CATALOGUES
from migtrack.render.catalogue import CatalogueError
from migtrack.render.translator import Translator
from migtrack.system.paths import relative_to


def chosen_language(lang: str | None, opened: Opened) -> str:
    """The language of `--lang`, or the project's first. Raises a usage error on a foreign one."""
    languages = opened.loaded.project.contract.languages
    if lang is None:
        return languages[0]
    if lang not in languages:
        raise bad_parameter(f"the project's languages are {listed(languages, 'and')}", "--lang")
    return lang


def chosen_translator(lang: str | None, opened: Opened, *, for_people: bool = True) -> Translator:
    """The words of that language, with the project's own catalogues before the shipped ones.

    Tells people on the standard error where the words are English for want of a catalogue. Raises
    a `CommandError` where a catalogue cannot be read.
    """
    language = chosen_language(lang, opened)
    try:
        translator = Translator(language, own_folder(opened.folder, CATALOGUES))
    except CatalogueError as error:
        raise unreadable_catalogue(error) from None
    if for_people and translator.words_are_missing:
        note(
            f"migtrack: there is no catalogue for {language}, so the words are English\n"
            f"  begin one, to be translated: migtrack catalogue {language} --write\n"
        )
    return translator


def unreadable_catalogue(error: CatalogueError) -> CommandError:
    """What stops a command that a catalogue was for."""
    place = ":".join(map(str, filter(None, (relative_to(error.path), error.line))))
    return CommandError(
        f"{place}: {error.message}",
        f"correct it, or take it out of {CATALOGUES}/ so that the shipped words are used",
    )
