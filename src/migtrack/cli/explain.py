"""`migtrack explain`."""

from typing import Annotated

import typer

from migtrack.cli.main import command_app
from migtrack.cli.outcome import emit
from migtrack.gallery import page
from migtrack.rules import RULE_BY_NAME
from migtrack.text import near_miss

app = command_app()


def _complete(incomplete: str) -> list[str]:
    return [name for name in RULE_BY_NAME if name.startswith(incomplete)]


@app.command(
    epilog="""\b
Examples:
  migtrack explain MT303
  migtrack explain seat-overlap
"""
)
def explain(
    rule: Annotated[
        str,
        typer.Argument(
            help="The rule's code or name, as findings show it.", autocompletion=_complete
        ),
    ],
) -> None:
    """Print the page of a rule: what it does, why it matters, an example, what to do."""
    found = (
        RULE_BY_NAME.get(rule) or RULE_BY_NAME.get(rule.upper()) or RULE_BY_NAME.get(rule.lower())
    )
    if found is None:
        near = near_miss(rule, RULE_BY_NAME)
        hint = f"did you mean {near}?" if near else "`migtrack rules` lists them"
        raise typer.BadParameter(f"there is no rule {rule!r}; {hint}", param_hint="'RULE'")
    emit(page(found))
