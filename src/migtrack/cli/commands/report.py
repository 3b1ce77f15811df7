"""`migtrack report`: writes the status report."""

import os
import re
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import date
from enum import StrEnum
from typing import Annotated

import typer

from migtrack.base.days import read_day
from migtrack.base.text import listed, printable
from migtrack.check import check
from migtrack.cli import options
from migtrack.cli.context import Opened, command_line, open_project, own_folder, read_as_of
from migtrack.cli.errors import CommandError, ExitCode
from migtrack.cli.findings import stop_without_contract
from migtrack.cli.language import chosen_translator
from migtrack.cli.output import deliver, emit
from migtrack.cli.streams import erase_line, note
from migtrack.cli.usage import bad_parameter
from migtrack.cli.visible_text import terminal
from migtrack.load.files.revision import last_commit
from migtrack.load.files.sources import WorkingTree
from migtrack.model.states import settled_on
from migtrack.render.report.page import report_page
from migtrack.render.report.render import render_html, render_markdown
from migtrack.render.report.stamp import Stamp, stamp_of
from migtrack.render.report.templates import FOLDER, TemplateFileError
from migtrack.render.translator import Translator
from migtrack.review.report.report import review_report
from migtrack.system.paths import relative_to, shown

app = options.command_app()

MOST_BYTES = 1 << 28
"""No report is longer: of a longer file only the beginning is compared."""
PATIENCE = 2.0
"""Seconds after which a terminal shows that the report takes long."""


class Format(StrEnum):
    """What kind of file the report is."""

    HTML = "html"
    MARKDOWN = "markdown"
    PDF = "pdf"


ENDINGS = {
    ".html": Format.HTML,
    ".htm": Format.HTML,
    ".md": Format.MARKDOWN,
    ".markdown": Format.MARKDOWN,
    ".pdf": Format.PDF,
}
"""What the names of files end in; the first of each format is taken where none is named."""

_DAY = re.compile(rb'<(?:!-- migtrack report |meta name="as-of" content=")([0-9-]{10})')
"""Where the templates note the day of a report: in Markdown and in HTML."""


@app.command(
    epilog="""\b
Examples:
  migtrack report
  migtrack report --lang ar --output report-ar.html
  migtrack report --redact --format markdown --output -
  migtrack report --output report.pdf
  migtrack report --as-of 2021-06-15 --output docs/report.md --check

Exit codes: 0 fine, 1 --check found the file not current, the contract cannot be read, or
somebody would be shown with --redact, 2 wrong usage, a template that cannot be used, or no
browser that prints PDF, 3 no project.
"""
)
def report(
    output_format: Annotated[
        Format | None,
        typer.Option(
            "--format",
            help="What to write; by the ending of --output if not given, otherwise HTML.",
        ),
    ] = None,
    output: Annotated[
        str | None,
        typer.Option(
            "--output",
            metavar="FILE",
            callback=options.not_empty,
            help="Where to write, - for the screen; report-LANG.html, .md or .pdf if not "
            "given. "
            "Never among the records, nor through a link that leads out of the project.",
        ),
    ] = None,
    check_only: Annotated[
        bool,
        typer.Option(
            "--check", help="Write nothing; say whether the file is what would be written now."
        ),
    ] = False,
    lang: options.Language = None,
    redact: options.Redact = False,
    strict: options.Strict = False,
    as_of: options.AsOf = None,
    at: options.At = None,
    project: options.Project = None,
) -> None:
    """Write the status report: one HTML file that needs nothing else, Markdown, or PDF.

    Its words, its look and its order come from templates; a project's own folder templates/
    replaces them one by one. With --redact nobody is in it, and it is searched for every
    known name before it is written. Of a closed project the report does not change any more with
    the day on which it is written. PDF is the HTML, printed by the Chrome, Chromium or Edge of
    this machine.
    """
    opened = open_project(project, read_as_of(as_of), at)
    translator = chosen_translator(lang, opened)
    kind = _format_of(output_format, output)
    if kind is Format.PDF and output == "-" and sys.stdout.isatty():
        raise bad_parameter("PDF is nothing to read on a screen: name a file", "--output")
    ending = next(ending for ending, format_ in ENDINGS.items() if format_ is kind)
    path = output or f"report-{translator.language}{'-redacted' if redact else ''}{ending}"
    if as_of is None and opened.loaded.has_contract:
        closed = settled_on(opened.loaded.project, opened.today)
        opened = opened._replace(as_of=closed or opened.as_of)
    with _notice_when_slow():
        found = _found(path) if check_only else None
        stamp = stamp_of(found or b"") if check_only else _stamp(opened)
        rendered = _rendered(opened, translator, kind, stamp, redact=redact)
        if redact:
            from migtrack.cli.redaction import check_redacted  # noqa: PLC0415  # only redaction needs it

            check_redacted(rendered, opened, strict=strict)
        content = _content(rendered, kind, opened, stamp)
    if check_only:
        repeated = {
            "--format": output_format,
            "--output": output,
            "--lang": lang,
            "--as-of": as_of,
            "--at": at,
            "--project": project,
        }
        flags = [name for name, given in (("--redact", redact), ("--strict", strict)) if given]
        command = command_line("report", repeated, *flags)

        def on_day(day: date) -> bytes:
            then = opened._replace(as_of=day)
            text = _rendered(then, translator, kind, stamp, redact=redact)
            return _content(text, kind, then, stamp)

        is_current, state = _compared(kind, found, content, on_day)
        renewal = "" if is_current else f"; renew it: {command}"
        emit(f"{printable(path)} {state}{renewal}\n")
        raise typer.Exit(ExitCode.FINE if is_current else ExitCode.FINDINGS)
    deliver(content if kind is Format.PDF else rendered, path, opened.folder)


