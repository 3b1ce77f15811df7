"""`migtrack status`."""

import json
from enum import StrEnum
from typing import Annotated

import typer

from migtrack.check import check
from migtrack.cli.outcome import ExitCode, Problem, emit
from migtrack.cli.main import command_app
from migtrack.cli.options import (
    AsOfOption,
    LanguageOption,
    ProjectOption,
    RedactOption,
    colours,
    language_of,
    open_project,
    width,
)

app = command_app()


class Format(StrEnum):
    """How the status is shown."""

    TEXT = "text"
    JSON = "json"
