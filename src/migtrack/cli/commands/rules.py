"""`migtrack rules`: lists the rules."""

from typing import Annotated

import typer

from migtrack.cli import options
from migtrack.cli.output import emit
from migtrack.render.json_output import json_text
from migtrack.render.rule_pages import list_entry
from migtrack.rules import RULES

app = options.command_app()


@app.command()
def rules(
    output_format: Annotated[
        options.TextOrJson, typer.Option("--format", help="How to show the list.")
    ] = options.TextOrJson.TEXT,
) -> None:
    """List the rules: code, severity, name, and what each says."""
    if output_format is options.TextOrJson.JSON:
        listed = [
            {
                "code": rule.code,
                "name": rule.name,
                "severity": rule.severity.value,
                "says": rule.summary,
                "waivable": rule.waivable,
            }
            for rule in RULES
        ]
        emit(json_text({"format": "migtrack.rules/1", "rules": listed}))
        return
    emit("".join(map(list_entry, RULES)))
