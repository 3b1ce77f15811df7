"""`migtrack validate`: checks the records, and shows the findings."""

from enum import StrEnum
from functools import cache, partial
from typing import TYPE_CHECKING, Annotated

from migtrack.base.finding import Severity, ids_in
from migtrack.base.text import listed
from migtrack.check import Verdict, check
from migtrack.cli.answers import Question, print_answer
from migtrack.cli.context import Opened, open_project, read_as_of
from migtrack.cli.environment import colours
from migtrack.cli.errors import ExitCode
from migtrack.cli.findings import Format, findings_text, read_rules, read_targets
from migtrack.cli.named_paths import named_records
from migtrack.cli.output import deliver
from migtrack.cli.removals import names_missing_records, with_removals
from migtrack.rules.narrowing import Narrowing
from migtrack.system.cache import Answer

if TYPE_CHECKING:
    import typer


class FailOn(StrEnum):
    """The least severity that makes the exit code 1."""

    ERROR = "error"
    WARNING = "warning"
    DUE = "due"
    NEVER = "never"


def respond(question: Question, opened: Opened) -> Answer:
    """The findings on the whole project, by all rules."""
    verdict = with_removals(check(opened.loaded, opened.as_of, opened.today), opened)
    text = findings_text(verdict, opened, Format(question.output_format), colour=colours())
    code = _exit_code(verdict, FailOn(question.fail_on))
    return Answer(code, text, is_kept=not names_missing_records(verdict))


def _exit_code(verdict: Verdict, fail_on: FailOn) -> ExitCode:
    levels = list(Severity)
    failing = levels[: list(FailOn).index(fail_on) + 1] if fail_on is not FailOn.NEVER else []
    fails = any(verdict.count(severity) for severity in failing)
    return ExitCode.FINDINGS if fails else ExitCode.FINE


def _ids_in_findings(opened: Opened) -> set[str]:
    """The ids of which findings speak, be there records or not."""
    found = check(opened.loaded, opened.as_of, opened.today).open
    return {name for finding in found for name in ids_in(finding)}


def declare() -> "typer.Typer":
    """The command as Typer knows it."""
    import typer  # noqa: PLC0415  # 63 of 198 ms, which a plain command line saves

    from migtrack.cli import options  # noqa: PLC0415  # it imports Typer
    from migtrack.cli.completion import offers  # noqa: PLC0415  # it imports Typer

    app = options.command_app()

    @app.command(
        epilog="""\b
Examples:
  migtrack validate
  migtrack validate data/participants/momd.yaml
  migtrack validate workshop-2 momd-02
  migtrack validate --select MT3 --ignore seat-vacant
  migtrack validate --format json --fail-on warning
  migtrack validate --format junit=junit.xml --format gitlab=quality.json

Exit codes: 0 fine, 1 findings at or above --fail-on, 2 wrong usage, 3 no project or no such
revision.
"""
    )
    def validate(
        paths: Annotated[
            list[str] | None,
            typer.Argument(
                metavar="PATH|ID",
                help="Report only what concerns these files or folders of data/, or these "
                "records, be they there or not; all are read and judged all the same. A folder "
                "that holds data/ means everything.",
                autocompletion=offers.ids(),
            ),
        ] = None,
        formats: Annotated[
            list[str] | None,
            typer.Option(
                "--format",
                metavar="NAME[=FILE]",
                help="How to show the findings, and in which file; several may be named. "
                f"{listed(each.value for each in Format)}; auto is github in a workflow of GitHub, "
                "else text.",
                autocompletion=offers.words("formats"),
            ),
        ] = None,
        fail_on: Annotated[
            FailOn, typer.Option("--fail-on", help="The least severity that makes the exit code 1.")
        ] = FailOn.ERROR,
        select: options.Select = None,
        ignore: Annotated[
            list[str] | None,
            typer.Option(
                metavar="RULE", help="Leave these rules out.", autocompletion=offers.rules
            ),
        ] = None,
        show_waived: Annotated[
            bool,
            typer.Option("--show-waived", help="Show waived findings with their reasons, too."),
        ] = False,
        show_personal: Annotated[
            bool, typer.Option("--show-personal", help="Show confidential values within excerpts.")
        ] = False,
        output: options.Output = None,
        as_of: options.AsOf = None,
        at: options.At = None,
        project: options.Project = None,
        no_cache: options.Cache = False,
    ) -> None:
        """Read every record, check every rule, report every finding.

        Each finding says where it stands, what was found and what to do;
        `migtrack explain RULE` says more.
        """
        targets = read_targets(formats or [], output)
        is_plain = len(targets) == 1 and targets[0].output is None
        if is_plain and not (paths or select or ignore or show_waived or show_personal):
            question = Question(
                command="validate",
                output_format=targets[0].output_format.value,
                project=project,
                as_of=read_as_of(as_of),
                fail_on=fail_on.value,
                use_cache=not no_cache,
                at=at,
            )
            print_answer(question, respond)
        narrowing = Narrowing(
            read_rules(select or [], "--select"), read_rules(ignore or [], "--ignore")
        )
        opened = open_project(project, read_as_of(as_of), at)
        named = named_records(
            paths or [], opened, project, at, other_ids=cache(partial(_ids_in_findings, opened))
        )
        narrowing = narrowing._replace(**named._asdict())
        verdict = check(opened.loaded, opened.as_of, opened.today, narrowing)
        verdict = with_removals(verdict, opened)
        for target in targets:
            text = findings_text(
                verdict,
                opened,
                target.output_format,
                colour=colours() and target.output is None,
                show_waived=show_waived,
                show_personal=show_personal,
            )
            deliver(text, target.output, opened.folder)
        raise typer.Exit(_exit_code(verdict, fail_on))

    return app
