"""The one place that catches, prints and exits."""

import gc
import os
import sys
from typing import TYPE_CHECKING, NoReturn

from migtrack.cli.errors import CommandError, ExitCode, refused_by_system
from migtrack.cli.streams import discard, is_reader_gone, note, prepare_streams

if TYPE_CHECKING:
    from migtrack.cli.answers import Question
    from migtrack.cli.context import Opened
    from migtrack.system.cache import Answer


_COMPLETION = "_MIGTRACK_COMPLETE"
"""Set by a shell that asks for completions."""


def main() -> NoReturn:
    """Run the command line and leave with its exit code."""
    prepare_streams()
    try:
        _run()
    except KeyboardInterrupt:
        sys.exit(ExitCode.INTERRUPTED)
    except CommandError as error:
        _stop(error)
    except Exception as error:
        if isinstance(error, OSError) and is_reader_gone(error):
            discard("stdout", "stderr")
            unread = error.__context__  # the usage error that Typer was about to show, if any
            sys.exit(getattr(unread, "exit_code", ExitCode.FINE))
        if not isinstance(error, (OSError, MemoryError)):
            _stop_if_refused(error)
        if "--debug" in sys.argv:
            raise
        if isinstance(error, (OSError, MemoryError)):
            discard("stdout")
            _stop(refused_by_system(error))
        note(_INTERNAL.format(kind=type(error).__name__))
        sys.exit(ExitCode.INTERNAL)
    finally:
        gc.freeze()  # Python would search everything once more when it ends
        gc.enable()
    sys.exit(ExitCode.FINE)


def _stop(error: CommandError) -> NoReturn:
    note(f"migtrack: {error.message}\n  {error.remedy}\n")
    sys.exit(error.code)


def _stop_if_refused(error: Exception) -> None:
    """Stop where a file cannot be changed without taking more away than was meant."""
    from migtrack.edit.edits import RefusedEdit  # noqa: PLC0415  # only few commands edit

    if isinstance(error, RefusedEdit):
        lines = "".join(f"\n    {line}" for line in error.by_hand.splitlines())
        _stop(
            CommandError(
                f"nothing was written: {error.path}:{error.line}: {error.message}",
                f"write there by hand:{lines}" if lines else error.remedy,
            )
        )


def _run() -> None:
    """Run the command. Raises a `CommandError` where a package that it needs cannot be used."""
    try:
        _run_command()
    except ImportError as error:
        raise _explained(error) from error


def _explained(error: ImportError) -> Exception:
    """What is wrong with the installation; the error itself where that is a fault of migtrack."""
    package = (error.name or "").partition(".")[0]
    if package in {"", "migtrack"}:
        return error
    if package in {"yaml", "_yaml"}:
        return CommandError(
            "PyYAML's C parser cannot be used, and migtrack reads YAML with it",
            "install PyYAML from a wheel, which holds it: pip install --force-reinstall "
            "--only-binary pyyaml pyyaml",
        )
    return CommandError(
        f"the package {package} cannot be used, so migtrack is not installed as a whole",
        "install it once more where you got it from: pip install --force-reinstall …",
    )


def _run_command() -> None:
    """Run the command: a plain one without Typer, whose import takes a third of a start.

    What is imported here may be interrupted, or fail, like everything that is done here.
    """
    gc.disable()  # a command is over before there is garbage worth the search
    if _COMPLETION in os.environ:
        from migtrack.cli.completion.shells import answer  # noqa: PLC0415  # somebody presses Tab

        if answer():
            return
    os.environ["PYDANTIC_DISABLE_PLUGINS"] = "__all__"  # other packages' plugins have no say here
    from migtrack.cli.answers import print_answer  # noqa: PLC0415  # it may be interrupted
    from migtrack.cli.plain_arguments import read_plain_arguments  # noqa: PLC0415  # so may this

    question = read_plain_arguments(sys.argv[1:])
    if question is None:
        from migtrack.cli.main import app  # noqa: PLC0415  # Typer takes 63 of 198 ms

        app()
    else:
        print_answer(question, _respond)


def _respond(question: "Question", opened: "Opened") -> "Answer":
    """The answer of the question's command, whose module is imported now that it runs."""
    if question.command == "status":
        from migtrack.cli.commands.status import respond  # noqa: PLC0415  # `status` runs
    else:
        from migtrack.cli.commands.validate import respond  # noqa: PLC0415  # `validate` runs
    return respond(question, opened)


_INTERNAL = """\
migtrack: this is a fault of migtrack itself ({kind}), not of your files. Nothing was written.
  Run the same command with --debug before its name (migtrack --debug …) and report what it
  prints, without any personal data, where you got migtrack from.
"""
