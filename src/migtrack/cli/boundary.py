"""The one place that catches, prints and exits."""

import gc
import os
import sys
from types import ModuleType
from typing import Any, NoReturn

from migtrack.cli.errors import CommandError, ExitCode


def main() -> NoReturn:
    """Run the command line and leave with its exit code."""
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:  # whoever closed it wants none
            setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: SIM115  # to the end
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
    try:
        _run()
    except CommandError as problem:
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
    finally:
        gc.freeze()  # nor is anything looked through at the end
        gc.enable()
    sys.exit(ExitCode.FINE)


def _run() -> None:
    """Run the command; what is imported within is so that its faults are caught, too."""
    gc.disable()  # a command is over before there is garbage worth the search
    _look_for_no_plugins()
    from migtrack.cli.plain_arguments import read_quickly  # noqa: PLC0415

    question = read_quickly(sys.argv[1:])
    if question is not None:
        from migtrack.cli.answers import say  # noqa: PLC0415

        sys.exit(say(question))
    from migtrack.cli.main import app  # noqa: PLC0415

    app()


def _look_for_no_plugins() -> None:
    """Stand in for the part of Pydantic that looks for its plugins.

    No plugin has any business here, and to import what would look for them among all
    installed packages takes a tenth of a start.
    """
    name = "pydantic.plugin._loader"
    loader: Any = ModuleType(name)
    loader.get_plugins = tuple
    sys.modules.setdefault(name, loader)


_INTERNAL = """\
migtrack: this is a fault of migtrack itself ({kind}), not of your files. Nothing was written.
  Run the same command with --debug before its name (migtrack --debug …) and report what it
  prints, without any personal data, where you got migtrack from.
"""