def _format_of(named: Format | None, output: str | None) -> Format:
    """The format that is named, or that the file's name tells. Raises a usage error on others."""
    ending = os.path.splitext(output)[1].lower() if output not in (None, "-") else ""
    told = ENDINGS.get(ending, named if not ending else None)
    if ending and (told is None or named not in (None, told)):
        endings = listed([ending for ending, told in ENDINGS.items() if named in (None, told)])
        raise bad_parameter(
            f"a report is HTML, Markdown or PDF: let the file's name end in {endings}", "--output"
        )
    return named or told or Format.HTML


def _stamp(opened: Opened) -> Stamp | None:
    """The commit of the data: that of `--at`, or the last one that changed what lies on disk."""
    if opened.commit:
        return Stamp(*opened.commit, is_changed=False)
    found = last_commit(opened.folder, WorkingTree(opened.folder))
    return Stamp(*found[0], is_changed=found[1]) if found else None


def _rendered(
    opened: Opened, translator: Translator, kind: Format, stamp: Stamp | None, *, redact: bool
) -> str:
    """The report on the day. Raises a `CommandError` where a template cannot be used.

    Where the contract cannot be read, the command ends with the findings on it.
    """
    verdict = check(opened.loaded, opened.as_of, opened.today)
    stop_without_contract(verdict, opened)
    reviewed = review_report(opened.loaded.project, opened.as_of, verdict.open, verdict.waived)
    if redact:
        from migtrack.review.privacy.report import redacted_report  # noqa: PLC0415  # as above

        reviewed = redacted_report(reviewed)
    page = report_page(reviewed, translator, stamp)
    render = render_markdown if kind is Format.MARKDOWN else render_html
    own = own_folder(opened.folder, FOLDER)
    try:
        return render(page, translator, own)
    except TemplateFileError as error:
        near = relative_to(error.place)
        raise CommandError(
            f"{shown(error.place) if near.startswith(os.pardir) else near}: {error.message}",
            f"correct the template, or take it out of {FOLDER}/ so that the shipped one is used"
            if own
            else "this template is migtrack's own, and the fault is in migtrack: please report it",
        ) from None


def _content(rendered: str, kind: Format, opened: Opened, stamp: Stamp | None) -> bytes:
    """What the report's file holds. Raises a `CommandError` where PDF cannot be printed."""
    if kind is not Format.PDF:
        return rendered.encode(errors="backslashreplace")
    from migtrack.cli.printing import printed  # noqa: PLC0415  # only PDF needs a browser

    return printed(rendered, opened.folder, opened.as_of, stamp)


def _found(path: str) -> bytes | None:
    """What the file holds, as far as a report may be long; none where it cannot be read."""
    if path == "-":
        raise bad_parameter("--check needs a file", "--output")
    if os.path.isfile(path):
        with suppress(OSError), open(path, "rb") as file:
            return file.read(MOST_BYTES)
    return None


def _compared(
    kind: Format, found: bytes | None, wanted: bytes, on_day: Callable[[date], bytes]
) -> tuple[bool, str]:
    """Whether the file holds exactly the report, and in words what it is.

    `on_day` is the report as of another day. The line ends of Windows, with which git may have
    checked a text out, make no difference.
    """
    state = "is not there, or cannot be read" if found is None else "is not current"
    found = found or b""
    if kind is not Format.PDF:
        found = found.replace(b"\r\n", b"\n")
    elif found:
        state += ", or was printed by another browser or with other fonts"
    if found == wanted:
        return True, "is current"
    day = _day_of(found, kind)
    if day not in (None, _day_of(wanted, kind)) and found == on_day(day):
        state = f"is the report as of {day}: only the day has changed since"
    return False, state


def _day_of(report: bytes, kind: Format) -> date | None:
    """The day of a report that was written before, as migtrack itself notes it."""
    if kind is Format.PDF:
        from migtrack.render.report.pdf import day_of_pdf  # noqa: PLC0415  # as above

        return day_of_pdf(report)
    noted = _DAY.search(report)
    return read_day(noted.group(1).decode()) if noted else None


@contextmanager
def _notice_when_slow() -> Iterator[None]:
    """Show on a terminal what takes so long, and remove that line in the end."""
    if not terminal().isatty():
        yield
        return
    shown = threading.Event()

    def show() -> None:
        shown.set()
        note("reading the records and writing the report …")

    timer = threading.Timer(PATIENCE, show)
    timer.daemon = True
    with suppress(RuntimeError):  # where no thread can be had there is no notice
        timer.start()
    try:
        yield
    finally:
        timer.cancel()
        if shown.is_set():
            erase_line()
