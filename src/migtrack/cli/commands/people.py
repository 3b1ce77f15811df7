"""`migtrack people`: tells who is who."""

import sys
from collections.abc import Sequence
from typing import Annotated

import typer

from migtrack.base.finding import ALL
from migtrack.base.ids import near_id
from migtrack.base.text import as_typed, listed, localized, printable
from migtrack.cli import options
from migtrack.cli.completion import offers
from migtrack.cli.context import Opened, open_project, read_as_of, validate_command
from migtrack.cli.environment import colours, width
from migtrack.cli.findings import need_contract
from migtrack.cli.language import chosen_translator
from migtrack.cli.output import emit
from migtrack.cli.streams import note
from migtrack.cli.usage import bad_parameter, no_such
from migtrack.model.keys import MINISTRY, PARTICIPANT
from migtrack.model.team import Participant
from migtrack.render.json_output import readable_json
from migtrack.render.people.json import people_json
from migtrack.render.people.text import render_people
from migtrack.review.people.find import nearest_people, people_named
from migtrack.review.people.standing import people_on

app = options.command_app()


@app.command(
    epilog="""\b
Examples:
  migtrack people
  migtrack people momd-01
  migtrack people Jasim Al-Jubouri
  migtrack people جاسم الجبوري
  migtrack people --ministry momd --as-of 2021-06-15
  migtrack people --format json

Exit codes: 0 fine, 1 the contract cannot be read, 2 wrong usage, or nobody is
called so, 3 no project or no such revision.
"""
)
def people(
    words: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="WORDS",
            help="An id, a name or some words of a name, in any of its languages and usual "
            "spellings; everybody if not given.",
            autocompletion=offers.ids(PARTICIPANT),
        ),
    ] = None,
    ministry: Annotated[
        str | None,
        typer.Option(
            metavar="ID",
            help="Only the officials of this ministry.",
            autocompletion=offers.ids(MINISTRY),
        ),
    ] = None,
    output_format: Annotated[
        options.TextOrJson,
        typer.Option("--format", help="How to show the people; both formats hold their names."),
    ] = options.TextOrJson.TEXT,
    lang: options.Language = None,
    as_of: options.AsOf = None,
    at: options.At = None,
    project: options.Project = None,
) -> None:
    """Show who is who: ids, seats, and names in every language.

    Whoever fits the words is shown: cousins share most of their names. Contacts are never
    shown here.
    """
    day = read_as_of(as_of)
    opened = open_project(project, day, at)
    need_contract(opened)
    as_json = output_format is options.TextOrJson.JSON
    translator = chosen_translator(lang, opened, for_people=not as_json)
    asked = " ".join(words) if words else None
    found = _asked_for(opened, asked, ministry, with_names=not as_json)
    shown = people_on(opened.loaded.project, opened.as_of, found)
    if as_json:
        emit(readable_json(people_json(shown, opened.as_of)))
    else:
        columns = width() if sys.stdout.isatty() else None
        emit(render_people(shown, translator, opened.as_of, columns, colour=colours()))
    if _may_be_missing(opened):
        note(f"{_MISSING}: {validate_command(project, day, at)}\n")


_EVERYBODY = "`migtrack people` lists everybody"
_MISSING = "people may be missing, since not every record of them can be read"


def _asked_for(
    opened: Opened, words: str | None, ministry: str | None, *, with_names: bool
) -> Sequence[Participant]:
    """The officials whom the words and the ministry mean. Raises a usage error where nobody is."""
    project = opened.loaded.project
    if ministry is not None and ministry not in project.ministry_by_id:
        raise no_such(MINISTRY, ministry, project.ministry_by_id, "--ministry", nearest=near_id)
    found = project.participant_by_id.values() if words is None else people_named(project, words)
    chosen = [each for each in found if ministry in (None, project.ministry_of[each.id])]
    if words is not None and not chosen:
        raise bad_parameter(_nobody(opened, words, ministry, with_names=with_names), "WORDS")
    return chosen


def _nobody(opened: Opened, words: str, ministry: str | None, *, with_names: bool) -> str:
    """That nobody is called so, and who comes nearest."""
    project = opened.loaded.project
    if words in project.ministry_by_id:
        return f"{words} is a ministry; did you mean --ministry {words}?"
    whose = f" of {ministry}" if ministry else ""
    nearest = people_on(project, opened.as_of, nearest_people(project, words))
    names = [
        f"{each.id} {localized(each.name, project.contract.languages) if with_names else ''}"
        for each in nearest
    ]
    near = f"the nearest: {printable(listed(map(str.strip, names), 'and'))}" if names else ""
    return f"nobody{whose} is called {as_typed(words)}; {near or _EVERYBODY}"


def _may_be_missing(opened: Opened) -> bool:
    """Whether somebody's record could not be read."""
    loaded = opened.loaded
    unread = (kind for (kind, _), fields in loaded.incomplete.items() if ALL in fields)
    return PARTICIPANT in {*loaded.lost, *unread}
