"""What a command says that needs the contract, where it cannot be read."""

import typer

from migtrack.check import Verdict
from migtrack.cli.context import Opened
from migtrack.cli.errors import ExitCode, emit
from migtrack.cli.findings import findings_of_contract


def stop_without_contract(verdict: Verdict, opened: Opened) -> None:
    """End the command with the findings on the contract, if it cannot be read."""
    if not opened.loaded.has_contract:
        emit(findings_of_contract(verdict, opened))
        raise typer.Exit(ExitCode.FINDINGS)
