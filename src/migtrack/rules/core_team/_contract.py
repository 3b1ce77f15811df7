"""The contract as the subject of faults."""

from migtrack.finding import Key
from migtrack.rules.rule import Inspection


def contract_keys(case: Inspection) -> tuple[Key, Key]:
    """The contract as the engine knows it, and under the id by which a waiver names it."""
    return ("contract", ""), ("contract", case.project.contract.id)
