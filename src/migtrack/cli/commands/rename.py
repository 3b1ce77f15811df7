"""`migtrack rename`: gives a record another id, everywhere."""

from collections.abc import Sequence
from typing import Annotated

import typer

from migtrack.base.ids import near_id
from migtrack.base.text import as_typed, first_of, listed, printable
from migtrack.cli import options
from migtrack.cli.completion import offers
from migtrack.cli.context import Opened, command_line
from migtrack.cli.errors import CommandError
from migtrack.cli.named_paths import ids_of
from migtrack.cli.streams import note
from migtrack.cli.usage import bad_parameter, no_such
from migtrack.cli.writing.proposing import Writing, open_for_editing, propose
from migtrack.edit.new_record.ids import read_new_id
from migtrack.edit.rename import Mention, closed_folder, kinds_named, rename
from migtrack.model.declarations import RECORD_KINDS

_MOST = 12
"""How many ids or lines are listed."""

app = options.command_app()


@app.command(
    "rename",
    epilog="""\b
Examples:
  migtrack rename mofa-02 mofa-09
  migtrack rename workshop-3 workshop-7 --dry-run
  migtrack rename moi interior --yes

\b
Ids within notes, comments and other texts are listed, and not changed.
Schemas that were written by `migtrack schema --output DIR` know the ids of
ministries and groups: write them anew.

Exit codes: 0 written, 1 nothing was written, 2 wrong usage, 3 no project,
130 interrupted.
""",
)
def rename_record(
    old: Annotated[
        str,
        typer.Argument(metavar="OLD", help="The id of a record.", autocompletion=offers.ids()),
    ],
    new: Annotated[str, typer.Argument(metavar="NEW", help="The id that it is to have.")],
    yes: options.Yes = False,
    dry_run: options.DryRun = False,
    force: options.Force = False,
    project: options.Project = None,
) -> None:
    """Give a record another id: in every field that names it, and in the name of its file.

    What would be written is shown first. An official who moves to another ministry, or comes
    back, gets a record of their own with `same_as` instead.
    """
    editing = open_for_editing(project)
    kind = _kind_of(old, editing.opened)
    _check_new(new, kind, editing.opened)
    if closed := closed_folder(editing.edits):
        place = printable(editing.opened.prefix + closed)
        raise CommandError(
            f"nothing was written: files in {place} may name {old}, and that folder is not read",
            "migtrack validate says why; see to that first",
        )
    mentions = rename(editing.edits, (kind, old), new)
    _say_what_stays(old, editing.opened, mentions)
    command = command_line("rename", {"--project": project}, old, new)
    raise typer.Exit(propose(editing, Writing(yes, dry_run, force), command))


def _kind_of(old: str, opened: Opened) -> str:
    """The kind of the one record that has this id. Raises a usage error where there is none."""
    kinds = kinds_named(opened.loaded, old)
    if not kinds:
        unread = "some files cannot be read: see migtrack validate" if opened.loaded.lost else ""
        raise no_such("record", old, ids_of(opened), "OLD", unread, nearest=near_id)
    if len(kinds) > 1:
        nouns = listed([RECORD_KINDS[kind].noun for kind in kinds], "and")
        message = f"{old} is the id of several records ({nouns}): change the others by hand first"
        raise bad_parameter(message, "OLD")
    return kinds[0]


def _check_new(new: str, kind: str, opened: Opened) -> None:
    """Raise a usage error where a record of this kind cannot have the id."""
    try:
        read_new_id(kind, new)
    except ValueError as error:
        raise bad_parameter(f"{as_typed(new)} cannot be that id. {error}", "NEW") from None
    if taken := kinds_named(opened.loaded, new):
        raise bad_parameter(f"there is the {RECORD_KINDS[taken[0]].noun} {new} already", "NEW")


def _say_what_stays(old: str, opened: Opened, mentions: Sequence[Mention]) -> None:
    """Name the ids that only begin like the old one, and the lines that no field explains."""
    alike = sorted(name for name in ids_of(opened) if name.startswith(f"{old}-"))
    if alike:
        note(f"Other ids stay as they are: {listed(first_of(alike, _MOST), 'and')}\n")
    if mentions:
        note(f"{old} still stands in these lines; if they mean this record, change them by hand:\n")
        lines = [f"{opened.prefix}{each.path}:{each.line}" for each in mentions]
        note("".join(f"  {line}\n" for line in first_of(lines, _MOST)))
    if alike or mentions:
        note("\n")
