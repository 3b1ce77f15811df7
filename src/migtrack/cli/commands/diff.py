"""`migtrack diff`: compares two states of the data."""

import os
from contextlib import suppress
from enum import StrEnum
from typing import Annotated

import typer

from migtrack.check import check
from migtrack.cli import options
from migtrack.cli.completion import offers
from migtrack.cli.context import Opened, open_project, open_staged, read_as_of
from migtrack.cli.environment import colours, project_folder, width
from migtrack.cli.errors import ExitCode
from migtrack.cli.language import chosen_translator
from migtrack.cli.named_paths import leads_to_records, named_records
from migtrack.cli.output import deliver
from migtrack.cli.usage import bad_parameter
from migtrack.render.changes import json, markdown, text
from migtrack.render.changes.source_links import SourceLinks
from migtrack.review.changes.compare import Judged, compare
from migtrack.rules.narrowing import EVERYTHING, Narrowing

app = options.command_app()


_ADDRESSES = (
    "{GITHUB_SERVER_URL}/{GITHUB_REPOSITORY}/blob/{GITHUB_SHA}",
    "{CI_PROJECT_URL}/-/blob/{CI_COMMIT_SHA}",
)
"""Where GitHub and GitLab show the files of a commit, by their variables of the environment."""


class Format(StrEnum):
    """How the change is shown."""

    TEXT = "text"
    MARKDOWN = "markdown"
    JSON = "json"


class FailOn(StrEnum):
    """What makes the exit code 1."""

    NEW_FINDINGS = "new-findings"
    NEVER = "never"


@app.command(
    epilog="""\b
Examples:
  migtrack diff
  migtrack diff main
  migtrack diff 2021-06-01 --lang ar
  migtrack diff v1 v2 --format markdown
  migtrack diff --staged --fail-on new-findings
  migtrack diff main -- data/activities

Exit codes: 0 fine, 1 new findings (with --fail-on), 2 wrong usage, 3 no project or no such
revision.
"""
)
def diff(
    base: Annotated[
        str,
        typer.Argument(
            metavar="[BASE]",
            help="The state before: a branch, a tag, a commit, or a day (the last commit "
            "before it).",
            autocompletion=offers.revisions,
        ),
    ] = "HEAD",
    head: Annotated[
        str | None,
        typer.Argument(
            metavar="[HEAD]",
            help="The state after; the files as they are now.",
            autocompletion=offers.revisions,
        ),
    ] = None,
    paths: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[PATH]...",
            help="Tell only of these files or folders of data/, without figures. A word is a "
            "path where it ends in .yaml, names a folder of the records or stands behind two "
            "revisions.",
        ),
    ] = None,
    staged: Annotated[
        bool, typer.Option("--staged", help="The state after is what is staged to be committed.")
    ] = False,
    output_format: Annotated[
        Format, typer.Option("--format", help="How to show the change.")
    ] = Format.TEXT,
    fail_on: Annotated[
        FailOn, typer.Option("--fail-on", help="What makes the exit code 1.")
    ] = FailOn.NEVER,
    show_personal: Annotated[
        bool,
        typer.Option("--show-personal", help="Show confidential values, too: on the screen only."),
    ] = False,
    link_base: Annotated[
        str | None,
        typer.Option(
            "--link-base",
            metavar="URL",
            help="Where Markdown links find the files; known on GitHub and GitLab.",
        ),
    ] = None,
    lang: options.Language = None,
    output: options.Output = None,
    as_of: options.AsOf = None,
    project: options.Project = None,
) -> None:
    """Say what a change of the data means, and which findings it brings or clears.

    Records are compared by their ids: order, layout, comments and the names of files change
    nothing. Findings and figures of both sides are those of one day.
    """
    given = [base, *([] if head is None else [head]), *(paths or [])]
    revisions, words = _split(given, project)
    base = revisions[0] if revisions else "HEAD"
    head = revisions[1] if len(revisions) > 1 else None
    if staged and head is not None:
        raise bad_parameter("name a HEAD or --staged, not both", "--staged")
    if show_personal and output_format is not Format.TEXT:
        raise bad_parameter("only --format text shows confidential values", "--show-personal")
    day = read_as_of(as_of)
    if staged:
        after = open_staged(project, day)
    else:
        after = open_project(project, day, head, is_compared=True)
    before = open_project(project, day, base)
    narrowing = _narrowing(words, after, before, project, head)
    changes = compare(_judged(before, after), _judged(after, after), after.as_of, narrowing)
    known = after if after.loaded.has_contract else before
    translator = chosen_translator(lang, known, for_people=output_format is not Format.JSON)
    links = SourceLinks(
        before.loaded.documents,
        after.loaded.documents,
        after.prefix_in_repository,
        _link_base(link_base),
    )
    if output_format is Format.JSON:
        shown = json.render(changes, links)
    elif output_format is Format.MARKDOWN:
        shown = markdown.render(changes, translator, links)
    else:
        shown = text.render(
            changes,
            translator,
            width(),
            colour=colours() and output is None,
            show_personal=show_personal,
        )
    deliver(shown, output, after.folder)
    fails = fail_on is FailOn.NEW_FINDINGS and changes.new_findings
    raise typer.Exit(ExitCode.FINDINGS if fails else ExitCode.FINE)


def _split(words: list[str], project: str | None) -> tuple[list[str], list[str]]:
    """The revisions, two at the most, and the paths behind them."""
    folder = project_folder(project, needed=False)
    is_revision = [not leads_to_records(word, folder) for word in words[:2]]
    count = (*is_revision, False).index(False)
    return words[:count], words[count:]


def _narrowing(
    words: list[str], after: Opened, before: Opened, project: str | None, head: str | None
) -> Narrowing:
    """What the words mean in the state after or, if they are not there any more, before."""
    found = []
    for word in words:
        try:
            found.append(named_records([word], after, project, head))
        except typer.BadParameter:
            found.append(named_records([word], before, project, head or "HEAD"))
    if not all(each.asked for each in found):
        return EVERYTHING
    return Narrowing(
        paths=tuple(path for each in found for path in each.paths),
        ids=tuple(name for each in found for name in each.ids),
        asked=tuple(word for each in found for word in each.asked),
    )


def _judged(opened: Opened, after: Opened) -> Judged:
    """A side, checked for the days of the state after the change."""
    return Judged(opened.loaded, check(opened.loaded, after.as_of, after.today))


def _link_base(option: str | None) -> str:
    """The address at which the repository shows its files, with `/` at its end, if known."""
    if option is not None:
        return f"{option.rstrip('/')}/"
    known = {name: value for name, value in os.environ.items() if value}
    for address in _ADDRESSES:
        with suppress(KeyError):
            return f"{address.format_map(known).rstrip('/')}/"
    return ""
