"""`migtrack status`: shows where the project stands."""

from typing import TYPE_CHECKING, Annotated

from migtrack.check import check
from migtrack.cli.answers import Question, print_answer
from migtrack.cli.context import Opened, read_as_of, validate_command
from migtrack.cli.environment import colours, width
from migtrack.cli.errors import ExitCode
from migtrack.cli.findings import findings_of_contract
from migtrack.cli.language import chosen_translator
from migtrack.render.json_output import readable_json
from migtrack.render.status.json import status_json
from migtrack.render.status.text import render_status
from migtrack.review.status.status import review_status
from migtrack.system.cache import Answer

if TYPE_CHECKING:
    import typer


def respond(question: Question, opened: Opened) -> Answer:
    """The status; where the contract cannot be read, the findings on it."""
    verdict = check(opened.loaded, opened.as_of, opened.today)
    if not opened.loaded.has_contract:
        return Answer(ExitCode.FINDINGS, findings_of_contract(verdict, opened))
    as_json = question.output_format == "json"
    translator = chosen_translator(question.lang, opened, for_people=not as_json)
    status = review_status(opened.loaded.project, opened.as_of, verdict.open, verdict.waived)
    if as_json:
        shown = readable_json(status_json(status, redact=question.redact))
    else:
        shown = render_status(
            status,
            translator,
            width(),
            redact=question.redact,
            show_all=question.show_all,
            colour=colours(),
            commit=opened.commit,
            command=validate_command(question.project, question.as_of, question.at),
        )
    if question.redact:
        from migtrack.cli.redaction import check_redacted  # noqa: PLC0415  # only redaction needs it

        check_redacted(shown, opened, strict=question.strict)
    return Answer(ExitCode.FINE, shown, is_kept=as_json or not translator.words_are_missing)


def declare() -> "typer.Typer":
    """The command as Typer knows it."""
    import typer  # noqa: PLC0415  # 63 of 198 ms, which a plain command line saves

    from migtrack.cli import options  # noqa: PLC0415  # it imports Typer

    app = options.command_app()

    @app.command(
        epilog="""\b
Examples:
  migtrack status
  migtrack status --as-of 2021-06-15
  migtrack status --lang ar
  migtrack status --format json
"""
    )
    def status(
        output_format: Annotated[
            options.TextOrJson, typer.Option("--format", help="How to show the status.")
        ] = options.TextOrJson.TEXT,
        lang: options.Language = None,
        show_all: Annotated[
            bool,
            typer.Option(
                "--all", help="Show what is folded in a large project: what is over, whole titles."
            ),
        ] = False,
        redact: options.Redact = False,
        strict: options.Strict = False,
        as_of: options.AsOf = None,
        at: options.At = None,
        project: options.Project = None,
        no_cache: options.Cache = False,
    ) -> None:
        """Show where the project stands: what is due first, then the figures.

        Every state follows from the dated facts, so any day can be looked at. Where errors
        stand in the files, the status shows whatever could be read, and says so. Of a large project
        it tells in sums what is over; what is late or open is never left out.
        """
        question = Question(
            command="status",
            output_format=output_format.value,
            project=project,
            as_of=read_as_of(as_of),
            lang=lang,
            show_all=show_all,
            redact=redact,
            strict=strict,
            use_cache=not no_cache,
            at=at,
        )
        print_answer(question, respond)

    return app
