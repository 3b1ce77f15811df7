"""`migtrack fix`: cures what a finding can cure by itself."""

from typing import Annotated

import typer

from migtrack.cli import options
from migtrack.cli.completion import offers
from migtrack.cli.findings import read_rules
from migtrack.cli.named_paths import named_records
from migtrack.cli.writing.fixing import check_fixes, fix_findings
from migtrack.cli.writing.proposing import Writing, open_for_editing
from migtrack.rules.narrowing import Narrowing

app = options.command_app()


@app.command(
    epilog="""\b
Examples:
  migtrack fix
  migtrack fix data/participants/momd.yaml
  migtrack fix --select MT105 --unsafe --dry-run
  migtrack fix --check
  migtrack fix --yes

Exit codes: 0 fine, 1 nothing was written or, with --check, something can be fixed,
2 wrong usage, 3 no project.
"""
)
def fix(
    paths: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="PATH|ID",
            help="Fix only what concerns these files or folders of data/, or these records.",
            autocompletion=offers.ids(),
        ),
    ] = None,
    select: options.Select = None,
    unsafe: Annotated[
        bool,
        typer.Option(
            "--unsafe",
            help="Fix without asking what may be meant otherwise, too: 03/04/2021, a near miss of "
            "an id. What brings an error is left.",
        ),
    ] = False,
    check: Annotated[
        bool, typer.Option("--check", help="Only say what can be fixed; write nothing. For CI.")
    ] = False,
    yes: Annotated[bool, typer.Option("--yes", help="Write without asking what is safe.")] = False,
    dry_run: options.DryRun = False,
    project: options.Project = None,
) -> None:
    """Put right what validate marks as [fixable]: days, numbers, misspelt fields, quotes, tabs.

    What can be read in one way only is put right. What may be meant otherwise, marked [fixable if
    you agree], is asked about one by one. Nothing is written before you have seen it.
    """
    editing = open_for_editing(project)
    narrowing = Narrowing(select=read_rules(select or [], "--select"))
    named = named_records(paths or [], editing.opened, project, None)
    narrowing = narrowing._replace(**named._asdict())
    if check:
        raise typer.Exit(check_fixes(editing, narrowing, unsafe=unsafe))
    words = [*(paths or []), *(word for rule in narrowing.select for word in ("--select", rule))]
    words += ["--unsafe"] if unsafe else []
    words += ["--project", project] if project is not None else []
    writing = Writing(yes, dry_run, force=False)
    raise typer.Exit(fix_findings(editing, narrowing, writing, unsafe=unsafe, words=words))
