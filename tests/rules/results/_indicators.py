"""Indicators for tests."""

INDICATORS = "indicators.yaml"

OTHER = "  - {id: procedures, objective: 2, title: Procedures, figure: sops-adopted, target: 1}\n"
"""The indicator of the sample's second objective."""


def indicator(facts: str, *, name: str = "trained", target: str = "4") -> dict[str, str]:
    """The file with an indicator of the first objective; `facts` are more lines, not indented."""
    rows = "".join(f"    {line}\n" for line in facts.splitlines())
    head = f"  - id: {name}\n    objective: 1\n    title: Trained\n    target: {target}\n"
    return {INDICATORS: f"indicators:\n{OTHER}{head}{rows}"}


def milestones(*values: tuple[str, str], more: str = "") -> str:
    """The lines of milestones: a day, and the value with what stands behind it."""
    rows = "".join(f"  - {{by: {day}, value: {value}\n" for day, value in values)
    return f"{more}milestones:\n{rows}"
