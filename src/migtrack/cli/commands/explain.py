"""`migtrack explain`: prints the page of a rule."""

from typing import Annotated

import typer

from migtrack.cli import options
from migtrack.cli.output import emit
from migtrack.cli.usage import no_such
from migtrack.render.rule_pages import page
from migtrack.rules import RULE_BY_NAME

app = options.command_app()


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
        raise no_such("rule", rule, RULE_BY_NAME, "RULE", "`migtrack rules` lists them")
    emit(page(found))
