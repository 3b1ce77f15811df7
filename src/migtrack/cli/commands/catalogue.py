"""`migtrack catalogue`: checks a catalogue of words, and begins or completes it."""

import os
import re
from typing import Annotated

import typer

from migtrack.base.text import counted
from migtrack.cli import options
from migtrack.cli.context import own_folder
from migtrack.cli.environment import project_folder
from migtrack.cli.errors import ExitCode
from migtrack.cli.language import unreadable_catalogue
from migtrack.cli.output import emit, write
from migtrack.cli.usage import bad_parameter
from migtrack.load.files.sources import CATALOGUES
from migtrack.model.fields import LANGUAGE
from migtrack.render.catalogue import ENDING, CatalogueError, read_catalogue
from migtrack.render.catalogue_check import (
    CatalogueState,
    check_catalogue,
    new_catalogue,
    render_state,
    to_be_translated,
)
from migtrack.system.paths import relative_to

app = options.command_app()


@app.command(
    epilog="""\b
Examples:
  migtrack catalogue ar
  migtrack catalogue ckb --write

Exit codes: 0 every sentence has words, 1 some are missing, cannot be used or leave something
out, 2 wrong usage or a catalogue that cannot be read, 3 no project.
"""
)
def catalogue(
    language: Annotated[
        str, typer.Argument(metavar="CODE", help="The language, such as ar, ar-IQ or ckb.")
    ],
    complete: Annotated[
        bool,
        typer.Option(
            "--write", help="Add what is missing to the project's catalogue, to be translated."
        ),
    ] = False,
    project: options.Project = None,
) -> None:
    """Check the words of status, report and diff in a language: what is missing, what is wrong.

    A project's own catalogue is catalogues/CODE.po beside its data/. It comes before migtrack's
    words for the language, and needs to hold only what those lack or should say otherwise.
    """
    if not re.fullmatch(LANGUAGE, language):
        raise bad_parameter("this is no code of a language, such as ar or ckb", "CODE")
    folder = project_folder(project)
    try:
        state = check_catalogue(language, own_folder(folder, CATALOGUES))
        path = state.path or os.path.join(folder, CATALOGUES, language + ENDING)
        if complete and state.absent:
            _complete(state, path, folder)
            return
    except CatalogueError as error:
        raise unreadable_catalogue(error) from None
    emit(render_state(state, relative_to(path)))
    raise typer.Exit(ExitCode.FINDINGS if state.faults or state.missing else ExitCode.FINE)


def _complete(state: CatalogueState, path: str, folder: str) -> None:
    """Write the missing sentences behind what stands in the catalogue."""
    text = new_catalogue(state.language)
    if state.path:
        with open(path, encoding="utf-8", newline="") as file:
            text = file.read()
    added = to_be_translated(state.absent, read_catalogue(text).plural_form)
    ends = "" if text.endswith("\n") else "\n"
    remedy = "see whether you may write there"
    write(f"{text}{ends}{added}", path, folder, remedy, make_folder=True)
    emit(f"wrote {relative_to(path)}: {counted(len(state.absent), 'sentence')} to be translated\n")
