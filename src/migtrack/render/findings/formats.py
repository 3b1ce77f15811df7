"""Renders findings in the format that is named."""

from migtrack.check import Verdict
from migtrack.render.findings import concise, text
from migtrack.render.findings.style import Style


def render_findings(output_format: str, verdict: Verdict, style: Style) -> str:
    """The findings in a format by its name, such as `text` or `sarif`."""
    match output_format:
        case "text":
            return text.render(verdict, style)
        case "concise":
            return concise.render(verdict, style)
    from migtrack.render.findings import github, gitlab, json, junit, sarif  # noqa: PLC0415  # 7 ms

    machines = {
        "json": json.render,
        "sarif": sarif.render,
        "github": github.render,
        "gitlab": gitlab.render,
        "junit": junit.render,
    }
    return machines[output_format](verdict, style)
