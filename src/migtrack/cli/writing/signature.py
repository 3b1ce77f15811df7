"""Commands whose parameters follow from a table: Typer reads them from the signature."""

from collections.abc import Callable, Sequence
from inspect import Parameter, Signature
from typing import Any

from migtrack.cli import options


def parameter(name: str, annotation: Any, default: Any = None) -> Parameter:
    """An argument or an option; the annotation says which."""
    return Parameter(name, Parameter.KEYWORD_ONLY, default=default, annotation=annotation)


def with_signature(command: Callable[..., None], parameters: Sequence[Parameter]) -> None:
    """Give a command its parameters, and those of every command that changes records."""
    common = [
        parameter("project", options.Project),
        parameter("yes", options.Yes, default=False),
        parameter("dry_run", options.DryRun, default=False),
        parameter("force", options.Force, default=False),
    ]
    command.__signature__ = Signature([*parameters, *common])  # type: ignore[attr-defined]  # so
    command.__annotations__ = {}
