"""`migtrack rules`."""

import json
from enum import StrEnum
from typing import Annotated

import typer

from migtrack.cli.main import command_app
from migtrack.cli.outcome import emit
from migtrack.rules import RULES

app = command_app()


class Format(StrEnum):
    """How the list is shown."""

    TEXT = "text"
    JSON = "json"


@app.command()
def rules(
    output_format: Annotated[
        Format, typer.Option("--format", help="How to show the list.")
    ] = Format.TEXT,
) -> None:
    """List the rules: code, severity, name, and what each says."""
    if output_format is Format.JSON:
        listed = [
            {
                "code": rule.code,
                "name": rule.name,
                "severity": rule.severity.value,
                "says": rule.says,
                "waivable": rule.waivable,
            }
            for rule in RULES
        ]
        emit(json.dumps({"format": "migtrack.rules/1", "rules": listed}, indent=2) + "\n")
        return
    for rule in RULES:
        emit(f"{rule.code}  {rule.severity.value:<8} {rule.name}\n       {rule.says}\n")
