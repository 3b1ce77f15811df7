"""The table by which a shell is answered before Typer is imported: made from what Typer knows."""

import inspect
import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import typer
from typer.models import ParameterInfo

from migtrack.cli.completion import offers
from migtrack.cli.findings import Format
from migtrack.cli.main import app
from migtrack.model.declarations import RecordKind
from migtrack.model.kinds import home_of, list_at_home, naming_fields, record_kinds
from migtrack.render.terms import DEFINITIONS
from migtrack.review.why.trace import TRACERS
from migtrack.rules import RULE_BY_NAME, RULES

TABLE = Path(offers.__file__).with_name("table.json")
_LONGEST_HELP = 80
"""How many characters of a help a shell shows beside a word."""

_RULES = {name: rule.summary for name, rule in RULE_BY_NAME.items()}
WORDS = {
    "figures": {name: DEFINITIONS[name] for name in TRACERS},
    "formats": {each.value: "" for each in Format},
    "rules": {rule.family: f"the rules of {rule.topic}" for rule in RULES} | _RULES,
    "rules and topics": {rule.topic: f"the rules of {rule.family}" for rule in RULES} | _RULES,
}
"""The lists of words that depend on no project, by the names for `offers.words`."""


@cache
def completion_table() -> str:
    """The content of the table."""
    root = typer.main.get_command(app)
    table = {
        "commands": _command(root, _context(root), ""),
        "words": WORDS,
        "homes": {kind.name: _home(kind) for kind in record_kinds() if kind.has_id},
    }
    return json.dumps(table, ensure_ascii=False, indent=1) + "\n"


def _home(kind: RecordKind) -> tuple[str, str, tuple[str, ...]]:
    """Where the records of a kind stand: see `migtrack.cli.completion.named_ids.Home`."""
    return home_of(kind.name).path, list_at_home(kind.name), tuple(naming_fields(kind))


def _command(command: Any, context: Any, said: str) -> dict[str, Any]:
    """A command with its parameters, and with its own commands if it is a group."""
    found: dict[str, Any] = {"help": _short(said or command.get_short_help_str(_LONGEST_HELP))}
    params = command.get_params(context)
    completers = dict(_completers(command.callback))
    found["options"] = {
        name: {"help": _short(param.help or ""), **_value(param, context, completers)}
        for param in params
        if param.param_type_name == "option" and not param.hidden
        for name in sorted((*param.opts, *param.secondary_opts))
    }
    found["arguments"] = [
        {**_completes(param, context, completers), **({"many": True} if param.nargs == -1 else {})}
        for param in params
        if param.param_type_name == "argument"
    ]
    names = command.list_commands(context) if hasattr(command, "list_commands") else ()
    if names:
        found["commands"] = {}
    for name in names:
        _, inner, _ = command.resolve_command(context, [name])
        said = command.get_command(context, name).get_short_help_str(_LONGEST_HELP)
        found["commands"][name] = _command(inner, _context(inner, context), said)
    return found


def _context(command: Any, parent: Any = None) -> typer.Context:
    return typer.Context(command, parent=parent, **command.context_settings)


def _short(text: str) -> str:
    """The first sentence of a help, cut where it is long."""
    first = " ".join(text.split()).partition(". ")[0]
    return first if len(first) <= _LONGEST_HELP else f"{first[: _LONGEST_HELP - 1]}…"


def _completers(function: Any) -> Iterator[tuple[str, Any]]:
    """The completers that are declared for the parameters of a command."""
    parameters = inspect.signature(function, eval_str=True).parameters if function else {}
    for name, parameter in parameters.items():
        for mark in getattr(parameter.annotation, "__metadata__", ()):
            if isinstance(mark, ParameterInfo) and mark.autocompletion:
                yield name, mark.autocompletion


def _value(param: Any, context: Any, completers: dict[str, Any]) -> dict[str, Any]:
    """Whether an option takes a value, and may be repeated; and what is offered for the value."""
    found: dict[str, Any] = {}
    if not (param.is_flag or param.count):
        found["value"] = _completes(param, context, completers)
    if param.multiple:
        found["many"] = True
    return found


def _completes(param: Any, context: Any, completers: dict[str, Any]) -> dict[str, Any]:
    """What is offered for a value, as `migtrack.cli.completion.shells` reads it."""
    completer = completers.get(param.name)
    if completer is not None:
        what = offers.declared(completer)
        return {"completes": what} if what else {"unknown": True}
    choices = [item.value for item in param.shell_complete(context, "") if item.type == "plain"]
    return {"choices": choices} if choices else {}
