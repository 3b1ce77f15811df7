"""Where the project stands, as a command shows it."""

from migtrack.check import check
from migtrack.cli.answers import Question
from migtrack.cli.context import Opened, chosen_language, colours, command_line, width
from migtrack.cli.errors import ExitCode
from migtrack.render.status.text import render_status
from migtrack.render.translator import Translator
from migtrack.review.status.status import review_status
from migtrack.system.cache import Answer


def respond(question: Question, opened: Opened) -> Answer:
    """What `status` says; where the contract cannot be read, the findings that say so."""
    verdict = check(opened.loaded, opened.as_of, opened.today)
    if not opened.loaded.has_contract:
        from migtrack.cli.findings import findings_of_contract  # noqa: PLC0415  # a rare case

        return Answer(ExitCode.FINDINGS, findings_of_contract(verdict, opened))
    language = chosen_language(question.lang, opened)
    reviewed = review_status(opened.loaded.project, opened.as_of, verdict.open, verdict.waived)
    if question.output_format == "json":
        import json  # noqa: PLC0415  # seldom wanted

        from migtrack.render.status.json import status_json  # noqa: PLC0415  # as above

        document = status_json(reviewed, redact=question.redact)
        return Answer(ExitCode.FINE, json.dumps(document, ensure_ascii=False, indent=2) + "\n")
    translator = Translator(language)
    command = command_line("validate", question.project, question.as_of, question.at)
    screen = render_status(
        reviewed,
        translator,
        width(),
        redact=question.redact,
        colour=colours(),
        command=command,
    )
    return Answer(ExitCode.FINE, screen)
