"""`migtrack explain`: prints the page of a rule, or the rules of a topic."""

from typing import Annotated

import typer

from migtrack.base.text import listed
from migtrack.cli import options
from migtrack.cli.completion import offers
from migtrack.cli.output import emit
from migtrack.cli.usage import no_such
from migtrack.render.rule_pages import page, topic_page
from migtrack.rules import RULE_BY_NAME, RULES
from migtrack.rules.rule import Rule

app = options.command_app()


def _topic(word: str) -> list[Rule]:
    """The rules of a family, which is named by its topic or by the begin of its codes."""
    name = word.lower().replace("_", "-")
    return [rule for rule in RULES if name in (rule.topic, rule.family.lower())]


@app.command(
    epilog="""\b
Examples:
  migtrack explain MT303
  migtrack explain seat-overlap
  migtrack explain attendance
"""
)
def explain(
    rule: Annotated[
        str,
        typer.Argument(
            metavar="RULE",
            help="The rule's code or name, as findings show it, or a topic: "
            f"{listed(dict.fromkeys(rule.topic for rule in RULES))}.",
            autocompletion=offers.rules_and_topics,
        ),
    ],
) -> None:
    """Print the page of a rule: what it does, why it matters, an example, what to do.

    Of a topic, such as attendance, it lists the rules.
    """
    found = (
        RULE_BY_NAME.get(rule) or RULE_BY_NAME.get(rule.upper()) or RULE_BY_NAME.get(rule.lower())
    )
    if found is not None:
        emit(page(found))
    elif rules := _topic(rule):
        emit(topic_page(rules))
    else:
        known = (*RULE_BY_NAME, *(rule.topic for rule in RULES))
        raise no_such("rule", rule, known, "RULE", "`migtrack rules` lists them")
