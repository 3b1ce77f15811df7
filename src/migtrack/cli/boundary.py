"""The one place that catches, prints and exits."""

import os
import sys
from typing import NoReturn

from migtrack.cli.outcome import ExitCode, Problem


def main() -> NoReturn:
    """Run the command line and leave with its exit code."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
    try:
        from migtrack.cli.main import app  # noqa: PLC0415  # so that its faults are caught, too

        app()
    except Problem as problem:
        sys.stderr.write(f"migtrack: {problem.message}\n  {problem.remedy}\n")
        sys.exit(problem.code)
    except KeyboardInterrupt:
        sys.exit(ExitCode.INTERRUPTED)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(ExitCode.FINE)
    except Exception as error:
        if "--debug" in sys.argv:
            raise
        sys.stderr.write(_INTERNAL.format(kind=type(error).__name__))
        sys.exit(ExitCode.INTERNAL)
    sys.exit(ExitCode.FINE)


_INTERNAL = """\
migtrack: this is a fault of migtrack itself ({kind}), not of your files. Nothing was written.
  Run the same command with --debug before its name (migtrack --debug …) and report what it
  prints, without any personal data, where you got migtrack from.
"""
